# ruff: noqa: RUF001 - letters of all kinds are what is tested here
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange import dates
from desktop.exchange.dates import Order
from desktop.exchange.grid import Cell

DMY, MDY, YMD = Order.DMY, Order.MDY, Order.YMD


@pytest.mark.parametrize(
    ("column", "order", "asks"),
    [
        (["01/02/2014", "26/03/2014"], DMY, False),
        (["01/02/2014", "03/26/2014"], MDY, False),
        (["01/02/2014", "03/04/2014"], None, True),
        (["26/03/2014", "03/26/2014", "01/02/2014"], None, True),
        (["05/05/2014", "7/7/2015"], None, False),
        (["2014-02-01", "2014-03-04"], None, False),
        (["1.2.2014", "3.4.2014"], DMY, False),
        (["31/02/2015", "01/02/2014"], DMY, False),
        (["13/13/2015", "01/02/2014"], None, True),
        ([date(2014, 1, 2), None, "?"], None, False),
    ],
)
def test_the_order_is_seen_over_the_column_or_asked(column: list[Cell], order: Order | None, asks: bool) -> None:
    assert dates.order_of(column) == (order, asks)


@pytest.mark.parametrize(
    "text",
    [
        "17/05/2014", "17.5.2014", "17-05-14", "2014-05-17", "2014/5/17", "17 May 2014", "17. Mai 2014", "May 17, 2014",
        "17 mai 2014", "17 de mayo de 2014", "17 de maio de 2014", "17-May-2014", "17 मई 2014", "١٧/٥/٢٠١٤",

        "2014-05-17 00:00:00", "2014-05-17T00:00", "17/05/2014 18:03",
    ],
)  # fmt: skip
def test_one_day_written_in_many_ways(text: str) -> None:
    assert dates.read_day(text, DMY, 2026) == date(2014, 5, 17)


def test_real_dates_stay() -> None:
    assert dates.read_day(datetime(2014, 5, 17, 9), None, 2026) == date(2014, 5, 17)
    assert dates.read_day(date(2014, 5, 17), MDY, 2026) == date(2014, 5, 17)


def test_the_order_decides() -> None:
    assert dates.read_day("03/04/2014", DMY, 2026) == date(2014, 4, 3)
    assert dates.read_day("03/04/2014", MDY, 2026) == date(2014, 3, 4)
    assert dates.read_day("14/03/04", YMD, 2026) == date(2014, 3, 4)


@pytest.mark.parametrize(("text", "year"), [("1/1/14", 2014), ("1/1/26", 2026), ("1/1/27", 1927), ("1/1/79", 1979)])
def test_years_of_two_digits_are_not_in_the_future(text: str, year: int) -> None:
    assert dates.read_day(text, DMY, 2026).year == year


@pytest.mark.parametrize("text", ["31/02/2015", "00/01/2015", "13/13/2015", "soon", "12", "1/1/1066", "1/1/114", "9"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        dates.read_day(text, DMY, 2026)


@pytest.mark.parametrize(
    ("cell", "born"),
    [
        (2014, "2014"), ("2014", "2014"), (2014.0, "2014"), ("05/2014", "2014-05"), ("2014-05", "2014-05"),
        ("May 2014", "2014-05"), ("Mai 2014", "2014-05"), ("mayo de 2014", "2014-05"), ("17/05/2014", "2014-05-17"),
        (date(2014, 5, 17), "2014-05-17"),
    ],
)  # fmt: skip
def test_birth_dates_are_kept_as_they_are_known(cell: Cell, born: str) -> None:
    assert dates.read_birth(cell, DMY, 2026) == born


@pytest.mark.parametrize("cell", [41776, "1850", "13/2014", "sometime 2014"])
def test_what_is_no_birth_date(cell: Cell) -> None:
    with pytest.raises(ValueError, match=r"."):
        dates.read_birth(cell, DMY, 2026)


@pytest.mark.parametrize(
    ("cell", "yes"), [("1/2/2014", True), ("17 May 2014", True), ("Lane 17 2014", False), (12, False)]
)
def test_what_looks_like_a_day(cell: Cell, yes: bool) -> None:
    assert dates.looks_like_day(cell) is yes


@given(st.dates(date(1927, 1, 1), date(2026, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%Y-%m-%d"]))
def test_what_is_written_is_read(day: date, form: str) -> None:
    assert dates.read_day(day.strftime(form), DMY, 2026) == day
