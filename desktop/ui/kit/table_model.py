"""A small model over light rows: columns say how a row is shown, sorted and read aloud."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.ui.kit import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Col:
    """One column over row objects.

    Args:
        title: translated.
        text: what a row shows there.
        sort: what it is sorted by; its text if nothing is given.
        trailing: figures stand at the end.
        width: in characters; 0 takes the slack.
        colour: the token of a row's text there (`soft`, `ok`, `stop` …), if not `ink`.
        bold: the people's own words are the strongest on the page.
        tip: a tooltip.
    """

    title: str
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    trailing: bool = False
    width: int = 0
    colour: Callable[[Any], str] | None = None
    bold: bool = False
    tip: Callable[[Any], str] | None = None


class TableModel(QAbstractTableModel):
    """Rows of any kind of value (named tuples), shown through columns."""

    def __init__(self, columns: Sequence[Col], rows: Sequence[Any] = ()) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: Sequence[Any] = rows

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        answer = _ANSWERS.get(role)
        return answer(row, column) if answer is not None else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None


def _alignment(column: Col) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column.trailing else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


def _sort(row: Any, column: Col) -> Any:
    return column.sort(row) if column.sort is not None else column.text(row).casefold()


_ANSWERS: dict[int, Callable[[Any, Col], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row, column: column.text(row),
    Qt.ItemDataRole.TextAlignmentRole: lambda _row, column: _alignment(column),
    Qt.ItemDataRole.ForegroundRole: lambda row, column: theme.colour(
        (column.colour(row) if column.colour is not None else "") or "ink"
    ),
    Qt.ItemDataRole.FontRole: lambda _row, column: theme.font("name") if column.bold else None,
    Qt.ItemDataRole.ToolTipRole: lambda row, column: column.tip(row) if column.tip is not None else None,
    Qt.ItemDataRole.AccessibleTextRole: lambda row, column: f"{column.title}: {column.text(row)}",
    ROW: lambda row, _column: row,
    SORT: _sort,
}
