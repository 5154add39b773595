import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.model.group import Membership
from desktop.model.relationship import Relationship
from desktop.services import pair, record
from desktop.services.club import ClubFile
from desktop.services.pair import meets_in, pair_of, pairs
from tests.factories import TODAY, a_group, a_mentee, a_volunteer, the_group
from tests.pairs import a_group_of_two, a_relationship, mentee_of, mentor_of, who_meet


def test_a_pair_says_who_is_on_which_side(club: ClubFile) -> None:
    key = who_meet(club, "Ben", "Ada", code="R01")
    who_meet(club, "Eve", "Noor")
    one = pair.the_one(club, "r01")
    assert (one.key, one.words, one.meets) == (key, "Ada with Ben", True)
    assert [(who.person, who.side) for who in one.people] == [
        (mentee_of(key), Side.MENTEE),
        (mentor_of(key), Side.MENTOR),
    ]
    assert [who.name for who in one.of(Side.MENTOR)] == ["Ben"]
    assert (one.named(Side.MENTOR), one.named(Side.MENTEE)) == ("Ben", "Ada")
    assert len(pairs(club)) == 2
    assert pair.the_one(club, "noor").mentor == "Eve"
    with pytest.raises(Refused, match="not there any more"):
        pair_of(club, 99)


def test_it_is_called_by_its_mentees_first(club: ClubFile) -> None:
    ada, mei = a_mentee(club, "Ada", "Berg", known_as="Addie"), a_mentee(club, "Mei", "Stewart")
    one = pair_of(club, a_group_of_two(club, a_volunteer(club, "Ben", "Otieno"), [ada, mei]))
    assert one.words == "Addie Berg and Mei Stewart with Ben Otieno"
    assert (one.mentees, one.kind) == ((ada, mei), RelationshipKind.SMALL_GROUP)


def test_the_one_with_this_code_uid_or_name(club: ClubFile) -> None:
    key = who_meet(club, "Ben Otieno", "Ada Berg", code="R01")
    uid = pair_of(club, key).uid
    for text in ("R01", " r01 ", uid, "ada", "otieno", "Ben Ot"):
        assert pair.the_one(club, text).key == key
    for text in ("R77", "Zoë", "", " "):
        with pytest.raises(Refused, match="There is no relationship"):
            pair.the_one(club, text)


def test_one_that_goes_on_is_meant_before_those_that_are_over(club: ClubFile) -> None:
    eve, bo, cy = a_volunteer(club, "Eve"), a_mentee(club, "Bo"), a_mentee(club, "Cy")
    a_relationship(club, eve, bo)
    over = a_relationship(club, eve, cy, RelationshipState.DECLINED)
    assert pair.the_one(club, "eve").code == "R01"
    assert pair.the_one(club, "cy").key == over
    a_group_of_two(club, eve, [cy, a_mentee(club, "Di")])
    with pytest.raises(Refused, match=r"“eve” fits several: R01 \(Bo with Eve\) and R03 \(Cy and Di with Eve\)"):
        pair.the_one(club, "eve")


def test_who_meets_in_the_sessions_of_a_group(club: ClubFile) -> None:
    here, makers = the_group(club), a_group(club)
    own, elsewhere, without = who_meet(club), who_meet(club, "Eve", "Noor", group=makers), who_meet(club, "Kim", "Sam")
    record.change(club, Relationship, without, {"group": None})
    assert meets_in(club, here, TODAY) == {own, without}
    assert meets_in(club, makers, TODAY) == {elsewhere}
    left = record.all_of(club, Membership, person=mentor_of(without))[0]
    record.change(club, Membership, left.id, {"until": "2026-10-01"})
    assert meets_in(club, here, TODAY) == {own}
