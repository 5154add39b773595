import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from desktop.core.errors import Refused, Trouble
from desktop.core.table import Column, Table
from desktop.services import club as clubs
from desktop.services import exporting, importing
from desktop.services.club import ClubFile
from desktop.services.exporting_fields import Pick
from tests.exchange.tables import PAYLOADS
from tests.factories import a_mentee, a_session, a_volunteer
from tests.services.lists import DATA, counts


@pytest.mark.parametrize("name", exporting.TABLES)
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods", ".json"])
def test_each_table_in_each_form(club: ClubFile, tmp_path: Path, name: str, ending: str) -> None:
    a_session(club)
    a_mentee(club)
    a_volunteer(club)
    path = exporting.write(club, name, tmp_path / f"out{ending}")
    assert path.stat().st_size
    assert not list(tmp_path.glob("*.part"))


def test_sessions_as_a_calendar(club: ClubFile, tmp_path: Path) -> None:
    a_session(club)
    calendar = Calendar.from_ical(exporting.write(club, "sessions", tmp_path / "out.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) == 1
    with pytest.raises(Refused, match="calendar"):
        exporting.write(club, "people", tmp_path / "people.ics")
    with pytest.raises(Refused, match="This is a table"):
        exporting.write_tables([exporting.table(club, "people")], tmp_path / "people.ics")


@pytest.mark.parametrize(("name", "file"), [("hats", "out.csv"), ("people", "out.doc"), ("people", "out")])
def test_refused(club: ClubFile, tmp_path: Path, name: str, file: str) -> None:
    with pytest.raises(Refused):
        exporting.write(club, name, tmp_path / file)
    with pytest.raises(Refused):
        exporting.write_tables([], tmp_path / "out.csv")


def test_a_folder_that_is_not_there(club: ClubFile, tmp_path: Path) -> None:
    for ending in (".csv", ".xlsx", ".ods", ".json"):
        with pytest.raises(Trouble, match="could not be written"):
            exporting.write(club, "people", tmp_path / "no" / f"out{ending}")


def test_an_older_file_stays_whole_if_the_new_one_cannot_be_made(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")
    broken = Table("t", "T", [Column("a", "A")], (["x"] if number < 3 else [] for number in range(4)))
    with pytest.raises(ValueError, match="zip"):
        exporting.write_tables([broken], target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_of_several_tables_csv_holds_the_records(tmp_path: Path) -> None:
    sums = Table("sums", "Sums", [Column("a", "A")], [["1"]])
    records = Table("records", "Records", [Column("a", "A"), Column("b", "B")], [["2", "3"]])
    path = exporting.write_tables([sums, records, sums], tmp_path / "out.csv")
    assert path.read_text(encoding="utf-8-sig") == "A,B\n2,3\n"
    assert openpyxl.load_workbook(exporting.write_tables([sums, records], tmp_path / "o.xlsx")).sheetnames == [
        "Sums",
        "Records",
    ]
    assert json.loads(exporting.write_tables([sums, records], tmp_path / "o.json").read_text()) == {
        "sums": [{"a": "1"}],
        "records": [{"a": "2", "b": "3"}],
    }


def test_no_cell_can_run(club: ClubFile, tmp_path: Path) -> None:
    for text in PAYLOADS:
        a_mentee(club, f"x{text}", text, notes=text, born_on=None)
    with exporting.write(club, "people", tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell[:1] in {*"=@\t\r＝"} or (cell[:1] in {*"+-"} and len(cell) > 1)]  # noqa: RUF001
    book = openpyxl.load_workbook(exporting.write(club, "people", tmp_path / "out.xlsx"))
    filled = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} <= {"s", "d", "n"}
    assert not [cell for cell in filled if cell.hyperlink]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_what_was_exported_is_imported_as_the_same_table(club: ClubFile, tmp_path: Path, ending: str) -> None:
    for name in ("members.csv", "volunteers.xlsx", "teilnehmer.csv"):
        importing.take(club, importing.look(club, DATA / name))
    path = exporting.write(club, "people", tmp_path / f"people{ending}")
    before = rows_of(club)
    assert counts(importing.take(club, importing.look(club, path)))[1:3] == (0, 0)
    (tmp_path / "other").mkdir()
    with clubs.new(tmp_path / "other" / "other.club", name="Other", at=club.clock) as other:
        report = importing.take(other, importing.look(other, path))
        assert report.refused == 0
        assert rows_of(other) == before


def rows_of(club: ClubFile) -> list[tuple[object, ...]]:
    """People as a table, without what each club makes by itself: the uid, and the code of a contact."""
    rows = [tuple(row) for row in exporting.table(club, "people").rows]
    return sorted((row[2:] if "Contact" in row else row[1:] for row in rows), key=str)


def test_words_or_values(club: ClubFile) -> None:
    a_mentee(club)
    keys = [column.key for column in exporting.table(club, "people").columns]
    for words, role in ((True, "Mentee"), (False, "mentee")):
        (row,) = exporting.table(club, "people", Pick(words=words)).rows
        assert row[keys.index("roles")] == role


def test_json_is_what_is_stored(club: ClubFile, tmp_path: Path) -> None:
    a_mentee(club, "Ada", "Byron")
    (one,) = json.load(io.StringIO(exporting.write(club, "people", tmp_path / "out.json").read_text(encoding="utf-8")))
    assert {"uid", "given_name", "family_name", "known_as", "roles", "status", "born_on"} <= one.keys()
    assert (one["roles"], one["status"], one["born_on"], one["until"]) == ("mentee", "active", "2015-03-02", None)
