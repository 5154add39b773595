"""What stands under More: steps, the flag, an exception, facts, and taking a mistake out."""

from datetime import date, timedelta

from desktop.core.relationship_choices import RelationshipState
from desktop.model.check import Check
from desktop.model.relationship import CheckOverride, Relationship
from desktop.services import person, record
from desktop.ui.features.relationship.one_page import RelationshipPage
from tests.factories import TODAY
from tests.hands import Hands
from tests.pairs import Pair

State = RelationshipState


def the_page(hands: Hands, key: int) -> RelationshipPage:
    hands.window.desk.navigator.go("relationship", key)
    hands.rest()
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    return page


def offered(page: RelationshipPage) -> list[str]:
    assert page.shown is not None
    return [words for words, _do in page.acts.menu(page.shown)]


def test_more_offers_what_fits_the_state(hands: Hands, pair: Pair) -> None:
    page = the_page(hands, pair("Ana Lima", "Aisha"))
    always = ["Group, dates and check-ins …", "Made in error, take out …"]
    assert offered(page) == ["Begin closing …", "Pause …", "End early …", "Flag as at risk …", *always]
    assert offered(the_page(hands, pair("Ben Carter", "Mei", State.COMPLETED))) == ["Reopen …", *always]


def test_an_exception_asks_for_a_second_person(hands: Hands, pair: Pair) -> None:
    ana = person.the_one(hands.club, "Ana Lima").id
    key = pair("Ana Lima", "Aisha", State.AGREED)
    for check in record.all_of(hands.club, Check, person=ana):
        record.remove(hands.club, Check, check.id)
    page = the_page(hands, key)
    assert "Let on as an exception …" in offered(page)
    page.acts.let_on()
    form = page.panel.form
    assert form is not None
    hands.type("renewal sent")
    page.panel.save()
    assert "second person" in form.error_at("second_person")
    hands.type("Lou Park")
    page.panel.save()
    [kept] = record.all_of(hands.club, CheckOverride)
    assert (kept.second_person, kept.until) == ("Lou Park", TODAY + timedelta(days=92))
    assert page.checks.words == ""


def test_a_flag_says_why(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    page = the_page(hands, key)
    page.acts.flag()
    hands.type("no answer")
    page.panel.save()
    assert record.get(hands.club, Relationship, key).why_at_risk == "no answer"
    assert "Flag as at risk …" not in offered(page)


def test_facts_are_changed(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    page = the_page(hands, key)
    page.acts.facts()
    assert page.panel.form is not None
    page.panel.form.editors["planned_end"].set_value(date(2027, 7, 1))
    page.panel.save()
    assert record.get(hands.club, Relationship, key).planned_end == date(2027, 7, 1)


def test_a_mistake_is_taken_out_and_comes_back(hands: Hands, pair: Pair) -> None:
    page = the_page(hands, pair("Ana Lima", "Aisha", State.PROPOSED))
    hands.ask.answers = [False]
    page.acts.made_in_error()
    assert record.all_of(hands.club, Relationship)
    page.acts.made_in_error()
    assert not record.all_of(hands.club, Relationship)
    assert hands.window.pile.currentWidget() is hands.window.page("relationships")
    hands.window.desk.undo()
    assert record.all_of(hands.club, Relationship)
