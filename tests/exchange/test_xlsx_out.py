import io
import zipfile
from datetime import datetime, time
from typing import Any

import openpyxl
import pytest

from desktop.core.table import Column, Table
from desktop.exchange import xlsx_out
from tests.exchange.tables import PAYLOADS, a_table, payloads


def written(*tables: Table) -> tuple[Any, bytes]:
    out = io.BytesIO()
    xlsx_out.write(tables, out)
    return openpyxl.load_workbook(io.BytesIO(out.getvalue())), out.getvalue()


def test_each_value_by_its_format() -> None:
    book, _data = written(a_table())
    sheet = book["All of it"]
    assert [cell.value for cell in sheet[1]] == ["Name", "Born", "In", "Hours", "=Count", "Share", "Signed"]
    first = [cell.value for cell in sheet[2]]
    assert first[:2] == ["Zoë 王", datetime(2014, 5, 17)]
    assert (first[2].hour, first[2].minute) == (18, 25)
    assert first[3:] == [1.5, 3, 0.5, "yes"]
    assert sheet["B3"].value == datetime(2014, 5, 17)
    assert sheet["C3"].value in {time(1, 30), time(1, 29, 59, 999999)}
    assert sheet["D3"].value == 50 / 60
    assert sheet["D3"].number_format == "0.00"
    assert [cell.value for cell in sheet[4]] == [None] * 7
    assert sheet["D5"].value == pytest.approx(140 / 60)
    assert sheet.freeze_panes == "A2"


def test_no_cell_can_run() -> None:
    book, data = written(payloads())
    sheet = book.worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        [text.replace("\r", "_x000D_")] * len(sheet[1])
        for text in PAYLOADS  # as the format writes it
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert not sheet._hyperlinks
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        whole = b"".join(parts.read(name) for name in parts.namelist())
    assert b"<f>" not in whole
    assert b"<hyperlink" not in whole


def test_sheets_have_names_that_every_spreadsheet_takes() -> None:
    titles = ["Who was here: 1/2 [all] of them, whoever they are", "Hours", "hours", "History", "??", ""]
    book, _data = written(*(Table("t", title, [Column("a", "A")], [["x"]]) for title in titles))
    assert book.sheetnames == ["Who was here  1 2  all  of them", "Hours", "hours 2", "History 2", "1", "t"]


def test_a_birth_date_that_is_a_year_stays_text() -> None:
    book, _data = written(Table("t", "T", [a_table().columns[1]], [["2014"], ["1850-01-01"], ["soon"]]))
    assert [cell.value for cell in book["T"]["A"]][1:] == ["2014", "1850-01-01", "soon"]
