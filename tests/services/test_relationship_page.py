from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipState, Side
from desktop.services import check_override, relationship, relationship_page
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee, a_volunteer
from tests.pairs import BEGUN, a_relationship, an_agreement


def test_a_page_tells_who_how_far_what_is_next_and_how_it_came_here(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
    key = a_relationship(club, ben, ada)
    relationship.take(club, key, Act.PAUSE, reason="exams")
    shown = relationship_page.page(club, key)
    assert [(who.person, who.side) for who in shown.row.pair.people] == [(ada, Side.MENTEE), (ben, Side.MENTOR)]
    assert shown.acts == (Act.RESUME, Act.BEGIN_CLOSING, Act.END_EARLY)
    assert [(line.state.value, line.since, line.reason) for line in shown.log] == [
        ("proposed", BEGUN, ""),
        ("agreed", BEGUN, "as told"),
        ("active", BEGUN, "as told"),
        ("paused", TODAY, "exams"),
    ]
    assert shown.log[-1].who == "Ann"
    assert relationship_page.state_words(shown.row) == "Paused since 17 Nov 2026"
    assert shown.agreement == "every week  ·  1 h  ·  Library  ·  signed on 28 Oct 2026"


def test_the_agreement_in_one_line_is_that_which_holds(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club), a_mentee(club), RelationshipState.AGREED)
    assert relationship_page.page(club, key).agreement == ""
    an_agreement(club, key, signed_on=None)
    assert relationship_page.page(club, key).agreement.endswith("draft, not signed")
    an_agreement(club, key, review_on=TODAY - timedelta(days=3))
    assert relationship_page.page(club, key).agreement.endswith("review due since 14 Nov 2026")


def test_who_is_unchecked_and_what_was_let_on(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False)
    key = a_relationship(club, ben, a_mentee(club), RelationshipState.AGREED)
    assert relationship_page.page(club, key).unchecked == {ben: "Ben"}
    check_override.let_on(club, key, reason="renewal sent", second_person="Lou", until=TODAY)
    shown = relationship_page.page(club, key)
    assert shown.unchecked == {}
    [kept] = shown.exceptions
    assert (kept.name, kept.decided_by, kept.second_person, kept.until) == ("Ben", "Ann", "Lou", TODAY)


def test_what_is_gone_is_refused(club: ClubFile) -> None:
    with pytest.raises(Refused, match="not there any more"):
        relationship_page.page(club, 7)
