"""Signals that tell every page what was changed, and the window what a page wants of it."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """`changed` carries the Changes of a step; `dressed` the look and `spoken` the language that somebody chose.

    `going_back` carries the backup that the club goes back to and its passphrase (`None`: the club's own), `damaged`
    the trouble where the club file turned out to be damaged; `backed_up` says that a backup was made or looked at.
    """

    changed = Signal(object)
    dressed = Signal(str)
    spoken = Signal(str)
    going_back = Signal(object, object)
    damaged = Signal(object)
    backed_up = Signal()
