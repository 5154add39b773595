"""A small model over light rows: columns say how a row is shown, sorted by value and read aloud."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop import i18n
from desktop.i18n import _
from desktop.i18n.sorting import sort_key
from desktop.ui.kit import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HEARD = frozenset({Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole})


@dataclass(frozen=True, slots=True)
class Col:
    """One column over row objects.

    Args:
        title: translated.
        text: what a row shows there.
        sort: what it is sorted by; its text, as the language orders it, if nothing is given.
        trailing: figures stand at the end.
        width: in characters; 0 takes the slack.
        colour: the token of a row's text there (`soft`, `ok`, `stop` …), if not `ink`.
        bold: the people's own words are the strongest on the page.
        tip: a tooltip.
        said: what a column without a title is called by those who hear the table.
    """

    title: str
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    trailing: bool = False
    width: int = 0
    colour: Callable[[Any], str] | None = None
    bold: bool = False
    tip: Callable[[Any], str] | None = None
    said: str = ""


class TableModel(QAbstractTableModel):
    """Rows of any kind of value (named tuples), shown through columns.

    It sorts by itself: a proxy would ask Python for every comparison, which is slow for thousands of rows.
    """

    def __init__(self, columns: Sequence[Col], rows: Sequence[Any] = ()) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: Sequence[Any] = rows
        self._given: Sequence[Any] = rows
        self._by = -1
        self._falling = False

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows, in the order that was asked for."""
        self.beginResetModel()
        self._given = rows
        self.rows = self._sorted()
        self.endResetModel()

    def place(self, given: int) -> int:
        """Say where the row stands now that was given as number `given`."""
        wanted = self._given[given]
        return next(number for number, row in enumerate(self.rows) if row is wanted)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the values of a column; below zero it is the order in which the rows were given."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(self.rows[index.row()], index.column()) for index in before]
        self._by, self._falling = column, order is Qt.SortOrder.DescendingOrder
        self.rows = self._sorted()
        places = {id(row): number for number, row in enumerate(self.rows)}
        self.changePersistentIndexList(before, [self.index(places[id(row)], place) for row, place in held])
        self.layoutChanged.emit()

    def _sorted(self) -> Sequence[Any]:
        """Sort; rows with nothing in the column stand last either way."""
        if not 0 <= self._by < len(self.columns):
            return self._given
        keyed = [(_sort(row, self.columns[self._by]), row) for row in self._given]
        something = [pair for pair in keyed if pair[0] is not None]
        something.sort(key=lambda pair: pair[0], reverse=self._falling)
        return [row for _key, row in something] + [row for key, row in keyed if key is None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in _HEARD:
            return self._heard(row, column, role)
        answer = _ANSWERS.get(role)
        return answer(row, column) if answer is not None else None

    def _heard(self, row: Any, column: Col, role: int) -> str:
        """Say a cell to those who hear it: a row's name with all of the row behind it, any other cell with the name."""
        name = next((one for one in self.columns if one.bold), self.columns[0])
        if column is name:
            rest = [_said(row, one) for one in self.columns if one is not name and one.text(row)]
            return column.text(row) if role == Qt.ItemDataRole.AccessibleTextRole else "; ".join(rest)
        return f"{name.text(row)}, {_said(row, column)}" if role == Qt.ItemDataRole.AccessibleTextRole else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _heard_head(self.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[section])
        return None


def alignment(column: Col) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column.trailing else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


def _sort(row: Any, column: Col) -> Any:
    if column.sort is not None:
        return column.sort(row)
    text = column.text(row)
    return sort_key(text, i18n.language()) if text else None


def _heard_head(column: Col) -> str:
    return column.title or column.said or _("Note")


def _said(row: Any, column: Col) -> str:
    return f"{_heard_head(column)}: {column.text(row)}"


def _tip(text: str) -> str:
    """Wrap a tooltip, and show "<Robert>" as it stands: Qt would take it for markup."""
    return f"<span>{escape(text)}</span>" if text else ""


_ANSWERS: dict[int, Callable[[Any, Col], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row, column: column.text(row),
    Qt.ItemDataRole.TextAlignmentRole: lambda _row, column: alignment(column),
    Qt.ItemDataRole.ForegroundRole: lambda row, column: theme.colour(
        (column.colour(row) if column.colour is not None else "") or "ink"
    ),
    Qt.ItemDataRole.FontRole: lambda _row, column: theme.font("name") if column.bold else None,
    Qt.ItemDataRole.ToolTipRole: lambda row, column: _tip(column.tip(row)) if column.tip is not None else None,
    ROW: lambda row, _column: row,
}
