"""Signals that tell every page what was changed, and the window what a page wants of it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class AtRest(NamedTuple):
    """What is to be done to the club's file while the club is closed; the window opens it again afterwards.

    `work` gives the sentence that is said then. `before` and `after` are the passphrases that open it if the work was
    refused, and if it was done; empty for a file in clear.
    """

    work: Callable[[Path], str]
    before: str
    after: str


class Bus(QObject):
    """`changed` carries the Changes of a step; `dressed` the look and `spoken` the language that somebody chose.

    `rested` carries an AtRest; `locked` comes when somebody wants the club locked.
    `reopened` comes when the club shall be closed and its file opened anew, since another one took its place.
    `going_back` carries the backup that the club goes back to and its passphrase (`None`: the club's own), `damaged`
    the trouble where the club file turned out to be damaged; `backed_up` says that a backup was made or looked at.
    """

    changed = Signal(object)
    dressed = Signal(str)
    spoken = Signal(str)
    rested = Signal(object)
    reopened = Signal()
    going_back = Signal(object, object)
    damaged = Signal(object)
    backed_up = Signal()
    locked = Signal()
