"""A passphrase that was just chosen is printed while it is at hand; a club without one has nothing to print."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import club as clubs
from desktop.ui.shell import first_sheet
from tests.hands import Hands

SECRET = "apple river stone cloud paper"


def test_the_sheet_is_printed_twice_and_asked_for_no_more(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    hands = Hands(clubs.new(tmp_path / "makers.club", name="Makers", passphrase=SECRET), tmp_path)
    first_sheet.offer(hands.window.desk, SECRET)
    hands.rest()
    assert len(hands.ask.printed) == 1
    assert isinstance(clubs.settings(hands.club).recovery_on, date)
    hands.leave()


def test_without_a_passphrase_nothing_is_offered(hands: Hands) -> None:
    first_sheet.offer(hands.window.desk, "")
    assert hands.ask.printed == []
