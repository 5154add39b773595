from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange import csv_in, faults
from desktop.exchange.faults import Unreadable
from desktop.exchange.grid import Row


def rows(text: str) -> list[Row]:
    (sheet,) = csv_in.read(text.encode())
    return list(sheet.rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = f"Name{delimiter}Hours\n" + f"Mei{delimiter}1\nNoor{delimiter}2\n"
    assert rows(text) == [["Name", "Hours"], ["Mei", "1"], ["Noor", "2"]]


def test_decimal_commas_do_not_split() -> None:
    assert rows("Name;Stunden\nMei;40,5\nNoor;3,5\n")[1] == ["Mei", "40,5"]


def test_one_column_of_names_family_first() -> None:
    assert rows("Name\nFraser, Noor\nLima, Marta\n")[1:] == [["Fraser, Noor"], ["Lima, Marta"]]


def test_one_column_of_words() -> None:
    assert rows("Name\nNoor Fraser\n") == [["Name"], ["Noor Fraser"]]


def test_the_line_that_names_the_delimiter_keeps_its_place() -> None:
    assert rows("sep=;\r\nName;Ort\r\nMei;Bonn\r\n") == [[], ["Name", "Ort"], ["Mei", "Bonn"]]


def test_a_note_of_two_lines_is_one_cell_and_an_empty_line_is_a_row() -> None:
    assert rows('Name,Note\nMei,"two\nlines"\n\nNoor,\n') == [["Name", "Note"], ["Mei", "two\nlines"], [], ["Noor"]]


def test_a_broken_quotation_mark_costs_its_own_line_only() -> None:
    found = rows('Name,Note\nMei,"never closed\nNoor,"fine, really"\nIda,"two\nlines"\n')
    assert found == [["Name", "Note"], ["Mei", "never closed"], ["Noor", "fine, really"], ["Ida", "two\nlines"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert rows(end.join(["Name,Age", "Mei,9", ""])) == [["Name", "Age"], ["Mei", "9"]]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("  \n \n", faults.EMPTY),
        ("Name\n" + "Mei\n" * 20_001, faults.ROWS),
        ("x," * 600 + "x\n" + "x," * 600 + "x\n", faults.COLUMNS),
        ("x," * 600_000, faults.TOO_BIG),
        ("Name,Note\nMei," + "x" * 200_000 + "\n", faults.CELL),
    ],
)
def test_refused(text: str, fault: str) -> None:
    with pytest.raises(Unreadable) as refused:
        rows(text)
    assert refused.value.fault == fault


def test_many_empty_columns_are_no_columns() -> None:
    assert rows("Name,Age" + "," * 900 + "\nMei,9\n")[0] == ["Name", "Age"]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        csv_in.read(data)


@given(st.lists(st.sampled_from(['"', ",", ";", "\n", "\r", "a", "'", " ", "\t", "\0", "é"]), max_size=60))
def test_any_order_of_signs_is_read_or_refused(signs: list[str]) -> None:
    with suppress(Unreadable):
        csv_in.read("".join(signs).encode())
