"""The other copy of a club, opened for joining without a change to it."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import chain, migrate, recognise
from desktop.storage.engine import FORMAT, Engine, is_plain
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.storage.club_file import ClubFile

_CLUB: Final = "SELECT uid FROM club"


class Other:
    """The other copy, open for reading only."""

    def __init__(self, db: Engine) -> None:
        self._db = db

    def rows(self, sql: str, params: Sequence[Any] = (), /) -> list[tuple[Any, ...]]:
        """Give all rows of a query."""
        with plainly():
            found: list[tuple[Any, ...]] = self._db.connection().execute(sql, params).fetchall()
        return found

    def value(self, sql: str, params: Sequence[Any] = (), /) -> Any:
        """Give the first value of the first row, or `None`."""
        found = self.rows(sql, params)
        return found[0][0] if found else None


@contextmanager
def opened(club: ClubFile, path: Path, passphrase: str) -> Iterator[Other]:
    """Open another copy of the club for reading; an older one is brought up to date in a passing copy beside ours.

    Raises:
        Refused: it is not there, no club, newer, of another club, this very file, or its history was changed.
        Trouble: it is damaged or the passphrase is wrong.
    """
    path = path.absolute()
    if path.exists() and path.samefile(club.path):
        raise Refused(_("That is this very file; choose the other copy."))
    secret = passphrase or str(club.db.connect_params["passphrase"])
    recognise.refuse_unfit(path, secret)
    with ExitStack() as stack:
        db = _engine(path, secret)
        stack.callback(db.close_all)
        recognise.connect(db)
        if db.user_version < FORMAT:
            folder = stack.enter_context(tempfile.TemporaryDirectory(dir=club.path.parent, prefix=".join-"))
            db = _brought_up(path, Path(folder), secret, club)
            stack.callback(db.close_all)
        other = Other(db)
        _refuse_foreign(club, other)
        yield other


def peek(path: Path, passphrase: str) -> tuple[str, frozenset[str]]:
    """Give the uid of the club in a file, and the steps that it knows, without bringing it up to date.

    Raises:
        Refused: it is no club.
        Trouble: it is damaged, or has another passphrase.
    """
    db = _engine(path, passphrase)
    try:
        recognise.connect(db)
        other = Other(db)
        return str(other.value(_CLUB) or ""), frozenset(action for (action,) in other.rows("SELECT action FROM step"))
    finally:
        db.close_all()


def _engine(path: Path, secret: str, mode: str = "ro") -> Engine:
    return Engine(path, "" if is_plain(path) else secret, mode=mode, query_only=mode == "ro")


def _brought_up(path: Path, folder: Path, secret: str, club: ClubFile) -> Engine:
    passing = folder / path.name
    with plainly():
        shutil.copyfile(path, passing)
    db = _engine(passing, secret, "rw")
    recognise.connect(db)
    migrate.bring_up_to_date(passing, db, club.clock)
    return db


def _refuse_foreign(club: ClubFile, other: Other) -> None:
    if other.value(_CLUB) != club.value(_CLUB):
        raise Refused(_("This is the file of another club; only two copies of one club can be joined."))
    if other.value("PRAGMA quick_check(1)") != "ok":
        raise Trouble(_("The other copy is damaged; nothing was changed. Please take another one."))
    broken = chain.broken_at(other)
    if broken is not None:
        raise Refused(
            _(
                "The history of the other copy was changed by another program, from entry {number} on; nothing was "
                "changed here. Take a backup of it from before."
            ).format(number=broken)
        )
