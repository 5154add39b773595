"""The backups of a club as they are listed: when, why, what each holds, whether it is whole, and where it stands."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats, ngettext
from desktop.services.club import ClubFile
from desktop.storage import backup as storage
from desktop.storage import shelf


class BackupRow(NamedTuple):
    """A backup. `good` says that it is as it was when it was verified; counts that are not known are nothing."""

    path: Path
    at: datetime
    why: Why
    people: int | None
    sessions: int | None
    hours: int | None
    good: bool
    verified: bool
    looked_through: str
    format: int

    @property
    def state(self) -> str:
        """Say in words whether it is whole."""
        if self.good:
            return _("checked")
        return _("damaged") if self.verified else _("not checked")


def rows(club: ClubFile) -> list[BackupRow]:
    """List the backups of an open club, the newest first."""
    return [_row(entry) for entry in storage.of(club)]


def rows_at(path: Path) -> list[BackupRow]:
    """List the backups of the file at `path`, which may be damaged or gone, the newest first."""
    path = path.absolute()
    return [_row(entry) for entry in shelf.entries(shelf.found_for(path), path)]


def newest_good(found: list[BackupRow]) -> BackupRow | None:
    """Give the newest that is whole."""
    return next((row for row in found if row.good), None)


def holds(row: BackupRow) -> str:
    """Say what a backup holds: 34 people, 12 sessions, 60 entries of hours; nothing where that is not known."""
    if row.people is None or row.sessions is None or row.hours is None:
        return ""
    number = formats.number
    return formats.list_of(
        [
            ngettext("{count} person", "{count} people", row.people).format(count=number(row.people)),
            ngettext("{count} session", "{count} sessions", row.sessions).format(count=number(row.sessions)),
            ngettext("{count} entry of hours", "{count} entries of hours", row.hours).format(count=number(row.hours)),
        ]
    )


def look_through(club: ClubFile, path: Path) -> str:
    """Look at all of a backup; gives what is wrong with it, in a sentence, or nothing."""
    entry = next((one for one in storage.of(club) if one.path == path), None)
    if entry is None:
        return _("There is no file “{file}”.").format(file=path.name)
    passphrase = str(club.db.connect_params["passphrase"])
    try:
        storage.look_through(entry, passphrase, club.clock())
    except (Refused, Trouble) as error:
        return error.sentence
    return ""


def _row(entry: shelf.Entry) -> BackupRow:
    held = entry.holds
    return BackupRow(
        entry.path,
        entry.at,
        entry.why,
        held.get("person"),
        held.get("session"),
        held.get("hours_entry"),
        bool(entry.sum) and shelf.is_unharmed(entry.path),
        bool(entry.sum),
        entry.looked_through,
        entry.format,
    )
