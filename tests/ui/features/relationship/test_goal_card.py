"""What a goal's card says beside its line."""

from datetime import date

from desktop.model.goal import Evidence
from desktop.services import goal, person
from desktop.ui.features.relationship import goal_card
from tests.hands import Hands
from tests.pairs import a_goal


def test_what_the_line_does_not_draw(hands: Hands) -> None:
    zoe = person.the_one(hands.club, "Zoë Zox").id
    a_goal(hands.club, zoe, wanted_by=date(2026, 12, 1))
    a_goal(hands.club, zoe, scale="gas", levels="a, b, c, d, e", hoped=1, start=-2)
    first, levels = goal.rows(hands.club, person=zoe)
    assert goal_card.said_of(first) == "Skill  ·  not rated yet  ·  wanted by 1 Dec 2026"
    assert goal_card.said_of(levels) == "Skill  ·  a at the start (mentee, 1 Sept 2026)  ·  hoped for d"


def test_evidence_says_whether_it_may_be_shown(hands: Hands) -> None:
    del hands
    one = Evidence(date=date(2026, 11, 1), wording="Her\nmap", consent=True)
    assert goal_card.evidence_words(one) == "1 Nov 2026  Her map  (may be shown)"
    bare = Evidence(date=date(2026, 11, 1))
    assert goal_card.evidence_words(bare) == "1 Nov 2026  Work sample  (for us alone)"
