from desktop.core.table import Column, Format
from desktop.exchange import sheets


def test_names_that_every_spreadsheet_takes_each_once() -> None:
    taken: set[str] = set()
    titles = ["Who was here: 1/2 [all] of them, whoever they are", "Hours", "hours", "History", "??", "'t'"]
    names = [sheets.sheet_name(title, taken) for title in titles]
    assert names == ["Who was here  1 2  all  of them", "Hours", "hours 2", "History 2", "1", "t"]


def test_a_column_is_as_wide_as_its_title_or_its_values() -> None:
    assert sheets.width(Column("a", "A")) == 22
    assert sheets.width(Column("a", "A", Format.WHOLE)) == 9
    assert sheets.width(Column("a", "A title of some length", Format.WHOLE)) == 24
    assert sheets.width(Column("a", "A", width=300)) == 48


def test_minutes_are_hours_and_times_parts_of_a_day() -> None:
    assert sheets.NUMBERS[Format.MINUTES](90) == 1.5
    assert sheets.NUMBERS[Format.CLOCK](24 * 60 + 360) == 0.25
