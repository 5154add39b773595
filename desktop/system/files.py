"""Files written whole or not at all, files for this user alone, and names that every system takes."""

import errno
import os
import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {port + digit for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
_LETTERS = 80
_BYTES = 180  # leaves room for an ending and the marks of a part file within the 255 of most systems


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, check it, and put it there; an older file stays whole until then.

    Raises:
        OSError: the folder cannot be written or the disk is full; the older file is untouched.
    """

    def write(part: IO[bytes]) -> None:
        part.write(data)
        part.flush()
        if os.fstat(part.fileno()).st_size != len(data):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))

    stream_whole(path, write)


def stream_whole(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Let `write` fill a part file beside `path`, and put it into place when it is whole and on the disk.

    Raises:
        OSError: as `write_whole`.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as out:
            write(out)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """See that a new name is on the disk too; the file is in place already, so a system that cannot is let pass."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def open_private(path: Path, *, fresh: bool = False) -> BinaryIO:
    """Open a file for adding to its end that only this user may read and write; `fresh` empties it first.

    Raises:
        OSError: it cannot be written.
    """
    kind = os.O_TRUNC if fresh else 0
    opened = open(path, "ab", opener=lambda name, flags: os.open(name, flags | kind, 0o600))  # noqa: SIM115
    if os.name == "posix":
        with suppress(OSError):  # a stick may know no modes
            os.fchmod(opened.fileno(), 0o600)  # also where it was there before
    return opened


def safe_name(text: str) -> str:
    """Make a file name of any text: no separators, no names that Windows keeps for itself, at most 80 letters."""
    plain = "".join(char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char)[0] != "C")
    plain = re.sub(r'[<>:"/\\|?*]+', "-", " ".join(plain.split())).strip(" .")
    plain = plain[:_LETTERS].encode()[:_BYTES].decode(errors="ignore").strip(" .")
    if not plain or plain.partition(".")[0].rstrip().casefold() in _RESERVED:
        plain = f"_{plain}"
    return plain
