"""The lock of a club file: a file beside it, open and locked by the system, that names who holds it.

The system lets it go when the process ends, however it ends, so a crash on this laptop leaves no stale lock behind.
Another laptop's file is another thing: a sync program brings it here without its lock, and a stick is pulled out with
it. Nobody here can know whether that laptop still writes, so its file counts until a person takes the club over.
"""

import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from desktop.system import who

_FAR: Final = 1 << 20  # Windows locks bytes; the text before them stays readable for others
_LONGEST: Final = 4096

if sys.platform == "win32":
    import msvcrt

    _HELD = (PermissionError,)

    def _grab(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

    def _let_go(path: Path, handle: int) -> None:
        os.close(handle)  # Windows removes no open file; whoever took it meanwhile keeps it for the same reason
        with suppress(OSError):
            path.unlink()
else:
    import fcntl

    _HELD = (BlockingIOError,)

    def _grab(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(path: Path, handle: int) -> None:
        with suppress(OSError):  # the folder may have gone with its stick; the lock itself ends with the handle
            path.unlink()
        os.close(handle)


class LockedBy(Exception):
    """Somebody holds the lock: `host`, process `pid`, `since` when (wall clock).

    `left` says that the system knows of no holder and the file names another laptop: it may be left over, or that
    laptop may be writing its own copy of a synced folder.
    """

    def __init__(self, host: str, pid: int, since: str, *, left: bool = False) -> None:
        super().__init__(host, pid, since)
        self.host, self.pid, self.since, self.left = host, pid, since, left


class Lock:
    """A lock that is held until it is released or the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the lock go; twice does nothing."""
        if self._handle is not None:
            _let_go(self._path, self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def take(path: Path, *, over: bool = False) -> Lock:
    """Take the lock of a club file.

    Args:
        path: the club file.
        over: take it also where another laptop's lock was left; never where somebody holds it.

    Raises:
        LockedBy: another process, or this one, holds it; or another laptop left it.
        OSError: the folder cannot be written, or its disk knows no locks.
    """
    beside = path.with_name(f".{path.name}.lock")
    while True:
        handle = os.open(beside, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _grab(handle)
            if _is_still(beside, handle):
                if not over:
                    _refuse_left(handle)
                _sign(handle)
                return Lock(beside, handle)
        except _HELD:
            os.close(handle)
            raise _holder(beside) from None
        except (OSError, LockedBy):
            os.close(handle)
            raise
        os.close(handle)  # its holder let go and removed it between our two calls


def _sign(handle: int) -> None:
    """Write down who holds it; on a full disk it holds without a name."""
    note = {
        "host": who.laptop(),
        "pid": os.getpid(),
        "since": f"{datetime.now():%Y-%m-%d %H:%M}",
        "laptop": who.laptop_mark(),
    }
    os.ftruncate(handle, 0)
    with suppress(OSError):
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(note).encode())


def _refuse_left(handle: int) -> None:
    """Refuse what another laptop signed; what this one left behind when it was killed is free."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        note = json.loads(os.read(handle, _LONGEST))
        if note.get("laptop", who.laptop_mark()) != who.laptop_mark():
            raise LockedBy(str(note["host"]), int(note["pid"]), str(note["since"]), left=True)


def _is_still(path: Path, handle: int) -> bool:
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False


def _holder(path: Path) -> LockedBy:
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
        return LockedBy(str(note["host"]), int(note["pid"]), str(note["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return LockedBy("?", 0, "?")
