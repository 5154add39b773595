"""A new volunteer and the check that was seen are one step."""

import pytest

from desktop.core.choices import CheckKind
from desktop.core.errors import Refused
from desktop.model.check import Check
from desktop.model.group import Membership
from desktop.model.person import Person, Role
from desktop.services import club as clubs
from desktop.services import history, newcomer, person_page, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, dump, made, the_group

NADIA = {"given_name": "Nadia", "family_name": "Stone", "adult_confirmed": True}


def test_a_volunteer_with_a_check_misses_nothing(club: ClubFile) -> None:
    before = dump(club)
    check = {"kind": "dbs_enhanced", "renew_by": "2029-09-01", "decision": "accepted", "seen_on": TODAY}
    key = made(newcomer.add_volunteer(club, NADIA, task="Lead", check=check).subject)
    assert person_page.page(club, key).missing == []
    assert [one.task for one in record.all_of(club, Role, person=key)] == ["Lead"]
    assert history.undo_words(club) == "new person Nadia Stone"
    history.undo(club)
    assert dump(club) == before


def test_a_volunteer_without_one_comes_into_a_group_in_a_state(club: ClubFile) -> None:
    key = made(newcomer.add_volunteer(club, NADIA, status="applicant", group=the_group(club)).subject)
    assert [one.status for one in record.all_of(club, Role, person=key)] == ["applicant"]
    assert [one.group for one in record.all_of(club, Membership, person=key)] == [the_group(club)]
    assert record.all_of(club, Check) == []


def test_a_wrong_date_adds_nobody(club: ClubFile) -> None:
    with pytest.raises(Refused) as refused:
        newcomer.add_volunteer(club, NADIA, check={"renew_by": "soon"})
    assert refused.value.field == "renew_by"
    assert record.all_of(club, Person) == []


def test_each_country_has_its_usual_check(club: ClubFile) -> None:
    assert newcomer.usual_check(club) is CheckKind.DBS_ENHANCED
    clubs.change(club, {"country": "DE"})
    assert newcomer.usual_check(club) is CheckKind.FUEHRUNGSZEUGNIS
    clubs.change(club, {"country": "NZ"})
    assert newcomer.usual_check(club) is CheckKind.OTHER
