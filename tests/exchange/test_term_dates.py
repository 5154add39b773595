from collections.abc import Sequence
from datetime import date

import pytest

from desktop.core.choices import Weekday
from desktop.exchange import term_dates
from desktop.exchange.grid import Cell
from desktop.exchange.term_dates import Heading, Resolved

AUTUMN = [(date(2026, 9, 1), date(2026, 12, 18))]
TUE = Weekday.TUE


@pytest.mark.parametrize(
    "text",
    [
        "8 Sep",
        "8th September",
        "Sep 8",
        "8. September",
        "Di 8.9.",
        "08.09",
        "8 sept.",
        "8 de septiembre",
        "8 सितंबर",
        "Tue 8 Sep",
    ],
)
def test_without_a_year(text: str) -> None:
    assert term_dates.heading(text) == Heading(8, 9, None, sure=True)


@pytest.mark.parametrize("cell", [date(2026, 9, 8), "8 Sep 2026", "2026-09-08", "08.09.26", "8. September 2026"])
def test_with_a_year(cell: Cell) -> None:
    assert term_dates.heading(cell) == Heading(8, 9, 2026, sure=True)


@pytest.mark.parametrize("cell", ["Name", "Total", None, 8, "40 Sep", "", "Week 3", "13/13"])
def test_no_date(cell: Cell) -> None:
    found = term_dates.heading(cell)
    assert found is None or found.day > 31


@pytest.mark.parametrize("text", ["Mar 8", "8 Mar", "8 mars", "Dienstag 8. März"])
def test_a_month_is_no_weekday(text: str) -> None:
    assert term_dates.heading(text) == Heading(8, 3, None, sure=True)


def resolved(
    *cells: Cell,
    year: int | None = None,
    weekday: Weekday | None = None,
    terms: Sequence[tuple[date, date]] = tuple(AUTUMN),
) -> Resolved:
    headings = [found for cell in cells if (found := term_dates.heading(cell))]
    assert len(headings) == len(cells)
    return term_dates.resolve(headings, year=year, terms=terms, weekday=weekday, order=None)


def test_the_terms_say_the_year() -> None:
    assert resolved("8 Sep", "15 Sep").days == (date(2026, 9, 8), date(2026, 9, 15))
    assert resolved("8 Sep", terms=[]) == Resolved(asks_year=True)
    assert resolved("8 Jun") == Resolved(asks_year=True)


def test_day_and_month_are_told_apart_by_the_weeks_between() -> None:
    assert resolved("8/9", "15/9", weekday=TUE).days == (date(2026, 9, 8), date(2026, 9, 15))
    assert resolved("9/8", "9/15", weekday=TUE).days == (date(2026, 9, 8), date(2026, 9, 15))
    assert resolved("1/9", "8/9", year=2026, weekday=TUE).days == (date(2026, 9, 1), date(2026, 9, 8))
    assert resolved("5/6", year=2026).asks_order


def test_the_year_grows() -> None:
    assert resolved("15 Dec", "5 Jan", year=2026).days == (date(2026, 12, 15), date(2027, 1, 5))


def test_a_day_that_is_none() -> None:
    assert resolved("31 Sep", "6 Oct", year=2026).days == (None, date(2026, 10, 6))


def test_words_of_titles() -> None:
    assert term_dates.weekday_in("Code Club, Tuesdays") is TUE
    assert term_dates.weekday_in("Dienstags 18 Uhr") is TUE
    assert term_dates.weekday_in("le mardi") is TUE
    assert term_dates.weekday_in("Club") is None
    assert term_dates.year_in("Autumn 2026") == 2026
    assert term_dates.year_in("2026 and 2027") is None
