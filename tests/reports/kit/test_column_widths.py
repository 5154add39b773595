from datetime import date

import pytest

from desktop.core.table import Column, Format
from desktop.reports.kit import text
from desktop.reports.kit.column_widths import PAD, SLACK, size_of, widths
from desktop.reports.kit.pen import Leaf

A4 = Leaf(210, 297)
COLUMNS = [Column("name", "Name"), Column("minutes", "Hours", Format.MINUTES, 30)]
DATED = [Column("name", "Name"), Column("day", "Seen on", Format.DAY, 12), Column("note", "Note", width=60)]
DAYS = (date(2026, 12, 25), date(2026, 7, 7))


def test_a_column_without_width_takes_the_rest() -> None:
    assert widths(COLUMNS, A4) == pytest.approx((145, 30))
    assert widths(COLUMNS, Leaf(297, 210, large=True)) == pytest.approx((217, 45))


def test_columns_that_are_too_wide_together_share_the_page() -> None:
    wide = [Column(str(number), "x", width=100) for number in range(4)]
    assert sum(widths(wide, A4)) == pytest.approx(175)


def test_what_has_room_moves_nothing() -> None:
    assert widths(COLUMNS, A4, [("Ana Lima", 90)]) == pytest.approx((145, 30))


def test_dates_take_what_others_can_spare() -> None:
    wide = widths(DATED, A4, [("Ana", day, "well") for day in DAYS])
    assert wide[1] >= text.width("25 Dec 2026", 12) + PAD
    assert sum(wide) == pytest.approx(175)


def test_a_date_does_not_break_for_a_long_text() -> None:
    wide = widths(DATED, A4, [("Ana", day, "It went very well indeed. " * 9) for day in DAYS])
    assert wide[1] >= text.width("25 Dec 2026", 12) + PAD
    assert sum(wide) == pytest.approx(175)


def test_a_short_title_stays_on_one_line() -> None:
    columns = [Column("in", "I mewn", width=10), Column("rest", "x")]
    assert widths(columns, A4)[0] > text.width("I mewn", 9, bold=True) + PAD


def test_a_column_is_written_in_the_size_of_its_widest_value() -> None:
    name, wide = COLUMNS[0], text.width("Ana Lima", 11.5) + PAD + SLACK
    assert size_of(["Ana", "Ana Lima"], name, wide, 12, 10) == 11.5
    assert size_of(["Ana"], name, wide, 12, 10) == 12
    assert size_of(["Ana Lima of the library"], name, wide, 12, 10) == 0
