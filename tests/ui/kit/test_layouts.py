"""What a layout holds is told in its order, and nothing of it is kept."""

import shiboken6
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget, QWidgetItem

from desktop.ui.kit import layouts, parts


def _items() -> int:
    """Count the items of layouts that PySide keeps, of this test and of all before it."""
    return sum(isinstance(one, QWidgetItem) for one in shiboken6.getAllValidWrappers())


def test_widgets_and_layouts_come_in_their_order_and_no_item_is_left(qapp: QApplication) -> None:
    del qapp
    whole, late, inner, first = QWidget(), QLabel("late"), parts.row(QLabel("within")), QLabel("first")
    box = parts.column(first, None)
    box.addLayout(inner)
    box.addSpacing(4)
    box.addWidget(late)
    whole.setLayout(box)
    before = _items()
    assert layouts.held(box) == [first, inner, late]
    assert _items() == before


def test_a_grid_is_read_row_by_row(qapp: QApplication) -> None:
    del qapp
    whole, grid = QWidget(), QGridLayout()
    low, right, left = QLabel("low"), QLabel("right"), QLabel("left")
    for one, row, column in ((low, 1, 0), (right, 0, 1), (left, 0, 0)):
        grid.addWidget(one, row, column)
    whole.setLayout(grid)
    assert layouts.held(grid) == [left, right, low]
