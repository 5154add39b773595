"""Starting: the last club, the first run, a new club, one club after another."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import club as clubs
from desktop.storage.holding import hold
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.kit.navigator import Place
from desktop.ui.shell import commands
from desktop.ui.shell.in_use import InUsePage
from desktop.ui.shell.start import Shell
from desktop.ui.shell.welcome import Welcome
from desktop.ui.shell.workplace import Workplace
from tests.hands import ScriptedAsk


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


def _begin(shell: Shell, qtbot: QtBot, path: Path | None = None) -> None:
    """Open a club: the window is painted first."""
    with qtbot.waitSignal(shell.frame.painted):
        shell.begin(path)


def _welcome(shell: Shell) -> Welcome:
    page = shell.frame.centralWidget()
    assert isinstance(page, Welcome)
    return page


def test_without_a_club_it_leads_by_the_hand(shell: Shell) -> None:
    shell.begin(None)
    assert _welcome(shell).sample.isVisible()


def test_a_new_club_is_made_and_opened(shell: Shell, tmp_path: Path) -> None:
    shell.begin(None)
    page = _welcome(shell)
    page.new.click()
    assert page.fresh is not None
    page.fresh.form.set_values({"name": "Makers", "kind": "dojo", "country": "US", "language": "en"})
    page.fresh.clear.click()
    page.fresh.make.click()
    assert shell.workplace is not None
    assert (tmp_path / "Makers.club").is_file()
    assert clubs.settings(shell.workplace.desk.club).paper.value == "letter"
    assert shell.settings.recent == [str(tmp_path / "Makers.club")]


def test_a_club_without_a_name_is_refused_at_its_field(shell: Shell) -> None:
    shell.begin(None)
    page = _welcome(shell)
    page.new.click()
    assert page.fresh is not None
    page.fresh.make.click()
    assert page.fresh.form.error_at("name")


def test_a_file_that_is_no_club_is_said_and_nothing_opens(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.club"
    path.write_text("Dear all")
    _begin(shell, qtbot, path)
    assert "no club" in _welcome(shell).banner.words


def test_the_last_club_is_opened_again(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    clubs.new(tmp_path / "one.club", name="One").close()
    shell.settings.opened(tmp_path / "one.club")
    _begin(shell, qtbot)
    assert shell.workplace is not None


def test_another_club_takes_the_place_of_the_first(
    shell: Shell, qtbot: QtBot, ask: ScriptedAsk, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        clubs.new(tmp_path / f"{name}.club", name=name).close()
    _begin(shell, qtbot, tmp_path / "one.club")
    ask.answers = [tmp_path / "two.club"]
    assert shell.workplace is not None
    assert shell.workplace.leaves_for is not None
    shell.workplace.leaves_for("open")
    assert shell.frame.windowTitle().startswith("two")
    clubs.open_(tmp_path / "one.club").close()  # its lock was let go


def test_a_mistake_of_the_program_is_told_with_the_place_of_its_report(shell: Shell, ask: ScriptedAsk) -> None:
    shell.tell_crash(Path("crash.log"))
    assert ask.asked == ["That was our mistake"]


def test_the_window_is_seen_before_the_club_is_read(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    clubs.new(tmp_path / "one.club", name="One").close()
    seen: list[object] = []
    shell.frame.painted.connect(lambda: seen.append(shell.workplace))
    shell.begin(tmp_path / "one.club")
    assert shell.workplace is None
    assert shell.frame.isVisible()
    qtbot.waitUntil(lambda: shell.workplace is not None)
    assert seen == [None]


def _say(shell: Shell, qtbot: QtBot, title: str) -> Workplace:
    """Take a language from the palette, as a person would; gives the window made anew."""
    before = shell.workplace
    assert before is not None
    next(one for one in commands.of(before) if one.title == title).do()
    qtbot.waitUntil(lambda: shell.workplace is not before)
    assert shell.workplace is not None
    return shell.workplace


def test_the_language_changes_without_a_restart(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    clubs.new(tmp_path / "one.club", name="One").close()
    _begin(shell, qtbot, tmp_path / "one.club")
    assert shell.workplace is not None
    shell.workplace.desk.navigator.go("people")
    shell.workplace.desk.navigator.go("settings")
    german = _say(shell, qtbot, "Deutsch")
    assert german.sidebar.button_of("settings").text().strip() == "Einstellungen"
    assert german.desk.navigator.place == Place("settings")
    german.desk.navigator.back()
    assert german.desk.navigator.place == Place("people")
    arabic = _say(shell, qtbot, "العربية")
    assert arabic.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert shell.settings.language == "ar"
    english = _say(shell, qtbot, "English")
    assert english.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert english.sidebar.button_of("settings").text().strip() == "Settings"


def test_the_bell_goes_on_in_another_language(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    clubs.new(tmp_path / "one.club", name="One").close()
    _begin(shell, qtbot, tmp_path / "one.club")
    assert shell.workplace is not None
    bell = shell.workplace.desk.bell
    assert _say(shell, qtbot, "Cymraeg").desk.bell is bell


def test_the_first_run_speaks_the_language_that_is_taken(shell: Shell, qtbot: QtBot) -> None:
    shell.begin(None)
    page = _welcome(shell)
    page.language.activated.emit(page.language.findData("de"))
    qtbot.waitUntil(lambda: shell.frame.centralWidget() is not page)
    german = _welcome(shell)
    assert german.language.currentData() == "de"
    german.new.click()
    assert german.fresh is not None
    assert (german.fresh.form.all_values()["language"], german.fresh.form.all_values()["country"]) == ("de", "DE")


def _left_by_another_laptop(path: Path) -> None:
    note = {"host": "LAPTOP-B", "pid": 7, "since": "2026-11-21 14:05", "laptop": "another"}
    path.with_name(f".{path.name}.lock").write_text(json.dumps(note))


def _in_use(shell: Shell) -> InUsePage:
    page = shell.frame.centralWidget()
    assert isinstance(page, InUsePage)
    return page


def test_a_club_that_is_open_elsewhere_can_be_read_and_not_taken(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "one.club"
    clubs.new(path, name="One").close()
    with hold(path):
        _begin(shell, qtbot, path)
        page = _in_use(shell)
        assert "is open on" in page.words.text()
        assert page.over.isHidden()
        page.again.click()
        page = _in_use(shell)
        page.reading.click()
        assert shell.club is not None
        assert shell.club.read_only


def test_what_another_laptop_left_is_taken_over_after_a_question(
    shell: Shell, qtbot: QtBot, ask: ScriptedAsk, tmp_path: Path
) -> None:
    path = tmp_path / "one.club"
    clubs.new(path, name="One").close()
    _left_by_another_laptop(path)
    _begin(shell, qtbot, path)
    page = _in_use(shell)
    assert "was opened on LAPTOP-B at 21 Nov 2026 14:05" in page.words.text()
    assert not page.over.isHidden()
    ask.answers = [False, True]
    page.over.click()
    assert shell.club is None
    page.over.click()
    assert shell.club is not None
    assert not shell.club.read_only
    assert ask.asked == ["Take over?"] * 2


def test_a_copy_that_a_sync_program_left_is_not_opened_by_mistake(
    shell: Shell, ask: ScriptedAsk, tmp_path: Path
) -> None:
    path = tmp_path / "one (conflicted copy 2026-11-21).club"
    clubs.new(path, name="One").close()
    ask.answers = [False, True]
    shell.open(path, shell.cannot_open)
    assert shell.club is None
    assert not _welcome(shell).sample.isHidden()
    shell.open(path, shell.cannot_open)
    assert shell.club is not None


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_start_brings_the_window_forward_and_opens_what_was_wanted(
    shell: Shell, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        clubs.new(tmp_path / f"{name}.club", name=name).close()
    shell.frame.showMinimized()
    shell.come_forward("")
    assert not shell.frame.isMinimized()
    shell.come_forward(str(tmp_path / "one.club"))
    assert shell.frame.windowTitle().startswith("one")
    before = shell.workplace
    shell.come_forward(str(tmp_path / "one.club"))
    assert shell.workplace is before
    shell.come_forward(str(tmp_path / "two.club"))
    assert shell.frame.windowTitle().startswith("two")
    del qtbot
