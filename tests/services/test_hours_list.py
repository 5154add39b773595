"""The list of hours, and its sums before anybody's rule."""

from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.services import club as clubs
from desktop.services import hours, hours_list
from desktop.services.club import ClubFile
from tests.factories import TODAY, WEEK, a_group, a_held_session, a_volunteer, the_group


def filled(club: ClubFile) -> tuple[int, int]:
    ben, zoe = a_volunteer(club, "Benjamin", "Ode", known_as="Ben"), a_volunteer(club, "Ann", "Ziegler")
    a_held_session(club, TODAY, {}, {ben: {}, zoe: {"prep_minutes": 30}})
    hours.add(club, {"person": ben, "date": date(2026, 10, 5), "minutes": 45, "category": "training"})
    hours.add(club, {"person": ben, "date": TODAY, "starts": "18:00", "ends": "20:00", "category": "meeting"})
    return ben, zoe


def test_sums_are_less_overlaps(club: ClubFile) -> None:
    filled(club)
    by = {
        kind: [(one.label, one.minutes, one.entries) for one in hours_list.sums(club, kind)]
        for kind in hours_list._SUMS
    }
    assert by == {
        "person": [("Ann Ziegler", 120, 2), ("Ben Ode", 165, 3)],
        "month": [("2026-10", 45, 1), ("2026-11", 240, 4)],
        "category": [("meeting", 30, 1), ("preparation", 30, 1), ("session", 180, 2), ("training", 45, 1)],
    }
    with pytest.raises(Refused):
        hours_list.sums(club, "moon")


def test_all_ways_of_summing_come_to_the_same(club: ClubFile) -> None:
    filled(club)
    whole = sum(row.minutes - row.deducted for row in hours_list.entries(club))
    for kind in hours_list._SUMS:
        assert sum(one.minutes for one in hours_list.sums(club, kind)) == whole


def test_a_period_a_person_a_group(club: ClubFile) -> None:
    ben, _zoe = filled(club)
    assert len(hours_list.entries(club, start=TODAY)) == 4
    assert [row.category for row in hours_list.entries(club, end=date(2026, 10, 31))] == ["training"]
    assert {row.name for row in hours_list.entries(club, of=ben)} == {"Ben Ode"}
    assert [row.category for row in hours_list.entries(club, of=ben, group=the_group(club))] == ["session"]
    assert hours_list.entries(club, group=a_group(club)) == []
    assert sum(one.minutes for one in hours_list.sums(club, "category", of=ben, start=TODAY, end=TODAY + WEEK)) == 120


def test_entries_are_in_order_of_date_and_name(club: ClubFile) -> None:
    filled(club)
    assert [row.name for row in hours_list.entries(club)] == [
        "Ben Ode",
        "Ann Ziegler",
        "Ann Ziegler",
        "Ben Ode",
        "Ben Ode",
    ]
    clubs.change(club, {"language": "hu"})
    assert hours_list.entries(club)[0].name == "Ode Ben"
