"""What a file is: no club, a newer club, or one that opens with this passphrase; said without changing a byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NoReturn

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.errors import Locked, NoClub, Refused, Trouble
from desktop.i18n import _
from desktop.storage import words
from desktop.storage.engine import (
    APPLICATION_ID,
    FORMAT,
    HEADER_LENGTH,
    PLAIN_HEADER,
    Engine,
    ForeignFileError,
    NewerFileError,
    NoCipherError,
    header,
    is_plain,
    plain_identity,
)

if TYPE_CHECKING:
    from pathlib import Path

LEAST: Final = 4096  # a page: no encrypted file is smaller


def refuse_unfit(path: Path, passphrase: str) -> None:
    """Refuse what can be seen to be no club without touching it."""
    no_club = NoClub(_("“{file}” is no club file.").format(file=path.name))
    try:
        if path.is_dir():
            raise no_club
        first = header(path)
        if len(first) < HEADER_LENGTH:
            raise no_club
        if first.startswith(PLAIN_HEADER):
            application, version = plain_identity(path)
            if application != APPLICATION_ID:
                raise no_club
            if version > FORMAT:
                raise _newer(version)
        elif not passphrase:
            raise NoClub(
                _("“{file}” is no club file, or it has a passphrase.").format(file=path.name), field="passphrase"
            )
    except FileNotFoundError:
        raise Refused(_("There is no file “{file}”.").format(file=path)) from None
    except OSError as error:
        words.explain(error)


def _newer(version: int) -> Refused:
    return Refused(
        _(
            "This club was written by a newer version of Alongside (format {version}; this one knows {known}). "
            "Nothing was changed. Please install the newer version."
        ).format(version=version, known=FORMAT)
    )


def is_locked(path: Path) -> bool:
    """Say whether a file can be a club that opens with a passphrase: whole pages that are not in clear, or a ruin."""
    try:
        return path.stat().st_size >= LEAST and not is_plain(path)
    except OSError:
        return False


def connect(db: Engine) -> None:
    """Open the first connection and read from it, so that a wrong passphrase is noticed here."""
    try:
        db.connect()
        db.connection().execute("SELECT count(*) FROM sqlite_master").fetchall()
    except (dbapi2.Error, PeeweeException) as error:
        db.close_all()
        _say_what_it_is(error)


def _say_what_it_is(error: BaseException) -> NoReturn:
    one: BaseException | None = error
    while one is not None:
        if isinstance(one, NewerFileError):
            raise _newer(one.version) from error
        if isinstance(one, ForeignFileError):
            raise NoClub(_("It is no club file; another program made it.")) from error
        if isinstance(one, NoCipherError):
            raise Trouble(
                _("This copy of the program cannot encrypt. Nothing was written; please install it again.")
            ) from error
        one = one.__cause__ or one.__context__
    fault = words.trouble(error)
    if fault is not None and words.name_of(error) == "SQLITE_NOTADB":
        raise Locked(fault.sentence) from error
    words.explain(error)
