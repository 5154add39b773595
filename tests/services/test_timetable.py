"""Which session of how many, and what is in its way."""

from datetime import date, datetime, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.services import session, timetable
from desktop.services.club import ClubFile
from tests.factories import TODAY, WEEK, Clock, a_group, a_session, a_term, the_group, the_session


def place(club: ClubFile, key: int) -> tuple[int, int]:
    return timetable.place_in_term(club, the_session(club, key))


def test_the_number_counts_sessions_of_the_group_in_the_term(club: ClubFile) -> None:
    keys = [a_session(club, TODAY + number * WEEK) for number in (-1, 0, 1, 8)]
    a_session(club, group=a_group(club))
    a_term(club)
    assert [place(club, key) for key in keys] == [(1, 3), (2, 3), (3, 3), (1, 1)]


def test_a_cancelled_session_has_no_number(club: ClubFile) -> None:
    a_term(club)
    first, second = a_session(club), a_session(club, TODAY + WEEK)
    session.cancel(club, first)
    assert (place(club, first), place(club, second)) == ((0, 1), (1, 1))


def test_without_a_term_the_year_counts(club: ClubFile) -> None:
    a_session(club, date(2025, 12, 30))
    assert place(club, a_session(club)) == (1, 1)


def test_two_on_one_day_are_in_order_of_time(club: ClubFile) -> None:
    late, early = a_session(club, starts="18:00", ends="19:00"), a_session(club, starts="9:00", ends="10:00")
    assert (place(club, late)[0], place(club, early)[0]) == (2, 1)


def test_an_overlap_past_midnight_is_seen_from_the_day_after(club: ClubFile) -> None:
    a_session(club, starts="23:00", ends="1:00")
    wanted = {"group": the_group(club), "date": TODAY + timedelta(days=1), "starts": 30, "ends": 90}
    with pytest.raises(Refused, match="23:00–01:00"):
        timetable.refuse_overlap(club, wanted)
    timetable.refuse_overlap(club, {**wanted, "starts": 60})


def test_the_time_of_day_as_a_session_counts_it(club: ClubFile, clock: Clock) -> None:
    early, late = a_session(club, TODAY), a_session(club, TODAY, group=a_group(club), starts=22 * 60, ends=24 * 60 + 30)
    clock.now = datetime(2026, 11, 17, 18, 5)
    assert timetable.minute_of(club, the_session(club, early)) == 18 * 60 + 5
    clock.now = datetime(2026, 11, 18, 0, 10)
    assert timetable.minute_of(club, the_session(club, late)) == 24 * 60 + 10
    clock.now = datetime(2026, 11, 18, 12, 0)
    assert timetable.minute_of(club, the_session(club, late)) is None
    clock.now = datetime(2026, 11, 16, 18, 0)
    assert timetable.minute_of(club, the_session(club, early)) is None
