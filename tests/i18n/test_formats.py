from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import i18n
from desktop.i18n import formats

TUESDAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("language", "short", "medium", "long", "full"),
    [
        ("en_GB", "17/11/2026", "17 Nov 2026", "Tuesday 17 November", "Tuesday 17 November 2026"),
        ("en", "17/11/2026", "17 Nov 2026", "Tuesday 17 November", "Tuesday 17 November 2026"),
        ("xr", "17/11/2026", "17 Nov 2026", "Tuesday 17 November", "Tuesday 17 November 2026"),
        ("en_US", "11/17/2026", "Nov 17, 2026", "Tuesday, November 17", "Tuesday, November 17, 2026"),
        ("de-DE", "17.11.2026", "17. Nov. 2026", "Dienstag, 17. November", "Dienstag, 17. November 2026"),
        ("fr", "17/11/2026", "17 nov. 2026", "mardi 17 novembre", "mardi 17 novembre 2026"),
        ("es", "17/11/2026", "17 nov 2026", "martes, 17 de noviembre", "martes, 17 de noviembre de 2026"),
        ("cy", "17/11/2026", "17 Tach 2026", "Dydd Mawrth, 17 Tachwedd", "Dydd Mawrth, 17 Tachwedd 2026"),
        ("sv", "2026-11-17", "17 nov. 2026", "tisdag 17 november", "tisdag 17 november 2026"),
    ],
)
def test_days_are_written_as_the_language_does(language: str, short: str, medium: str, long: str, full: str) -> None:
    i18n.use(language)
    styles = ("short", "medium", "long", "full")
    assert [formats.day(TUESDAY, style) for style in styles] == [short, medium, long, full]
    assert formats.day(TUESDAY, weekday=True) == full


def test_months_periods_and_moments() -> None:
    assert formats.month(TUESDAY) == "Nov"
    assert formats.month_year(TUESDAY) == formats.month_year("2026-11") == "November 2026"
    assert formats.period(TUESDAY, TUESDAY) == "17 Nov 2026"
    assert formats.period(date(2026, 9, 8), TUESDAY) == "8 Sept 2026 – 17 Nov 2026"
    assert formats.moment(datetime(2026, 11, 17, 18, 5)) == "17 Nov 2026 18:05"
    assert formats.moment(datetime(2026, 11, 17, 18, 5), weekday=True) == "Tue, 17 Nov 2026 18:05"


@pytest.mark.parametrize(
    ("kept", "shown"),
    [(None, ""), ("", ""), ("2014", "2014"), ("2014-05", "May 2014"), ("2014-05-17", "17 May 2014")],
)
def test_a_birth_date_is_shown_as_far_as_it_is_known(kept: str | None, shown: str) -> None:
    assert formats.partial_day(kept) == shown


@pytest.mark.parametrize(
    ("language", "plain", "with_digits", "share", "amount", "listed"),
    [
        ("en_GB", "1,234,567.5", "1,234,567.50", "13%", "£3.00", "a, b and c"),
        ("en_US", "1,234,567.5", "1,234,567.50", "13%", "£3.00", "a, b, and c"),
        ("de", "1.234.567,5", "1.234.567,50", "13\N{NO-BREAK SPACE}%", "3,00\N{NO-BREAK SPACE}£", "a, b und c"),
        ("hi", "12,34,567.5", "12,34,567.50", "13%", "£3.00", "a, b, और c"),
    ],
)
def test_numbers(language: str, plain: str, with_digits: str, share: str, amount: str, listed: str) -> None:
    i18n.use(language)
    assert formats.number(1234567.5) == plain
    assert formats.number(1234567.5, 2) == with_digits
    assert formats.percent(0.125) == share
    assert formats.money(3, "GBP") == amount
    assert formats.money(3, "") == formats.number(3, 2)
    assert formats.list_of(["a", "b", "c"]) == listed


def test_halves_are_rounded_up() -> None:
    assert [formats.number(value, 0) for value in (0.5, 1.5, 2.5)] == ["1", "2", "3"]
    assert [formats.hours_decimal(minutes, 1) for minutes in (3, 9, 15)] == ["0.1", "0.2", "0.3"]
    assert formats.hours_decimal(2550) == "42.50"
    assert formats.hours_decimal(100) == "1.67"


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (0, "0 min"),
        (45, "45 min"),
        (120, "2 h"),
        (2550, "42 h 30 min"),
        (60_000, "1,000 h"),
        (-45, "−45 min"),
        (-90, "−1 h 30 min"),
    ],
)
def test_lengths_of_time(minutes: int, written: str) -> None:
    assert formats.hours(minutes) == written


@given(st.integers(0, 10_000_000))
def test_hours_with_decimals_are_the_same_time(minutes: int) -> None:
    assert abs(float(formats.hours_decimal(minutes, 2).replace(",", "")) * 60 - minutes) <= 0.3 + 1e-6


def test_a_list_of_one_or_none() -> None:
    assert formats.list_of([]) == ""
    assert formats.list_of(["a"]) == "a"


def test_days_are_counted() -> None:
    assert [formats.days(count) for count in (1, 2, 1000)] == ["1 day", "2 days", "1,000 days"]
