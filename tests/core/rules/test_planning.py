from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.rules import planning
from desktop.core.rules.planning import Span

TUESDAY = 1
DAY = date(2026, 11, 17)


def test_dates_of_a_term_without_its_holidays() -> None:
    half_term = (date(2026, 10, 12), date(2026, 10, 16))
    one_day = (date(2026, 9, 15), date(2026, 9, 15))
    found = planning.weekly(TUESDAY, date(2026, 9, 8), date(2026, 10, 20), [half_term, one_day])
    assert found == [
        date(2026, 9, 8),
        date(2026, 9, 22),
        date(2026, 9, 29),
        date(2026, 10, 6),
        date(2026, 10, 20),
    ]


def test_holidays_include_their_first_and_last_day() -> None:
    week = (DAY - timedelta(days=7), DAY)
    assert planning.weekly(TUESDAY, week[0], DAY + timedelta(days=7), [week]) == [DAY + timedelta(days=7)]


def test_one_day_may_be_a_term() -> None:
    assert planning.weekly(TUESDAY, DAY, DAY) == [DAY]
    assert planning.weekly(TUESDAY + 1, DAY, DAY) == []


@pytest.mark.parametrize("end", [DAY - timedelta(days=1), DAY + timedelta(days=732)])
def test_stretches_that_are_refused(end: date) -> None:
    with pytest.raises(Refused, match=r"before the first|two years"):
        planning.weekly(TUESDAY, DAY, end)


@given(st.integers(0, 6), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 731))
def test_every_such_weekday_and_no_other(weekday: int, start: date, days: int) -> None:
    every = [start + timedelta(days=number) for number in range(days + 1)]
    assert planning.weekly(weekday, start, every[-1]) == [day for day in every if day.weekday() == weekday]


@pytest.mark.parametrize(
    ("starts", "ends", "end"),
    [(1080, 1170, 1170), (1320, 30, 1470), (1320, 0, 1440), (1320, 1470, 1470), (480, 1440, 1440)],
)
def test_an_end_after_midnight(starts: int, ends: int, end: int) -> None:
    assert planning.end_after(starts, ends) == end


@pytest.mark.parametrize(("starts", "ends"), [(1080, 1080), (1170, 1080), (0, 961)])
def test_ends_that_cannot_be(starts: int, ends: int) -> None:
    with pytest.raises(Refused, match=r"when it starts|more than 16 hours") as refused:
        planning.end_after(starts, ends)
    assert refused.value.field == "ends"


NEXT = DAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Span(DAY, 600, 660), Span(DAY, 630, 690), True),
        (Span(DAY, 600, 660), Span(DAY, 660, 690), False),
        (Span(DAY, 600, 660), Span(DAY, 610, 620), True),
        (Span(DAY, 600, 660), Span(NEXT, 600, 660), False),
        (Span(DAY, 1320, 1500), Span(NEXT, 30, 90), True),
        (Span(DAY, 1320, 1470), Span(NEXT, 30, 90), False),
    ],
)
def test_overlap(one: Span, other: Span, shared: bool) -> None:
    assert planning.overlap(one, other) is shared
    assert planning.overlap(other, one) is shared


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 5, 17), 0, date(2026, 5, 17)),
    ],
)
def test_calendar_months(start: date, months: int, day: date) -> None:
    assert planning.months_after(start, months) == day
