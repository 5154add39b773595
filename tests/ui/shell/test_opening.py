"""Between the wish to open a club and its window: the passphrase first, then whoever has it open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import backup
from desktop.services import club as clubs
from desktop.storage.holding import hold
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.damaged import DamagedScreen
from desktop.ui.shell.in_use import InUsePage
from desktop.ui.shell.start import Shell
from desktop.ui.shell.unlock import Unlock
from tests.hands import ScriptedAsk

SECRET = "apple river stone cloud"


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    del qapp
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    made = Shell(Settings(), "Ruth", InlineJobs(), ScriptedAsk(tmp_path))
    yield made
    made.frame.clear()  # whoever closes the window is asked first; nothing in it may ask a club that is closed
    made.end()
    made.frame.close()
    made.frame.deleteLater()


def test_a_locked_club_that_is_open_elsewhere_can_be_read(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "makers.club"
    clubs.new(path, name="Makers", passphrase=SECRET).close()
    with hold(path):
        shell.open(path, shell.cannot_open)
        door = shell.frame.centralWidget()
        assert isinstance(door, Unlock)
        door.line.set_text(SECRET)
        door.try_it()
        page = shell.frame.centralWidget()
        assert isinstance(page, InUsePage)
        page.reading.click()  # the passphrase was typed already
        assert shell.club is not None
        assert shell.club.read_only


def test_a_locked_club_that_is_damaged_is_helped_without_the_passphrase_again(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "makers.club"
    with clubs.new(path, name="Makers", passphrase=SECRET) as club:
        backup.save(club)
    path.write_bytes(path.read_bytes()[:20_000])
    shell.open(path, shell.cannot_open)
    door = shell.frame.centralWidget()
    assert isinstance(door, Unlock)
    door.line.set_text(SECRET)
    door.try_it()
    page = shell.frame.centralWidget()
    assert isinstance(page, DamagedScreen)
    page.restore.click()
    assert shell.club is not None
