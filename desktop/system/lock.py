"""The lock of a club file: a file beside it, open and locked by the system, that names who holds it.

The system lets it go when the process ends, however it ends, so a crash leaves no stale lock behind.
"""

import json
import os
import socket
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    import msvcrt

    def _grab(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _grab(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_FAR = 1 << 20  # Windows locks bytes; the text before them stays readable for others


class LockedBy(Exception):
    """Somebody holds the lock: `host`, process `pid`, `since` when (wall clock)."""

    def __init__(self, host: str, pid: int, since: str) -> None:
        super().__init__(host, pid, since)
        self.host, self.pid, self.since = host, pid, since


class Lock:
    """A lock that is held until it is released or the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the lock go; twice does nothing."""
        if self._handle is None:
            return
        self._path.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def take(path: Path) -> Lock:
    """Take the lock of a club file.

    Raises:
        LockedBy: another process, or this one, holds it.
        OSError: the folder cannot be written.
    """
    beside = path.with_name(f".{path.name}.lock")
    while True:
        handle = os.open(beside, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _grab(handle)
        except OSError:
            os.close(handle)
            raise _holder(beside) from None
        if _is_still(beside, handle):
            break
        os.close(handle)  # its holder let go and removed it between our two calls
    note = {"host": socket.gethostname(), "pid": os.getpid(), "since": f"{datetime.now():%Y-%m-%d %H:%M}"}
    with suppress(OSError):  # on a full disk the lock holds without its note
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(note).encode())
    return Lock(beside, handle)


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
