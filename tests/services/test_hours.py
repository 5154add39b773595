"""Hours: typed, deducted, counted, signed, claimed."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import HoursCategory
from desktop.core.errors import Refused
from desktop.core.rules.hours import WhyNot
from desktop.model.hours import Claim, Fund, HoursEntry
from desktop.model.person import Person
from desktop.services import history, hours, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_club, a_fund, a_held_session, a_mentee, a_volunteer, dump, made


def add(club: ClubFile, who: int, day: date = TODAY, **values: Any) -> int:
    return made(hours.add(club, {"person": who, "date": day, "category": "meeting", **values}).subject)


def entry(club: ClubFile, key: int) -> HoursEntry:
    return record.get(club, HoursEntry, key)


# -------------------------------------------------------------------------------------------------- typing


def test_a_total_or_times_make_an_entry(club: ClubFile) -> None:
    ben = a_volunteer(club)
    assert entry(club, add(club, ben, minutes="1:30")).minutes == 90
    timed = entry(club, add(club, ben, starts="9:00", ends="10:30", break_minutes="15m"))
    assert (timed.minutes, timed.month, timed.source) == (75, "2026-11", "typed")


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"minutes": "0"},
        {"minutes": "17"},
        {"starts": "10:00", "ends": "9:00"},
        {"starts": "9:00"},
        {"starts": "9:00", "ends": "10:00", "break_minutes": "90m"},
    ],
)
def test_times_that_cannot_be_are_refused(club: ClubFile, values: dict[str, Any]) -> None:
    ben = a_volunteer(club)
    with pytest.raises(Refused):
        add(club, ben, **values)
    assert record.all_of(club, HoursEntry) == []


def test_somebody_and_a_day_are_needed(club: ClubFile) -> None:
    with pytest.raises(Refused, match="Person"):
        hours.add(club, {"date": TODAY, "minutes": 60})
    with pytest.raises(Refused, match="Date"):
        hours.add(club, {"person": a_volunteer(club), "minutes": 60})


def test_the_hours_line(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", "Carter")
    a_mentee(club, "Ben", "Young")
    hours.add_line(club, "ben 1:30 prep slides for week 3")
    hours.add_line(club, "2026-11-03 ben carter 90m train")
    found = [(row.person, row.date, row.minutes, row.category, row.note) for row in hours.entries(club)]
    assert found == [
        (ben, "2026-11-03", 90, "training", ""),
        (ben, "2026-11-17", 90, "preparation", "slides for week 3"),
    ]
    assert history.undo_words(club) == "hours of Ben Carter"


@pytest.mark.parametrize("line", ["zoe 2 training", "ben 2", "ben training", "2 training", "ben 2 cooking", ""])
def test_a_line_that_cannot_be_read_is_refused(club: ClubFile, line: str) -> None:
    a_volunteer(club)
    with pytest.raises(Refused):
        hours.add_line(club, line)
    assert hours.entries(club) == []


def test_a_name_that_fits_two_volunteers_is_refused(club: ClubFile) -> None:
    a_volunteer(club, "Ben", "Carter")
    a_volunteer(club, "Ben", "Young")
    with pytest.raises(Refused, match="Ben Carter"):
        hours.add_line(club, "ben 2 training")


# ------------------------------------------------------------------------------------------------- overlaps


def test_the_overlap_stays_with_the_session(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = add(club, ben, starts="17:30", ends="18:45")
    a_held_session(club, TODAY, {}, {ben: {}})
    assert (entry(club, key).minutes, entry(club, key).deducted) == (75, 45)
    assert [one.minutes - one.deducted for one in hours.entries(club)] == [30, 90]


def test_else_with_the_one_entered_first(club: ClubFile) -> None:
    ben = a_volunteer(club)
    first, second = add(club, ben, starts="9:00", ends="10:00"), add(club, ben, starts="9:30", ends="11:00")
    assert (entry(club, first).deducted, entry(club, second).deducted) == (0, 30)
    hours.change(club, first, {"ends": "9:45"})
    assert entry(club, second).deducted == 15
    hours.remove(club, first)
    assert entry(club, second).deducted == 0
    history.undo(club)
    assert entry(club, second).deducted == 15


def test_another_person_gets_the_deductions_when_an_entry_changes_hands(club: ClubFile) -> None:
    ben, cat = a_volunteer(club, "Ben"), a_volunteer(club, "Cat")
    first, second = add(club, ben, starts="9:00", ends="10:00"), add(club, ben, starts="9:00", ends="10:00")
    assert entry(club, second).deducted == 60
    hours.change(club, first, {"person": cat})
    assert (entry(club, first).deducted, entry(club, second).deducted) == (0, 0)


def test_what_is_claimed_keeps_its_minutes(club: ClubFile) -> None:
    ben = a_volunteer(club)
    claimed = add(club, ben, starts="17:30", ends="18:30")
    hours.claim(club, a_fund(club), TODAY, TODAY)
    a_held_session(club, TODAY, {}, {ben: {}})
    assert [(one.category, one.minutes - one.deducted) for one in hours.entries(club)] == [
        ("meeting", 60),
        ("session", 60),
    ]
    assert entry(club, claimed).deducted == 0


def test_a_total_overlaps_nothing_but_is_flagged(club: ClubFile) -> None:
    ben = a_volunteer(club)
    typed = add(club, ben, minutes=60)
    alone = add(club, ben, TODAY - timedelta(days=1), minutes=60)
    a_held_session(club, TODAY, {}, {ben: {}})
    assert entry(club, typed).deducted == 0
    assert hours.missing(club).untimed == (typed,)
    assert alone not in hours.missing(club).untimed


def test_a_typed_total_with_times_stays_when_something_else_changes(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = add(club, ben, starts="9:00", ends="11:00", minutes=90)
    hours.change(club, key, {"note": "slides"})
    assert entry(club, key).minutes == 90
    hours.change(club, key, {"ends": "10:00"})
    assert entry(club, key).minutes == 60
    hours.change(club, key, {"date": "2026-10-01"})
    assert entry(club, key).month == "2026-10"


def test_hours_of_a_register_change_with_the_register(club: ClubFile) -> None:
    ben = a_volunteer(club)
    a_held_session(club, TODAY, {}, {ben: {}})
    key = hours.entries(club)[0].key
    with pytest.raises(Refused, match="register"):
        hours.change(club, key, {"minutes": 5})
    with pytest.raises(Refused, match="register"):
        hours.remove(club, key)


# ------------------------------------------------------------------------------------------------- counting


def test_the_default_rule_counts_all_but_travel_unrounded(club: ClubFile) -> None:
    ben = a_volunteer(club)
    for category in HoursCategory:
        add(club, ben, minutes=7, category=category.value)
    counted = {row.category: (count.minutes, count.why_not) for row, count in hours.counted(club)}
    assert counted.pop("travel") == (0, WhyNot.CATEGORY)
    assert set(counted.values()) == {(7, None)}


def test_a_funds_own_rule_decides(club: ClubFile) -> None:
    ben = a_volunteer(club)
    add(club, ben, minutes=37, signed_supervisor=True)
    add(club, ben, minutes=20, signed_supervisor=True)
    add(club, ben, minutes=60)
    fund = record.get(club, Fund, a_fund(club, rounding=15, minimum_block=30, needs_supervisor=True))
    assert [count.minutes for _row, count in hours.counted(club, fund)] == [30, 0, 0]
    assert [count.minutes for _row, count in hours.counted(club)] == [37, 20, 60]


def test_signatures_are_noted_in_one_step(club: ClubFile) -> None:
    ben = a_volunteer(club)
    keys = [add(club, ben, minutes=60), add(club, ben, minutes=30)]
    assert hours.missing(club).unsigned == tuple(keys)
    hours.sign(club, keys, volunteer=True, supervisor=True)
    assert hours.missing(club).unsigned == ()
    history.undo(club)
    assert hours.missing(club).unsigned == tuple(keys)


# ------------------------------------------------------------------------------------------------- claiming


def test_claimed_entries_are_locked_and_not_claimed_twice(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = add(club, ben, minutes=60)
    fund = a_fund(club)
    hours.claim(club, fund, TODAY, TODAY)
    with pytest.raises(Refused, match="Library Fund"):
        hours.change(club, key, {"minutes": 5})
    with pytest.raises(Refused, match="Library Fund"):
        hours.remove(club, key)
    with pytest.raises(Refused, match="Library Fund"):
        hours.sign(club, [key], volunteer=True)
    with pytest.raises(Refused, match="No unclaimed hours"):
        hours.claim(club, fund, TODAY, TODAY)
    add(club, ben, minutes=30)
    hours.claim(club, fund, TODAY, TODAY)
    assert len({row.claim for row in hours.entries(club)}) == 2


def test_a_claim_takes_only_what_counts_in_its_period(club: ClubFile) -> None:
    ben = a_volunteer(club)
    inside = add(club, ben, minutes=60)
    add(club, ben, minutes=60, category="travel")
    add(club, ben, TODAY - timedelta(days=1), minutes=60)
    hours.claim(club, a_fund(club), TODAY, TODAY)
    assert [row.key for row in hours.entries(club) if row.claim] == [inside]


def test_a_claim_is_taken_back_by_undo(club: ClubFile) -> None:
    ben = a_volunteer(club)
    add(club, ben, minutes=60)
    fund = a_fund(club)
    before = dump(club)
    hours.claim(club, fund, TODAY, TODAY)
    assert history.undo_words(club) == "hours frozen for a fund"
    history.undo(club)
    assert dump(club) == before


def test_who_has_claimed_hours_is_not_removed(club: ClubFile) -> None:
    ben = a_volunteer(club)
    a_held_session(club, TODAY, {}, {ben: {}})
    hours.claim(club, a_fund(club), TODAY, TODAY)
    before = dump(club)
    for noun in (Person, Fund, Claim):
        for one in record.all_of(club, noun):
            with pytest.raises(Refused, match="claimed"):
                record.remove(club, noun, one.id)
    assert dump(club) == before


# ----------------------------------------------------------------------------------------------------- laws

SPANS = st.lists(st.tuples(st.integers(480, 1200), st.integers(1, 120)), min_size=1, max_size=6)


@given(SPANS)
@settings(max_examples=10)
def test_no_minute_counts_twice(spans: list[tuple[int, int]]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        ben = a_volunteer(club)
        for starts, length in spans:
            add(club, ben, starts=starts, ends=starts + length)
        rows = hours.entries(club, of=ben)
    covered = {minute for starts, length in spans for minute in range(starts, starts + length)}
    assert sum(row.minutes - row.deducted for row in rows) == len(covered)
    assert all(0 <= row.deducted <= row.minutes for row in rows)
