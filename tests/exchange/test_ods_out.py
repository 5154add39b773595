"""Tables as ODS, read back by the reader that the program itself uses."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, time
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from python_calamine import CalamineWorkbook

from desktop import i18n
from desktop.core.table import Column, Format, Table
from desktop.exchange import ods_out
from tests.exchange.tables import PAYLOADS, a_table, payloads

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def written(*tables: Table) -> bytes:
    out = io.BytesIO()
    ods_out.write(tables, out)
    return out.getvalue()


def read(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def part(data: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ET.fromstring(archive.read(name))


def test_each_value_by_its_format() -> None:
    rows = read(written(a_table()))["All of it"]
    assert rows[0] == ["Name", "Born", "In", "Hours", "=Count", "Share", "Signed"]
    assert rows[1] == ["Zoë 王", date(2014, 5, 17), time(18, 25), 1.5, 3, 0.5, "yes"]
    assert rows[2] == ["+44 7700 900123", date(2014, 5, 17), time(1, 30), 50 / 60, -3, "", "no"]
    assert rows[3] == [""] * 7
    assert rows[4][3:5] == [pytest.approx(140 / 60), 0]


def test_no_cell_can_run_and_text_is_text_as_it_was() -> None:
    data = written(payloads())
    rows = read(data)["=1+1"][1:]
    read_back = [text.replace("\r", "\n").replace("\t", "") for text in PAYLOADS]  # the reader knows no tab
    assert [row[0] for row in rows] == read_back
    assert all(len(set(row)) == 1 for row in rows)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"table:formula" not in whole
    assert b"xlink" not in whole


@pytest.mark.parametrize("text", ["a  b", " lead", "end ", "two\nlines", "<b>&amp;</b>", "bell\x07", "\"'"])
def test_spaces_lines_and_signs_are_kept(text: str) -> None:
    found = read(written(Table("t", "T", [Column("a", "A")], [[text]])))["T"][1][0]
    assert found == text.replace("\x07", "")


def test_a_tab_is_a_tab() -> None:
    data = written(Table("t", "T", [Column("a", "A")], [["tab\there"]]))
    assert any(one.tag.endswith("}tab") for one in part(data, "content.xml").iter())


def test_titles_are_frozen_repeated_and_filtered_below_the_badge() -> None:
    table = Table(
        "t", "Ada's 100 %", [Column("a", "A"), Column("b", "B", Format.DAY)], [["x", "2026-11-21"]], badge="TEAM"
    )
    data = written(table)
    assert read(data)["Ada's 100 %"][:2] == [["TEAM", ""], ["A", "B"]]
    [head] = part(data, "content.xml").iter(f"{TABLE}table-header-rows")
    assert len(head) == 2
    [rows] = part(data, "content.xml").iter(f"{TABLE}database-range")
    assert rows.get(f"{TABLE}target-range-address") == "'Ada''s 100 %'.A2:'Ada''s 100 %'.B3"
    split = [item.text for item in part(data, "settings.xml").iter() if (item.text or "").isdecimal()]
    assert split == ["2", "2", "2", "2"]
    assert "TEAM" in "".join(part(data, "styles.xml").itertext()), "also at the head of printed pages"


def test_columns_have_their_widths_and_numbers_their_formats() -> None:
    content = part(written(a_table()), "content.xml")
    names = [column.get(f"{TABLE}style-name") for column in content.iter(f"{TABLE}table-column")]
    assert names == ["wide46", "wide25", "wide19", "wide21", "wide19", "wide19", "wide19"]
    styles = {cell.get(f"{TABLE}style-name") for cell in content.iter(f"{TABLE}table-cell")}
    assert styles == {None, "bold", "day", "clock", "hours", "whole", "share"}


def test_the_type_stands_first_and_plain() -> None:
    with zipfile.ZipFile(io.BytesIO(written(a_table()))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"
        assert {name for name in archive.namelist() if name.endswith(".xml")} == {
            *("META-INF/manifest.xml", "meta.xml", "styles.xml", "settings.xml", "content.xml")
        }


def test_a_birth_date_that_is_a_year_stays_text() -> None:
    table = Table("t", "T", [a_table().columns[1]], [["2014"], ["1850-01-01"], ["soon"], ["20140517"]])
    assert [row[0] for row in read(written(table))["T"]] == ["Born", "2014", date(1850, 1, 1), "soon", "20140517"]


def test_several_sheets_and_one_without_rows() -> None:
    empty = Table("none", "Hours", [Column("a", "A")], [])
    found = read(written(empty, Table("t", "hours", [Column("a", "A")], [["x"]])))
    assert found == {"Hours": [["A"]], "hours 2": [["A"], ["x"]]}


def test_a_right_to_left_language_turns_the_sheet() -> None:
    with i18n.speaking("ar"):
        content = part(written(a_table()), "content.xml")
    modes = {value for one in content.iter() for name, value in one.items() if name.endswith("writing-mode")}
    assert modes == {"rl-tb"}


def test_a_long_table_is_never_held_whole() -> None:
    alive = 0

    def rows() -> Iterator[list[str]]:
        nonlocal alive
        for number in range(5_000):
            alive = number
            yield [f"row {number}"]

    found = read(written(Table("t", "T", [Column("a", "A")], rows())))["T"]
    assert (len(found), found[-1], alive) == (5_001, ["row 4999"], 4_999)
