"""Bringing an older club file up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from playhouse.migrations import Runner

from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.storage.engine import FORMAT

if TYPE_CHECKING:
    from desktop.storage.engine import Engine

MIGRATIONS: Final = Path(__file__).with_name("migrations")


def stamp(db: Engine) -> None:
    """Note in a new file that it has all migrations already."""
    Runner(db, str(MIGRATIONS)).fake()


def refuse_older(db: Engine) -> None:
    """Refuse to read an older file as it is: it must be opened for writing once."""
    if db.user_version < FORMAT:
        raise Refused(
            _("This club was written by an older version; open it for writing once, so that it is brought up to date.")
        )


def bring_up_to_date(path, db, clock) -> None: ...
