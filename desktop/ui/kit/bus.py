"""One signal that tells every page what was changed."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """`changed` carries the Changes of a step; `themed` says that the look changed."""

    changed = Signal(object)
    themed = Signal()
