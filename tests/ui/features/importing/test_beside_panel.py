"""A line beside who is here: what differs is marked, and only what can be decided is offered."""

from pytestqt.qtbot import QtBot

from desktop.services.importing import Beside, Decision, Outcome, Planned
from desktop.ui.features.importing.beside_panel import BesidePanel

FACTS = [Beside("Name", "Ada Fox", "Ada Fox"), Beside("Telephone", "07700 900111", "07700 900222")]


def test_a_duplicate_has_three_answers(qtbot: QtBot) -> None:
    panel, told = BesidePanel(), list[tuple[int, object]]()
    qtbot.addWidget(panel)
    panel.decided.connect(lambda row, decision: told.append((row, decision)))
    panel.show_row(Planned(7, "Ada Fox", Outcome.DUPLICATE, "same name"), FACTS, {7: Decision.CREATE})
    assert [answer.isVisible() for answer in panel.answers.values()] == [True] * 3
    assert panel.answers[Decision.CREATE].property("look") == "primary"
    panel.answers[Decision.UPDATE].click()
    panel.keep.click()
    assert told == [(7, Decision.UPDATE), (7, None)]


def test_a_new_line_can_only_be_left_out(qtbot: QtBot) -> None:
    panel = BesidePanel()
    qtbot.addWidget(panel)
    panel.show_row(Planned(7, "Ada Fox", Outcome.NEW), [], {})
    assert [decision for decision, answer in panel.answers.items() if answer.isVisible()] == [Decision.SKIP]
    assert not panel.keep.isVisible()
    panel.show_row(None, [], {})
    assert not panel.isVisible()


def test_what_differs_is_marked() -> None:
    assert [fact.differs for fact in FACTS] == [False, True]
    assert not Beside("School", "", "Elm").differs
