"""The homework card on a person's page: words and ticks, topic by topic."""

from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.relationship_choices import Topic
from desktop.model.introduction import Introduction
from desktop.services import introduction, person
from desktop.ui.features.person.one_page import PersonPage
from tests.hands import Hands
from tests.pairs import a_relationship


def the_page(hands: Hands) -> PersonPage:
    zoe, ben = (person.the_one(hands.club, name).id for name in ("Zoë Zox", "Ben Carter"))
    a_relationship(hands.club, ben, zoe)
    hands.window.desk.navigator.go("person", zoe)
    hands.rest()
    page = hands.window.page("person")
    assert isinstance(page, PersonPage)
    page.tabs.setCurrentWidget(page._places["relationships"])
    return page


def said(page: PersonPage) -> list[str]:
    return [one.text() for one in page.cards[Introduction]._list.findChildren(QLabel) if one.text()]


def open_topic(page: PersonPage, words: str) -> None:
    links = page.cards[Introduction]._list.findChildren(QPushButton)
    next(one for one in links if one.text() == words).click()


def test_words_and_tick_of_a_topic_are_written(hands: Hands) -> None:
    page = the_page(hands)
    assert said(page)[:2] == ["not shared", "nothing written yet"]
    open_topic(page, "A little about me")
    assert page.panel.form is not None
    page.panel.form.editors["may_share"].set_value(True)
    page.panel.save()
    assert page.panel.form.error_at("wording") == "Write first what may be shared."
    page.panel.form.editors["wording"].set_value("I like whales")
    page.panel.save()
    assert said(page)[:2] == ["✓ may be shared", "I like whales"]


def test_a_topic_that_is_noted_elsewhere_has_a_tick_alone(hands: Hands) -> None:
    page = the_page(hands)
    open_topic(page, "What I want to get better at")
    assert page.panel.form is not None
    assert list(page.panel.form.editors) == ["may_share"]
    page.panel.form.editors["may_share"].set_value(True)
    page.panel.save()
    shared = [row.topic for row in introduction.rows(hands.club, page.key or 0) if row.may_share]
    assert shared == [Topic.GOALS]
    assert "from their goals" in said(page)
