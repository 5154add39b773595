"""The window as one hears it and goes through it by keyboard: controls without a name, and the order of Tab."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QScrollBar, QTabBar, QToolButton, QWidget

ROLE = QAccessible.Role
LISTED = {ROLE.Table, ROLE.Tree, ROLE.List}
SILENT = {
    *(ROLE.Client, ROLE.Border, ROLE.Pane, ROLE.LayeredPane, ROLE.StaticText, ROLE.Grouping, ROLE.Separator),
    *(ROLE.ScrollBar, ROLE.Grip, ROLE.Indicator, ROLE.Cell, ROLE.Window, ROLE.Whitespace),
}
"""What holds or says something and is no control; cells may be empty, and bars only show what the keys do."""
FEW = 12
"""Of a list as many entries are asked: the rest is made as these are."""
MOST_STEPS = 400


def nameless(window: QWidget) -> list[str]:
    """Name the shown controls, pictures and stops of Tab that have no accessible name."""
    found = []
    for one in _all(QAccessible.queryAccessibleInterface(window)):
        wants = one.role() not in SILENT or one.state().focusable
        if wants and not one.text(QAccessible.Text.Name).strip():
            found.append(f"{one.role().name} {type(one.object()).__name__} in {_parents(one)}")
    return found


def _all(one: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield one
    count = min(one.childCount(), FEW) if one.role() in LISTED else one.childCount()
    for number in range(count):
        yield from _all(one.child(number))


def _parents(one: QAccessibleInterface) -> str:
    names: list[str] = []
    above = one.parent()
    while above is not None and above.isValid() and len(names) < 3:
        names.append(above.text(QAccessible.Text.Name) or type(above.object()).__name__)
        above = above.parent()
    return " < ".join(names)


def stops(window: QWidget) -> list[QWidget]:
    """Press Tab until it comes back to where it began; gives where it stopped on the way."""
    found: list[QWidget] = []
    for _step in range(MOST_STEPS):
        at: QWidget | None = window.focusWidget()
        QTest.keyClick(window if at is None else at, Qt.Key.Key_Tab)
        here: QWidget | None = window.focusWidget()
        if here is None or here in found:
            break
        found.append(here)
    return found


def astray(window: QWidget, order: list[QWidget]) -> list[str]:
    """Name steps of Tab that go back: up in the same column, or against the reading within a line."""
    rtl = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    wrong = []
    for one, other in pairwise(order):
        if _scrolled_in(one) is not _scrolled_in(other):
            continue  # where the one is, depends on how far it is scrolled
        here, there = _area(window, one, mirrored=rtl), _area(window, other, mirrored=rtl)
        lines = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
        same_line = lines > min(here.height(), there.height()) // 2
        back = same_line and there.right() <= here.left()
        up = not same_line and there.bottom() <= here.top() and there.left() < here.right()
        if back or up:
            wrong.append(f"{said(one)} → {said(other)}")
    return wrong


def _scrolled_in(one: QWidget) -> QWidget | None:
    around = one.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def _area(window: QWidget, one: QWidget, *, mirrored: bool) -> QRect:
    area = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
    if mirrored:
        area.moveLeft(window.width() - area.right() - 1)
    return area


def said(one: QWidget) -> str:
    """Say which widget is meant."""
    return f"{type(one).__name__} “{one.accessibleName() or getattr(one, 'text', str)()}”"


def unreached(window: QWidget, order: list[QWidget]) -> list[str]:
    """Name what can be clicked or typed into, and where Tab did not stop."""
    wants = Qt.FocusPolicy.TabFocus.value
    left = []
    for one in window.findChildren(QWidget):
        may = one.isVisible() and one.isEnabled() and one.focusPolicy().value & wants and one.focusProxy() is None
        of_bar = isinstance(one, QScrollBar) or (isinstance(one, QToolButton) and isinstance(one.parent(), QTabBar))
        if may and one not in order and not of_bar:
            left.append(said(one))
    return left
