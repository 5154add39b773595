"""The window with its real threads: the cursor is where it belongs when the answers come, and nothing is lost."""

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.choices import Mark, RoleKind
from desktop.services import roll, session
from desktop.system.settings import Settings
from desktop.ui.features.importing.page import ImportingPage
from desktop.ui.features.session.one_page import SessionPage
from desktop.ui.kit import theme
from desktop.ui.kit.jobs import ThreadedJobs
from desktop.ui.shell.workplace import Workplace
from tests.evening import the_evening
from tests.hands import ScriptedAsk
from tests.soak.mutations import DATA, bombs


def test_the_evening_is_typed_in_while_threads_work(qtbot: QtBot, tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    club = the_evening(tmp_path)
    jobs = ThreadedJobs()
    window = Workplace(club, jobs, ScriptedAsk(tmp_path), Settings())
    window.resize(1280, 800)
    window.show()
    one = session.current(club)
    assert one is not None
    qtbot.waitUntil(lambda: _says(window, "Take the register"))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    page = window.page("session")
    assert isinstance(page, SessionPage)
    line = page.lines.lines[RoleKind.MENTEE]
    qtbot.waitUntil(lambda: window.focusWidget() is line)
    QTest.keyClicks(line, "* -4 +mar")

    qtbot.waitUntil(lambda: "1 walk-in" in page.lines.answer.words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "")
    marks = [row.mark for row in roll.of_role(roll.roll(club, one), RoleKind.MENTEE)]
    assert (marks.count(Mark.CAME), marks.count(Mark.ABSENT)) == (13, 1)
    qtbot.waitUntil(lambda: page.which.value == "mentee")
    window.close()
    jobs.stop()
    window.deleteLater()
    club.close()


def _says(window: Workplace, words: str) -> bool:
    now = window.focusWidget()
    return now is not None and now.accessibleName().startswith(words)


@pytest.mark.parametrize("name", ["members.csv", "bomb.xlsx"])
def test_the_window_lives_while_a_list_is_read(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """What reads a list works elsewhere: the window answers at least every quarter of a second, even to a bomb."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    (tmp_path / "members.csv").write_bytes((DATA / "members.csv").read_bytes())
    (tmp_path / "bomb.xlsx").write_bytes(next(data for bomb, data in bombs() if bomb.startswith("far")))
    club, jobs = the_evening(tmp_path), ThreadedJobs()
    window = Workplace(club, jobs, ScriptedAsk(tmp_path), Settings())
    window.show()
    window.desk.navigator.go("importing")
    page = window.page("importing")
    assert isinstance(page, ImportingPage)
    ticks = [perf_counter()]
    clock = QTimer()
    clock.timeout.connect(lambda: ticks.append(perf_counter()))
    clock.start(10)
    page.open_file(tmp_path / name)
    qtbot.waitUntil(lambda: page.banner.property("wash") == "stop" or page.preview is not None, timeout=20_000)
    clock.stop()
    assert len(ticks) > 5
    assert max(later - before for before, later in pairwise(ticks)) < 0.25
    window.close()
    jobs.stop()
    window.deleteLater()
    club.close()
