import sys
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused, Trouble
from desktop.ui.kit.jobs import InlineJobs, Jobs, ThreadedJobs


@pytest.fixture(params=[ThreadedJobs, InlineJobs])
def jobs(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Jobs]:
    made: Jobs = request.param()
    yield made
    made.stop()


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[ThreadedJobs]:
    made = ThreadedJobs()
    yield made
    made.stop()


def unheard(error: Refused | Trouble) -> None:
    raise AssertionError(error)


def never(answer: object) -> None:
    raise AssertionError(answer)


def test_the_answer_comes_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[tuple[int, threading.Thread]] = []
    jobs.write(lambda: 7, lambda answer: heard.append((answer, threading.current_thread())), unheard)
    jobs.read(lambda: 8, lambda answer: heard.append((answer, threading.current_thread())), unheard)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert {answer for answer, _thread in heard} == {7, 8}
    assert {thread for _answer, thread in heard} == {threading.main_thread()}


@pytest.mark.parametrize("error", [Refused("“Name” is missing."), Trouble("The disk is full.")])
def test_what_is_refused_and_what_fails_is_told(jobs: Jobs, qtbot: QtBot, error: Refused | Trouble) -> None:
    def work() -> None:
        raise error

    told: list[Any] = []
    jobs.write(work, lambda _answer: told.append("answered"), told.append)
    jobs.read(work, lambda _answer: told.append("answered"), told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [error, error]


def test_a_mistake_of_ours_reaches_the_hook(jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _value, _trace: caught.append(kind))
    jobs.write(lambda: 1 // 0, never, unheard)
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError])


def test_all_writing_is_done_by_one_thread_in_order(threaded: ThreadedJobs, qtbot: QtBot) -> None:
    heard: list[tuple[int, str]] = []

    def write(number: int) -> None:
        threaded.write(lambda: (number, threading.current_thread().name), heard.append, unheard)

    for number in range(20):
        write(number)
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert [number for number, _thread in heard] == list(range(20))
    assert len({thread for _number, thread in heard}) == 1


def test_of_several_questions_of_one_kind_the_last_is_answered(threaded: ThreadedJobs, qtbot: QtBot) -> None:
    hold = threading.Event()
    heard: list[str] = []
    threaded.read(hold.wait, lambda _answer: heard.append("first"), unheard, latest="people")
    threaded.read(lambda: "second", heard.append, unheard, latest="people")
    threaded.read(lambda: "other", heard.append, unheard, latest="sessions")
    threaded.read(lambda: "third", heard.append, unheard, latest="people")
    hold.set()
    qtbot.waitUntil(lambda: "third" in heard)
    assert sorted(heard) == ["other", "third"]


def test_a_long_reading_does_not_hold_up_writing(threaded: ThreadedJobs, qtbot: QtBot) -> None:
    hold = threading.Event()
    heard: list[str] = []
    threaded.read(hold.wait, lambda _answer: heard.append("read"), unheard)
    threaded.write(lambda: "written", heard.append, unheard)
    qtbot.waitUntil(lambda: heard == ["written"])
    hold.set()
    qtbot.waitUntil(lambda: heard == ["written", "read"])


def test_at_the_end_what_was_begun_is_written(qtbot: QtBot) -> None:
    jobs = ThreadedJobs()
    written: list[int] = []
    for number in range(5):
        jobs.write(partial(written.append, number), lambda _answer: None, unheard)
    jobs.stop()
    assert written == [0, 1, 2, 3, 4]


def test_after_the_end_nothing_is_taken_and_nothing_breaks(threaded: ThreadedJobs) -> None:
    threaded.stop()
    threaded.read(lambda: 1, never, unheard)
    threaded.write(lambda: 1, never, unheard)
