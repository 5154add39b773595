"""Side files beside a club that are not its own: put aside before SQLite would play them into it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.storage.engine import Engine
from desktop.storage.words import plainly
from desktop.system import passing

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

# https://www.sqlite.org/fileformat2.html, the rollback journal: without this beginning SQLite plays nothing back
_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
_NEVER_OURS: Final = ("-wal", "-shm")
_STATE: Final = """SELECT commits, head = coalesce((SELECT seal FROM step ORDER BY id DESC LIMIT 1), '')
    FROM open_step"""


def put_aside(path: Path, passphrase: str, now: datetime) -> list[Path]:
    """Put what is not of this club aside under another name, and give where; nothing is thrown away.

    A club writes no WAL, so one beside it is another file's. A journal is first played into a copy: the program was
    killed, or it is of another file or of an earlier state, and would harm the club.

    Raises:
        Trouble: the folder cannot be read or written.
    """
    with plainly():
        strays = [one for ending in _NEVER_OURS if (one := path.with_name(path.name + ending)).exists()]
        journal = path.with_name(f"{path.name}-journal")
        if _is_hot(journal) and _would_harm(journal, path, passphrase):
            strays.append(journal)
        return [_rename(stray, now) for stray in strays]


def _is_hot(journal: Path) -> bool:
    try:
        with journal.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except FileNotFoundError:
        return False


def _would_harm(journal: Path, path: Path, passphrase: str) -> bool:
    """Say whether the file is better without the journal: its own takes back one step, which was not acknowledged."""
    with passing.folder() as folder:
        copy = folder / "copy"
        shutil.copyfile(path, copy)
        alone = _commits(copy, passphrase)
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, copy.with_name("copy-journal"))
        played = _commits(copy, passphrase)
    return alone is not None and (played is None or played not in {alone, alone - 1})


def _commits(path: Path, passphrase: str) -> int | None:
    """Give how many steps were ever saved in a file, if it is whole."""
    db = Engine(path, passphrase)
    try:
        connection = db.connection()
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        commits, is_last = connection.execute(_STATE).fetchone()
    except (dbapi2.Error, PeeweeException, OSError, UnicodeDecodeError):
        return None
    finally:
        db.close_all()
    return int(commits) if sound and is_last else None


def _rename(stray: Path, now: datetime) -> Path:
    wanted = stray.with_name(f"{stray.name} {now:%Y-%m-%d %H%M%S}")
    number, aside = 1, wanted
    while aside.exists():
        number += 1
        aside = wanted.with_name(f"{wanted.name} {number}")
    return stray.rename(aside)
