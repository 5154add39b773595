import pytest

from desktop.core.errors import Refused
from desktop.exchange import list_columns
from desktop.exchange.grid import Row, Sheet
from desktop.exchange.meanings import HoursMeaning

TITLES: Row = ["Who", "When", ""]
BODY: list[Row] = [["Ada", "2026-09-01", 2], ["'=Ben", None, 2]]


def test_columns_with_their_first_values() -> None:
    columns = list_columns.of(TITLES, BODY)
    assert [column.name for column in columns] == ["Who", "When", "C"]
    assert columns[2].samples == ("2",)


def test_what_was_said_of_columns() -> None:
    columns = list_columns.said(list_columns.of(TITLES, BODY), {"who": "full name", "C": "hours"}, HoursMeaning)
    assert [column.meaning for column in columns] == [HoursMeaning.FULL_NAME, None, HoursMeaning.HOURS]
    found = list_columns.cells(BODY[1], columns, guarded=True)
    assert found == {HoursMeaning.FULL_NAME: "=Ben", HoursMeaning.HOURS: "2"}
    assert list_columns.name_of(found, *list(HoursMeaning)[:3]) == "=Ben"
    with pytest.raises(Refused, match="no column “What”"):
        list_columns.said(columns, {"What": "hours"}, HoursMeaning)
    with pytest.raises(Refused, match="cannot be “born_on”"):
        list_columns.said(columns, {"Who": "born_on"}, HoursMeaning)


def test_signs() -> None:
    assert list_columns.signs({"mark:B": "came", "Who": "full_name"}, ["came"]) == {"b": "came"}
    with pytest.raises(Refused, match="cannot mean “gone”"):
        list_columns.signs({"mark:B": "gone"}, ["came"])


def test_the_title_above_a_header() -> None:
    sheet = Sheet("", [["River Club", None, "Tuesdays"], [], TITLES])
    assert list_columns.first_titles(sheet, 2) == "River Club Tuesdays"
    assert list_columns.first_titles(sheet, -1) == ""
