"""The key in Settings: the sheet, another passphrase, encryption taken away, each with the passphrase in hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import club as clubs
from desktop.ui.features.settings.key import KeyCard
from desktop.ui.features.settings.page import SettingsPage
from desktop.ui.kit.bus import AtRest
from tests.hands import Hands

SECRET = "apple river stone cloud paper"
OTHER = "kettle garden orbit seven lamp"


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


@pytest.fixture
def locked(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    """Hands on a club that has a passphrase."""
    del qapp
    found = Hands(clubs.new(tmp_path / "makers.club", name="Makers", passphrase=SECRET), tmp_path)
    yield found
    found.leave()


def _card(hands: Hands) -> KeyCard:
    hands.window.desk.navigator.go("settings", None, "passphrase")
    hands.rest()
    page = hands.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.keycard


def _asked(hands: Hands) -> list[AtRest]:
    asked: list[AtRest] = []
    hands.window.rests_for = asked.append
    return asked


def test_the_sheet_goes_to_the_printer(locked: Hands) -> None:
    card = _card(locked)
    assert "no recovery sheet yet" in card.sheet.text()
    locked.type(SECRET)
    card.print.click()
    locked.rest()
    assert len(locked.ask.printed) == 1
    assert "was made on" in card.sheet.text()
    assert card.now.text() == ""


def test_who_is_led_to_the_key_sees_the_whole_card(locked: Hands) -> None:
    card = _card(locked)
    assert card.now.line.hasFocus()
    page = locked.window.page("settings")
    assert card.mapTo(page, card.rect().bottomLeft()).y() < page.height()


def test_nothing_is_done_with_a_wrong_passphrase(locked: Hands) -> None:
    card, asked = _card(locked), _asked(locked)
    for verb in (card.print, card.save, card.clear, card.change):
        card.now.set_text("guess")
        verb.click()
        locked.rest()
        assert (card.wrong.text(), card.now.text()) == ("This is not the passphrase.", "")
    assert (asked, locked.ask.printed) == ([], [])


def test_another_passphrase_is_given_while_the_club_rests(locked: Hands) -> None:
    card, asked = _card(locked), _asked(locked)
    card.now.set_text(SECRET)
    card.new.first.set_text(OTHER)
    card.change.click()
    assert card.new.differs.text() == "The two are not the same."
    card.now.set_text(SECRET)
    card.new.again.set_text(OTHER)
    card.change.click()
    locked.rest()
    assert [(one.before, one.after) for one in asked] == [(SECRET, OTHER)]
    assert (card.now.text(), card.new.first.text(), card.new.again.text()) == ("", "", "")


def test_taking_the_encryption_away_is_asked_once_more(locked: Hands) -> None:
    card, asked = _card(locked), _asked(locked)
    locked.ask.answers = [False]
    card.now.set_text(SECRET)
    card.clear.click()
    assert asked == []
    card.now.set_text(SECRET)
    card.clear.click()
    locked.rest()
    assert locked.ask.asked == ["Take the encryption away"] * 2
    assert [(one.before, one.after) for one in asked] == [(SECRET, "")]


def test_a_club_in_clear_can_be_encrypted_and_its_title_says_so(hands: Hands) -> None:
    card, asked = _card(hands), _asked(hands)
    assert hands.window.windowTitle().endswith("(not encrypted) – Alongside")
    card.new.make.click()
    made = card.new.first.text()
    card.change.click()
    hands.rest()
    assert [(one.before, one.after) for one in asked] == [("", made)]


def test_what_was_typed_is_gone_when_the_page_is_left(locked: Hands) -> None:
    card = _card(locked)
    card.now.set_text(SECRET)
    locked.window.desk.navigator.go("today")
    assert card.now.text() == ""
