"""What this laptop saw last of each club, so that a file that is older than that does not pass for the club."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.core.errors import Trouble
from desktop.services.club import ClubFile
from desktop.system import files, paths


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
    try:
        said = json.loads(_place(club).read_text("utf-8"))
        commits, head, steps = int(said["commits"]), str(said["head"]), int(said["steps"])
        at = datetime.fromisoformat(said["at"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not head or club.value("SELECT 1 FROM step WHERE seal = ?", (head,)):
        return None
    now, there = club.rows("SELECT commits, (SELECT coalesce(max(id), 0) FROM step) FROM open_step")[0]
    return Behind(max(steps - there, 0), at, apart=now >= commits or there >= steps)


def forget(club: ClubFile) -> None:
    """Take the club as it is: a person said that this is the right file."""
    note(club)


def _place(club: ClubFile) -> Path:
    folder = paths.state() / "seen"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder / f"{club.value('SELECT uid FROM club')}.json"
