import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from desktop.exchange import faults, workbook_in
from desktop.exchange.faults import Unreadable


def a_workbook(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.create_sheet("Empty")
    book.save(path)
    return path


def test_values_keep_what_they_are(tmp_path: Path) -> None:
    path = a_workbook(
        tmp_path / "list.xlsx",
        [
            ["Name", "Born"],
            [],
            ["Mei", datetime(2014, 5, 17), 12.0, 1.5, True, time(18, 20), datetime(2026, 1, 2, 3, 4)],
        ],
    )
    (sheet,) = workbook_in.read(path)
    assert sheet.rows[0] == ["Name", "Born"]
    assert sheet.rows[1] == []
    assert sheet.rows[2] == ["Mei", date(2014, 5, 17), 12, 1.5, True, time(18, 20), datetime(2026, 1, 2, 3, 4)]


def test_an_empty_workbook(tmp_path: Path) -> None:
    assert fault(a_workbook(tmp_path / "list.xlsx", [])) == faults.EMPTY


def test_a_formula_is_its_last_value_never_run(tmp_path: Path) -> None:
    (sheet,) = workbook_in.read(a_workbook(tmp_path / "list.xlsx", [["Name"], ["=1+1"], ["Mei"]]))
    assert sheet.rows[2] == ["Mei"]
    assert sheet.rows[1] in ([], [0])


def test_an_archive_that_unfolds_into_too_much(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"{number}.xml", b" " * (40 << 20))
    assert path.stat().st_size < 1 << 20
    assert fault(path) == faults.TOO_BIG


def test_one_part_packed_too_well(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet.xml", b" " * (20 << 20))
    assert fault(path) == faults.TOO_BIG


@pytest.mark.parametrize("data", [b"PK\x03\x04 and then nothing", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_what_only_begins_like_a_workbook(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(data)
    assert fault(path) in {faults.NO_TABLE, faults.BROKEN, faults.LOCKED}


def test_too_many_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("List")
    for _number in range(20_002):
        sheet.append(["Mei"])
    book.save(tmp_path / "list.xlsx")
    assert fault(tmp_path / "list.xlsx") == faults.ROWS


@pytest.mark.parametrize(("place", "kind"), [("AAA2", faults.COLUMNS), ("SF9000", faults.TOO_BIG)])
def test_a_lone_cell_far_away(tmp_path: Path, place: str, kind: str) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "Name"
    book.active[place] = "x"
    book.save(tmp_path / "list.xlsx")
    assert fault(tmp_path / "list.xlsx") == kind


def fault(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        workbook_in.read(path)
    return refused.value.fault
