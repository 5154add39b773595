"""Certificates by keys alone: a rule, a list from which somebody is left out, a sentence, print."""

from PySide6.QtCore import Qt

from desktop.core.paper_choices import Certificate
from desktop.services import writing
from desktop.ui.features.writing.kinds import CERTIFICATES
from desktop.ui.features.writing.page import WritingPage
from tests.hands import CTRL, Hands


def _page(hands: Hands, kind: Certificate) -> WritingPage:
    hands.window.desk.navigator.go("writing")
    page = hands.window.page("writing")
    assert isinstance(page, WritingPage)
    page.chips.choose(CERTIFICATES)
    page.certificates.kind_choice.setCurrentIndex(list(Certificate).index(kind))
    page.certificates.kind_choice.activated.emit(list(Certificate).index(kind))
    return page


def _at_least(page: WritingPage, amount: str) -> None:
    page.certificates.least.setText(amount)
    page.certificates.least.typed.emit(amount)


def test_who_came_often_gets_one_but_for_who_is_left_out(hands: Hands) -> None:
    page = _page(hands, Certificate.ATTENDANCE)
    rows = page.certificates.table.model.rows
    assert (page.certificates.least.text(), len(rows)) == ("6", 0)
    assert not page.print.isEnabled()
    _at_least(page, "3")
    everybody = [row.name for row in page.certificates.table.model.rows]
    assert everybody[0] == "Aisha Aox"
    page.certificates.table.choose(0)
    page.certificates.table.view.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert page.foot.text() == f"{len(everybody) - 1} people"
    page.line.setFocus()
    hands.type("asked the best questions")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(hands.ask.printed) == 1
    given = writing.rows(hands.club)
    assert len(given) == len(everybody)
    hands.click(page.signed)
    assert all(row.signed_on for row in writing.rows(hands.club))
    assert [row.sentence for row in given if row.name == everybody[0]] == ["asked the best questions"]


def test_a_kind_has_its_own_rule(hands: Hands) -> None:
    page = _page(hands, Certificate.THANKS)
    assert (page.certificates.least.text(), page.certificates.unit.text()) == ("10", "Hours at least")
    assert not page.certificates.with_goal.isVisible()
    _at_least(page, "1")
    assert page.certificates.ticked()
    page.certificates.table.choose(0)
    page.certificates.toggle()
    page.certificates.toggle()
    assert len(page.certificates.ticked()) == len(page.certificates.table.model.rows)
    _page(hands, Certificate.ACHIEVEMENT)
    assert page.certificates.with_goal.isVisible()
