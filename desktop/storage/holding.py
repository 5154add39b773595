"""Holding a club file, so that no other process writes it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from desktop.core.errors import InUse
from desktop.i18n import _, formats
from desktop.storage import words
from desktop.system import lock

if TYPE_CHECKING:
    from pathlib import Path


def hold(path: Path, *, over: bool = False) -> lock.Lock:
    """Take the lock of a club file.

    Args:
        path: the club file.
        over: also where another laptop left its lock.

    Raises:
        InUse: another process has it open, or another laptop left its lock; says where and since when.
        Trouble: the folder cannot be written.
    """
    try:
        return lock.take(path, over=over)
    except lock.LockedBy as by:
        words_said = (
            _(
                "“{file}” was opened on {host} at {since}, and this laptop cannot see whether it is still open there. "
                "If two laptops write it, they go apart."
            )
            if by.left
            else _("“{file}” is open on {host} since {since}; close it there first.")
        )
        raise InUse(words_said.format(file=path.name, host=by.host, since=_moment(by.since)), left=by.left) from by
    except OSError as error:
        words.explain(error)


def _moment(since: str) -> str:
    """Write when it was opened as people do; as it stands where another program wrote it otherwise."""
    try:
        return formats.moment(datetime.fromisoformat(since))
    except ValueError:
        return since
