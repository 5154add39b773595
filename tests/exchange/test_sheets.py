from desktop.core.table import Column, Format, Table
from desktop.exchange import sheets


def test_names_that_every_spreadsheet_takes_each_once() -> None:
    taken: set[str] = set()
    titles = ["Who was here: 1/2 [all] of them, whoever they are", "Hours", "hours", "History", "??", "'t'"]
    names = [sheets.sheet_name(title, taken) for title in titles]
    assert names == ["Who was here  1 2  all  of them", "Hours", "hours 2", "History 2", "1", "t"]


def _wide(column: Column, *values: str) -> float:
    return sheets.widths(Table("t", "T", [column], [[value] for value in values]))[0]


def test_a_column_is_as_wide_as_its_title_or_its_values() -> None:
    assert _wide(Column("a", "A")) == 22
    assert _wide(Column("a", "A"), "short", "x" * 30) == 31
    assert _wide(Column("a", "A", Format.WHOLE)) == 9
    assert _wide(Column("a", "A title of some length", Format.WHOLE)) == 24
    assert _wide(Column("a", "A", width=300)) == 60
    assert sheets.widths(Table("t", "T", [Column("a", "A")], iter([["x" * 40]]))) == [22], "a long table is not read"


def test_minutes_are_hours_and_times_parts_of_a_day() -> None:
    assert sheets.NUMBERS[Format.MINUTES](90) == 1.5
    assert sheets.NUMBERS[Format.CLOCK](24 * 60 + 360) == 0.25
