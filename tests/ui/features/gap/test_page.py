"""The list of gaps: filtered by kind, each line leads to its field, printed."""

from desktop.core.choices import RoleKind
from desktop.services import person
from desktop.ui.features.gap.page import GapsPage
from desktop.ui.features.person.one_page import PersonPage
from tests.hands import Hands


def the_page(hands: Hands) -> GapsPage:
    hands.window.desk.navigator.go("gaps")
    hands.rest()
    page = hands.window.page("gaps")
    assert isinstance(page, GapsPage)
    return page


def test_a_line_leads_to_the_field_that_mends_it(hands: Hands) -> None:
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    page = the_page(hands)
    page.chips.choose("age")
    page.chips.chosen.emit("age")
    row = next(row for row in page.table.model.rows if row.name == "Zelda")
    page.table.opened.emit(row)
    hands.rest()
    shown = hands.window.page("person")
    assert isinstance(shown, PersonPage)
    assert shown.key == row.key
    assert shown.form.editors["born_on"].isAncestorOf(hands.at()) or hands.at() is shown.form.editors["born_on"]


def test_a_missing_consent_opens_its_form(hands: Hands) -> None:
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    page = the_page(hands)
    row = next(row for row in page.table.model.rows if row.name == "Zelda" and row.mends == "consent")
    page.table.opened.emit(row)
    hands.rest()
    shown = hands.window.page("person")
    assert isinstance(shown, PersonPage)
    assert shown.panel.isVisible()


def test_chips_say_how_many_and_those_with_nothing_behind_are_left_out(hands: Hands) -> None:
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    page = the_page(hands)
    kinds = {row.kind for row in page.table.model.rows}
    for kind in ("age", "sheet", "walk_in"):
        assert page.chips._by_key[kind].isVisible() == (kind in kinds)
    assert page.chips._by_key[""].text() == f"All {len(page.table.model.rows)}"


def test_the_list_is_printed(hands: Hands) -> None:
    person.add(hands.club, {"given_name": "Zelda"}, role=RoleKind.MENTEE)
    page = the_page(hands)
    hands.click(page.print)
    assert hands.ask.printed[-1].stat().st_size > 1000
