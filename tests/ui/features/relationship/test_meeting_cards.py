from PySide6.QtWidgets import QLabel

from desktop.core.relationship_choices import Side
from desktop.services import advice, gratitude, meeting, meeting_page, prep
from desktop.ui.features.relationship.meeting_cards import MeetingCards
from tests.factories import TODAY
from tests.hands import Hands
from tests.pairs import who_meet


def test_each_list_says_what_it_holds(hands: Hands) -> None:
    pair = who_meet(hands.club, "Una", "Ada")
    cards = MeetingCards(hands.window.desk, lambda _coming, _side: None, lambda: None, lambda: None)
    assert len(cards.cards(meeting_page.meetings(hands.club, pair))) == 3
    meeting.plan(hands.club, pair, {"date": TODAY})
    advice.give(hands.club, pair, {"wording": "read it aloud"})
    gratitude.add(hands.club, pair, {"wording": "the patience"})
    prep.write(hands.club, 1, Side.MENTOR, {"want": "see her game"})
    made = cards.cards(meeting_page.meetings(hands.club, pair))
    said = [one.text() for card in made for one in card.findChildren(QLabel)]
    assert "read it aloud" in said
    assert "the patience" in said
    assert "today: see her game  ·  One-to-one talk" in said
    assert "in the session  ·  ○○ nobody yet" in said
