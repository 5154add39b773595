"""Making a new club file: under another name first, put into its place when it is whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.storage import migrate, schema, words
from desktop.storage.engine import Engine

if TYPE_CHECKING:
    from pathlib import Path


def refuse_to_replace(path: Path) -> None:
    """Refuse a name that is taken, or a folder that is not there."""
    if path.exists():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=path.name))
    if not path.parent.is_dir():
        raise Refused(_("There is no folder “{folder}”.").format(folder=path.parent))


def make(path: Path, passphrase: str) -> None:
    """Write the new file under another name and put it into place when it is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        db = Engine(part, passphrase, fresh=True)
        try:
            schema.make(db)
            migrate.stamp(db)
            db.tidy()
        finally:
            db.close_all()
        part.rename(path)
    except (OSError, dbapi2.Error, PeeweeException) as error:
        for left in (part, part.with_name(f"{part.name}-journal")):
            left.unlink(missing_ok=True)
        words.explain(error)
