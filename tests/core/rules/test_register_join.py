from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import Coming, Mark
from desktop.core.errors import Refused
from desktop.core.rules import hours, register_join
from desktop.core.rules.register_join import Row

SIX, HALF_PAST_SEVEN = 18 * 60, 19 * 60 + 30
PLANNED = SIX, HALF_PAST_SEVEN


def came(**more: Any) -> Row:
    return Row(Mark.CAME, **more)


@pytest.mark.parametrize(
    ("one", "other", "mark"),
    [
        (Mark.ABSENT, Mark.CAME, Mark.CAME),
        (Mark.TOLD_US, Mark.ABSENT, Mark.TOLD_US),
        (Mark.NOT_RECORDED, Mark.ABSENT, Mark.ABSENT),
        (Mark.CAME, Mark.NOT_RECORDED, Mark.CAME),
    ],
)
def test_the_mark_that_says_more_wins(one: Mark, other: Mark, mark: Mark) -> None:
    assert register_join.join(Row(one), Row(other)).mark is mark
    assert register_join.join(Row(other), Row(one)).mark is mark


def test_what_only_one_row_knows_is_kept() -> None:
    one = came(left=SIX + 60, note="tired")
    other = Row(expected=True, coming=Coming.COMING, signed=True, collected_by="C2", note="brings cake")
    joined = register_join.join(one, other)
    assert (joined.mark, joined.left, joined.expected, joined.coming) == (Mark.CAME, SIX + 60, True, Coming.COMING)
    assert (joined.signed, joined.collected_by, joined.note) == (True, "C2", "tired; brings cake")


def test_the_times_of_somebody_who_was_absent_do_not_count() -> None:
    assert register_join.join(came(), Row(Mark.ABSENT, arrived=SIX + 40)).arrived is None


def test_a_mentee_keeps_the_first_arrival_and_the_last_departure() -> None:
    one, other = came(arrived=SIX + 20, minutes_late=20, left=SIX + 30), came(arrived=SIX + 5, minutes_late=5)
    joined = register_join.join(one, other)
    assert (joined.arrived, joined.minutes_late, joined.left) == (SIX + 5, 5, SIX + 30)
    assert register_join.join(came(), came(minutes_late=15)).minutes_late == 15


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [
        (came(), came(), 90),
        (came(), came(arrived=SIX + 30, left=SIX + 60), 90),
        (came(left=SIX + 30), came(arrived=SIX + 60), 60),  # away between
        (came(arrived=SIX - 30), came(left=SIX + 120), 150),
        (came(total_minutes=120), came(), 210),  # a total without times overlaps nothing
        (came(minutes_late=15), came(left=SIX + 30), 90),
        (came(), Row(Mark.ABSENT), 90),
        (came(break_minutes=10), Row(), 80),
    ],
)
def test_no_minute_of_a_volunteer_is_lost(one: Row, other: Row, minutes: int) -> None:
    for joined in (register_join.join(one, other, PLANNED), register_join.join(other, one, PLANNED)):
        assert register_join._stay(joined, PLANNED).minutes == minutes


def test_preparation_adds_up() -> None:
    assert register_join.join(came(prep_minutes=20), came(prep_minutes=10), PLANNED).prep_minutes == 30
    assert register_join.join(came(prep_minutes=20), came(), PLANNED).prep_minutes == 20


def test_times_that_cannot_be_stay_as_they_were_typed() -> None:
    wrong = came(arrived=SIX + 60, left=SIX)
    assert register_join.join(wrong, came(), PLANNED)[3:5] == wrong[3:5]


times = st.one_of(st.none(), st.integers(SIX - 60, HALF_PAST_SEVEN + 60))
volunteers = st.builds(
    Row,
    mark=st.just(Mark.CAME),
    arrived=times,
    left=times,
    minutes_late=st.one_of(st.none(), st.integers(0, 60)),
    break_minutes=st.one_of(st.none(), st.integers(0, 30)),
    prep_minutes=st.one_of(st.none(), st.integers(0, 60)),
    total_minutes=st.one_of(st.none(), st.integers(1, 200)),
)


@given(volunteers, volunteers)
def test_a_joined_row_gives_what_both_gave_with_overlaps_once(one: Row, other: Row) -> None:
    try:
        stays = [register_join._stay(row, PLANNED) for row in (one, other)]
    except Refused:
        return
    spans = [
        hours.Timed(key, register_join._ANY_DAY, stay.starts, stay.ends, stay.minutes) for key, stay in enumerate(stays)
    ]
    overlap = min(sum(hours.deductions(order).values()) for order in (spans, spans[::-1]))
    counted = sum(stay.minutes for stay in stays) - overlap
    assert register_join._stay(register_join.join(one, other, PLANNED), PLANNED).minutes == counted
