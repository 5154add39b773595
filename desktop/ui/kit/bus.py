"""One signal that tells every page what was changed."""

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
    """

    changed = Signal(object)
    dressed = Signal(str)
    spoken = Signal(str)
    rested = Signal(object)
    locked = Signal()
