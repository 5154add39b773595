"""A club that is damaged, or goes back: the window says so, and nothing happens by itself."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from desktop.core.backup_choices import Why
from desktop.core.errors import Damaged
from desktop.services import backup, backup_list, key
from desktop.services import club as clubs
from desktop.system import crash
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.damaged import DamagedScreen
from desktop.ui.shell.start import Shell
from desktop.ui.shell.unlock import Unlock
from desktop.ui.shell.welcome import Welcome
from tests.factories import a_club, a_mentee
from tests.hands import ScriptedAsk

OLD, NEW = "tram winter kettle Leeds", "apple river stone cloud"


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path) -> Iterator[Shell]:
    del qapp
    made = Shell(Settings(), "Ruth", InlineJobs(), ScriptedAsk(tmp_path))
    yield made
    made.end()
    made.frame.close()
    made.frame.deleteLater()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A club with a backup that knows one child, and two children in it now."""
    with a_club(tmp_path) as club:
        a_mentee(club, "Ada")
        backup.save(club)
        a_mentee(club, "Ben")
    return club.path


def _screen(shell: Shell) -> DamagedScreen:
    page = shell.frame.centralWidget()
    assert isinstance(page, DamagedScreen)
    return page


def _people(shell: Shell) -> int:
    assert shell.club is not None
    return int(shell.club.value("SELECT count(*) FROM person"))


def test_a_damaged_file_is_not_opened_and_the_newest_backup_is_offered(shell: Shell, path: Path) -> None:
    path.write_bytes(b"x" * 9000)
    before = path.read_bytes()
    shell.open(path, shell.cannot_open)
    door = shell.frame.centralWidget()
    assert isinstance(door, Unlock)  # it could as well have got a passphrase meanwhile
    assert "the file is damaged" in door.said.text()
    door.restore.click()
    page = _screen(shell)
    assert [row.people for row in page.rows] == [1]
    assert path.read_bytes() == before
    page.restore.click()
    assert shell.workplace is not None
    assert _people(shell) == 1
    assert backup_list.rows(shell.workplace.desk.club)[0].why is Why.RESTORE


def test_one_without_a_backup_is_said_where_clubs_are_opened(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "letter.club").write_bytes(b"x" * 9000)
    shell.open(tmp_path / "letter.club", shell.cannot_open)
    assert not isinstance(shell.frame.centralWidget(), DamagedScreen)


def test_an_open_club_that_turns_out_damaged_is_let_go(shell: Shell, qtbot: QtBot, path: Path) -> None:
    shell.open(path, shell.cannot_open)
    assert shell.workplace is not None

    def broken() -> object:
        raise Damaged("The club file is damaged.")

    shell.workplace.desk.read(broken, lambda _answer: None)
    qtbot.waitUntil(lambda: shell.workplace is None)
    assert _screen(shell).banner.words == "The club file is damaged."
    clubs.open_(path).close()  # its lock was let go


def test_damage_that_nobody_caught_is_no_mistake_of_the_program(shell: Shell, qtbot: QtBot, path: Path) -> None:
    shell.open(path, shell.cannot_open)
    before = sys.excepthook
    crash.install(shell.tell_crash, said=shell.mending.takes)
    try:
        error = dbapi2.DatabaseError("database disk image is malformed")
        sys.excepthook(type(error), error, None)
    finally:
        sys.excepthook = before
    qtbot.waitUntil(lambda: shell.workplace is None)
    assert "is damaged" in _screen(shell).banner.words


def test_going_back_and_back_again(shell: Shell, qtbot: QtBot, path: Path) -> None:
    shell.open(path, shell.cannot_open)
    assert shell.workplace is not None
    desk = shell.workplace.desk
    desk.bus.going_back.emit(backup_list.rows(desk.club)[0].path, None)
    qtbot.waitUntil(lambda: _people(shell) == 1)
    assert shell.workplace is not None
    place = shell.workplace.desk.navigator.place
    assert place is not None
    assert place.page == "backups"
    replaced = backup_list.rows(shell.workplace.desk.club)[0]
    assert replaced.why is Why.RESTORE
    shell.mending.go_back(replaced.path, None)
    assert _people(shell) == 2


def test_a_backup_that_went_bad_meanwhile_leaves_the_club_as_it_was(shell: Shell, path: Path) -> None:
    shell.open(path, shell.cannot_open)
    assert shell.club is not None
    copy = backup_list.rows(shell.club)[0].path
    copy.write_bytes(copy.read_bytes()[:-1])
    shell.mending.go_back(copy, None)
    assert isinstance(shell.ask, ScriptedAsk)
    assert shell.ask.asked[-1] == "Not restored"
    assert _people(shell) == 2


def test_going_back_to_an_older_passphrase_is_told(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "locked.club"
    with key.new(path, typed=OLD, name="Locked", who="Ruth") as club:
        a_mentee(club, "Ada")
        copy = backup.save(club)
    key.change(path, OLD, NEW)
    shell.show(clubs.open_(path, passphrase=NEW))
    shell.mending.go_back(copy, OLD)
    assert isinstance(shell.ask, ScriptedAsk)
    assert shell.ask.asked[-1] == "Another passphrase"
    assert shell.club is not None
    assert shell.club.opens_with(OLD)


def test_the_file_that_took_its_place_is_opened(shell: Shell, path: Path) -> None:
    shell.open(path, shell.cannot_open)
    assert shell.club is not None
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    a_mentee(shell.club, "Cleo")
    other.replace(path)
    shell.mending.open_again()
    assert _people(shell) == 2
    assert any(path.parent.glob("riverside (*.club"))


def test_a_club_whose_file_is_gone_offers_its_backups(shell: Shell, path: Path) -> None:
    path.unlink()
    shell.open(path, lambda error: shell.mending.not_begun(path, error))
    page = shell.frame.centralWidget()
    assert isinstance(page, Welcome)
    assert page.banner.words.startswith("There is no file")
    page.banner._act()
    screen = _screen(shell)
    assert screen.salvage.parent() is None  # there is nothing to be read
    screen.restore.click()
    assert _people(shell) == 1
