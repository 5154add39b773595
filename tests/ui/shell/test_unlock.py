"""The door of a club with a passphrase: hidden typing, the wait that is shown, other ways out, nothing left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.rules import recovery_code
from desktop.services import club as clubs
from desktop.services import key
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs, ThreadedJobs
from desktop.ui.shell.damaged import DamagedScreen
from desktop.ui.shell.start import Shell
from desktop.ui.shell.unlock import Unlock
from desktop.ui.shell.welcome import Welcome
from tests.hands import ScriptedAsk

SECRET = "apple river stone cloud"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    clubs.new(tmp_path / "makers.club", name="Makers of Mill Lane", passphrase=SECRET).close()
    return tmp_path / "makers.club"


@pytest.fixture
def ask(tmp_path: Path) -> ScriptedAsk:
    return ScriptedAsk(tmp_path)


@pytest.fixture
def shell(qapp: QApplication, ask: ScriptedAsk, path: Path) -> Iterator[Shell]:
    del qapp, path  # made first: a window that nobody shows for long counts as painted
    made = Shell(Settings(), "Ruth", InlineJobs(), ask)
    yield made
    made.end()
    made.frame.close()
    made.frame.deleteLater()


def _door(shell: Shell) -> Unlock:
    page = shell.frame.centralWidget()
    assert isinstance(page, Unlock)
    return page


def _type(page: Unlock, words: str) -> None:
    QTest.keyClicks(page.line.line, words)
    QTest.keyClick(page.line.line, Qt.Key.Key_Return)


def _arrive(shell: Shell, qtbot: QtBot, path: Path) -> Unlock:
    with qtbot.waitSignal(shell.frame.painted):
        shell.begin(path)
    return _door(shell)


def test_the_passphrase_opens_the_club(shell: Shell, qtbot: QtBot, path: Path) -> None:
    page = _arrive(shell, qtbot, path)
    assert shell.frame.windowTitle() == "Alongside"  # nothing of what is in it
    assert page.line.line.hasFocus()
    assert page.line.line.echoMode() is QLineEdit.EchoMode.Password
    _type(page, SECRET)
    assert shell.workplace is not None
    assert shell.frame.windowTitle().startswith("Makers of Mill Lane")
    assert shell.settings.recent == [str(path)]


def test_the_code_of_the_recovery_sheet_opens_it_too(shell: Shell, qtbot: QtBot, path: Path) -> None:
    page = _arrive(shell, qtbot, path)
    _type(page, " ".join(recovery_code.lines(SECRET)).lower())
    assert shell.workplace is not None


def test_a_wrong_one_is_said_and_gone_from_the_line(shell: Shell, qtbot: QtBot, path: Path) -> None:
    page = _arrive(shell, qtbot, path)
    page.line.show_typed(on=True)
    _type(page, "guess")
    assert page.said.text() == "This is not the passphrase, or the file is damaged."
    assert page.line.text() == ""
    assert not page.line.is_shown
    assert not page.line.line.isUndoAvailable()
    assert shell.workplace is None
    _type(page, SECRET)
    assert shell.workplace is not None


def test_who_forgot_it_is_told_the_ways_back(shell: Shell, qtbot: QtBot, path: Path) -> None:
    page = _arrive(shell, qtbot, path)
    assert page.ways_back.isHidden()
    page.lost.click()
    assert page.ways_back.text().startswith("Type the code on the recovery sheet")
    assert page.line.line.hasFocus()


def test_after_five_wrong_ones_it_waits_also_after_a_restart(shell: Shell, qtbot: QtBot, path: Path) -> None:
    page = _arrive(shell, qtbot, path)
    for _time in range(5):
        _type(page, "guess")
    assert "Wait" in page.said.text()
    assert not page.ways_back.isHidden()
    assert not page.line.isEnabled()
    assert not page.open.isEnabled()
    again = shell.unlock(path)
    assert not again.line.isEnabled()
    again.hold(1)
    again._tick()
    assert again.line.isEnabled()
    assert again.said.isHidden()


def test_other_ways_lead_out(shell: Shell, qtbot: QtBot, ask: ScriptedAsk, path: Path, tmp_path: Path) -> None:
    clubs.new(tmp_path / "clear.club", name="Clear").close()
    page = _arrive(shell, qtbot, path)
    ask.answers = [tmp_path / "clear.club"]
    page.other.click()
    assert shell.workplace is not None
    shell.open(path, page.failed)
    _door(shell).new.click()
    assert isinstance(shell.frame.centralWidget(), Welcome)


def test_what_is_done_when_it_opened_is_said_by_who_asks(shell: Shell, path: Path) -> None:
    opened: list[clubs.ClubFile] = []
    page = shell.unlock(path, opened.append)
    _type(page, SECRET)
    assert [club.path for club in opened] == [path]
    opened[0].close()


def test_it_opens_off_the_windows_thread(qapp: QApplication, qtbot: QtBot, ask: ScriptedAsk, path: Path) -> None:
    del qapp
    shell = Shell(Settings(), "Ruth", ThreadedJobs(), ask)
    page = _arrive(shell, qtbot, path)
    _type(page, SECRET)
    assert shell.workplace is None  # the key is still being derived
    assert not page.open.isEnabled()
    qtbot.waitUntil(lambda: shell.workplace is not None)
    shell.end()
    shell.frame.close()
    shell.frame.deleteLater()
    assert not key.wait(path)


def test_a_backup_with_an_older_passphrase_is_put_in_its_place(
    shell: Shell, qtbot: QtBot, ask: ScriptedAsk, path: Path, tmp_path: Path
) -> None:
    clubs.new(tmp_path / "older.club", name="As it was", passphrase="older words").close()
    page = _arrive(shell, qtbot, path)
    ask.answers = [tmp_path / "older.club"]
    page.restore.click()
    help_ = shell.frame.centralWidget()
    assert isinstance(help_, DamagedScreen)
    help_.line.set_text("guess")
    help_.other.click()
    assert help_.banner.words
    ask.answers = [tmp_path / "older.club"]
    help_.line.set_text("older words")
    help_.other.click()
    assert shell.frame.windowTitle().startswith("As it was")
    assert next(tmp_path.glob("replaced-*/makers.club")).is_file()


def test_a_clear_backup_asks_for_nothing(
    shell: Shell, qtbot: QtBot, ask: ScriptedAsk, path: Path, tmp_path: Path
) -> None:
    clubs.new(tmp_path / "older.club", name="As it was").close()
    page = _arrive(shell, qtbot, path)
    ask.answers = [tmp_path / "older.club"]
    page.restore.click()
    help_ = shell.frame.centralWidget()
    assert isinstance(help_, DamagedScreen)
    help_.other.click()
    assert shell.workplace is not None
