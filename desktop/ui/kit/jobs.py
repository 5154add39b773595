"""Work off the window’s thread: one thread writes, two read and render; answers come back by a queued signal."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.core.errors import Refused, Trouble

T = TypeVar("T")
Failed = Callable[[Refused | Trouble], None]


READERS = 2


class Jobs(Protocol):
    """What pages need of it."""

    def write(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        """Run `work` on the writing thread, then `then` with its answer, or `failed`, on the window's."""

    def read(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed, latest: str = "") -> None:
        """Run `work` on the reading thread; of several with the same `latest` only the last is answered."""

    def rest(self) -> None:
        """Wait until everything that was begun is done; the answers come later."""

    def stop(self) -> None:
        """Finish what was begun and take nothing more."""


class ThreadedJobs(QObject):
    """The real one."""

    _answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._writer = ThreadPoolExecutor(1, "writer")
        self._reader = ThreadPoolExecutor(READERS, "reader")  # a search does not wait for a paper that is being drawn
        self._newest: dict[str, int] = {}
        self._ended = False
        self._answered.connect(_call, Qt.ConnectionType.QueuedConnection)

    def write(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        if not self._ended:
            self._writer.submit(self._run, work, then, failed, lambda: True)

    def read(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed, latest: str = "") -> None:
        number = self._newest[latest] = self._newest.get(latest, 0) + 1
        if not self._ended:
            self._reader.submit(self._run, work, then, failed, lambda: not latest or self._newest[latest] == number)

    def rest(self) -> None:
        self._writer.submit(lambda: None).result()
        all_here = Barrier(READERS)
        for waiting in [self._reader.submit(all_here.wait) for _reader in range(READERS)]:
            waiting.result()

    def stop(self) -> None:
        self._ended = True
        self._writer.shutdown(wait=True)
        self._reader.shutdown(wait=True, cancel_futures=True)

    def _run(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Failed, wanted: Callable[[], bool]
    ) -> None:
        if not wanted():
            return
        answer = _answer(work, then, failed)
        self._answered.emit(lambda: answer() if wanted() else None)


def _answer(work: Callable[[], T], then: Callable[[T], None], failed: Failed) -> Callable[[], None]:
    try:
        result = work()
    except (Refused, Trouble) as error:
        kept = error
        return lambda: failed(kept)
    except Exception:  # noqa: BLE001 - a bug: reported on the window's thread, where the hook can tell the person
        caught = sys.exc_info()
        return lambda: _report(caught)
    return lambda: then(result)


def _report(caught: Any) -> None:
    sys.excepthook(*caught)


def _call(answer: Callable[[], None]) -> None:
    answer()


class InlineJobs:
    """The same, at once and in order: for tests."""

    def write(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed) -> None:
        _answer(work, then, failed)()

    def read(self, work: Callable[[], T], then: Callable[[T], None], failed: Failed, latest: str = "") -> None:
        del latest
        _answer(work, then, failed)()

    def rest(self) -> None:
        """Nothing is running."""

    def stop(self) -> None:
        """Nothing is running."""
