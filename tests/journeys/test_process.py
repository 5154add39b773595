"""The program as its own process: it starts, is left by Ctrl+Q, and nothing went wrong on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.evening import the_evening

ROOT = Path(__file__).parents[2]
LEAVES = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

app = QApplication(sys.argv[:1])
from desktop.__main__ import main
from desktop.ui.shell.frame import Frame


def leave():
    window = next(one for one in app.topLevelWidgets() if isinstance(one, Frame))
    if sys.argv[1:] and window.windowTitle() == "Alongside":
        return  # the club is not open yet
    if window.isActiveWindow():
        waiting.stop()
        print(window.windowTitle())
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


waiting = QTimer()
waiting.timeout.connect(leave)
waiting.start(50)
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("with_a_club", [True, False])
def test_it_starts_and_is_left_by_a_key(tmp_path: Path, *, with_a_club: bool) -> None:
    clubs: list[str] = []
    if with_a_club:
        club = the_evening(tmp_path)
        club.close()
        clubs = [str(club.path)]
    done = subprocess.run(
        [sys.executable, "-c", LEAVES, *clubs],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "ALONGSIDE_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == ("Riverside Code Club (not encrypted) – Alongside" if with_a_club else "Alongside")
    crashed = tmp_path / "home" / "logs" / "crash.log"
    assert not crashed.exists() or not crashed.read_text()
