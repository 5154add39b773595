"""The order in which Tab goes through a window: that in which it is read, whatever was made first.

By itself Qt takes the order in which parts were made, and a page makes many of them anew with every answer.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QTabWidget, QWidget

from desktop.ui.kit import layouts


class ReadingOrder(QWidget):
    """A window in which Tab follows the layouts: down a column, along a row, into what is scrolled."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        found = list(stops(self))
        if not found:
            return False
        here = _place(found, self.window().focusWidget(), forward=forward)
        target = found[(here + (1 if forward else -1)) % len(found)]
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        around = target.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(target)
            around = around.parentWidget()
        return True


def stops(part: QWidget) -> Iterator[QWidget]:
    """Give where Tab stops in a part of a window that is shown, in the order of reading."""
    if part.isHidden() or not part.isEnabled():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    layout = part.layout()
    if isinstance(part, QTabWidget):
        yield from _all(part.tabBar(), part.currentWidget())
    elif isinstance(part, QScrollArea):
        yield from _all(part.widget())
    elif not isinstance(part, QAbstractScrollArea):
        held = list(_held(layout)) if layout is not None else []
        yield from _all(*held)
        yield from _all(*(one for one in _floating(part) if one not in held))


def _all(*parts: QWidget | None) -> Iterator[QWidget]:
    return chain.from_iterable(stops(part) for part in parts if part is not None)


def _floating(part: QWidget) -> Iterator[QWidget]:
    """Give what is in a part: what its layout does not hold stands over it, or has a place of its own."""
    return (one for one in part.children() if isinstance(one, QWidget) and not one.isWindow())


def _held(layout: QLayout) -> Iterator[QWidget]:
    for one in layouts.held(layout):
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _held(one)


def _place(found: Sequence[QWidget], at: QWidget | None, *, forward: bool) -> int:
    """Say where one is among the stops; a part that is none is in front of the first one in it."""
    around = at
    while around is not None:
        if around in found:
            return found.index(around)
        inside = [number for number, one in enumerate(found) if around.isAncestorOf(one)]
        if inside:
            return inside[0] - 1 if forward else inside[0]
        around = around.parentWidget()
    return -1 if forward else 0
