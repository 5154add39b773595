"""Copies of the club that go elsewhere: on a stick, or to the next coordinator."""

from pathlib import Path
from typing import Final, NamedTuple

from desktop.core.errors import Refused
from desktop.i18n import N_, _
from desktop.services.club import ClubFile, settings
from desktop.storage import copying as storage
from desktop.system import files, paths, whereabouts
from desktop.system.whereabouts import Kind

LONGEST_NAME: Final = 240
"""Bytes of a file's name that leave room for the mark of a part file on every disk."""


class Saved(NamedTuple):
    """A copy as it was written: where, how many bytes, and whether it lies on something that can be pulled out."""

    path: Path
    size: int
    removable: bool


def save_copy(club: ClubFile, target: Path) -> Saved:
    """Save a copy, for a stick: whole, synced, read back, and put in place when it is right.

    Raises:
        Refused: the name is the club's own, or there is no such folder.
        Trouble: the disk is full or failed; no half copy is left.
    """
    target = _with_ending(target)
    size = storage.save_copy(club, target)
    club.note("club.copy")
    return Saved(target, size, _is_removable(target))


def hand_over(club: ClubFile, target: Path, passphrase: str) -> Saved:
    """Save a copy for the next coordinator, with a passphrase that is theirs.

    Raises:
        Refused: there is no passphrase, the name is taken, or there is no such folder.
        Trouble: as `save_copy`.
    """
    target = _with_ending(target)
    size = storage.hand_over(club, target, passphrase)
    club.note("club.handover")
    return Saved(target, size, _is_removable(target))


def words_of(saved: Saved) -> str:
    """Say that a copy was saved, and whether what it is on can be taken out."""
    said = _("Saved “{file}”, checked and read back.").format(file=saved.path.name)
    return f"{said} " + _("It is safe to take the stick out now.") if saved.removable else said


def name_for(club: ClubFile, *, handover: bool = False) -> str:
    """Give the name of the file of a copy, without anybody's name in it."""
    title = _("{club} handed over {day}") if handover else _("{club} copy {day}")
    said = title.format(club=settings(club).name, day=club.today().isoformat())
    return files.safe_name(said) + paths.CLUB_ENDING


def _is_removable(path: Path) -> bool:
    return whereabouts.of(path).kind is Kind.REMOVABLE


def _with_ending(target: Path) -> Path:
    target = target.absolute()
    if target.is_dir():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=target.name))
    named = target if target.suffix == paths.CLUB_ENDING else target.with_name(target.name + paths.CLUB_ENDING)
    if len(named.name.encode()) > LONGEST_NAME:
        raise Refused(_("This name is too long."))
    return named


WORDS = {"club.copy": N_("a copy of the club saved"), "club.handover": N_("a copy for the next coordinator saved")}
