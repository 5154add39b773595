"""A club is closed while something is done to its file, and opened again where it was, whatever came of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.errors import Refused
from desktop.services import club as clubs
from desktop.services import key
from desktop.system.settings import Settings
from desktop.ui.kit.bus import AtRest
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.kit.navigator import Place
from desktop.ui.shell.start import Shell
from desktop.ui.shell.welcome import Welcome
from tests.hands import ScriptedAsk

SECRET = "apple river stone cloud paper"


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    del qapp
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    made = Shell(Settings(), "Ruth", InlineJobs(), ScriptedAsk(tmp_path))
    made.frame.show()
    made.show(clubs.new(tmp_path / "makers.club", name="Makers"))
    yield made
    made.end()
    made.frame.close()
    made.frame.deleteLater()


def _said(shell: Shell) -> str:
    QTest.qWait(20)
    assert shell.workplace is not None
    return shell.workplace.toast.words


def test_the_club_is_encrypted_and_shown_again_where_it_was(shell: Shell) -> None:
    assert shell.workplace is not None
    shell.workplace.desk.navigator.go("settings")

    def work(path: Path) -> str:
        return key.left_words(key.set_(path, SECRET))

    shell.rest(AtRest(work, "", SECRET))
    assert shell.club is not None
    assert shell.club.opens_with(SECRET)
    assert shell.workplace.desk.navigator.place == Place("settings")
    assert shell.frame.windowTitle() == "Makers – Alongside"
    assert _said(shell) == "“Recovery sheet” is with the printer “Office”."  # it was asked for at once


def test_what_was_refused_is_said_in_the_club_as_it_was(shell: Shell) -> None:
    def work(_path: Path) -> str:
        raise Refused("The disk is full.")

    shell.rest(AtRest(work, "", SECRET))
    assert shell.club is not None
    assert not shell.club.has_passphrase
    assert _said(shell) == "The disk is full."


def test_a_club_that_does_not_open_again_is_said_at_the_door(shell: Shell) -> None:
    def work(path: Path) -> str:
        path.unlink()
        return ""

    shell.rest(AtRest(work, "", ""))
    page = shell.frame.centralWidget()
    assert isinstance(page, Welcome)
    assert "There is no file" in page.banner.words
    shell.rest(AtRest(lambda _path: "", "", ""))  # nothing is open: nothing is done
