"""One signal that tells every page what was changed."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """`changed` carries the Changes of a step; `dressed` the look and `spoken` the language that somebody chose."""

    changed = Signal(object)
    dressed = Signal(str)
    spoken = Signal(str)
