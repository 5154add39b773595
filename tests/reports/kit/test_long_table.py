from collections.abc import Iterator

import pytest

from desktop.core.table import Cell, Column, Format, Table
from desktop.reports.kit import flow, long_table
from desktop.reports.kit.pen import Leaf

A4 = Leaf(210, 297)
COLUMNS = [Column("name", "Name"), Column("minutes", "Hours", Format.MINUTES, 30)]


def _rows(count: int) -> Iterator[tuple[Cell, ...]]:
    return ((f"Ana {number}", number) for number in range(count))


def test_a_column_without_width_takes_the_rest() -> None:
    assert long_table.widths(COLUMNS, A4) == pytest.approx((145, 30))
    assert long_table.widths(COLUMNS, Leaf(297, 210, large=True)) == pytest.approx((217, 45))


def test_columns_that_are_too_wide_together_share_the_page() -> None:
    wide = [Column(str(number), "x", width=100) for number in range(4)]
    assert sum(long_table.widths(wide, A4)) == pytest.approx(175)


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
