from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused, Trouble
from desktop.model.fields import specs
from desktop.model.person import Person, Role
from desktop.model.session import Session
from desktop.ui.kit.form import Form


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(specs(Person), {"given_name": "Zoë", "languages": ("Welsh",), "adult_confirmed": False})
    qtbot.addWidget(made)
    made.show()
    return made


def words(form: Form) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def inner(form: Form, name: str) -> QWidget:
    """The part of a field that takes the keys."""
    return form.editors[name].focusProxy() or form.editors[name]


def test_it_shows_the_fields_that_say_they_are_shown_in_their_order(form: Form) -> None:
    assert list(form.editors)[:3] == ["code", "given_name", "family_name"]
    assert "sort_name" not in form.editors
    assert "Given name" in words(form)
    assert "What people call them; printed on sheets." in words(form)


def test_the_rest_is_folded_behind_more(form: Form) -> None:
    assert "Pronouns" not in words(form)
    form._unfold.click()
    assert "Pronouns" in words(form)
    assert not form._unfold.isVisible()


def test_only_the_fields_that_are_named_are_there_in_that_order(qapp: QApplication) -> None:
    made = Form(specs(Person), only=["notes", "given_name"])
    assert list(made.editors) == ["notes", "given_name"]
    assert made._unfold.isHidden()


def test_a_link_is_there_where_there_is_something_to_choose_from(qapp: QApplication) -> None:
    assert "person" not in Form(specs(Role)).editors
    made = Form(specs(Role), {"person": 7}, options={"person": [(6, "Ada"), (7, "Ben")]}, only=["person", "kind"])
    assert made.all_values()["person"] == 7


def test_it_gives_what_was_changed_and_says_whether_something_would_be_lost(form: Form) -> None:
    assert form.values() == {}
    assert not form.is_changed()
    QTest.keyClicks(inner(form, "family_name"), "Switek")
    assert form.values() == {"family_name": "Switek"}
    assert form.is_changed()
    assert form.all_values()["given_name"] == "Zoë"


def test_a_date_that_was_left_alone_is_not_changed(qapp: QApplication) -> None:
    assert not Form(specs(Session), {"date": date(2026, 11, 17), "starts": 1080}).is_changed()


def test_a_refusal_stands_at_its_field_until_that_is_mended(form: Form) -> None:
    form.show_refused(Refused("“Given name” is missing.", field="given_name"))
    assert form.error_at("given_name") == "“Given name” is missing."
    assert form.window().focusWidget() is inner(form, "given_name")
    QTest.keyClicks(inner(form, "given_name"), "A")
    assert form.error_at("given_name") == ""


def test_a_refusal_of_a_folded_field_unfolds_it(form: Form) -> None:
    form.show_refused(Refused("Too long.", field="pronouns"))
    assert "Pronouns" in words(form)


@pytest.mark.parametrize("error", [Refused("There is one like it."), Trouble("The disk is full.")])
def test_what_belongs_to_no_field_stands_at_the_foot(form: Form, error: Refused | Trouble) -> None:
    form.show_refused(error)
    assert form.error_at("") == error.sentence
    QTest.keyClicks(inner(form, "code"), "7")
    assert form.error_at("") == ""


def test_each_field_is_named_for_who_cannot_see_it(form: Form) -> None:
    for name, said in specs(Person).items():
        if name in form.editors:
            assert inner(form, name).accessibleName() == said.label


def test_it_is_no_wider_than_one_reads_with_ease(form: Form) -> None:
    form.resize(2000, 900)
    assert form.width() <= 640


def test_short_fields_stand_side_by_side(qtbot: QtBot) -> None:
    names = ("given_name", "family_name", "born_on", "adult_confirmed")
    made = Form(specs(Person), only=names, beside={"family_name", "adult_confirmed"})
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    given, family, born, adult = (made.editors[name] for name in names)
    assert given.y() == family.y() < born.y()
    assert given.x() == born.x() < family.x()
    assert abs(adult.geometry().top() - born.geometry().top()) < 8


def test_a_field_answers_until_it_is_refused(form: Form) -> None:
    assert form.answer_at("code") == ""
    form.say("code", "Nobody has it yet.")
    assert form.answer_at("code") == "Nobody has it yet."
    form.show_refused(Refused("It is taken.", field="code"))
    assert (form.answer_at("code"), form.error_at("code")) == ("", "It is taken.")
    form.say("code", "Nobody has it yet.", "care")
    form.say("code", "")
    assert form.answer_at("code") == ""
