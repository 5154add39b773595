"""Starting: the last club, the first run, a new club, one club after another."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import club as clubs
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.start import Shell
from desktop.ui.shell.welcome import Welcome
from tests.hands import ScriptedAsk


@pytest.fixture
def ask(tmp_path: Path) -> ScriptedAsk:
    return ScriptedAsk(tmp_path)


@pytest.fixture
def shell(qapp: QApplication, ask: ScriptedAsk) -> Shell:
    del qapp
    return Shell(Settings(), "Ruth", InlineJobs(), ask)


def _welcome(shell: Shell) -> Welcome:
    assert shell.window is not None
    page = shell.window.centralWidget()
    assert isinstance(page, Welcome)
    return page


def test_without_a_club_it_leads_by_the_hand(shell: Shell) -> None:
    shell.begin(None)
    assert _welcome(shell).sample.isVisible()
    shell.end()


def test_a_new_club_is_made_and_opened(shell: Shell, tmp_path: Path) -> None:
    shell.begin(None)
    page = _welcome(shell)
    page.new.click()
    assert page.form is not None
    page.form.set_values({"name": "Makers", "kind": "dojo", "country": "US", "language": "en"})
    page.new_wanted.emit(page.form.all_values())
    assert isinstance(shell.window, MainWindow)
    assert (tmp_path / "Makers.club").is_file()
    assert clubs.settings(shell.window.desk.club).paper.value == "letter"
    assert shell.settings.recent == [str(tmp_path / "Makers.club")]
    shell.end()


def test_a_club_without_a_name_is_refused_at_its_field(shell: Shell) -> None:
    shell.begin(None)
    page = _welcome(shell)
    page.new.click()
    assert page.form is not None
    page.new_wanted.emit(page.form.all_values())
    assert page.form.error_at("name")
    shell.end()


def test_a_file_that_is_no_club_is_said_and_nothing_opens(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "letter.club"
    path.write_text("Dear all")
    shell.begin(path)
    assert "no club" in _welcome(shell).banner.words
    shell.end()


def test_the_last_club_is_opened_again(shell: Shell, tmp_path: Path) -> None:
    clubs.new(tmp_path / "one.club", name="One").close()
    shell.settings.opened(tmp_path / "one.club")
    shell.begin(None)
    assert isinstance(shell.window, MainWindow)
    shell.end()


def test_another_club_takes_the_place_of_the_first(shell: Shell, ask: ScriptedAsk, tmp_path: Path) -> None:
    for name in ("one", "two"):
        clubs.new(tmp_path / f"{name}.club", name=name).close()
    shell.begin(tmp_path / "one.club")
    ask.answers = [tmp_path / "two.club"]
    assert isinstance(shell.window, MainWindow)
    assert shell.window.leaves_for is not None
    shell.window.leaves_for("open")
    assert shell.window.windowTitle().startswith("two")
    clubs.open_(tmp_path / "one.club").close()  # its lock was let go
    shell.end()


def test_a_mistake_of_the_program_is_told_with_the_place_of_its_report(shell: Shell, ask: ScriptedAsk) -> None:
    shell.tell_crash(Path("crash.log"))
    assert ask.asked == ["That was our mistake"]
