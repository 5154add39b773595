"""What this laptop saw last of each club, so that a file that is older than that does not pass for the club."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.errors import Trouble
from desktop.services.club import ClubFile
from desktop.system import files, paths

if TYPE_CHECKING:
    from desktop.storage.joining import Other

_KNOWS: Final = "SELECT 1 FROM step WHERE seal = ?"


class _Seen(NamedTuple):
    commits: int
    head: str
    steps: int
    at: datetime


class Behind(NamedTuple):
    """A club file that lacks what was seen in it before.

    `lacking` is how many steps more it held when this laptop saw it last, at `at`. `apart` says that it has others
    instead: it is not merely older.
    """

    lacking: int
    at: datetime
    apart: bool


def note(club: ClubFile) -> None:
    """Note how far the club is; a home that cannot be written, or a club that is gone, is no reason to stop."""
    with suppress(OSError, Trouble):  # the file may be gone; what was seen of it stands
        commits, head = club.rows("SELECT commits, head FROM open_step")[0]
        steps = club.value("SELECT coalesce(max(id), 0) FROM step")
        said = {"commits": commits, "head": head, "steps": steps, "at": club.clock().isoformat(" ", "seconds")}
        files.write_whole(_place(club), json.dumps({**said, "path": str(club.path)}).encode())


def behind(club: ClubFile) -> Behind | None:
    """Say whether the club lacks what was seen of it on this laptop before; nothing if it has everything."""
    seen = _seen(club)
    if seen is None or not seen.head or club.value(_KNOWS, (seen.head,)):
        return None
    now, there = club.rows("SELECT commits, (SELECT coalesce(max(id), 0) FROM step) FROM open_step")[0]
    return Behind(max(seen.steps - there, 0), seen.at, apart=now >= seen.commits or there >= seen.steps)


def joined(club: ClubFile, other: Other) -> None:
    """Note how far the club is, if the copy that was joined with it holds what this laptop saw last."""
    seen = _seen(club)
    if seen is not None and other.value(_KNOWS, (seen.head,)):
        note(club)


def forget(club: ClubFile) -> None:
    """Take the club as it is: a person said that this is the right file."""
    note(club)


def _seen(club: ClubFile) -> _Seen | None:
    try:
        said = json.loads(_place(club).read_text("utf-8"))
        return _Seen(int(said["commits"]), str(said["head"]), int(said["steps"]), datetime.fromisoformat(said["at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _place(club: ClubFile) -> Path:
    folder = paths.state() / "seen"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder / f"{club.value('SELECT uid FROM club')}.json"
