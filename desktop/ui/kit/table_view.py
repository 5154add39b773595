"""A table that breathes: hairlines between rows, no others; typing searches, Enter opens."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.kit import theme
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.sort_proxy import SortProxy
from desktop.ui.kit.table_model import ROW, Col, TableModel

PAD = 8


class _Hairlines(QStyledItemDelegate):
    """Draws a line under each row, and the text with air at its sides."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Any) -> None:
        super().initStyleOption(option, index)
        option.state &= ~option.state.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


class _Table(QTableView):
    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Tab or event.key() == Qt.Key.Key_Backtab:
            QWidget.keyPressEvent(self, event)
            return
        super().keyPressEvent(event)


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
        self._proxy = SortProxy()
        self._proxy.setSourceModel(self.model)
        self.view = _Table()
        self.view.setAccessibleName(name)
        self.view.setModel(self._proxy)
        self.view.setShowGrid(False)
        self.view.setItemDelegate(_Hairlines(self.view))
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
        if empty is not None:
            self._pile.addWidget(empty)
        self.sortable(on=True)
        self._measure()

    def sortable(self, *, on: bool) -> None:
        """Let the heads sort, or keep the order of the rows."""
        self.view.setSortingEnabled(on)
        self._proxy.sort(-1)
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
        index = self._proxy.mapFromSource(self.model.index(number, 0))
        self.view.setCurrentIndex(index)

    def current(self) -> Any:
        """Give the current row, or nothing."""
        return self.view.currentIndex().data(ROW)

    def selected(self) -> list[Any]:
        """Give all selected rows."""
        return [index.data(ROW) for index in self.view.selectionModel().selectedRows()]

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.opened.emit(row)

    def _measure(self) -> None:
        names = QFontMetrics(theme.font("name"))
        self.view.verticalHeader().setDefaultSectionSize(round(names.height() * 1.45))
        head = self.view.horizontalHeader()
        wide = names.averageCharWidth()
        slack = [number for number, column in enumerate(self.model.columns) if not column.width]
        for number, column in enumerate(self.model.columns):
            if column.width:
                title = QFontMetrics(theme.font("caption", bold=True)).horizontalAdvance(column.title) + 3 * PAD
                head.resizeSection(number, max(column.width * wide + 2 * PAD, title))
        for number in slack:
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        if not slack:
            head.setStretchLastSection(True)
