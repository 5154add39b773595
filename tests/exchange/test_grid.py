from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.grid import Cell, is_blank, letter, packed, text_of, unpacked

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@given(CELLS)
def test_a_cell_survives_the_way_to_the_parent(cell: Cell) -> None:
    assert unpacked(packed(cell)) == cell


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("  Mei ", "Mei"),
        (12.0, "12"),
        (1.5, "1.5"),
        (True, "yes"),
        (False, "no"),
        (date(2014, 5, 17), "2014-05-17"),
        (datetime(2014, 5, 17, 9, 5), "2014-05-17 09:05"),
        (time(18, 20), "18:20"),
    ],
)
def test_a_cell_as_it_is_seen(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_the_letters_of_a_spreadsheet(index: int, name: str) -> None:
    assert letter(index) == name


def test_a_row_of_spaces_is_blank() -> None:
    assert is_blank([None, "  ", ""])
    assert not is_blank([None, 0])
