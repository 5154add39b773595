from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import ages
from desktop.core.rules.supervision import parse_bands

TODAY = date(2026, 11, 17)
DAYS = st.dates(date(1901, 1, 1), date(2026, 11, 17))


@pytest.mark.parametrize("text", ["2014", "2014-05", "2014-05-17", " 2014-05 ", "2014-02-31"])
def test_shape_of_a_birth_date(text: str) -> None:
    assert ages.is_partial(text)


@pytest.mark.parametrize("text", ["", "14", "17/05/2014", "2014-5", "2014-05-17T00", "٢٠١٤"])
def test_other_shapes(text: str) -> None:
    assert not ages.is_partial(text)


@pytest.mark.parametrize("text", ["1900", "2014", "2014-02", "2016-02-29", "2026", "2026-11", "2026-11-17"])
def test_birth_dates_are_kept_as_they_are(text: str) -> None:
    assert ages.checked(text, TODAY) == text


@pytest.mark.parametrize(
    "text",
    ["2015-02-31", "2015-02-29", "2014-13", "2014-00", "2027", "2026-12", "2026-11-18", "1899", "0000", "0000-01", "x"],
)
def test_impossible_future_and_ancient_birth_dates_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        ages.checked(text, TODAY)


def test_without_a_day_the_wall_clock_decides() -> None:
    assert ages.checked("2014") == "2014"
    with pytest.raises(ValueError, match=r"."):
        ages.checked("2999")


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        ("2014-05-17", date(2026, 5, 16), 11),
        ("2014-05-17", date(2026, 5, 17), 12),
        ("2014-05", date(2026, 5, 30), 11),
        ("2014-05", date(2026, 5, 31), 12),
        ("2014", date(2026, 12, 30), 11),
        ("2014", date(2026, 12, 31), 12),
        ("2016-02-29", date(2025, 2, 28), 8),
        ("2016-02-29", date(2025, 3, 1), 9),
        ("2016-02-29", date(2024, 2, 29), 8),
        ("2026", date(2026, 3, 1), 0),
        (None, TODAY, None),
        ("", TODAY, None),
    ],
)
def test_age_on_a_day(born_on: str | None, day: date, age: int | None) -> None:
    assert ages.age_on(born_on, day) == age


@pytest.mark.parametrize(
    ("born_on", "tick", "adult"),
    [
        ("2008-11-17", False, True),
        ("2008-11-18", False, False),
        ("2008-11", False, False),
        ("2008-11", True, True),
        ("2008", False, False),
        ("2008", True, True),
        ("2009", True, False),
        ("2014-05-17", True, False),
        (None, True, True),
        (None, False, None),
        ("", False, None),
    ],
)
def test_who_is_an_adult(born_on: str | None, tick: bool, adult: bool | None) -> None:
    assert ages.is_adult(born_on, tick, TODAY) is adult


@pytest.mark.parametrize(
    ("born_on", "day", "near"),
    [
        ("2014-11-17", TODAY, True),
        ("2014-11-20", TODAY, True),
        ("2014-11-14", TODAY, True),
        ("2014-11-21", TODAY, False),
        ("2014-11-13", TODAY, False),
        ("2014-01-01", date(2026, 12, 30), True),
        ("2014-12-31", date(2027, 1, 2), True),
        ("2016-02-29", date(2026, 3, 4), True),
        ("2016-02-29", date(2028, 3, 4), False),
        ("2014-11", TODAY, False),
        ("2014", TODAY, False),
        (None, TODAY, False),
    ],
)
def test_birthday_near(born_on: str | None, day: date, near: bool) -> None:
    assert ages.has_birthday_near(born_on, day, 3) is near


@pytest.mark.parametrize(
    ("age", "band"), [(None, ""), (3, ""), (4, "4–8"), (8, "4–8"), (9, "9"), (17, ""), (18, "18+"), (70, "18+")]
)
def test_age_band(age: int | None, band: str) -> None:
    assert ages.age_band(age, parse_bands("4-8:6 9-9:8")) == band


@given(DAYS, DAYS)
def test_less_knowledge_never_makes_older(born: date, day: date) -> None:
    exact, month, year = born.isoformat(), born.isoformat()[:7], born.isoformat()[:4]
    found = [ages.age_on(text, day) for text in (exact, month, year)]
    assert found == sorted((age for age in found if age is not None), reverse=True)


@given(DAYS, DAYS)
def test_nobody_gets_younger(born: date, day: date) -> None:
    before, after = (ages.age_on(born.isoformat(), one) for one in (day, day + timedelta(days=1)))
    assert before is not None
    assert after in {before, before + 1}
