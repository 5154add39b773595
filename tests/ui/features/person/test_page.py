"""The list of people: filters, search, adding, several at once, the new school year, export."""

from PySide6.QtCore import Qt

from desktop.model.person import Person
from desktop.services import person_list, record
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
