from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop import i18n
from desktop.ui.kit import theme
from desktop.ui.kit.table_model import ROW, Col, TableModel


class Person(NamedTuple):
    name: str
    age: int | None = None


COLUMNS = (
    Col("Name", lambda row: row.name, bold=True, tip=lambda row: row.name),
    Col("Age", lambda row: str(row.age or ""), sort=lambda row: row.age, trailing=True, colour=lambda _row: "soft"),
)
ADA, BEN, ZOE = Person("Ada", 10), Person("ben", 9), Person("Zoë")


def model() -> TableModel:
    return TableModel(COLUMNS, (ZOE, ADA, BEN))


def test_it_keeps_to_the_rules_of_qt() -> None:
    shown = model()
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown.sort(0)
    shown.show((ADA,))
    shown.show(())


def test_a_cell_says_its_text_colour_side_font_and_row() -> None:
    shown = model()
    cell, name = shown.index(1, 1), shown.index(1, 0)
    assert cell.data() == "10"
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == theme.colour("soft")
    assert Qt.AlignmentFlag(cell.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignTrailing
    assert name.data(Qt.ItemDataRole.FontRole).pointSizeF() > theme.font().pointSizeF()
    assert name.data(ROW) is ADA


def test_a_cell_is_read_aloud_with_its_title() -> None:
    shown = model()
    assert shown.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Ada, Age: 10"


def test_a_tooltip_shows_a_name_that_looks_like_markup_as_it_stands() -> None:
    shown = TableModel(COLUMNS, (Person("<img src=x>"),))
    assert "&lt;img" in shown.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_text_sorts_as_the_language_does() -> None:
    i18n.use("sv")
    shown = TableModel(COLUMNS, [Person(name) for name in ("Östen", "Zeta", "åke", "Ada")])
    shown.sort(0)
    assert [row.name for row in shown.rows] == ["Ada", "Zeta", "åke", "Östen"]


def test_values_sort_as_values_and_nothing_stands_last_either_way() -> None:
    shown = model()
    shown.sort(1)
    assert list(shown.rows) == [BEN, ADA, ZOE]
    shown.sort(1, Qt.SortOrder.DescendingOrder)
    assert list(shown.rows) == [ADA, BEN, ZOE]


def test_the_given_order_comes_back() -> None:
    shown = model()
    shown.sort(0)
    shown.sort(-1)
    assert list(shown.rows) == [ZOE, ADA, BEN]


def test_other_rows_keep_the_order_that_was_asked_for() -> None:
    shown = model()
    shown.sort(0, Qt.SortOrder.DescendingOrder)
    shown.show((ADA, ZOE))
    assert list(shown.rows) == [ZOE, ADA]
    assert shown.place(0) == 1


def test_what_was_chosen_moves_with_its_row() -> None:
    shown = model()
    held = QPersistentModelIndex(shown.index(0, 1))
    shown.sort(0)
    assert held.row() == 2
    assert held.column() == 1
    assert held.data(ROW) is ZOE


def test_twenty_thousand_rows_sort_in_a_blink() -> None:
    rows = [Person(f"Name {number * 7919 % 20_000}", number) for number in range(20_000)]
    shown = TableModel(COLUMNS, rows)
    shown.sort(0)
    begun = perf_counter()
    shown.sort(1, Qt.SortOrder.DescendingOrder)
    assert perf_counter() - begun < 0.5
    assert shown.rows[0].age == 19_999
