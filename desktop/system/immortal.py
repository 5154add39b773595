"""`None`, `True` and `False` that cannot be used up, as they are by themselves since Python 3.12.

PySide6 6.12.0 is built as if they were on every Python: each call into Qt that answers `None` takes a reference
from it. Measured on Python 3.11: one less for each call, and after some thousands of calls the interpreter stops
with "deallocating None". PySide6 6.11.3 has not got the fault, but no small wheel with QtPdf either.
"""

import ctypes
import sys
from typing import Final

PLENTY: Final = 1 << 40
_ONCE: list[bool] = []


def keep() -> None:
    """Give the three (and `NotImplemented`) more references than any program can take; once a process."""
    if sys.version_info >= (3, 12) or _ONCE:
        return
    _ONCE.append(True)
    for one in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(one)).value += PLENTY
