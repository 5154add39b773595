from datetime import date

import pytest

from desktop.core.choices import Mark, RoleKind, Weekday
from desktop.core.errors import Refused
from desktop.exchange import register_grid
from desktop.exchange.grid import Row, Sheet
from desktop.exchange.register_grid import RegisterLayout

HEADER: Row = ["Name", "8 Sep", "15 Sep", "Total"]


def sheet(*rows: Row) -> Sheet:
    return Sheet("", list(rows))


def understood(*rows: Row, **said: object) -> RegisterLayout:
    return register_grid.understand(sheet(*rows), **{"year": 2026, **said})  # type: ignore[arg-type]


def test_what_a_grid_says_of_itself() -> None:
    layout = understood(["Riverside, Tuesdays 18:00-19:30"], [], HEADER, ["Ida Lund", "/", "x", 1])
    assert (layout.header, layout.weekday, layout.span) == (2, Weekday.TUE, (1080, 1170))
    assert layout.days == {1: date(2026, 9, 8), 2: date(2026, 9, 15)}
    assert [column.meaning for column in layout.columns] == ["full_name", "session", "session", "total"]


def test_what_is_a_register() -> None:
    assert register_grid.looks_like_register(sheet(HEADER, ["Ida Lund", "/"]))
    assert register_grid.looks_like_register(sheet(["", "8 Sep", "15 Sep", "22 Sep"], ["Ida Lund", "/"]))
    assert not register_grid.looks_like_register(sheet(["Name", "DOB"], ["Ida Lund", "2014-05-17"]))
    assert not register_grid.looks_like_register(sheet(["Name", "Born", "Since"], ["", "2014-05-17", "2026-09-01"]))
    with pytest.raises(Refused, match="No line with dates"):
        understood(["Name", "DOB"], ["Ida Lund", "2014-05-17"])


def test_lines_and_sections() -> None:
    rows: list[Row] = [
        HEADER,
        ["Ida Lund", "/", "ill", 1],
        [],
        ["Volunteers"],
        ["Ada Berg", "1.5", None],
        ["Total", 1, 1],
        [None, "/", None],
    ]
    lines = register_grid.read(sheet(*rows), understood(*rows))
    assert [line.skipped for line in lines] == ["", "empty", "section", "", "total", ""]
    assert [line.role for line in lines[:1] + lines[3:4]] == [RoleKind.MENTEE, RoleKind.VOLUNTEER]
    assert {column: mark.mark for column, mark in lines[0].marks.items()} == {1: Mark.CAME, 2: Mark.TOLD_US}
    assert (lines[0].came, lines[0].total, lines[0].problems) == (1, 1, [])
    assert lines[3].marks[1].total_minutes == 90
    assert [problem.message for problem in lines[5].problems] == ["There is no name."]


def test_names_in_two_columns_and_a_role_of_its_own() -> None:
    rows: list[Row] = [["Vorname", "Nachname", "Rolle", "8.9.", "15.9."], ["Ada", "Berg", "Mentorin", "ja", "krank"]]
    (line,) = register_grid.read(sheet(*rows), understood(*rows))
    assert (line.name, line.role, len(line.marks)) == ("Ada Berg", RoleKind.VOLUNTEER, 2)


def test_a_total_that_is_wrong() -> None:
    rows: list[Row] = [HEADER, ["Ida Lund", "/", "x", 2]]
    (line,) = register_grid.read(sheet(*rows), understood(*rows))
    assert [problem.message for problem in line.problems] == ["The list counts 2, its marks say 1."]


def test_a_column_can_be_left_out() -> None:
    rows: list[Row] = [HEADER, ["Ida Lund", "/", "/", 2]]
    layout = understood(*rows, mapping={"8 Sep": ""})
    assert [column.title for column in layout.sessions] == ["15 Sep"]
    assert not understood(*rows, mapping={"Name": ""}).has_names
