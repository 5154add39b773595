"""As a new coordinator would: an encrypted club is made, its passphrase forgotten, and the recovery sheet opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.rules import recovery_code
from desktop.services import history, key
from desktop.system import paths
from desktop.system.settings import Settings
from desktop.ui.features.settings.page import SettingsPage
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.kit.print_panel import PrintPanel
from desktop.ui.shell.start import Shell
from desktop.ui.shell.unlock import Unlock
from desktop.ui.shell.welcome import Welcome
from tests.hands import ScriptedAsk
from tests.reports import reading

OTHER = "kettle garden orbit seven lamp"


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


@pytest.fixture
def ask(tmp_path: Path) -> ScriptedAsk:
    return ScriptedAsk(tmp_path)


@pytest.fixture
def shell(qapp: QApplication, ask: ScriptedAsk) -> Iterator[Shell]:
    del qapp
    made = Shell(Settings(), "Ruth", InlineJobs(), ask)
    yield made
    made.end()
    made.frame.close()
    made.frame.deleteLater()


def _press(shell: Shell, words: str) -> None:
    QTest.qWait(1)  # what came new is seen
    found = [one for one in shell.frame.findChildren(QPushButton) if one.isVisible() and words in one.text()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def _reads(shell: Shell, words: str) -> bool:
    QTest.qWait(1)
    return any(words in one.text() for one in shell.frame.findChildren(QLabel) if one.isVisible())


def _type(line: QLineEdit, words: str) -> None:
    line.setFocus()
    QTest.keyClicks(line, words)


def _go(shell: Shell, page: str) -> None:
    assert shell.workplace is not None
    shell.workplace.desk.navigator.go(page)


def _settings(shell: Shell) -> SettingsPage:
    assert shell.workplace is not None
    page = shell.workplace.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def _make_club(shell: Shell, ask: ScriptedAsk) -> str:
    """Make a club with the passphrase that the program makes up; gives it. There is no printer at hand yet."""
    shell.begin(None)
    _press(shell, "New club")
    page = shell.frame.centralWidget()
    assert isinstance(page, Welcome)
    assert page.fresh is not None
    _type(page.fresh.form.editors["name"].findChildren(QLineEdit)[0], "Makers of Mill Lane")
    _press(shell, "Make one for me")
    secret = page.fresh.key.first.text()
    ask.presses_enter = False
    _press(shell, "Make the club")
    QTest.qWait(1)
    (panel,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, PrintPanel) and one.isVisible()]
    assert (panel.wish.title, panel.fields.copies.text()) == ("Recovery sheet", "2")
    panel.reject()
    shell.frame.activateWindow()  # as a screen does by itself
    ask.presses_enter = True
    assert shell.frame.windowTitle() == "Makers of Mill Lane – Alongside"
    return secret


def _keep_sheet(shell: Shell, secret: str) -> None:
    """Follow the banner to the recovery sheet, and save it; the first passphrase typed is another one."""
    assert _reads(shell, "There is no recovery sheet yet")
    _press(shell, "Print the recovery sheet")
    card = _settings(shell).keycard
    assert card.now.line.hasFocus()
    _type(card.now.line, "not this")
    _press(shell, "Save as PDF")
    assert _reads(shell, "This is not the passphrase.")
    assert card.now.text() == ""
    _type(card.now.line, secret)
    _press(shell, "Save as PDF")
    assert card.now.text() == ""
    assert _reads(shell, "The recovery sheet was made on")
    _go(shell, "today")
    assert not _reads(shell, "There is no recovery sheet yet")


def _come_back(shell: Shell, path: Path, code: str) -> None:
    """Open it next week: what is remembered is wrong, the code on the sheet is typed carelessly."""
    shell.close_club()
    shell.open(path, lambda _error: None)
    door = shell.frame.centralWidget()
    assert isinstance(door, Unlock)
    _type(door.line.line, "makers makers")
    _press(shell, "Open")
    assert _reads(shell, "This is not the passphrase, or the file is damaged.")
    _type(door.line.line, code.lower().replace("0", "o").replace("1", "i"))
    _press(shell, "Open")
    assert shell.club is not None
    told = [one.words for one in history.entries(shell.club)]
    assert told[:3] == ["a wrong passphrase was tried", "a wrong passphrase was tried", "recovery sheet made"]


def _change(shell: Shell, qtbot: QtBot, ask: ScriptedAsk, code: str) -> None:
    """Choose another passphrase with the code in hand; its sheet is printed at once."""
    _go(shell, "settings")
    card = _settings(shell).keycard
    _type(card.now.line, code)
    for line in (card.new.first, card.new.again):
        _type(line.line, OTHER)
    _press(shell, "Change the passphrase")
    qtbot.waitUntil(lambda: shell.club is not None and shell.club.opens_with(OTHER))
    qtbot.waitUntil(lambda: len(ask.printed) == 1)
    assert _reads(shell, "The recovery sheet was made on")
    _go(shell, "today")
    assert not _reads(shell, "There is no recovery sheet yet")


def test_a_forgotten_passphrase_is_no_lost_club(
    shell: Shell, qtbot: QtBot, ask: ScriptedAsk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    secret = _make_club(shell, ask)
    path = tmp_path / "Makers of Mill Lane.club"
    assert key.is_locked(path)
    _keep_sheet(shell, secret)
    code = " ".join(recovery_code.lines(secret))
    sheet = "".join(reading.text((tmp_path / "recovery.pdf").read_bytes()))
    assert all(group in sheet for group in code.split())
    _come_back(shell, path, code)
    _change(shell, qtbot, ask, code)
    shell.end()
    kept = [one for one in tmp_path.rglob("*") if one.is_file() and one.suffix != ".pdf"]
    assert (paths.state() / "settings.json") in kept
    for said in (secret, code, OTHER, "Mill Lane Makers"):
        assert not any(said.encode() in one.read_bytes() for one in kept)
        assert said not in caplog.text + " ".join(ask.asked)
