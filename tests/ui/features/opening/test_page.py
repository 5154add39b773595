"""Openings elsewhere in the window: places, requests, answers."""

from typing import Any

from PySide6.QtCore import Qt

from desktop.core.relationship_choices import Answer
from desktop.model.search import Opening, Request
from desktop.services import finding, record
from desktop.ui.features.opening.page import OpeningsPage
from tests.factories import MENTEE, a_mentee
from tests.hands import CTRL, Hands


def the_page(hands: Hands) -> OpeningsPage:
    hands.window.desk.navigator.go("openings")
    hands.rest()
    page = hands.window.page("openings")
    assert isinstance(page, OpeningsPage)
    return page


def put(page: OpeningsPage, **values: Any) -> None:
    assert page.panel.form is not None
    for name, value in values.items():
        page.panel.form.editors[name].set_value(value)
    page.panel.save()


def test_a_place_is_noted_by_keys_alone(hands: Hands) -> None:
    page = the_page(hands)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.type("Forge")
    hands.press(Qt.Key.Key_Return, CTRL)
    (one,) = record.all_of(hands.club, Opening)
    assert one.place == "Forge"
    page.edit_place(one)
    put(page, offers="Robots")
    assert page.places.model.columns[1].text(page.places.model.rows[0]) == "Robots"
    hands.click(page.away)
    assert record.all_of(hands.club, Opening) == []


def test_somebody_asks_there_and_the_answer_is_noted(hands: Hands) -> None:
    ada = a_mentee(hands.club)
    finding.look(hands.club, ada, MENTEE, {"want": "Build a robot"})
    record.add(hands.club, Opening, {"place": "Forge", "address_to": "Mr Lee"})
    page = the_page(hands)
    hands.click(page.ask_there)
    page.panel.save()
    assert page.panel.form is not None
    assert page.panel.form.error_at("person") == "Say who asks."
    put(page, person=ada, sent_on="2026-11-02")
    (one,) = record.all_of(hands.club, Request)
    assert (one.to_whom, one.want) == ("Mr Lee", "Build a robot")
    (row,) = page.requests.model.rows
    assert [column.text(row) for column in page.requests.model.columns][-2:] == ["2 Nov 2026", "no answer yet"]
    hands.click(page.letter)
    assert hands.ask.printed[-1].stat().st_size > 1000
    page.requests.opened.emit(row)
    put(page, answer="yes", answered_on="2026-11-09")
    assert record.all_of(hands.club, Request)[0].answer is Answer.YES
    hands.click(page.away)
    assert len(record.all_of(hands.club, Opening)) == 1
