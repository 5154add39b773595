from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import HoursCategory, RoundingOn
from desktop.core.errors import Refused
from desktop.core.rules import hours
from desktop.core.rules.hours import Counted, Entry, Policy, Stay, Timed, WhyNot

DAY = date(2026, 11, 17)
EVENING = (18 * 60, 19 * 60 + 30)
NIGHT = (22 * 60, 25 * 60)


def at(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@pytest.mark.parametrize(
    ("given", "stay"),
    [
        ({}, Stay(1080, 1170, 0, 90)),
        ({"arrived": at("18:15")}, Stay(1095, 1170, 0, 75)),
        ({"left": at("19:00")}, Stay(1080, 1140, 0, 60)),
        ({"arrived": at("17:45"), "left": at("19:45")}, Stay(1065, 1185, 0, 120)),
        ({"late": 15}, Stay(1095, 1170, 0, 75)),
        ({"late": 15, "arrived": at("18:20")}, Stay(1100, 1170, 0, 70)),
        ({"break_minutes": 20}, Stay(1080, 1170, 20, 70)),
        ({"break_minutes": 90}, Stay(1080, 1170, 90, 0)),
        ({"total": 45}, Stay(None, None, 0, 45)),
        ({"total": 0}, Stay(None, None, 0, 0)),
        ({"total": 45, "break_minutes": 30, "arrived": at("18:15")}, Stay(None, None, 0, 45)),
        ({"total": 45, "arrived": at("18:15"), "left": at("19:15")}, Stay(1095, 1155, 0, 45)),
        ({"total": 960}, Stay(None, None, 0, 960)),
        ({"arrived": at("18:15"), "left": at("18:15")}, Stay(1095, 1095, 0, 0)),
    ],
)
def test_minutes_at_a_session(given: dict[str, int], stay: Stay) -> None:
    assert hours.stay("Kai", planned=EVENING, **given) == stay


@pytest.mark.parametrize(
    ("given", "stay"),
    [
        ({}, Stay(1320, 1500, 0, 180)),
        ({"left": at("0:30")}, Stay(1320, 1470, 0, 150)),
        ({"left": at("1:30")}, Stay(1320, 1530, 0, 210)),
        ({"arrived": at("0:10")}, Stay(1450, 1500, 0, 50)),
        ({"arrived": at("0:10"), "left": at("0:40")}, Stay(1450, 1480, 0, 30)),
        ({"arrived": at("21:45"), "left": at("23:00")}, Stay(1305, 1380, 0, 75)),
    ],
)
def test_a_session_that_passes_midnight(given: dict[str, int], stay: Stay) -> None:
    assert hours.stay("Kai", planned=NIGHT, **given) == stay


@pytest.mark.parametrize(
    ("planned", "given", "words", "field"),
    [
        (EVENING, {"arrived": at("19:00"), "left": at("18:30")}, "Kai: left at 18:30, before coming at 19:00", "left"),
        (EVENING, {"left": at("17:30")}, "left at 17:30, before the planned start at 18:00", "left"),
        (EVENING, {"arrived": at("20:00")}, "Kai: came at 20:00, after the planned end at 19:30", "left"),
        (EVENING, {"left": at("0:15")}, "before the planned start", "left"),
        (EVENING, {"arrived": at("19:00"), "left": at("18:30"), "total": 30}, "before coming", "left"),
        (EVENING, {"arrived": at("2:00")}, "more than 16 hours", "minutes"),
        (NIGHT, {"left": at("21:00")}, "more than 16 hours", "minutes"),
        (EVENING, {"total": 961}, "Kai: more than 16 hours", "minutes"),
        (EVENING, {"break_minutes": 91}, "a break of 91 min is longer than the stay", "break_minutes"),
    ],
)
def test_times_that_cannot_be(planned: tuple[int, int], given: dict[str, int], words: str, field: str) -> None:
    with pytest.raises(Refused, match=words) as refused:
        hours.stay("Kai", planned=planned, **given)
    assert refused.value.field == field


@given(
    st.integers(0, 1439),
    st.integers(0, 600),
    st.one_of(st.none(), st.integers(0, 1439)),
    st.one_of(st.none(), st.integers(0, 1439)),
    st.integers(0, 200),
    st.one_of(st.none(), st.integers(0, 1000)),
)
def test_minutes_are_never_negative_nor_above_16_hours(
    start: int, length: int, arrived: int | None, left: int | None, pause: int, total: int | None
) -> None:
    planned = (start, start + length)
    try:
        found = hours.stay("Kai", planned=planned, arrived=arrived, left=left, break_minutes=pause, total=total)
    except Refused:
        return
    assert 0 <= found.minutes <= hours.LONGEST
    if found.starts is not None and found.ends is not None and total is None:
        assert found.minutes == found.ends - found.starts - found.break_minutes


@pytest.mark.parametrize(
    ("given", "minutes"),
    [
        ((None, None, 0, 90), 90),
        ((at("9:00"), at("10:30"), 0, None), 90),
        ((at("9:00"), at("10:30"), 10, None), 80),
        ((at("9:00"), at("10:30"), 0, 60), 60),
        ((at("23:00"), at("24:30"), 0, None), 90),
    ],
)
def test_minutes_apart_from_sessions(given: tuple[int | None, int | None, int, int | None], minutes: int) -> None:
    assert hours.minutes_of(*given) == minutes


@pytest.mark.parametrize(
    ("given", "words", "field"),
    [
        ((None, None, 0, None), "Say how long", "minutes"),
        ((540, None, 0, None), "Say how long", "minutes"),
        ((None, 540, 0, None), "Say how long", "minutes"),
        ((None, None, 0, 0), "more than nothing", "minutes"),
        ((None, None, 0, 961), "More than 16 hours", "minutes"),
        ((0, 961, 0, None), "More than 16 hours", "minutes"),
        ((600, 540, 0, None), "end is before the start", "ends"),
        ((540, 600, 61, None), "break is longer", "break_minutes"),
    ],
)
def test_minutes_apart_that_cannot_be(
    given: tuple[int | None, int | None, int, int | None], words: str, field: str
) -> None:
    with pytest.raises(Refused, match=words) as refused:
        hours.minutes_of(*given)
    assert refused.value.field == field


def test_the_overlap_stays_with_the_session() -> None:
    typed = Timed(1, DAY, at("17:00"), at("18:30"), 90)
    session = Timed(2, DAY, at("18:00"), at("19:30"), 90, session=7)
    assert hours.deductions([typed, session]) == {1: 30}


def test_else_with_the_one_entered_first() -> None:
    first = Timed(5, DAY, 600, 660, 60)
    second = Timed(3, DAY, 630, 720, 90)
    assert hours.deductions([first, second]) == {3: 30}
    assert hours.deductions([second, first]) == {5: 30}


@pytest.mark.parametrize(
    ("entries", "taken_off"),
    [
        ([(0, 60), (60, 120)], {}),
        ([(0, 60), (0, 60)], {2: 60}),
        ([(0, 30), (90, 120), (0, 120)], {3: 60}),
        ([(0, 60), (30, 90), (0, 90)], {2: 30, 3: 90}),
        ([(1380, 1500), (1430, 1450)], {2: 20}),
        ([(1380, 60), (1430, 1450)], {2: 20}),
    ],
)
def test_overlaps(entries: list[tuple[int, int]], taken_off: dict[int, int]) -> None:
    spans = [Timed(key, DAY, a, b, (b - a) % 1440) for key, (a, b) in enumerate(entries, start=1)]
    assert hours.deductions(spans) == taken_off


def test_an_entry_after_midnight_meets_the_next_day() -> None:
    night = Timed(1, DAY, at("23:00"), at("25:00"), 120, session=1)
    morning = Timed(2, DAY + timedelta(days=1), at("0:30"), at("2:00"), 90)
    assert hours.deductions([night, morning]) == {2: 30}


def test_nobody_loses_more_than_the_entry_has() -> None:
    session = Timed(1, DAY, 600, 720, 120, session=1)
    with_break = Timed(2, DAY, 600, 720, 40)
    assert hours.deductions([session, with_break]) == {2: 40}


def test_a_total_without_times_overlaps_nothing_but_is_flagged() -> None:
    timed = Timed(1, DAY, 600, 720, 120)
    bare = Timed(2, DAY, None, None, 90)
    alone = Timed(3, DAY + timedelta(days=1), None, None, 90)
    assert hours.deductions([timed, bare]) == {}
    assert hours.flagged([timed, bare, alone]) == {2}


def test_preparation_of_the_same_session_is_not_flagged() -> None:
    session = Timed(1, DAY, 600, 720, 120, session=4)
    preparation = Timed(2, DAY, None, None, 30, session=4)
    assert hours.flagged([session, preparation]) == set()
    assert hours.flagged([session, preparation._replace(session=5)]) == {2}


SPANS = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 120), st.booleans()), max_size=8)


@given(SPANS)
def test_what_is_left_is_the_time_that_passed(given: list[tuple[int, int, bool]]) -> None:
    entries = [
        Timed(key, DAY, start, start + length, length, key if session else None)
        for key, (start, length, session) in enumerate(given)
    ]
    taken_off = hours.deductions(entries)
    minutes = {minute for one in entries for minute in range(one.starts or 0, one.ends or 0)}
    assert sum(one.minutes - taken_off.get(one.key, 0) for one in entries) == len(minutes)
    assert all(0 < taken_off[one.key] <= one.minutes for one in entries if one.key in taken_off)


ENTRY = Entry(1, DAY, 80, break_minutes=10)


@pytest.mark.parametrize(
    ("entry", "policy", "counted"),
    [
        (ENTRY, Policy(), Counted(80)),
        (ENTRY._replace(category="travel"), Policy(), Counted(0, WhyNot.CATEGORY)),
        (ENTRY._replace(category="travel"), Policy(categories=frozenset({"travel"})), Counted(80)),
        (ENTRY, Policy(categories=frozenset({HoursCategory.TRAINING})), Counted(0, WhyNot.CATEGORY)),
        (ENTRY, Policy(breaks_count=True), Counted(90)),
        (ENTRY._replace(deducted=30), Policy(), Counted(50, WhyNot.OVERLAP)),
        (ENTRY._replace(deducted=80), Policy(), Counted(0, WhyNot.OVERLAP)),
        (ENTRY._replace(deducted=80), Policy(minimum_block=15), Counted(0, WhyNot.OVERLAP)),
        (ENTRY, Policy(minimum_block=80), Counted(80)),
        (ENTRY, Policy(minimum_block=81), Counted(0, WhyNot.BLOCK)),
        (ENTRY, Policy(rounding=15), Counted(75)),
        (ENTRY._replace(minutes=83), Policy(rounding=15), Counted(90)),
        (ENTRY._replace(minutes=82), Policy(rounding=5), Counted(80)),
        (ENTRY._replace(minutes=83), Policy(rounding=5), Counted(85)),
        (ENTRY._replace(minutes=7), Policy(rounding=15, minimum_block=8), Counted(0, WhyNot.BLOCK)),
        (ENTRY, Policy(rounding=15, rounding_on=RoundingOn.TOTAL), Counted(80)),
        (ENTRY, Policy(needs_volunteer=True), Counted(0, WhyNot.VOLUNTEER)),
        (ENTRY._replace(signed_volunteer=True), Policy(needs_volunteer=True), Counted(80)),
        (ENTRY, Policy(needs_supervisor=True), Counted(0, WhyNot.SUPERVISOR)),
        (ENTRY._replace(signed_supervisor=True), Policy(needs_supervisor=True), Counted(80)),
        (ENTRY._replace(claimed=True), Policy(), Counted(80)),
    ],
)
def test_what_counts(entry: Entry, policy: Policy, counted: Counted) -> None:
    assert hours.count(entry, policy) == counted


def test_what_is_claimed_cannot_be_claimed_twice() -> None:
    assert hours.claimable(ENTRY, Policy()) == Counted(80)
    assert hours.claimable(ENTRY._replace(claimed=True), Policy()) == Counted(0, WhyNot.CLAIMED)


def test_the_total_alone_is_rounded_if_the_policy_says_so() -> None:
    minutes = [50, 50, 50]
    assert hours.total(minutes, Policy(rounding=15)) == 150
    assert hours.total([*minutes, 8], Policy(rounding=15, rounding_on=RoundingOn.TOTAL)) == 165


@given(st.integers(0, 100_000), st.sampled_from([0, 5, 15]))
def test_rounding_moves_by_at_most_half_a_step(minutes: int, step: int) -> None:
    found = hours.rounded(minutes, step)
    assert not step or found % step == 0
    assert -step / 2 < found - minutes <= step / 2 or (step == 0 and found == minutes)


@given(st.lists(st.integers(0, 960), max_size=30), st.sampled_from([0, 5, 15]))
def test_rounded_entries_add_up(minutes: list[int], step: int) -> None:
    policy = Policy(rounding=step)
    shown = [hours.count(Entry(1, DAY, one), policy).minutes for one in minutes]
    assert hours.total(shown, policy) == sum(shown)
