"""A table that breathes: hairlines between rows, no others; typing searches, Enter opens."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.kit import theme
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import ROW, Col, Index, TableModel, alignment

PAD = 8
FOCUS = 2
ISOLATED, ISOLATED_END = "\u2068", "\u2069"  # each text in the direction of its own script


class _Rows(QStyledItemDelegate):
    """Draws rows: a hairline under each, a wash over the whole row that is chosen or under the mouse, text with air."""

    def __init__(self, table: "_Table", model: TableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, theme.colour("accent_wash"))
        elif index.row() == self._table.hovered:
            painter.fillRect(whole, theme.colour("desk"))
        painter.save()
        self._text(painter, option, index)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            painter.setPen(QPen(theme.colour("accent"), FOCUS))
            row = QRect(0, whole.top(), self._table.viewport().width(), whole.height())
            painter.drawRect(row.adjusted(1, 1, -1, -1))
        painter.restore()

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Write a cell; asked of the row itself, since Qt would ask the model eight times for each."""
        row, column = self._model.rows[index.row()], self._model.columns[index.column()]
        room = option.rect.adjusted(PAD, 0, -PAD, 0)
        font = theme.font("name") if column.bold else option.font
        painter.setFont(font)
        painter.setPen(theme.colour((column.colour(row) if column.colour is not None else "") or "ink"))
        words = QFontMetrics(font).elidedText(column.text(row), Qt.TextElideMode.ElideRight, room.width())
        side = QStyle.visualAlignment(option.direction, alignment(column))
        painter.drawText(room, side | Qt.TextFlag.TextSingleLine, f"{ISOLATED}{words}{ISOLATED_END}")


class _Table(QTableView):
    opened = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.hovered = -1
        self.searched_column = 0
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            return
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            QWidget.keyPressEvent(self, event)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        here = self.currentIndex()
        if here.isValid() and here.column() != self.searched_column:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(here.siblingAtColumn(self.searched_column), keep)
        super().keyboardSearch(search)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the outline goes round the whole row

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()


class TableView(QWidget):
    """Rows through columns, sortable, with an empty state.

    Signals:
        opened: a row was double-clicked or Enter pressed on it; carries the row.
        chosen: another row is the current one; carries the row, or nothing.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, columns: Sequence[Col], name: str, empty: EmptyState | None = None, *, several: bool = False
    ) -> None:
        super().__init__()
        self.model = TableModel(columns)
        self.view = _Table()
        self.view.setAccessibleName(name)
        self.view.setModel(self.model)
        self.view.setShowGrid(False)
        self.view.setItemDelegate(_Rows(self.view, self.model))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.view.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setTabKeyNavigation(False)
        self.view.setWordWrap(False)
        self.view.setCornerButtonEnabled(False)
        self.view.verticalHeader().hide()
        head = self.view.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(24)
        self.view.doubleClicked.connect(self._open)
        self.view.opened.connect(self._open)
        self.view.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.data(ROW)))
        self.setFocusProxy(self.view)
        self._pile = QStackedLayout(self)
        self._pile.setContentsMargins(0, 0, 0, 0)
        self._pile.addWidget(self.view)
        self._empty = empty
        self._slack: dict[int, int] = {}
        if empty is not None:
            self._pile.addWidget(empty)
        bold = (number for number, column in enumerate(columns) if column.bold)
        self.view.searched_column = next(bold, 0)
        self.sortable(on=True)
        self._measure()

    def sortable(self, *, on: bool) -> None:
        """Let the heads sort, or keep the order of the rows."""
        self.view.setSortingEnabled(on)
        self.view.horizontalHeader().setSortIndicatorClearable(on)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def show_rows(self, rows: Sequence[Any], key: Any = None) -> None:
        """Show rows; the row that was chosen stays chosen if one with the same `key` of it is there."""
        before = key(self.current()) if key is not None and self.current() is not None else None
        place = self.view.verticalScrollBar().value()
        self.model.show(rows)
        self._pile.setCurrentIndex(0 if rows or self._empty is None else 1)
        if before is not None:
            found = next((number for number, row in enumerate(rows) if key(row) == before), None)
            if found is not None:
                self.choose(found)
        self.view.verticalScrollBar().setValue(place)

    def choose(self, number: int) -> None:
        """Make the row with this number (in the order of the rows given) the current one."""
        self.view.setCurrentIndex(self.model.index(self.model.place(number), self.view.searched_column))

    def current(self) -> Any:
        """Give the current row, or nothing."""
        return self.view.currentIndex().data(ROW)

    def selected(self) -> list[Any]:
        """Give all selected rows."""
        return [index.data(ROW) for index in self.view.selectionModel().selectedRows()]

    def count_selected(self) -> int:
        """Say how many rows are selected, without a list of them."""
        return sum(part.height() for part in self.view.selectionModel().selection().toList() if part.left() == 0)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.opened.emit(row)

    def _measure(self) -> None:
        names = QFontMetrics(theme.font("name"))
        self.view.verticalHeader().setDefaultSectionSize(round(names.height() * 1.45))
        head = self.view.horizontalHeader()
        wide = names.averageCharWidth()
        mark = head.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMarkSize, None, head) + 2 * PAD
        slack = [number for number, column in enumerate(self.model.columns) if not column.width]
        for number, column in enumerate(self.model.columns):
            if column.width:
                title = head.sectionSizeFromContents(number).width() + mark
                head.resizeSection(number, max(column.width * wide + 2 * PAD, title))
        for number in slack:
            self._slack[number] = head.sectionSizeFromContents(number).width() + mark
        if not slack:
            head.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the slack to the columns that take it; without any they keep their heads, and all is scrolled."""
        super().resizeEvent(event)
        head, mode = self.view.horizontalHeader(), QHeaderView.ResizeMode
        fixed = sum(head.sectionSize(number) for number in range(head.count()) if number not in self._slack)
        narrow = fixed + sum(self._slack.values()) > self.width()
        for number, least in self._slack.items():
            head.setSectionResizeMode(number, mode.Interactive if narrow else mode.Stretch)
            if narrow:
                head.resizeSection(number, least)
