"""The key of a club: its one passphrase, typed as it is or as the code of the recovery sheet; wrong ones wait."""

import secrets
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.errors import Locked, Refused
from desktop.core.rules import passphrase, recovery_code
from desktop.core.rules.passphrase import Lists, Strength
from desktop.i18n import _, formats, ngettext
from desktop.model.club import Club
from desktop.services import backup
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.storage import recognise, rekey
from desktop.system import resources, tries
from desktop.system.tries import Tries

T = TypeVar("T")
NOTED: Final = 20
"""Wrong passphrases that the history names one by one."""
WORDS: Final = 6
"""Words of a passphrase that is made up: of 2,298 each, 67 bits."""


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
    path: Path,
    typed: str,
    *,
    who: str = "",
    at: Callable[[], datetime] = clock.now,
    writing: bool = True,
    over: bool = False,
) -> ClubFile:
    """Open a club with its passphrase, or with the code on its recovery sheet.

    The history is told of wrong ones when the club is next opened for writing.

    Raises:
        Wait: too many wrong ones were tried; says for how long.
        Locked: it is wrong, or the file is damaged.
        Refused: it is no club, or it is open elsewhere; that counts as no try.
    """
    before = tries.of(path)

    def work(meant: str) -> ClubFile:
        return clubs.open_(path, passphrase=meant, who=who, at=at, writing=writing, over=over)

    club = tried(path, typed, at, work)
    if club.read_only:
        tries.keep(path, Tries(untold=before.untold))
        return club
    for _one in range(min(before.untold, NOTED)):
        club.note("club.wrong_passphrase")
    tries.keep(path, Tries())
    return club


def tried(path: Path, typed: str, at: Callable[[], datetime], work: Callable[[str], T]) -> T:
    """Do what needs the passphrase of a file, and count it as a try if it was the wrong one.

    Raises:
        Wait: too many wrong ones were tried; says for how long.
        Locked: it is wrong, or the file is damaged.
    """
    before = tries.of(path)
    if seconds := before.wait(at()):
        raise Wait(seconds)
    tries.keep(path, before.plus(at()))  # before it is tried: ending the program saves nobody the wait
    try:
        return _with_either(typed, work)
    except Locked:
        tries.keep(path, before.plus(at()))  # the wait begins when it is known to be wrong
        raise
    except BaseException:
        tries.keep(path, before)
        raise


def _with_either(typed: str, work: Callable[[str], T]) -> T:
    """Take what is typed for a passphrase; if it is none, for a code."""
    first, *others = meanings(typed)
    try:
        return work(first)
    except Locked:
        if not others:
            raise
    return work(others[0])


def meanings(typed: str) -> list[str]:
    """Give the passphrases that what is typed may mean: itself, and that of a code if it is one."""
    of_code = recovery_code.read(typed)
    return [passphrase.plain(typed), *([] if of_code is None else [of_code])]


def strength(typed: str, names: Iterable[str] = ()) -> Strength:
    """Estimate a passphrase; `names` are what a thief knows of this club."""
    return passphrase.strength(passphrase.plain(typed), _lists(), names)


def make_up() -> str:
    """Make a passphrase of six plain words."""
    words = sorted(_lists().words)
    return " ".join(secrets.choice(words) for _word in range(WORDS))


@cache
def _lists() -> Lists:
    words, common = (frozenset(resources.text(f"key/{name}.txt").split()) for name in ("words", "common"))
    return Lists(words, common)


def fit(typed: str, names: Iterable[str] = ()) -> str:
    """Give a new passphrase as it is meant.

    Raises:
        Refused: it is too easy to guess, or no line of letters.
    """
    meant = passphrase.plain(typed)
    passphrase.refuse_unfit(meant, _lists(), names)
    return meant


def known(club: ClubFile) -> list[str]:
    """Give the names that a thief of this club knows, which make no passphrase strong."""
    own = clubs.settings(club)
    return [own.name, own.coordinator, club.who]


def new(path: Path, *, typed: str, clear: bool = False, who: str = "", **values: Any) -> ClubFile:
    """Make a club with a passphrase, as `clubs.new` does; without one only by choice.

    Raises:
        Refused: the passphrase is none or too easy to guess, or `clubs.new` refuses.
    """
    secret = "" if clear else fit(typed, [str(values.get("name", "")), who])
    return clubs.new(path, passphrase=secret, who=who, **values)


def change(path: Path, old: str, new: str, *, who: str = "", at: Callable[[], datetime] = clock.now) -> None:
    """Give a club that is not open another passphrase, and make a backup with it at once.

    Backups that were made before, the one made just before included, keep the old one.

    Raises:
        Wait, Locked: the old one is wrong.
        Refused: the new one is too easy to guess, or the club is open.
        Trouble: the disk failed; the club has its old passphrase.
    """

    def work(meant: str) -> None:
        secret = fit(new, _names(path, meant, who))
        rekey.change(path, meant, secret, at())
        _tell(path, secret, "club.passphrase", who, at)

    tried(path, old, at, work)
    tries.keep(path, Tries())


def meant(club: ClubFile, typed: str, at: Callable[[], datetime] = clock.now) -> str:
    """Give the passphrase of an open club that is typed once more, or its code.

    Raises:
        Wait: too many wrong ones were tried.
        Refused: it is another one; that counts as a try.
    """
    before = tries.of(club.path)
    if seconds := before.wait(at()):
        raise Wait(seconds)
    for one in (passphrase.plain(typed), recovery_code.read(typed) or ""):
        if club.opens_with(one):
            tries.keep(club.path, Tries(untold=before.untold))
            return one
    tries.keep(club.path, before.plus(at()))
    raise Refused(_("This is not the passphrase."), field="passphrase")


def tell(club: ClubFile, verb: str, recovery_on: date | None) -> Changes:
    """Note in the history what was done about the key, and on which day a recovery sheet was made for it last."""
    own = Club.get()
    if own.recovery_on == recovery_on:
        club.note(verb)
        return Changes(verb)
    with club.step(verb, undoable=False) as step:
        own.recovery_on = recovery_on
        own.save()
        step.about(own)
    return step.changes


def set_(path: Path, new: str, *, who: str = "", at: Callable[[], datetime] = clock.now) -> list[Path]:
    """Encrypt a club in clear that is not open, with what the program keeps of it beside it.

    Returns:
        Copies that could not be encrypted, being damaged or older than this version: anybody can read them.

    Raises:
        Refused: the passphrase is too easy to guess, or the club is open.
        Trouble: the disk failed; the club is as it was.
    """
    secret = fit(new, _names(path, "", who))
    rekey.rewrite(path, "", secret)
    left = rekey.encrypt_copies(path, secret)
    _tell(path, secret, "club.encrypt", who, at)
    return left


def left_words(left: Iterable[Path]) -> str:
    """Say that a club is encrypted now, and which copies are not."""
    names = [f"{one.parent.name}/{one.name}" for one in left]
    if not names:
        return _("The club is encrypted, with its backups. Print the recovery sheet.")
    return _("The club is encrypted. Damaged copies of it are still readable by anybody; delete them: {files}.").format(
        files=formats.list_of(names)
    )


def remove(path: Path, old: str, *, who: str = "", at: Callable[[], datetime] = clock.now) -> None:
    """Take the encryption away from a club that is not open: anybody with the laptop can read it from then on.

    Raises:
        Wait, Locked: the passphrase is wrong.
        Refused: the club is open.
        Trouble: the disk failed; the club is as it was.
    """
    tried(path, old, at, lambda meant: rekey.rewrite(path, meant, ""))
    tries.keep(path, Tries())
    _tell(path, "", "club.decrypt", who, at)


def _names(path: Path, secret: str, who: str) -> list[str]:
    with clubs.open_(path, passphrase=secret, writing=False) as club:
        return [*known(club), who]


def _tell(path: Path, secret: str, verb: str, who: str, at: Callable[[], datetime]) -> None:
    """Note in the history that the key is another one; the recovery sheet is asked for again, and a backup made."""
    with clubs.open_(path, passphrase=secret, who=who, at=at) as club:
        tell(club, verb, None)
        backup.save(club)
