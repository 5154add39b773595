import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Side
from desktop.model.agreement import Agreement
from desktop.model.group import Membership
from desktop.model.relationship import Relationship
from desktop.services import meeting_pair, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_group, the_group
from tests.meetings import a_pair, mentee_of, mentor_of


def test_a_pair_says_who_is_on_which_side(club: ClubFile) -> None:
    key = a_pair(club, "Ben", "Ada", code="R01")
    a_pair(club, "Eve", "Noor")
    one = meeting_pair.the_one(club, "r01")
    assert (one.key, one.words, one.meets) == (key, "Ada with Ben", True)
    assert one.of(Side.MENTEE) == (mentee_of(key),)
    assert one.of(Side.MENTOR) == (mentor_of(key),)
    assert (one.named(Side.MENTOR), one.named(Side.MENTEE)) == ("Ben", "Ada")
    assert len(meeting_pair.pairs(club)) == 2
    assert meeting_pair.the_one(club, "noor").mentor == "Eve"
    with pytest.raises(Refused, match="not there any more"):
        meeting_pair.pair(club, 99)


def test_what_was_agreed_last_counts(club: ClubFile) -> None:
    key = a_pair(club)
    record.add(club, Agreement, {"relationship": key, "version": 2, "minutes": 30, "review_on": TODAY})
    terms = meeting_pair.agreed(key)
    assert terms is not None
    assert terms.minutes == 30
    assert meeting_pair.agreed(99) is None


def test_who_meets_in_the_sessions_of_a_group(club: ClubFile) -> None:
    here, makers = the_group(club), a_group(club)
    own, elsewhere, without = a_pair(club), a_pair(club, "Eve", "Noor", group=makers), a_pair(club, "Kim", "Sam")
    record.change(club, Relationship, without, {"group": None})
    assert meeting_pair.meets_in(club, here, TODAY) == {own, without}
    assert meeting_pair.meets_in(club, makers, TODAY) == {elsewhere}
    left = record.all_of(club, Membership, person=mentor_of(without))[0]
    record.change(club, Membership, left.id, {"until": "2026-10-01"})
    assert meeting_pair.meets_in(club, here, TODAY) == {own}
