"""True words for what the machine did: the deepest error of SQLite or the system, said plainly."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.errors import Damaged, Trouble
from desktop.i18n import N_, _

_NOT_SAVED: Final = N_("What is in the club file is safe; what you just did was not saved.")
_FULL: Final = (
    N_("The disk is full."),
    _NOT_SAVED,
    N_("Free some space and do it again; 10 MB are enough."),
)
_FAULT: Final = (
    N_("The disk reported a fault."),
    N_("What you just did was not saved."),
    N_("Check that the disk or stick is still there, do it again, and keep a copy on another disk."),
)
_READ_ONLY: Final = (
    N_("The club file or its folder cannot be written."),
    _NOT_SAVED,
    N_("Take the write protection away, or save a copy elsewhere and go on with that."),
)
_BUSY: Final = (
    N_("Another program is using the club file."),
    _NOT_SAVED,
    N_("Wait a moment and do it again; if it stays so, close the other program."),
)
_DAMAGED: Final = (
    N_("The club file is damaged."),
    N_("Nothing was changed; earlier backups are not touched."),
    N_("Keep the file as it is and restore the newest backup."),
)
_UNREADABLE: Final = (
    N_("The club file could not be read: the passphrase is wrong, or the file is damaged."),
    N_("Nothing was changed."),
    N_("Try the passphrase again; if it is right, restore the newest backup."),
)
_GONE: Final = (
    N_("The club file cannot be opened: it is not there any more, or you may not read it."),
    N_("What was saved before is in the file; what you just did was not saved."),
    N_("Put the stick back or bring the file back to its place, and do it again."),
)

_NO_CIPHER: Final = (N_("This copy of the program cannot encrypt. Nothing was written; please install it again."),)

# by the beginning of SQLite's error names; the first that fits
_BY_NAME: Final = (
    ("NO_CIPHER", _NO_CIPHER),
    ("SQLITE_FULL", _FULL),
    ("SQLITE_IOERR_NOMEM", None),
    ("SQLITE_IOERR", _FAULT),
    ("SQLITE_READONLY_DBMOVED", _GONE),
    ("SQLITE_READONLY", _READ_ONLY),
    ("SQLITE_BUSY", _BUSY),
    ("SQLITE_LOCKED", _BUSY),
    ("SQLITE_CORRUPT", _DAMAGED),
    ("SQLITE_NOTADB", _UNREADABLE),
    ("SQLITE_CANTOPEN", _GONE),
    ("SQLITE_PERM", _READ_ONLY),
    ("SQLITE_AUTH", _READ_ONLY),
)
MALFORMED: Final = "database disk image is malformed"
# the backup interface of the driver, and what SQLCipher does within a query, give no names, only SQLite's sentences
_BY_SENTENCE: Final = {
    "database or disk is full": _FULL,
    "disk I/O error": _FAULT,
    "attempt to write a readonly database": _READ_ONLY,
    "database is locked": _BUSY,
    MALFORMED: _DAMAGED,
    "file is not a database": _UNREADABLE,
    "unable to open database file": _GONE,
}
_BY_NUMBER: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EIO: _FAULT,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EEXIST: _READ_ONLY,  # a file stands where the folder of the backups should be
    errno.ENOTDIR: _READ_ONLY,
    errno.ENOENT: _GONE,
    errno.ENODEV: _GONE,
}


def trouble(error: BaseException) -> Trouble | None:
    """Give the sentences for the machine's fault that stands at the bottom of `error`; nothing if there is none.

    Peewee covers a full disk with "cannot rollback - no transaction is active", so the chain of causes is
    searched and the fault that happened first counts.
    """
    deepest = None
    for one in _chain(error):
        deepest = _said(one) or deepest
    if deepest is None:
        return None
    kind = Damaged if deepest in {_DAMAGED, _UNREADABLE} else Trouble
    return kind(" ".join(_(sentence) for sentence in deepest))


def explain(error: BaseException) -> NoReturn:
    """Raise the trouble behind `error`; where the machine is not at fault, raise `error` itself: it is a bug."""
    fault = trouble(error)
    if fault is None:
        raise error
    raise fault from error


@contextmanager
def plainly() -> Iterator[None]:
    """Say the machine's faults inside the block in plain words."""
    try:
        yield
    except (OSError, dbapi2.Error, PeeweeException) as error:
        explain(error)


def name_of(error: BaseException) -> str:
    """Give the name of the deepest fault that SQLite named, such as `SQLITE_IOERR_FSYNC`; else an empty text."""
    names = [getattr(one, "sqlite_errorname", "") for one in _chain(error) if _said(one)]
    return names[-1] if names else ""


def _chain(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _said(error: BaseException) -> tuple[str, ...] | None:
    name = getattr(error, "sqlite_errorname", None)
    if name and name != "SQLITE_ERROR":
        return next((said for beginning, said in _BY_NAME if name.startswith(beginning)), None)
    if isinstance(error, dbapi2.Error):
        return _BY_SENTENCE.get(str(error))
    return _BY_NUMBER.get(error.errno or 0) if isinstance(error, OSError) else None
