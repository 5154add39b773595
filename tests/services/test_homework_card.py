"""What the homework cards may say: what the agreement says once it is signed, and own words with consent."""

from desktop.model.consent import Consent
from desktop.model.search import Search
from desktop.reports.homework_card import Topic
from desktop.services import goal, homework_card, record
from desktop.services.club import ClubFile
from tests import deals
from tests.factories import BEGIN, a_mentee


def _said(club: ClubFile, pair: int) -> list[dict[Topic, tuple[str, ...]]]:
    return [{item.topic: item.lines for item in card.shared()} for card in homework_card.cards(club, pair).cards]


def test_nothing_is_said_before_somebody_agreed_to_it(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Berg")
    pair = deals.a_pair(club, mentees=(ada,))
    goal.add(club, {"person": ada, "relationship": pair, "wording": "finish a game", "set_on": BEGIN})
    record.add(club, Search, {"person": ada, "role": "mentee", "want": "make a map of my street"})
    key = deals.a_draft(club, pair, off_limits="my old school")
    assert _said(club, pair) == [{}, {}]
    deals.sign_all(club, key)
    about_ada, about_ben = _said(club, pair)
    assert about_ada == {
        Topic.GOALS: ("finish a game",),
        Topic.AGREED: ("The mentee brings this",),
        Topic.NOT_ASK: ("my old school",),
    }
    assert Topic.GOALS not in about_ben
    record.add(club, Consent, {"person": ada, "kind": "quote", "given": True})
    assert _said(club, pair)[0][Topic.BACKGROUND] == ("make a map of my street",)


def test_each_has_a_card_about_the_other(club: ClubFile) -> None:
    pair = deals.a_pair(club)
    cards = homework_card.cards(club, pair).cards
    assert [(card.about, card.reader) for card in cards] == [("Ada Berg", "Ben Otieno"), ("Ben Otieno", "Ada Berg")]
