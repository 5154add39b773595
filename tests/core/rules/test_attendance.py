from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import Mark
from desktop.core.rules import attendance
from desktop.core.rules.attendance import Attended, Attendee, TermFigures

CAME, ABSENT, TOLD, OPEN = Mark.CAME, Mark.ABSENT, Mark.TOLD_US, Mark.NOT_RECORDED
SIX = 18 * 60


@given(st.lists(st.sampled_from(Mark)))
def test_came_of_possible_and_gaps(marks: list[Mark]) -> None:
    found = attendance.attended(marks)
    assert found.came == marks.count(CAME) <= found.possible
    assert found.possible + attendance.gaps(marks) == len(marks)


def test_marks_may_be_plain_values() -> None:
    assert attendance.attended(["came", "told_us", "not_recorded", "absent"]) == Attended(1, 3)


@pytest.mark.parametrize(("came", "possible", "share"), [(4, 4, None), (3, 5, 0.6), (0, 5, 0.0), (0, 0, None)])
def test_no_percentage_below_five(came: int, possible: int, share: float | None) -> None:
    assert Attended(came, possible).share == share


@pytest.mark.parametrize(
    ("mark", "arrived", "minutes", "late"),
    [
        (CAME, None, None, False),
        (CAME, None, 15, True),
        (CAME, None, 0, True),
        (CAME, SIX, None, False),
        (CAME, SIX, 0, False),
        (CAME, SIX - 5, 15, False),
        (CAME, SIX + 1, None, True),
        (ABSENT, SIX + 1, 15, False),
        (OPEN, None, 15, False),
    ],
)
def test_late_follows_from_the_times(mark: Mark, arrived: int | None, minutes: int | None, late: bool) -> None:
    assert attendance.is_late(mark, arrived, minutes, SIX) is late


@pytest.mark.parametrize(
    ("mark", "left", "early"),
    [(CAME, None, False), (CAME, SIX, False), (CAME, SIX - 1, True), (ABSENT, SIX - 1, False)],
)
def test_left_early_follows_from_the_times(mark: Mark, left: int | None, early: bool) -> None:
    assert attendance.left_early(mark, left, SIX) is early


def test_cells_of_the_matrix() -> None:
    assert attendance.cell(CAME) == "●"
    assert attendance.cell(CAME, late=True) == "L"
    assert attendance.cell(CAME, first=True) == "●N"
    assert attendance.cell("came", late=True, first=True) == "LN"
    assert attendance.cell(TOLD) == "E"
    assert attendance.cell(ABSENT, first=True) == "–"
    assert attendance.cell(OPEN) == "?"
    assert attendance.cell(None) == ""
    assert attendance.cell(None, held=False) == attendance.cell(CAME, held=False) == "▒"


@pytest.mark.parametrize(
    ("marks", "missed"),
    [
        ([], False),
        ([ABSENT], False),
        ([ABSENT, ABSENT], True),
        ([ABSENT, TOLD], True),
        ([CAME, ABSENT, ABSENT], True),
        ([ABSENT, ABSENT, CAME], False),
        ([ABSENT, OPEN, ABSENT], True),
        ([ABSENT, None, ABSENT], True),
        ([ABSENT, CAME, ABSENT], False),
    ],
)
def test_two_absences_in_a_row(marks: list[Mark | None], missed: bool) -> None:
    assert attendance.missed_two(marks) is missed


@pytest.mark.parametrize(
    ("marks", "gone"),
    [
        ([], False),
        ([CAME], False),
        ([CAME, ABSENT], True),
        ([CAME, None], True),
        ([CAME, OPEN], False),
        ([CAME, CAME], False),
        ([CAME, ABSENT, CAME], False),
        ([None, ABSENT, CAME], False),
        ([ABSENT, ABSENT], False),
    ],
)
def test_first_timer_who_did_not_return(marks: list[Mark | None], gone: bool) -> None:
    assert attendance.came_once_only(marks) is gone


START, END = date(2026, 9, 1), date(2026, 12, 20)


def test_figures_under_the_matrix() -> None:
    people = [
        Attendee(3, date(2025, 9, 1)),
        Attendee(1, date(2026, 9, 8)),
        Attendee(5, date(2026, 9, 8), left_on=date(2026, 12, 20)),
        Attendee(1, date(2026, 1, 8), left_on=date(2026, 8, 31)),
        Attendee(0),
    ]
    assert attendance.term_figures([3, 4, 1, 2], people, START, END, cancelled=1) == TermFigures(
        held=4, cancelled=1, average=2.5, median=2.5, highest=4, people=4, new=2, left=1, one_time=1, came_3=2
    )


def test_figures_of_an_empty_term() -> None:
    assert attendance.term_figures([], [], START, END) == TermFigures(0, 0, 0.0, 0.0, 0, 0, 0, 0, 0, 0)
