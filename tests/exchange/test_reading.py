import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.exchange import reading

DATA = Path(__file__).parents[1] / "data"


def test_a_text_file_through_the_child() -> None:
    grid = reading.read(DATA / "members.csv")
    (sheet,) = grid.sheets
    assert grid.guarded
    assert len(sheet.rows) == 50
    assert sheet.rows[2][:3] == ["João", "Evans", "12/10/2016"]
    assert sheet.rows[10][12] == "two lines:\nlikes robots"


def test_a_workbook_through_the_child() -> None:
    grid = reading.read(DATA / "volunteers.xlsx")
    assert [sheet.name for sheet in grid.sheets] == ["Volunteers 2026-27", "Notes"]
    assert not grid.guarded
    assert grid.sheets[0].rows[4][4] == date(2023, 8, 26)


def test_an_old_german_export() -> None:
    assert reading.read(DATA / "teilnehmer.csv").sheets[0].rows[1][:2] == ["Müller", "Jürgen"]


def test_what_it_is_is_seen_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes((DATA / "volunteers.xlsx").read_bytes())
    assert reading.read(path).sheets[0].name == "Volunteers 2026-27"


def test_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").touch()
    (tmp_path / "paper.csv").write_bytes(b"%PDF-1.7 and so on")
    with zipfile.ZipFile(tmp_path / "pictures.xlsx", "w") as archive:
        archive.writestr("picture.png", b"x")
    for name, words in [
        ("nothing.csv", "There is no file"),
        ("empty.csv", "is empty"),
        ("paper.csv", "is no table"),
        ("pictures.xlsx", "is no table"),
        (".", "is no table"),
    ]:
        with pytest.raises(Refused, match=words):
            reading.read(tmp_path / name)


def test_a_workbook_that_claims_a_cell_far_away_is_refused(tmp_path: Path) -> None:
    """1.4 kB that would take gigabytes: read in the child, which may not have them."""
    path = tmp_path / "far.xlsx"
    with zipfile.ZipFile(DATA / "volunteers.xlsx") as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                content = content.replace(
                    b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                )
            new.writestr(part, content)
    with pytest.raises(Refused):
        reading.read(path)


def test_the_child_answers_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text("Name,Born\nZoë,2014\n", encoding="utf-8")
    assert reading.main([str(tmp_path / "list.csv")]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "sheets": [["", [["Name", "Born"], ["Zoë", "2014"]]]],
        "guarded": True,
    }
    assert reading.main([str(tmp_path / "nothing.csv")]) == 1
    assert json.loads(capsys.readouterr().out) == {"fault": "gone"}
