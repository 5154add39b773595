"""What can be done where a club file is damaged: which errors mean that, and what there is to go back to."""

from pathlib import Path

from desktop.core.errors import Damaged, Locked, NoClub, Refused, Trouble
from desktop.services import backup_list, restoring
from desktop.services.backup_list import BackupRow
from desktop.services.club import ClubFile
from desktop.storage import checking, words


def refuse_damaged(club: ClubFile) -> None:
    """Look at every page of the open club.

    Raises:
        Damaged: a page is not as it was written.
    """
    checking.refuse_damaged(club)


def of(error: BaseException) -> Damaged | None:
    """Give the trouble behind an error, if it is that the open club file is damaged."""
    found = error if isinstance(error, Trouble) else words.trouble(error)
    return found if isinstance(found, Damaged) else None


def can_be_helped(path: Path, error: Refused | Trouble) -> bool:
    """Say whether a file that could not be opened is a damaged club: by its error, or since it has backups."""
    return isinstance(error, (Damaged, Locked)) or (isinstance(error, NoClub) and bool(backup_list.rows_at(path)))


def was_clear(path: Path) -> bool:
    """Say whether a club had no passphrase when its newest good backup on this laptop was made."""
    newest = next(iter(ways_back(path)), None)
    return newest is not None and restoring.is_clear(newest.path)


def ways_back(path: Path) -> list[BackupRow]:
    """Give the good backups of a damaged club, the newest first."""
    return [row for row in backup_list.rows_at(path) if row.good]
