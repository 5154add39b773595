"""What is typed on a page is taken down as plain values, and stands there again on another page like it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.services import draft, erasing, person
from desktop.ui.kit import parts, typed
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.secret_line import SecretLine
from desktop.ui.kit.side_panel import SidePanel
from tests.hands import Hands, typing_in


class Desk(Page):
    """A page with a form, two lines, an area, a passphrase and a panel."""

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands.window.desk)
        self.form = Form(specs(Person), only=("given_name", "family_name"))
        self.lines = [QLineEdit(), QLineEdit()]
        self.area = QPlainTextEdit()
        self.secret = SecretLine("Passphrase")
        self.panel = SidePanel(hands.ask)
        self.add = parts.button("Add", self.open_panel)
        for one in (self.form, *self.lines, self.area, self.secret, self.panel, self.add):
            self.body.addWidget(one)
        self.show()

    def open_panel(self) -> None:
        self.panel.edit("Add", Form(specs(Person), only=("given_name", "family_name")), lambda *_given: None)


@pytest.fixture
def pages(hands: Hands) -> Iterator[list[Desk]]:
    made = [Desk(hands), Desk(hands)]
    yield made
    for page in made:
        page.deleteLater()


def _over(page: Page) -> Any:
    """As it comes out of the club's file."""
    return json.loads(json.dumps(typed.take_down(page)))


def test_nothing_typed_is_nothing_kept(pages: list[Desk]) -> None:
    pages[0].lines[0].setText("put there by the program")
    assert typed.take_down(pages[0]) == {}


def test_it_stands_where_it_was(pages: list[Desk]) -> None:
    first, second = pages
    QTest.keyClicks(typing_in(first.form.editors["given_name"]), "Amina")
    QTest.keyClicks(first.lines[1], "-4 -9?")
    QTest.keyClicks(first.area, "a note")
    QTest.keyClicks(first.secret.line, "apple river")
    kept = _over(first)
    assert "apple" not in str(kept)
    told: list[object] = []
    edited: list[str] = []
    second.lines[1].textEdited.connect(edited.append)
    back = typed.PutBack(second, kept)
    back.changed.connect(told.append)
    back.go_on()
    assert second.form.values() == {"given_name": "Amina"}
    assert [line.text() for line in second.lines] == ["", "-4 -9?"]
    assert edited == ["-4 -9?"]  # as if it were typed
    assert second.area.toPlainText() == "a note"
    assert back.is_done
    assert told == [{}]


def test_a_panel_is_opened_with_its_own_button(pages: list[Desk]) -> None:
    first, second = pages
    first.add.click()
    assert first.panel.form is not None
    QTest.keyClicks(typing_in(first.panel.form.editors["family_name"]), "Khan")
    back = typed.PutBack(second, _over(first))
    back.go_on()
    assert second.panel.form is not None
    assert second.panel.form.values() == {"family_name": "Khan"}
    assert back.is_done


def test_a_panel_that_no_button_opened_waits_for_the_person(pages: list[Desk]) -> None:
    first, second = pages
    first.open_panel()
    assert first.panel.form is not None
    QTest.keyClicks(typing_in(first.panel.form.editors["family_name"]), "Khan")
    back = typed.PutBack(second, _over(first))
    back.go_on()
    assert second.panel.form is None
    assert back.titles() == ["Add"]
    second.open_panel()
    assert second.panel.form.values() == {"family_name": "Khan"}  # type: ignore[attr-defined]
    assert back.is_done


def test_what_waits_is_let_go_of_when_somebody_is_erased(pages: list[Desk], hands: Hands) -> None:
    first, second = pages
    first.open_panel()
    assert first.panel.form is not None
    QTest.keyClicks(typing_in(first.panel.form.editors["family_name"]), "Aox")
    draft.keep(hands.club, "window", json.dumps(typed.take_down(first)))
    back = typed.PutBack(second, _over(first))
    back.watch(hands.window.desk, "window")
    hands.window.desk.do(lambda: person.change(hands.club, 1, {"phone": "1"}))
    assert back.titles() == ["Add"]
    hands.window.desk.do(lambda: erasing.erase(hands.club, 1))
    assert back.is_done
    second.open_panel()
    assert second.panel.form is not None
    assert second.panel.form.values() == {}
    assert draft.kept("window") == ""
