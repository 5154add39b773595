"""One row in full: its reasons, and what can be said to it."""

from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.features.match.card import MatchCard
from desktop.ui.features.match.rows import MatchRow

PAIR = MatchRow(1, "Ada", 2, "Ben & Co", ("Ben offers Scratch.", "Both speak Welsh."), pinned=True, ticked=True)


def test_a_pair_says_why_and_what_can_be_done(qapp: QApplication) -> None:
    del qapp
    card = MatchCard()
    card.show_row(PAIR)
    said = [one.text() for one in card.findChildren(QLabel) if not one.isHidden()]
    assert {"Why these two", *PAIR.reasons} <= set(said)
    assert (card.tick.accessibleName(), card.pin.accessibleName()) == ("Do not propose now", "Unpin this pair")
    heard: list[str] = []
    went: list[int] = []
    card.wanted.connect(lambda _row, what: heard.append(what))
    card.went.connect(went.append)
    for button in (card.tick, card.pin, card.apart, card.mentee, card.mentor):
        button.click()
    assert (heard, went) == (["tick", "pin", "apart"], [1, 2])
    card.deleteLater()


def test_who_is_left_over_has_nothing_to_be_ticked(qapp: QApplication) -> None:
    del qapp
    card = MatchCard()
    card.show_row(PAIR._replace(mentor=None, mentor_name="", reasons=("Nobody has time.",)))
    assert card.tick.isHidden()
    assert card.mentor.isHidden()
    card.show_row(None)
    assert card.isHidden()
    card.deleteLater()
