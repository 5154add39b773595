"""Sorting by value, not by what is shown."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from desktop.ui.kit.table_model import SORT

Index = QModelIndex | QPersistentModelIndex


class SortProxy(QSortFilterProxyModel):
    """Sorts by each column's own key; nothing goes before something."""

    def __init__(self) -> None:
        super().__init__()
        self.setDynamicSortFilter(False)

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = left.data(SORT), right.data(SORT)
        if one is None or other is None:
            return one is None and other is not None
        return bool(one < other)
