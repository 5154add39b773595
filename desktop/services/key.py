"""The key of a club: its one passphrase, typed as it is or as the code of the recovery sheet; wrong ones wait."""

import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from desktop.core import clock
from desktop.core.errors import Locked, Refused
from desktop.core.rules import recovery_code
from desktop.i18n import ngettext
from desktop.services import backup
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.storage import recognise
from desktop.system import tries
from desktop.system.tries import Tries

T = TypeVar("T")
NOTED: Final = 20
"""Wrong passphrases that the history names one by one."""


class Wait(Refused):
    """Too many wrong passphrases: the next one has to wait for `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(wait_words(seconds), field="passphrase")
        self.seconds = seconds


def wait_words(seconds: int) -> str:
    """Say how long the next try has to wait."""
    return ngettext(
        "Too many wrong passphrases. Wait {count} second before the next one.",
        "Too many wrong passphrases. Wait {count} seconds before the next one.",
        seconds,
    ).format(count=seconds)


def is_locked(path: Path) -> bool:
    """Say whether a file opens with a passphrase only, if it is a club at all."""
    return recognise.is_locked(path)


def wait(path: Path, at: Callable[[], datetime] = clock.now) -> int:
    """Say how many seconds the next try at a club has to wait; it is counted for its path on this laptop."""
    return tries.of(path).wait(at())


def unlock(
    path: Path, typed: str, *, who: str = "", at: Callable[[], datetime] = clock.now, writing: bool = True
) -> ClubFile:
    """Open a club with its passphrase, or with the code on its recovery sheet.

    The history is told of wrong ones when the club is next opened for writing.

    Raises:
        Wait: too many wrong ones were tried; says for how long.
        Locked: it is wrong, or the file is damaged.
        Refused: it is no club, or it is open elsewhere; that counts as no try.
    """
    before = tries.of(path)
    club = _tried(path, typed, at, lambda meant: clubs.open_(path, passphrase=meant, who=who, at=at, writing=writing))
    if club.read_only:
        tries.keep(path, Tries(untold=before.untold))
        return club
    for _one in range(min(before.untold, NOTED)):
        club.note("club.wrong_passphrase")
    tries.keep(path, Tries())
    return club


def restore(copy: Path, path: Path, typed: str, *, at: Callable[[], datetime] = clock.now) -> Path | None:
    """Put a backup that has a passphrase in the place of a club that is not open, as `backup.restore` does.

    Raises:
        Wait, Locked: as `unlock`, for the backup.
        Refused, Trouble: as `backup.restore`.
    """
    replaced = _tried(copy, typed, at, lambda meant: backup.restore(copy, path, passphrase=meant, at=at))
    tries.keep(copy, Tries())
    return replaced


def _tried(path: Path, typed: str, at: Callable[[], datetime], work: Callable[[str], T]) -> T:
    """Do what needs the passphrase of a file, and count it as a try if it was the wrong one."""
    before = tries.of(path)
    if seconds := before.wait(at()):
        raise Wait(seconds)
    tries.keep(path, before.plus(at()))  # before it is tried: ending the program saves nobody the wait
    try:
        return _with_either(typed, work)
    except Locked:
        raise
    except BaseException:
        tries.keep(path, before)
        raise


def _with_either(typed: str, work: Callable[[str], T]) -> T:
    """Take what is typed for a passphrase; if it is none, for a code."""
    of_code = recovery_code.read(typed)
    try:
        return work(unicodedata.normalize("NFC", typed))
    except Locked:
        if of_code is None:
            raise
    return work(of_code)
