"""Exports in the window: the audience decides the columns, what is seen is what is saved, kept ones in two actions."""

from PySide6.QtCore import Qt

from desktop.core.choices import Audience
from desktop.services import audience, named_export
from desktop.ui.features.export.page import ExportsPage
from tests.hands import CTRL, Hands


def the_page(hands: Hands) -> ExportsPage:
    hands.window.desk.navigator.go("exports")
    hands.rest()
    page = hands.window.page("exports")
    assert isinstance(page, ExportsPage)
    return page


def choose(page: ExportsPage, table: str, who: Audience) -> None:
    page.table.setCurrentIndex(page.table.findData(table))
    page.audience.setCurrentIndex(list(Audience).index(who))
    page.audience.activated.emit(0)


def titles(page: ExportsPage) -> list[str]:
    assert page.shown is not None
    return [column.title for column in page.shown.model.columns]


def test_who_it_is_for_decides_which_columns_are_offered(hands: Hands) -> None:
    page = the_page(hands)
    assert "Telephone" in titles(page)
    assert page.badge.text() == ""
    choose(page, "people", Audience.FUNDER)
    assert titles(page) == ["Uid", "Code"]
    assert page.badge.text().startswith("OPEN · for a funder")


def test_a_family_is_asked_whose_it_is(hands: Hands) -> None:
    page = the_page(hands)
    assert not page.person.isVisible()
    choose(page, "attendance", Audience.FAMILY)
    assert page.person.isVisible()
    page.person.setCurrentIndex(1)
    page.person.activated.emit(1)
    assert page.wanted().person == page.person.itemData(1)
    assert page.banner.words == ""


def test_columns_are_unticked_and_moved_by_key(hands: Hands) -> None:
    page = the_page(hands)
    choose(page, "people", Audience.HELPERS)
    page.columns.setFocus()
    page.columns.setCurrentRow(0)
    hands.press(Qt.Key.Key_Space)
    assert titles(page)[0] == "Code"
    page.columns.setCurrentRow(2)
    hands.press(Qt.Key.Key_Up, CTRL)
    assert page.columns.currentRow() == 1
    assert titles(page)[:2] == ["Name", "Code"]


def test_without_a_column_there_is_nothing_to_save(hands: Hands) -> None:
    page = the_page(hands)
    for place in range(page.columns.count()):
        page.columns.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert page.banner.words == "Tick at least one column."
    assert not page.save.isEnabled()


def test_a_kept_export_is_saved_in_two_actions(hands: Hands) -> None:
    wanted = audience.Wanted("people", Audience.HOST, ("name", "code"))
    named_export.keep(hands.club, "Guest list", wanted)
    page = the_page(hands)
    hands.start_counting()
    hands.click(hands.button("Guest list"))
    assert page.wanted() == wanted
    hands.enter()
    assert hands.actions == 2
    saved = hands.ask.folder / "people host.xlsx"
    assert saved.stat().st_size > 1000


def test_it_is_kept_and_dropped(hands: Hands) -> None:
    page = the_page(hands)
    choose(page, "sessions", Audience.FUNDER)
    hands.ask.answers = ["For the council"]
    hands.click(page.keep)
    (row,) = named_export.kept(hands.club)
    assert (row.name, row.wanted.audience) == ("For the council", Audience.FUNDER)
    page.drop(row)
    assert named_export.kept(hands.club) == []


def test_other_kinds_of_files_are_offered_where_they_fit(hands: Hands) -> None:
    page = the_page(hands)

    def offered() -> list[str]:
        return [action.text() for action in page.more.menu().actions()]

    assert "Cards of contacts" in offered()
    choose(page, "people", Audience.HELPERS)
    assert "Cards of contacts" not in offered()
    choose(page, "sessions", Audience.HOST)
    assert "Calendar" in offered()
    page.save_as(".ics")
    assert (hands.ask.folder / "sessions host.ics").exists()
