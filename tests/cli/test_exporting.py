import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tests.program import Alongside


@pytest.mark.parametrize("table", ["people", "sessions", "attendance", "hours"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods", "json"])
def test_every_table_to_every_ending(alongside: Alongside, club: Path, tmp_path: Path, table: str, ending: str) -> None:
    alongside("register", club, "2026-09-08", "--mentees", "* -1", "--volunteers", "*", "--close")
    out = tmp_path / f"out.{ending}"
    said = alongside("export", club, table, out, "--json")
    assert said.json == {"table": table, "for": "own", "path": str(out)}
    rows = {
        "csv": lambda: len(list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))) - 1,
        "xlsx": lambda: load_workbook(out).worksheets[0].max_row - 1,
        "ods": lambda: len(CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()) - 1,
        "json": lambda: len(json.loads(out.read_text("utf-8"))),
    }[ending]()
    assert rows == {"people": 6, "sessions": 3, "attendance": 6, "hours": 2}[table]


def test_sessions_as_a_calendar(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    assert alongside("export", club, "sessions", tmp_path / "s.ics").out == f"Saved {tmp_path / 's.ics'}.\n"
    assert (tmp_path / "s.ics").read_text("utf-8").count("BEGIN:VEVENT") == 3
    assert alongside("export", club, "people", tmp_path / "p.ics").code == 1


def test_a_stretch_of_days_and_a_person(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    alongside("register", club, "2026-09-08", "--mentees", "*", "--volunteers", "*", "--close")
    alongside("export", club, "sessions", tmp_path / "s.json", "--from", "2026-09-08", "--to", "2026-09-08")
    assert len(json.loads((tmp_path / "s.json").read_text("utf-8"))) == 1
    alongside("export", club, "hours", tmp_path / "h.json", "--person", "ada")
    assert len(json.loads((tmp_path / "h.json").read_text("utf-8"))) == 1


def test_no_cell_can_run(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    alongside("add", club, "person", "given_name==HYPERLINK(1)", "family_name=@SUM(A1)")
    alongside("export", club, "people", tmp_path / "p.csv")
    cells = [cell for row in csv.reader(io.StringIO((tmp_path / "p.csv").read_text("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    alongside("export", club, "people", tmp_path / "p.xlsx")
    assert {cell.data_type for row in load_workbook(tmp_path / "p.xlsx").worksheets[0] for cell in row} <= {
        "s",
        "n",
        "d",
        "b",
    }


@pytest.mark.parametrize(("table", "out"), [("nonsense", "x.csv"), ("people", "x.pdf"), ("people", "x")])
def test_what_is_refused(alongside: Alongside, club: Path, tmp_path: Path, table: str, out: str) -> None:
    said = alongside("export", club, table, tmp_path / out)
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert not (tmp_path / out).exists()


def test_who_it_is_for_decides_what_is_in_it(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    out = tmp_path / "guests.csv"
    said = alongside(
        "export", club, "people", out, "--for", "host", "--columns", "name,code", "--keep", "Guests", "--json"
    )
    assert said.json["for"] == "host"
    lines = out.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("OPEN · for the host")
    assert lines[1] == "Name,Code"
    assert alongside("export", club, "guests", tmp_path / "again.csv").code == 0
    assert (tmp_path / "again.csv").read_text("utf-8-sig").splitlines() == lines
    assert alongside("show", club, "exports", "--json").json == [
        {"name": "Guests", "table": "people", "for": "host", "columns": ["name", "code"]}
    ]


def test_what_may_not_be_in_it_is_refused(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    refused = alongside("export", club, "people", out, "--for", "funder", "--columns", "code,phone")
    assert (refused.code, out.exists()) == (1, False)
    assert "may not be in an export for a funder" in refused.err
    assert alongside("export", club, "attendance", out, "--for", "family").code == 1
    assert alongside("export", club, "nothing", out).code == 1
