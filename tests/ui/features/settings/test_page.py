"""Settings: parts are saved, lists are kept, what is wrong is said at its field."""

from desktop.model.venue import Venue
from desktop.services import club as clubs
from desktop.services import record
from desktop.ui.features.settings.page import PARTS, SettingsPage
from tests.hands import Hands


def _page(hands: Hands) -> SettingsPage:
    hands.window.desk.navigator.go("settings")
    page = hands.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_the_clubs_own_words_are_saved(hands: Hands) -> None:
    page = _page(hands)
    form = page.forms["Words and names"]
    form.editors["mentee_word"].set_value("ninja")
    page.save(form)
    assert clubs.settings(hands.club).mentee_word == "ninja"
    assert not form.is_changed()


def test_a_supervision_rule_that_cannot_be_read_is_refused_at_its_field(hands: Hands) -> None:
    page = _page(hands)
    form = page.forms["Supervision"]
    form.editors["ratio_bands"].set_value("9-12:0")
    page.save(form)
    assert form.error_at("ratio_bands")
    assert clubs.settings(hands.club).ratio_bands.startswith("0-1:3")


def test_a_venue_is_added_changed_and_removed(hands: Hands) -> None:
    page = _page(hands)
    part = next(part for part in PARTS if part.noun is Venue)
    page.edit(part, None)
    assert page.panel.form is not None
    page.panel.form.editors["name"].set_value("Hall")
    page.panel.save()
    venue = record.all_of(hands.club, Venue)[0]
    page.edit(part, venue)
    assert page.panel.form is not None
    page.panel.form.editors["fire_point"].set_value("oak")
    page.panel.save()
    assert record.get(hands.club, Venue, venue.id).fire_point == "oak"
    page.remove(part, venue)
    assert not record.all_of(hands.club, Venue)
