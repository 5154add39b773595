"""The list of people: filters, search, adding, several at once, the new school year, export."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.core.choices import RoleKind
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import person_list, record
from desktop.ui.features.person.adding import KINDS
from desktop.ui.features.person.page import PeoplePage
from tests import factories as make
from tests.hands import CTRL, Hands


def _page(hands: Hands) -> PeoplePage:
    hands.window.desk.navigator.go("people")
    page = hands.window.page("people")
    assert isinstance(page, PeoplePage)
    return page


def _names(page: PeoplePage) -> list[str]:
    return [row.name for row in page.table.model.rows]


def test_filters_and_first_letters(hands: Hands) -> None:
    page = _page(hands)
    assert len(_names(page)) == 14
    page.chips.choose("volunteer")
    page.refresh_now()
    assert len(_names(page)) == 5
    page.chips.choose("mentee")
    hands.type("zo")
    assert _names(page) == ["Zoë Zox"]
    hands.enter()
    assert hands.window.page("person").title.text() == "Zoë Zox"


def test_a_mentee_is_added_and_refused_twice(hands: Hands) -> None:
    page = _page(hands)
    for shown in (False, True):
        page.add()
        form = page.panel.form
        assert form is not None
        for name, value in (("given_name", "Nia"), ("family_name", "Reid"), ("born_on", "2015-05-17")):
            form.editors[name].set_value(value)
        page.panel.save()
        assert page.panel.isVisible() is shown
    assert page.panel.form is not None
    assert "already" in page.panel.form.error_at("given_name")


def test_several_get_the_same_value_in_one_step(hands: Hands) -> None:
    page = _page(hands)
    page.table.view.selectAll()
    page.change_chosen()
    assert page.panel.form is not None
    page.panel.form.editors["school"].set_value("Riverside Primary")
    page.panel.save()
    keys = [row.key for row in person_list.rows(hands.club, role="mentee")]
    assert {record.get(hands.club, Person, key).school for key in keys} == {"Riverside Primary"}
    hands.window.desk.undo()
    assert {record.get(hands.club, Person, key).school for key in keys} == {""}


def test_a_new_school_year_moves_up_and_ends_who_has_grown_out(hands: Hands) -> None:
    old = make.a_mentee(hands.club, "Rhys", "Old", born_on="2010-01-01", school_year="Year 11")
    young = make.a_mentee(hands.club, "Isla", "Young", school_year="Year 6")
    page = _page(hands)
    page.move_up()
    assert page.school_year.table.model.rows[0].name == "Rhys Old"
    hands.press(Qt.Key.Key_Return, CTRL)
    assert page.card.isVisible()
    assert record.get(hands.club, Person, young).school_year == "Year 7"
    ended = person_list.rows(hands.club, role="mentee", status="ended")
    assert [row.key for row in ended] == [old]


def test_the_list_is_exported(hands: Hands) -> None:
    page = _page(hands)
    page.export(".csv")
    assert "Zoë" in (hands.ask.folder / "people.csv").read_text(encoding="utf-8-sig")


def test_a_school_year_is_left_alone(hands: Hands) -> None:
    make.a_mentee(hands.club, "Isla", "Young", school_year="Year 6")
    page = _page(hands)
    page.move_up()
    assert page.title.text() == "A new school year"
    hands.rest()
    hands.click(hands.button("Cancel"))
    assert page.title.text() == "People"
    assert "Isla Young" in _names(page)


def test_another_role_keeps_what_was_typed(hands: Hands) -> None:
    page = _page(hands)
    page.add()
    hands.type("Nadia")
    assert page.panel.form is not None
    role = page.panel.form.editors["role"]
    role.set_value(KINDS.index(RoleKind.VOLUNTEER))
    role.edited.emit()
    hands.rest()
    assert page.panel.form.editors["given_name"].value() == "Nadia"
    assert "renew_by" in page.panel.form.editors
    assert page.panel.form.is_changed()


def test_the_role_of_several_ends_in_one_step(hands: Hands) -> None:
    page = _page(hands)
    page.table.view.selectAll()
    assert page.chosen.isVisible()
    hands.ask.answers = ["left school"]
    page.end_chosen()
    assert _names(page) == []
    assert page.empty.action.isHidden()
    page.chips.choose("gone")
    page.refresh_now()
    assert len(_names(page)) == 14
    hands.window.desk.undo()
    assert _names(page) == []


def test_which_role_ends_is_asked_where_it_is_not_plain(hands: Hands) -> None:
    page = _page(hands)
    page.chips.choose("")
    page.refresh_now()
    page.table.choose(_names(page).index("Ben Carter"))
    hands.ask.answers = [KINDS.index(RoleKind.VOLUNTEER), ""]
    page.end_chosen()
    gone = person_list.rows(hands.club, gone=True)
    assert [row.name for row in gone] == ["Ben Carter"]


def test_nobody_chosen_is_said(hands: Hands) -> None:
    page = _page(hands)
    page.change_chosen()
    assert "Choose some people first" in hands.window.toast.words


def test_the_arrow_leads_from_the_letters_into_the_list(hands: Hands) -> None:
    page = _page(hands)
    hands.type("mar")
    hands.press(Qt.Key.Key_Down)
    assert hands.at() is page.table.view
    hands.enter()
    assert hands.window.page("person").title.text() == "Marta Lima"


def test_an_empty_club_leads_to_the_list_it_keeps(qapp: QApplication, tmp_path: Path) -> None:
    hands = Hands(make.a_club(tmp_path), tmp_path)
    page = _page(hands)
    assert page.empty.action.isVisible()
    hands.click(page.empty.action)
    assert hands.window.pile.currentWidget() is hands.window.page("importing")
    hands.leave()


def test_the_clubs_own_words_are_heard_at_once(hands: Hands) -> None:
    page = _page(hands)
    clubs.change(hands.club, {"mentee_word": "ninja"})
    page.refresh_now()
    assert page.words["mentee"] == "ninja"
