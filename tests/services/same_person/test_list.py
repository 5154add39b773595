"""Who is listed as likely the same, and who is not."""

import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.rules.same_person import Certainty
from desktop.services import history, person, same_person
from desktop.services.club import ClubFile
from tests import factories as make

DAY = "2015-03-09"


def listed(club: ClubFile, of: int | None = None) -> list[tuple[int, int]]:
    return [(pair.keep.key, pair.other.key) for pair in same_person.likely(club, of)]


def test_the_one_of_whom_more_is_known_stays(club: ClubFile) -> None:
    bare = make.a_mentee(club, "Finley", "Gallagher", born_on=DAY)
    known = make.a_mentee(club, "Finlay", "Gallagher", born_on=DAY)
    make.a_contact(club, known)
    (pair,) = same_person.likely(club)
    assert (pair.keep.key, pair.other.key) == (known, bare)
    assert (pair.keep.name, pair.keep.code, pair.keep.roles) == ("Finlay Gallagher", "M02", ("mentee",))
    assert (pair.keep.born_on, pair.keep.rows, pair.other.rows) == (DAY, 1, 0)
    assert (pair.certainty, pair.words) == (Certainty.LIKELY, "names spelt alike and same date of birth")


def test_only_the_pairs_of_one_person(club: ClubFile) -> None:
    fin = make.a_mentee(club, "Finlay", "Gallagher", born_on=DAY)
    twice = make.a_mentee(club, "Finley", "Gallagher", born_on=DAY)
    mei = make.a_mentee(club, "Mei", "Stewart", born_on="2014-05-17")
    make.a_mentee(club, "Stewart", "Mei", born_on="2014-05-17")
    assert listed(club, fin) == listed(club, twice) == [(fin, twice)]
    assert len(listed(club)) == 2
    assert mei in listed(club, mei)[0]
    assert listed(club, 999) == []


def test_children_are_known_by_the_telephone_of_their_contact(club: ClubFile) -> None:
    one = make.a_mentee(club, "Finlay", "Gallagher", born_on=None)
    other = make.a_mentee(club, "Finlay", "Galagher", born_on=DAY)
    assert [pair.certainty for pair in same_person.likely(club)] == [Certainty.POSSIBLE]
    make.a_contact(club, one, "Rosa", "Gallagher")
    make.a_contact(club, other, "Paul", "Gallagher", phone="+44 7700 900123")
    assert [pair.words for pair in same_person.likely(club)] == ["names spelt alike and same telephone"]


def test_a_contact_with_the_name_of_the_child_is_somebody_else(club: ClubFile) -> None:
    kai = make.a_mentee(club, "Kai", "Gallagher", born_on=None)
    make.a_contact(club, kai, "Kai", "Gallagher")
    assert listed(club) == []


def test_a_grown_up_is_no_child(club: ClubFile) -> None:
    make.a_mentee(club, "Kai", "Gallagher", born_on=DAY)
    other = make.a_mentee(club, "Mei", "Reid", born_on="2014-01-01")
    make.a_contact(club, other, "Kai", "Gallagher")
    make.a_volunteer(club, "Kai", "Gallagher")
    kinds = [set(pair.keep.roles) | set(pair.other.roles) for pair in same_person.likely(club)]
    assert kinds == [{RoleKind.VOLUNTEER, RoleKind.CONTACT}]


def test_two_who_were_said_to_be_two_are_never_listed_again(club: ClubFile) -> None:
    one = make.a_mentee(club, "Finlay", "Gallagher", born_on=DAY)
    other = make.a_mentee(club, "Finley", "Gallagher", born_on=DAY)
    changes = same_person.different(club, other, one)
    assert listed(club) == listed(club, one) == []
    assert history.words_of(club, changes) == "Finlay Gallagher and somebody like them are two people"
    assert same_person.different(club, one, other).step is None  # it is known
    history.undo(club)
    assert listed(club) == [(one, other)]


def test_whom_nobody_is_like_can_be_named(club: ClubFile) -> None:
    fin = make.a_mentee(club, "Finlay", "Gallagher", born_on=DAY)
    mei = make.a_mentee(club, "Mei", "Stewart", born_on="2014-05-17")
    make.a_contact(club, mei)
    (pair,) = same_person.named(club, fin, "mei")
    assert (pair.keep.key, pair.other.key, pair.certainty) == (mei, fin, Certainty.NAMED)
    assert same_person.named(club, fin, "finlay") == []
    assert same_person.named(club, 999, "mei") == []


def test_what_is_no_pair_is_refused(club: ClubFile) -> None:
    one = make.a_mentee(club)
    with pytest.raises(Refused, match="one person"):
        same_person.different(club, one, one)
    with pytest.raises(Refused, match="not there"):
        same_person.different(club, one, 999)


def test_an_empty_club(club: ClubFile) -> None:
    assert same_person.likely(club) == []
    assert person.rows(club) == []
