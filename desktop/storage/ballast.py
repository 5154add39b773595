"""Room set aside beside an open club: given up when the disk is full, so that looking and taking away go on."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SIZE: Final = 2 << 20
ENOUGH: Final = 4 * SIZE
"""Bytes that must be free before room is set aside: it never fills the disk itself."""


class Ballast:
    """A file of two megabytes that lies beside a club as long as it is open."""

    def __init__(self, club: Path) -> None:
        self._path = club.with_name(f".{club.name}.room")
        self._is_there = False
        self.given_up = False
        self.set_aside()

    def set_aside(self) -> None:
        """Set the room aside, where there is enough; also again after it was given up."""
        if self._is_there:
            return
        with suppress(OSError):  # it is a precaution: without it the program works as before
            if shutil.disk_usage(self._path.parent).free < ENOUGH:
                return
            with open(self._path, "wb", opener=_private) as out:
                _fill(out.fileno())
            self._is_there, self.given_up = True, False

    def give_up(self) -> None:
        """Give the room to the club: the disk is full."""
        self.given_up = True
        self.remove()

    def remove(self) -> None:
        """Take the file away; the club is closed."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._is_there = False


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _fill(handle: int) -> None:
    """Take real blocks of the disk: a file of holes would take none."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, SIZE)
    else:
        os.write(handle, os.urandom(SIZE))
