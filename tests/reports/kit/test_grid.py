import pytest

from desktop.reports.kit.grid import Grid, GridColumn, Joined, fill
from desktop.reports.kit.pen import Leaf, Pen

LEAF = Leaf(210, 297)
COLUMNS = (GridColumn("no", "No.", 8), GridColumn("name", "Name", 40), GridColumn("out", "Out", 20))
GRID = Grid(COLUMNS, 9, 10)


def _pen() -> Pen:
    def shared(_key: object, _leaf: Leaf, draw: object) -> str:
        draw(pen)  # type: ignore[operator]
        return "part"

    pen = Pen(LEAF, shared)
    return pen


def test_a_column_knows_where_it_begins() -> None:
    assert [GRID.start(key) for key in ("no", "name", "out")] == [0, 8, 48]
    assert GRID.width == 68
    assert GRID.has("out")
    assert not GRID.has("year")
    with pytest.raises(KeyError):
        GRID.start("year")


def test_one_column_takes_what_the_others_leave() -> None:
    assert [column.width for column in fill(COLUMNS, "name", LEAF)] == [8, 147, 20]


def test_no_word_of_a_head_is_broken() -> None:
    narrow = (COLUMNS[1], GridColumn("initials", "Handzeichen", 15))
    name, initials = fill(narrow, "name", LEAF)
    assert name.width + initials.width == pytest.approx(LEAF.width)
    pen = _pen()
    Grid((name, initials), 9, 10).draw(pen, 0, 1)
    assert [run.text for mark in pen._marks for run in mark.line.runs] == ["Name", "Handzeichen"]


def test_joined_columns_have_no_line_between_them() -> None:
    plain, joined = _pen(), _pen()
    GRID.draw(plain, 0, 4)
    GRID.draw(joined, 0, 4, joined=Joined(2, "name", "out"))
    length = [sum(abs(y - y2) for _x, y, _x2, y2 in next(iter(pen._lines.values()))) for pen in (plain, joined)]
    assert length[0] - length[1] == pytest.approx(20 * 72 / 25.4)


def test_a_value_stands_in_its_column() -> None:
    pen = _pen()
    GRID.cell(pen, 0, 1, "name", "Ana")
    assert 28 < pen._marks[0].x * 25.4 / 72 < 30
