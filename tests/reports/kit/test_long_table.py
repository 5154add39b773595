from collections.abc import Iterator

from desktop.core.table import Cell, Column, Format, Table
from desktop.reports.kit import flow, long_table
from desktop.reports.kit.pen import Leaf, Pen

A4 = Leaf(210, 297)
COLUMNS = [Column("name", "Name"), Column("minutes", "Hours", Format.MINUTES, 30)]


def _rows(count: int) -> Iterator[tuple[Cell, ...]]:
    return ((f"Ana {number}", number) for number in range(count))


def _pen() -> Pen:
    return Pen(A4, lambda _key, _leaf, _draw: "")


def test_a_head_the_rows_and_the_totals() -> None:
    table = Table("t", "T", COLUMNS, _rows(3), ("Together", 6))
    blocks = list(long_table.blocks(table, A4))
    assert len(blocks) == 5
    assert blocks[0].keep
    assert all(block.again is blocks[0] for block in blocks[1:])


def test_a_table_without_rows_says_so() -> None:
    assert len(list(long_table.blocks(Table("t", "T", COLUMNS, []), A4))) == 1


def test_pages_grow_with_rows() -> None:
    pages = [
        len(flow.stack(long_table.blocks(Table("t", "T", COLUMNS, _rows(count)), A4), 0, 250)) for count in (400, 4000)
    ]
    assert 9 < pages[1] / pages[0] < 10.5


def test_no_row_stands_alone() -> None:
    def keeps(count: int, totals: tuple[Cell, ...] = ()) -> list[bool]:
        return [block.keep for block in long_table.blocks(Table("t", "T", COLUMNS, _rows(count), totals), A4)]

    assert keeps(1) == [True, False]
    assert keeps(6) == [True, True, True, False, False, True, False], "three below the head, two at the end"
    assert keeps(5, ("Together", 6)) == [True, True, True, False, False, True, False], "a row above the totals"


def test_all_values_of_a_column_have_one_size() -> None:
    names = ["Ana", "Wilhelmina Featherstonehaugh-Cholmondeley of Upper Slaughter", "Ana Lima"]
    narrow = [Column("name", "Name", width=25), Column("note", "Note", width=150)]
    rows = [(name, "It went well. " * 5) for name in names]
    sizes = set()
    for block in list(long_table.blocks(Table("t", "T", narrow, rows), A4))[1:]:
        pen = _pen()
        block.draw(pen, 0)
        sizes.add(pen._marks[0].size)
    assert sizes == {12 * long_table.LEAST}
