"""Hours follow from the register to the minute."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import Mark, SheetKind
from desktop.core.errors import Refused
from desktop.model.group import Group
from desktop.model.hours import HoursEntry
from desktop.services import derived_hours, hours, record, register, session, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    TODAY,
    VOLUNTEER,
    a_club,
    a_fund,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    the_session,
)


def closed(club: ClubFile, line: str, **times: Any) -> dict[str, tuple[int, int | None, int | None]]:
    """Minutes, start and end by category after closing a session with this volunteers' line."""
    key = a_session(club, **times)
    register.save(club, key, line, VOLUNTEER)
    session.close(club, key, "leave")
    return {row.category: (row.minutes, row.starts, row.ends) for row in hours.entries(club)}


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("1", 120),  # 18:00 to 19:30, a quarter of an hour before and after
        ("1>15", 105),
        ("1>18:07", 98),
        ("1>17:30", 135),
        ("1<19:00", 75),
        ("1>18:00<19:01", 61),
        ("1/10", 110),
        ("1>18:00<19:01/11", 50),
        ("1=1.5", 90),
        ("1=1:07", 67),
        ("1=0:01/5", 1),
    ],
)
def test_minutes_of_a_line(club: ClubFile, line: str, minutes: int) -> None:
    change_group(club, setup_minutes=15, packdown_minutes=15)
    a_volunteer(club)
    assert closed(club, line)["session"][0] == minutes


def test_times_stand_in_the_entry_but_not_beside_a_total(club: ClubFile) -> None:
    change_group(club, setup_minutes=15, packdown_minutes=10)
    a_volunteer(club)
    assert closed(club, "1<19:00") == {"session": (75, 17 * 60 + 45, 19 * 60)}


def test_a_total_has_no_times(club: ClubFile) -> None:
    a_volunteer(club)
    assert closed(club, "1=1") == {"session": (60, None, None)}


def test_preparation_is_an_entry_of_its_own(club: ClubFile) -> None:
    a_volunteer(club)
    assert closed(club, "1^0.75") == {"session": (90, 18 * 60, 19 * 60 + 30), "preparation": (45, None, None)}
    assert hours.missing(club).untimed == ()


def test_a_session_past_midnight(club: ClubFile) -> None:
    a_volunteer(club)
    assert closed(club, "1>22:10<0:20", starts="22:00", ends="0:30")["session"][0] == 130


@pytest.mark.parametrize("line", ["1>19:00<18:30", "1/91", "1>19:30<10:00"])
def test_times_that_cannot_be_are_refused(club: ClubFile, line: str) -> None:
    a_volunteer(club)
    with pytest.raises(Refused):
        closed(club, line)


def test_only_who_came_gives_hours(club: ClubFile) -> None:
    for name in ("Ben", "Cat", "Dan"):
        a_volunteer(club, name)
    a_mentee(club)
    closed(club, "1 -2 -3?")
    assert [row.name for row in hours.entries(club)] == ["Ben"]


def test_provenance_and_signatures(club: ClubFile) -> None:
    a_volunteer(club, "Ben")
    a_volunteer(club, "Cat")
    key = a_session(club)
    sheet.issue(club, the_session(club, key), SheetKind.VOLUNTEERS)
    register.save(club, key, "1! 2 !", VOLUNTEER)
    session.close(club, key)
    printed = sheet.latest(club, key, (SheetKind.VOLUNTEERS,))
    assert printed is not None
    found = [
        (row.signed_volunteer, row.signed_supervisor, row.source, row.sheet, row.session) for row in hours.entries(club)
    ]
    assert found == [(True, True, "register", printed.code, key), (False, True, "register", printed.code, key)]


def test_planned_times_are_the_sessions_with_setup_and_packdown(club: ClubFile) -> None:
    change_group(club, setup_minutes=15, packdown_minutes=20)
    one = the_session(club, a_session(club))
    group = record.get(club, Group, one.group)
    assert derived_hours.planned_times(group, one) == (17 * 60 + 45, 19 * 60 + 50)


def test_claimed_hours_are_refused_by_name(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_held_session(club, TODAY, {}, {ben: {}})
    derived_hours.refuse_claimed(club, key)
    hours.claim(club, a_fund(club), TODAY, TODAY)
    with pytest.raises(Refused, match="Library Fund"):
        derived_hours.refuse_claimed(club, key)


def test_an_entry_of_the_evening_before_overlaps_past_midnight(club: ClubFile) -> None:
    ben = a_volunteer(club)
    closed(club, "1", starts="23:00", ends="1:00")
    key = hours.add(
        club,
        {"person": ben, "date": TODAY + timedelta(days=1), "starts": "0:30", "ends": "2:00", "category": "other"},
    ).subject
    assert key is not None
    assert record.get(club, HoursEntry, key).deducted == 30


STAYS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(61, 120), st.integers(0, 30), st.integers(0, 8)), min_size=1, max_size=4
)


@given(STAYS)
@settings(max_examples=8)
def test_hours_are_what_a_hand_adds_up(stays: list[tuple[int, int, int, int]]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        by_hand = 0
        volunteers = {}
        for come, go, pause, quarters in stays:
            rest = min(pause, go - come)
            values = {"arrived": 18 * 60 + come, "left": 18 * 60 + go, "break_minutes": rest}
            volunteers[a_volunteer(club)] = values | ({"prep_minutes": 15 * quarters} if quarters else {})
            by_hand += go - come - rest + 15 * quarters
        a_held_session(club, TODAY, {}, volunteers)
        assert sum(row.minutes - row.deducted for row in hours.entries(club)) == by_hand
        session.reopen(club, hours.entries(club)[0].session or 0)
        key = session.rows(club)[0].key
        for ben in volunteers:
            register.mark(club, key, ben, VOLUNTEER, Mark.ABSENT)
        session.close(club, key)
        assert [row.category for row in hours.entries(club)] == []


def test_what_was_signed_after_closing_stays_signed_when_a_session_is_opened_and_closed_again(club: ClubFile) -> None:
    a_volunteer(club, "Ann")
    a_volunteer(club, "Ben")
    key = a_session(club)
    register.save(club, key, "1^0.5 2", VOLUNTEER)
    session.close(club, key, "leave")
    signed = [row.key for row in hours.entries(club) if row.name.startswith("Ann")]
    hours.sign(club, signed, volunteer=True)
    hours.sign(club, [row.key for row in hours.entries(club)], supervisor=True)
    session.reopen(club, key)
    session.close(club, key, "leave")
    found = {(row.name.split()[0], row.signed_volunteer, row.signed_supervisor) for row in hours.entries(club)}
    assert found == {("Ann", True, True), ("Ben", False, True)}
