import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import i18n
from desktop.i18n import formats
from desktop.i18n.typed import parse_day, parse_duration

TODAY = date(2026, 11, 20)
TUESDAY = date(2026, 11, 17)
LANGUAGES = ("en_GB", "en_US", "cy", "fr", "de", "es", "pt", "ar", "hi", "sv", "da", "pl", "tr", "hu", "fr_CA", "xx")


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-17",
        "17/11/2026",
        " 17.11.2026 ",
        "17.11.",
        "17-11-26",
        "17 11 2026",
        "17/11",
        "17 Nov",
        "17nov",
        "17-Nov-2026",
        "17th of November, 2026",
        "Tue 17 Nov 26",
        "Tuesday 17 November",
        "November 17, 2026",
        "2026 November 17",
        "\u0661\u0667/\u0661\u0661/\u0662\u0660\u0662\u0666",  # in Arabic digits
    ],
)
def test_a_day_may_be_typed_in_many_ways(text: str) -> None:
    assert parse_day(text, today=TODAY) == TUESDAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "2026",
        "2026-11",
        "31/02/2026",
        "13/13/2026",
        "17/11/126",
        "117/11/26",
        "2026-11-2026",
        "May 2014",
        "17 Nov Dec",
        "17 Novel",
        "17 18 19 Nov",
        "117 Nov 2026",
        "Nov",
        "Ana 3",
        "17/11/2026 18:00",
        "0/1/2026",
        "Tuesday",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the datetime module says it in many ways
        parse_day(text, today=TODAY)


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en_US", "11/3/2026", date(2026, 11, 3)),
        ("en_GB", "11/3/2026", date(2026, 3, 11)),
        ("sv", "26-11-03", date(2026, 11, 3)),
        ("sv", "3/11", date(2026, 11, 3)),
        ("fr_CA", "11-03", date(2026, 11, 3)),
        ("hu", "26. 11. 03.", date(2026, 11, 3)),
        ("fr", "1er mars 2026", date(2026, 3, 1)),
        ("pt", "3 de março", date(2026, 3, 3)),
        ("es", "17 mar 2026", date(2026, 3, 17)),
        ("cy", "Dydd Mawrth, 8 Medi", date(2026, 9, 8)),
        ("hi", "17 नवंबर 2026", TUESDAY),
        ("de", "17 November 2026", TUESDAY),
        ("de", "3. Mai", date(2026, 5, 3)),
    ],
)
def test_each_language_has_its_order_and_its_months(language: str, text: str, meant: date) -> None:
    i18n.use(language)
    assert parse_day(text, today=TODAY) == meant


@pytest.mark.parametrize(
    ("order", "meant"), [("dmy", date(2003, 2, 1)), ("mdy", date(2003, 1, 2)), ("ymd", date(2001, 2, 3))]
)
def test_an_order_that_is_asked_for_stands_above_the_language(order: str, meant: date) -> None:
    assert parse_day("01/02/03", order) == meant
    assert parse_day("2001-02-03", order) == date(2001, 2, 3)


@pytest.mark.parametrize(("typed", "year"), [("45", 2045), ("46", 1946), ("99", 1999), ("00", 2000)])
def test_a_year_of_two_digits_is_less_than_twenty_years_ahead(typed: str, year: int) -> None:
    assert parse_day(f"1/2/{typed}", today=TODAY).year == year


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", ["short", "medium", "full"])
def test_what_is_written_is_read_back(language: str, style: str) -> None:
    i18n.use(language)
    for number in range(1, 13):
        day = date(2026, number, 9 + number)
        assert parse_day(formats.day(day, style)) == day


@given(day=st.dates(date(2026, 1, 1), date(2026, 12, 31)), language=st.sampled_from(LANGUAGES))
def test_without_a_year_it_is_this_year(day: date, language: str) -> None:
    with i18n.speaking(language):
        assert parse_day(formats.day(day, "long"), today=TODAY) == day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1.5", 90),
        ("1,5", 90),
        (".5", 30),
        ("2", 120),
        ("2h", 120),
        ("1.25 h", 75),
        ("1:30", 90),
        ("0:05", 5),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1 h 30 min", 90),
        ("90m", 90),
        ("90 min", 90),
        (" 45MIN ", 45),
    ],
)
def test_lengths_of_time_are_read(text: str, minutes: int) -> None:
    assert parse_duration(text) == minutes


@pytest.mark.parametrize("text", ["", " ", ".", "h", "1:60", "1h75", "-1", "1:5", "1.2.3", "two", "90s", "1.555"])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(text) + "$"):
        parse_duration(text)


@given(st.integers(0, 999 * 60))
def test_a_written_length_is_read_back(minutes: int) -> None:
    assert parse_duration(formats.hours(minutes)) == minutes
