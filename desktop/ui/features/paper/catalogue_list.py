"""The list of papers, under small headings that say what they are about; the keys and the mouse pass headings over."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from desktop.i18n import _
from desktop.reports.paper_kind import PaperKind
from desktop.ui.kit import theme

PLACE = Qt.ItemDataRole.UserRole


class CatalogueList(QListWidget):
    """The papers by their place in the catalogue; `chosen` when another one is the current one."""

    chosen = Signal(int)

    def __init__(self, kinds: Sequence[PaperKind]) -> None:
        super().__init__()
        self.setAccessibleName(_("Papers"))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[int] = []
        about = None
        for place, kind in enumerate(kinds):
            if kind.about is not about:
                about = kind.about
                self._add_heading(_(about.label))
            item = QListWidgetItem(_(kind.title))
            item.setData(PLACE, place)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, f"{_(about.label)}, {_(kind.privacy.label)}")
            self._rows.append(self.count())
            self.addItem(item)
        self.currentRowChanged.connect(lambda _row: self.chosen.emit(self.place))

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.font("caption", bold=True))
        item.setForeground(theme.colour("soft"))
        self.addItem(item)

    @property
    def place(self) -> int:
        """The place of the current paper in the catalogue; the first, before another was chosen."""
        item = self.currentItem()
        return int(item.data(PLACE)) if item is not None else 0

    def choose(self, place: int) -> None:
        """Make a paper the current one."""
        self.setCurrentRow(self._rows[place])
        self._show_heading()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_heading()

    def _show_heading(self) -> None:
        """Have the current paper in sight, with the heading if it is the first under it."""
        for row in (self.currentRow() - 1, self.currentRow()):
            if row >= 0:
                self.scrollToItem(self.item(row))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 5 * self.sizeHintForRow(self._rows[0]))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to a paper where Qt would stop at a heading."""
        found = super().moveCursor(action, modifiers)
        if not found.isValid() or found.data(PLACE) is not None:
            return found
        return self.indexFromItem(self.item(found.row() + 1))
