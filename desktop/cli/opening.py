"""The club a command is about: opened for as long as the command needs it, and its language spoken."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from desktop import i18n
from desktop.cli import secret
from desktop.core.errors import InUse, Trouble
from desktop.i18n import _
from desktop.services import club as clubs
from desktop.services import key
from desktop.services.club import ClubFile


@contextmanager
def reading(asked: Namespace) -> Iterator[ClubFile]:
    """Open the club for reading, beside a window that may have it open."""
    with _open(asked, writing=False) as club:
        _speak(asked, club)
        yield club


@contextmanager
def noting(asked: Namespace) -> Iterator[ClubFile]:
    """Open the club to give something out: its history says so, unless a window or command has it open."""
    typed = secret.of(asked, asked.club) if key.is_locked(asked.club) else ""
    try:
        club = _open(asked, typed)
    except InUse:
        club = _open(asked, typed, writing=False)
    with club:
        _speak(asked, club)
        yield club


@contextmanager
def writing(asked: Namespace, typed: str | None = None) -> Iterator[ClubFile]:
    """Open the club for writing; `typed` is its passphrase where that is known already.

    Raises:
        Refused: another window or command has it open.
        Trouble: the file or its folder cannot be written.
    """
    with _open(asked, typed) as club:
        _speak(asked, club)
        if club.read_only:
            raise Trouble(
                _(
                    "“{file}” or its folder cannot be written. Nothing was changed. "
                    "Take the write protection away, or work on a copy elsewhere."
                ).format(file=club.path)
            )
        yield club


def _open(asked: Namespace, typed: str | None = None, *, writing: bool = True) -> ClubFile:
    if not key.is_locked(asked.club):
        return clubs.open_(asked.club, who=asked.who, writing=writing)
    given = secret.of(asked, asked.club) if typed is None else typed
    return key.unlock(asked.club, given, who=asked.who, writing=writing)


def _speak(asked: Namespace, club: ClubFile) -> None:
    if not asked.speak:
        i18n.use(clubs.language_of(club))
