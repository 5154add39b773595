"""What every simple noun can do."""

import pytest

from desktop.core.errors import Refused
from desktop.model.check import Check
from desktop.model.group import Group, Membership
from desktop.model.hours import Fund, HoursPolicy
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.session import Session
from desktop.model.term import Holiday, Term
from desktop.model.venue import Venue
from desktop.services import erasing, history, hours, record
from desktop.services.club import ClubFile
from tests.factories import (
    TODAY,
    a_fund,
    a_group,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    dump,
    made,
    the_group,
)


def test_add_change_remove_and_back(club: ClubFile) -> None:
    before = dump(club)
    key = made(record.add(club, Venue, {"name": "Hall"}).subject)
    record.change(club, Venue, key, {"name": "Big hall"})
    assert record.get(club, Venue, key).name == "Big hall"
    record.remove(club, Venue, key)
    with pytest.raises(Refused, match="not there"):
        record.get(club, Venue, key)
    for _ in range(3):
        history.undo(club)
    assert dump(club) == before


def test_nothing_changed_is_no_step(club: ClubFile) -> None:
    key = made(record.add(club, Venue, {"name": "Hall"}).subject)
    assert record.change(club, Venue, key, {"name": " Hall "}).step is None


def test_all_of_gives_those_that_equal(club: ClubFile) -> None:
    keys = [made(record.add(club, Venue, {"name": name}).subject) for name in ("Hall", "Attic")]
    assert [one.id for one in record.all_of(club, Venue)] == keys
    assert [one.id for one in record.all_of(club, Venue, name="Attic")] == keys[1:]


@pytest.mark.parametrize(
    ("noun", "values", "field"),
    [
        (Venue, {}, "name"),
        (Venue, {"name": " "}, "name"),
        (Venue, {"name": "Hall", "colour": "red"}, "colour"),
        (Term, {"name": "T", "starts_on": "2026-09-01", "ends_on": "2026-08-01"}, "ends_on"),
        (Holiday, {"name": "H", "starts_on": "2026-09-01", "ends_on": "2026-08-01"}, "ends_on"),
        (Term, {"name": "T", "starts_on": "tomorrow", "ends_on": "2026-08-01"}, "starts_on"),
        (Role, {"person": 1, "since": "2026-09-01", "until": "2026-08-01"}, "until"),
        (Membership, {"person": 1, "group": 1, "since": "2026-09-01", "until": "2026-08-01"}, "until"),
        (Check, {"person": 1, "issued_on": "2026-09-01", "renew_by": "2026-08-01"}, "renew_by"),
        (Group, {"name": "G", "starts": "18:00", "ends": "18:00"}, "ends"),
        (Group, {"name": "G", "starts": "18:00", "ends": "17:00"}, "ends"),
        (Group, {"name": "G", "starts": "18:00"}, "ends"),
        (Group, {"name": "G", "starts": "18:00", "ends": "19:00", "ratio_bands": "all"}, "ratio_bands"),
        (HoursPolicy, {"name": "P", "rounding": 7}, "rounding"),
        (Fund, {"name": "F"}, "policy"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    club: ClubFile, noun: type[Noun], values: dict[str, object], field: str
) -> None:
    before = dump(club)
    with pytest.raises(Refused) as refused:
        record.add(club, noun, values)
    assert refused.value.field == field
    assert dump(club) == before


def test_a_change_is_checked_against_what_stays(club: ClubFile) -> None:
    key = made(record.add(club, Term, {"name": "T", "starts_on": "2026-09-01", "ends_on": "2026-12-01"}).subject)
    with pytest.raises(Refused, match="before"):
        record.change(club, Term, key, {"ends_on": "2026-08-01"})


def test_the_clubs_own_policy_stays(club: ClubFile) -> None:
    with pytest.raises(Refused, match="own hours policy"):
        record.remove(club, HoursPolicy, record.all_of(club, HoursPolicy)[0].id)
    assert hours.policy_of(club).minimum_block == 0


@pytest.mark.parametrize("noun", [Session, Group, HoursPolicy])
def test_what_claimed_hours_hang_on_is_not_removed(club: ClubFile, noun: type[Noun]) -> None:
    ben = a_volunteer(club)
    key = a_held_session(club, TODAY, {}, {ben: {}})
    fund = record.get(club, Fund, a_fund(club))
    hours.claim(club, fund.id, TODAY, TODAY)
    before = dump(club)
    with pytest.raises(Refused, match="claimed"):
        record.remove(club, noun, {Session: key, Group: the_group(club), HoursPolicy: fund.policy}[noun])
    assert dump(club) == before


def test_what_hangs_on_a_group_alone_goes_and_comes_back(club: ClubFile) -> None:
    group = a_group(club)
    a_mentee(club, group=group)
    a_session(club, group=group)
    before = dump(club)
    record.remove(club, Group, group)
    assert record.all_of(club, Session) == []
    history.undo(club)
    assert dump(club) == before


def test_verbs_begin_with_the_noun(club: ClubFile) -> None:
    assert record.verb_of(HoursPolicy) == "hours_policy"


def test_what_is_left_of_somebody_erased_is_not_removed(club: ClubFile) -> None:
    ada = a_mentee(club)
    erasing.erase(club, ada)
    before = dump(club)
    with pytest.raises(Refused, match="was erased on 17 Nov 2026"):
        record.remove(club, Person, ada)
    assert dump(club) == before
