"""Files written whole or not at all, and names that every system takes."""

import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import IO

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
)
_LONGEST = 80


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, check it, and put it there; an older file stays whole until then.

    Raises:
        OSError: the folder cannot be written or the disk is full; the older file is untouched.
    """

    def write(part: IO[bytes]) -> None:
        part.write(data)

    stream_whole(path, write)
    if path.stat().st_size != len(data):
        raise OSError(f"{path.name}: {path.stat().st_size} of {len(data)} bytes")


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
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def safe_name(text: str) -> str:
    """Make a file name of any text: no separators, no names that Windows keeps for itself, at most 80 letters."""
    plain = unicodedata.normalize("NFC", text)
    plain = "".join(char for char in plain if unicodedata.category(char)[0] != "C")
    plain = re.sub(r'[<>:"/\\|?*]+', "-", plain).strip(" .")[:_LONGEST].strip(" .")
    if not plain or plain.partition(".")[0].casefold() in _RESERVED:
        plain = f"_{plain}"
    return plain
