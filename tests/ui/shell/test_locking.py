"""A locked club: nothing of it in the window, what was typed back afterwards, and when it locks itself."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.choices import RoleKind
from desktop.core.relationship_choices import Side
from desktop.core.rules.pairing import Turns
from desktop.services import club as clubs
from desktop.services import draft, key, person, session
from desktop.system.settings import Settings
from desktop.ui.features.session.one_page import SessionPage
from desktop.ui.features.settings.page import SettingsPage
from desktop.ui.kit.bell import BellState, Seats
from desktop.ui.kit.jobs import InlineJobs, ThreadedJobs
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.shell.start import Shell
from desktop.ui.shell.workplace import Workplace
from tests.evening import the_evening
from tests.hands import CTRL, ScriptedAsk, typing_in
from tests.ui.shell.locked import SECRET, Laps, is_locked, now, open_again, words


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An evening's club with a passphrase, made once: each test has its own copy."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALONGSIDE_HOME", str(tmp_path_factory.mktemp("home")))
        with the_evening(tmp_path_factory.mktemp("encrypted")) as club:
            found = club.path
        key.set_(found, SECRET)
    return found


@pytest.fixture
def path(encrypted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    return Path(shutil.copy(encrypted, tmp_path))


@pytest.fixture
def ask(tmp_path: Path) -> ScriptedAsk:
    return ScriptedAsk(tmp_path)


@pytest.fixture
def laps() -> Laps:
    return Laps()


@pytest.fixture
def others(qapp: QApplication) -> list[QWidget]:
    """Widgets of tests before this one."""
    return qapp.allWidgets()


@pytest.fixture
def shell(others: list[QWidget], ask: ScriptedAsk, path: Path, laps: Laps) -> Iterator[Shell]:
    del others
    made = Shell(Settings(), "Ruth", InlineJobs(), ask)
    made.locking._clock = laps
    made.frame.show()
    made.show(clubs.open_(path, passphrase=SECRET, who="Ruth"))
    yield made
    made.frame.clear()  # whoever closes the window is asked first; nothing in it may ask a club that is closed
    made.end()
    made.frame.close()
    made.frame.deleteLater()


def test_nothing_personal_is_left_in_the_window(shell: Shell, others: list[QWidget], qtbot: QtBot) -> None:
    club = shell.club
    assert club is not None
    names = {word for one in person.rows(club) for word in one.name.split() if len(word) > 2}
    assert len(names) > 10
    window = now(shell)
    for page in ("people", "sessions", "session", "hours", "settings", "history", "today", "people"):
        window.desk.navigator.go(page, session.current(club).id if page == "session" else None)  # type: ignore[union-attr]
    seen = " ".join(words(shell.frame))
    assert sum(name in seen for name in names) > 10
    del window
    QApplication.clipboard().setText("Amina 07700 900111")
    now(shell).desk.bus.locked.emit()
    qtbot.waitUntil(lambda: is_locked(shell))
    assert is_locked(shell)
    assert shell.frame.windowTitle() == "Alongside"
    tops = [top for top in QApplication.topLevelWidgets() if top not in others]
    left = [text for top in tops for text in words(top)]
    assert not [text for text in left if any(name in text.split() for name in names)]
    assert not [one for one in QApplication.allWidgets() if isinstance(one, Workplace) and one not in others]
    assert QApplication.clipboard().text() == ""
    assert shell.club is None
    assert shell.workplace is None
    assert not club.has_passphrase  # the key is gone with the file


def test_it_comes_back_where_it_was(shell: Shell, qtbot: QtBot) -> None:
    now(shell).desk.navigator.go("hours")
    now(shell).desk.navigator.go("people")
    QTest.keyClick(shell.frame, Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: is_locked(shell))
    window = open_again(shell, qtbot)
    place = window.desk.navigator.place
    assert place is not None
    assert place.page == "people"
    window.desk.navigator.back()
    assert window.desk.navigator.place is not None
    assert window.desk.navigator.place.page == "hours"
    assert draft.kept("window") == ""


def test_text_in_a_form_comes_back_unsaved(shell: Shell, qtbot: QtBot) -> None:
    window = now(shell)
    window.desk.navigator.go("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    QTest.keyClicks(typing_in(page.forms["Who confirms hours"].editors["coordinator"]), "Marta Lind")
    page.keycard.now.set_text(SECRET)
    del page, window
    shell.locking.lock()
    page = open_again(shell, qtbot).page("settings")
    assert isinstance(page, SettingsPage)
    form = page.forms["Who confirms hours"]
    assert form.values() == {"coordinator": "Marta Lind"}
    assert draft.kept("window") == ""  # it stands where it was
    assert page.keycard.now.text() == ""
    form.set_values(form.all_values())


def test_a_panel_is_opened_again_with_what_was_typed(shell: Shell, qtbot: QtBot) -> None:
    window = now(shell)
    window.desk.navigator.go("people")
    page = window.page("people")
    assert page.primary is not None
    page.primary.click()
    panel = next(one for one in page.findChildren(SidePanel) if one.isVisible())
    assert panel.form is not None
    name = "given_name"
    QTest.keyClicks(typing_in(panel.form.editors[name]), "Zuleika")
    del page, window, panel
    shell.locking.lock()
    page = open_again(shell, qtbot).page("people")
    panel = next(one for one in page.findChildren(SidePanel) if one.isVisible())
    assert panel.form is not None
    assert panel.form.all_values()[name] == "Zuleika"
    panel.close_panel()


def test_the_sheet_line_comes_back(shell: Shell, qtbot: QtBot) -> None:
    window = now(shell)
    assert shell.club is not None
    window.desk.navigator.go("session", session.current(shell.club).id)  # type: ignore[union-attr]
    page = window.page("session")
    assert isinstance(page, SessionPage)
    QTest.keyClicks(page.lines.lines[RoleKind.MENTEE], "-4 -9?")
    del page, window
    shell.locking.lock()
    page = open_again(shell, qtbot).page("session")
    assert isinstance(page, SessionPage)
    assert page.lines.lines[RoleKind.MENTEE].text() == "-4 -9?"


def test_what_was_typed_is_there_after_a_new_start_too(shell: Shell, qtbot: QtBot, path: Path) -> None:
    now(shell).desk.navigator.go("settings")
    page = now(shell).page("settings")
    assert isinstance(page, SettingsPage)
    QTest.keyClicks(typing_in(page.forms["Who confirms hours"].editors["coordinator"]), "Marta")
    del page
    shell.locking.lock()
    assert b"Marta" not in path.read_bytes()
    shell.show(clubs.open_(path, passphrase=SECRET))
    QTest.qWait(20)
    page = now(shell).page("settings")
    assert isinstance(page, SettingsPage)
    assert page.forms["Who confirms hours"].values() == {"coordinator": "Marta"}
    page.forms["Who confirms hours"].set_values({})


def test_it_locks_when_nobody_is_here(shell: Shell, laps: Laps) -> None:
    laps.at += 14 * 60
    shell.locking.look()
    assert not is_locked(shell)
    window = shell.frame.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_Shift)
    laps.at += 14 * 60
    shell.locking.look()
    assert not is_locked(shell)
    laps.at += 60
    shell.locking.look()
    assert is_locked(shell)


def test_who_comes_back_after_sleep_has_to_say_the_passphrase(shell: Shell, laps: Laps) -> None:
    laps.at += 3600
    shell.locking.touch()
    assert is_locked(shell)


def test_minutes_are_this_laptops_and_none_is_never(shell: Shell, laps: Laps) -> None:
    shell.settings.idle_minutes = 0
    laps.at += 86400
    shell.locking.look()
    shell.locking.touch()
    assert not is_locked(shell)
    shell.settings.idle_minutes = 1
    laps.at += 61
    shell.locking.look()
    assert is_locked(shell)


def test_the_door_and_a_ringing_bell_are_no_absence(shell: Shell, laps: Laps) -> None:
    desk = now(shell).desk
    desk.navigator.hold(on=True)
    laps.at += 3600
    shell.locking.look()
    assert not is_locked(shell)
    desk.navigator.hold(on=False)
    desk.bell.seat(1, Seats("Ana", "Ben", Side.MENTEE))
    desk.bell.toggle()
    laps.at += 3600
    shell.locking.look()
    assert not is_locked(shell)
    desk.bell.end()


def test_the_turns_of_the_bell_come_back(shell: Shell, qtbot: QtBot) -> None:
    bell = now(shell).desk.bell
    bell.seat(1, Seats("Ana", "Ben", Side.MENTEE))
    bell.toggle()
    bell.swap()
    shell.locking.lock()
    bell = open_again(shell, qtbot).desk.bell
    assert bell.state is BellState.PAUSED
    assert bell.turns == {1: Turns(1, 1)}
    bell.end()


def test_a_dialog_over_it_is_left_without_an_answer(shell: Shell, qtbot: QtBot) -> None:
    dialog = QDialog(now(shell))
    dialog.open()
    shell.locking.lock()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: is_locked(shell))


def test_the_system_says_that_the_screen_is_locked(shell: Shell) -> None:
    shell.locking._system.covered(False)
    assert not is_locked(shell)
    shell.locking._system.covered(True)
    assert is_locked(shell)
    shell.locking.lock()  # it is already


def test_a_club_in_clear_has_nothing_to_lock(shell: Shell, laps: Laps, tmp_path: Path) -> None:
    shell.show(clubs.new(tmp_path / "clear.club", name="Clear"))
    laps.at += 86400
    shell.locking.look()
    shell.locking.lock()
    assert not is_locked(shell)


def test_what_is_being_written_is_finished_first(
    qapp: QApplication, qtbot: QtBot, ask: ScriptedAsk, path: Path
) -> None:
    del qapp
    shell = Shell(Settings(), "Ruth", ThreadedJobs(), ask)
    shell.frame.show()
    shell.show(clubs.open_(path, passphrase=SECRET))
    club = shell.club
    assert club is not None
    done: list[object] = []
    now(shell).desk.do(lambda: clubs.change(club, {"coordinator": "Marta"}), done.append)
    shell.locking.lock()
    assert len(done) == 1
    window = open_again(shell, qtbot)
    assert clubs.settings(window.desk.club).coordinator == "Marta"
    shell.frame.clear()
    shell.end()
    shell.frame.close()
    shell.frame.deleteLater()
