"""Holding a club file, so that no other process writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.storage import words
from desktop.system import lock

if TYPE_CHECKING:
    from pathlib import Path


def hold(path: Path) -> lock.Lock:
    """Take the lock of a club file.

    Raises:
        Refused: another process has it open; says where and since when.
        Trouble: the folder cannot be written.
    """
    try:
        return lock.take(path)
    except lock.LockedBy as by:
        raise Refused(
            _("“{file}” is open on {host} since {since}; close it there first.").format(
                file=path.name, host=by.host, since=by.since
            )
        ) from by
    except OSError as error:
        words.explain(error)
