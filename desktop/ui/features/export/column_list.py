"""The columns of an export: ticked or not, in the order in which they will stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop.core.table import Column
from desktop.i18n import _

KEY = Qt.ItemDataRole.UserRole
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(QListWidget):
    """Space ticks; dragging, or Ctrl with the arrows, moves; `changed` says that either happened."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Columns"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setToolTip(_("Space ticks a column; Ctrl+↑ and Ctrl+↓ move it."))
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.model().rowsMoved.connect(lambda *_moved: self.changed.emit())

    def show_columns(self, columns: Sequence[Column], ticked: Sequence[str] = ()) -> None:
        """Offer these columns; those ticked come first, in their order (none: all are ticked)."""
        self.blockSignals(True)
        self.clear()
        by_key = {column.key: column for column in columns}
        first = [key for key in ticked if key in by_key]
        for key in [*first, *(key for key in by_key if key not in first)]:
            item = QListWidgetItem(by_key[key].title)
            item.setData(KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in first or not first else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)

    def ticked(self) -> tuple[str, ...]:
        """Give the keys of the ticked columns in their order."""
        items = (self.item(place) for place in range(self.count()))
        return tuple(str(item.data(KEY)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = MOVES.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        place = self.currentRow()
        if 0 <= place + step < self.count():
            item = self.takeItem(place)
            self.insertItem(place + step, item)
            self.setCurrentItem(item)
            self.changed.emit()
