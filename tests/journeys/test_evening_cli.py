"""One club evening on the command line: from the coordinator's lists to the hours report, worked out by hand."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.program import Alongside, in_process

LISTS = Path(__file__).parents[1] / "data"
CHILDREN = 44  # of the list
LEFT = 3  # of them left the club before
VOLUNTEERS = 14
LINE = "* -4 -9? 6>15 +mar"
PLANNED = 105  # minutes, 18:00 to 19:45
SECOND = "Arjun García Márquez"  # row 2 of the volunteers, sorted by given name
SUM = 13 * 105 + 90  # everybody the planned time, but row 2 an hour and a half: 1,455 minutes, 24 h 15 min


@pytest.fixture
def alongside(capsys: pytest.CaptureFixture[str]) -> Alongside:
    return in_process(capsys)


@pytest.fixture
def club(alongside: Alongside, tmp_path: Path) -> Path:
    """A new club that holds both lists."""
    path = tmp_path / "river.club"
    assert alongside("new", path, "--clear", "--name", "Riverside Code Club").code == 0
    assert alongside("import", path, LISTS / "members.csv").code == 0
    assert alongside("import", path, LISTS / "volunteers.xlsx", "--role", "volunteer").code == 0
    return path


def figures(answer: dict[str, Any]) -> dict[str, int]:
    return {key: value for key, value in answer.items() if isinstance(value, int)}


def counts(**values: int) -> dict[str, int]:
    names = ("read", "created", "changed", "unchanged", "duplicates", "refused", "skipped")
    return {name: values.get(name, 0) for name in names}


def people(alongside: Alongside, club: Path, role: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = alongside("show", club, "people", "--role", role, "--json").json
    return found


def test_lists_come_in_once_and_go_back_whole(alongside: Alongside, tmp_path: Path) -> None:
    club = tmp_path / "river.club"
    alongside("new", club, "--clear", "--name", "Riverside Code Club")
    tried = alongside("import", club, LISTS / "members.csv", "--dry-run", "--json")
    assert alongside("show", club, "people", "--json").json == []
    first = alongside("import", club, LISTS / "members.csv", "--json")
    assert first.code == 0
    assert figures(first.json) == counts(read=49, created=44, duplicates=1, refused=2, skipped=2)
    assert figures(tried.json) == figures(first.json)
    assert all(set(problem) == {"row", "column", "message"} for problem in first.json["problems"])
    assert any("31/02/2015" in problem["message"] for problem in first.json["problems"])
    assert "31/02/2015" in first.err
    volunteers = alongside("import", club, LISTS / "volunteers.xlsx", "--role", "volunteer", "--json")
    assert figures(volunteers.json) == counts(read=14, created=14)
    mentees = people(alongside, club, "mentee")
    assert (len(mentees), len(people(alongside, club, "volunteer"))) == (CHILDREN, VOLUNTEERS)
    assert len(alongside("show", club, "checks", "--json").json) == 13
    assert ("Mei", "Stewart") in {(one["given_name"], one["family_name"]) for one in mentees}
    everybody = len(alongside("show", club, "people", "--json").json)

    again = alongside("import", club, LISTS / "members.csv", "--json").json
    assert figures(again) == counts(read=49, unchanged=44, duplicates=1, refused=2, skipped=2)
    again = alongside("import", club, LISTS / "volunteers.xlsx", "--role", "volunteer", "--json").json
    assert figures(again) == counts(read=14, unchanged=14)
    assert len(alongside("show", club, "people", "--json").json) == everybody

    assert alongside("undo", club).code == 0
    assert people(alongside, club, "volunteer") == []
    assert len(people(alongside, club, "mentee")) == CHILDREN
    assert alongside("undo", club).code == 0
    assert alongside("show", club, "people", "--json").json == []
    assert alongside("show", club, "checks", "--json").json == []


def tuesday() -> date:
    """The next Tuesday: the lists count from today on."""
    today = date.today()
    return today + timedelta(days=(1 - today.weekday()) % 7 or 7)


def test_an_evening_to_the_minute(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    first = tuesday()
    evening = first + timedelta(days=7)
    alongside(
        "plan", club, "--weekday", "tue", "--time", "18:00-19:45", "--from", first, "--to", first + timedelta(days=21)
    )
    session = alongside("show", club, "sessions", "--from", evening, "--json").json[0]
    on_roll = CHILDREN - LEFT
    assert (session["date"], session["expected"]) == (evening.isoformat(), on_roll)

    sheet = alongside("paper", club, "register", tmp_path / "register.pdf", "--session", evening, "--json").json
    assert sheet["sheet"] in text_of(tmp_path / "register.pdf")
    alongside("paper", club, "volunteers", tmp_path / "volunteers.pdf", "--session", evening)
    alongside("add", club, "person", "given_name=Late", "family_name=Comer")  # the sheet's numbers stay as printed

    typed = ("--sheet", sheet["sheet"], "--mentees", LINE, "--volunteers", "* 2=1.5", "--no-incidents")
    tried = alongside("register", club, evening, *typed, "--close", "--dry-run", "--json").json
    answer = alongside("register", club, evening, *typed, "--close", "--json").json
    assert answer == tried
    words = answer.pop("words")
    assert words[0].startswith(f"{on_roll - 2} present, 1 of them 15 min late; 1 absent (")
    assert "; 1 walk-in (mar, to complete)" in words[0]
    expected = {"came": on_roll - 1, "late": 1, "absent": 1, "told_us": 1, "not_recorded": 0, "walk_ins": 1}
    assert {key: answer[key] for key in expected} == expected
    assert (answer["sheet"], answer["adults"], answer["closed"]) == (sheet["sheet"], VOLUNTEERS, True)
    held = alongside("show", club, "sessions", "--from", evening, "--json").json[0]
    assert (held["came"], held["absent"], held["told_us"], held["status"]) == (on_roll - 1, 1, 1, "closed")

    assert_hours_agree(alongside, club, tmp_path, evening)


def assert_hours_agree(alongside: Alongside, club: Path, folder: Path, evening: date) -> None:
    """List, statement and report give the same minutes, on paper and as tables, as worked out above."""
    entries = alongside("show", club, "hours", "--json").json
    assert {one["person"]: one["minutes"] for one in entries}[SECOND] == 90
    assert sorted(one["minutes"] for one in entries) == [90, *[PLANNED] * 13]
    assert sum(one["minutes"] for one in entries) == SUM == 1455
    for by in ("person", "month", "category"):
        assert sum(one["minutes"] for one in alongside("show", club, "hours", "--by", by, "--json").json) == SUM

    period = ("--from", evening, "--to", evening)
    for ending in ("pdf", "csv", "xlsx"):
        for name, options in (("statement", ["--person", SECOND]), ("hours", [])):
            said = alongside("paper", club, name, folder / f"{name}.{ending}", *options, *period)
            assert said.code == 0, said.err
    assert "has given 1 h 30 min as a volunteer" in " ".join(text_of(folder / "statement.pdf").split())
    assert minutes_in(folder / "statement.csv") == minutes_in(folder / "statement.xlsx") == 90
    assert "24 h 15 min" in text_of(folder / "hours.pdf")
    assert minutes_in(folder / "hours.csv") == minutes_in(folder / "hours.xlsx") == SUM

    assert alongside("export", club, "hours", folder / "export.csv").code == 0
    assert minutes_in(folder / "export.csv") == SUM


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def minutes_in(path: Path) -> int:
    """Add up the column *Hours* of a table's records."""
    if path.suffix == ".csv":
        rows: list[list[Any]] = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    else:
        records = max(load_workbook(path).worksheets, key=lambda one: one.max_column)
        rows = [list(row) for row in records.iter_rows(values_only=True)]
    place = [str(title).casefold() for title in rows[0]].index("hours")
    return round(sum(float(row[place]) * 60 for row in rows[1:] if row[place] not in {None, ""}))
