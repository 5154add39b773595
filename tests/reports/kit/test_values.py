from datetime import date

import pytest

from desktop.core.table import Cell, Column, Format
from desktop.reports.kit import values
from desktop.reports.kit.pen import Align


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        ("<5", Format.WHOLE, "<5"),
        (None, Format.DAY, ""),
        (1234, Format.WHOLE, "1,234"),
        (10.25, Format.NUMBER, "10.25"),
        (2550, Format.MINUTES, "42 h 30 min"),
        (date(2026, 11, 17), Format.DAY, "17 Nov 2026"),
        (1530, Format.CLOCK, "01:30"),
        (0.75, Format.PERCENT, "75%"),
        (True, Format.YES_NO, "yes"),
        (False, Format.YES_NO, "no"),
    ],
)
def test_a_cell_is_written_as_its_column_says(value: Cell, kind: Format, said: str) -> None:
    assert values.shown(value, kind) == said


def test_figures_stand_at_the_end() -> None:
    assert values.align(Column("a", "A", Format.MINUTES)) is Align.END
    assert values.align(Column("a", "A", Format.DAY)) is Align.START
