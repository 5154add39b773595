"""A second start of the program finds the first window, tells it what is wanted, and ends."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.system import lock, paths
from desktop.ui.shell import first_window

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.shell import first_window
app = QCoreApplication([])
print(first_window.claim(Path(sys.argv[1])) is None)
"""


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


def test_a_second_start_tells_the_first_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    first = first_window.claim(None)
    assert first is not None
    wanted = tmp_path / "club.club"
    command = [sys.executable, "-c", SECOND, str(wanted)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as second:
        with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
            pass
        said, _ = second.communicate()
    assert asked.args == [str(wanted)]
    assert said == "True\n"
    first.end()


def test_after_it_ended_the_next_start_is_the_first(qtbot: QtBot) -> None:
    del qtbot
    for _ in range(2):
        first = first_window.claim(None)
        assert first is not None
        first.end()


def test_a_window_that_does_not_answer_is_none(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    del qtbot
    monkeypatch.setattr(first_window, "PATIENCE", 20)
    with lock.take(paths.state() / "window"):
        alone = first_window.claim(None)
        assert alone is not None
        alone.end()


def test_where_nothing_can_be_written_the_window_opens_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del qtbot
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "state", lambda: tmp_path / "file")
    alone = first_window.claim(None)
    assert alone is not None
    alone.end()
