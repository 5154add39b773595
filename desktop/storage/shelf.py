"""The shelf: the folder on this laptop in which the automatic backups of a club stand, and what is written beside them.

Beside each backup stands a manifest that tells, without the passphrase, when and why it was made, what it holds and
its hash; no names are in it. `shelf.json` says which file the backups are of, and who was erased (random uids).
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import time
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.core.backup_choices import KEPT_APART, Why
from desktop.storage import keeping
from desktop.system import files, paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from desktop.storage.facts import Facts

ENDING: Final = paths.CLUB_ENDING
MANIFEST: Final = ".json"
SUM: Final = ".sha256"
STATE: Final = "shelf.json"
REPLACED: Final = "replaced-"
_STAMP: Final = "%Y-%m-%d %H%M%S"
_NAMED: Final = re.compile(r"(?:.* )?(\d{4}-\d\d-\d\d \d{6})(?: (\d+))?")
_UID_LETTERS: Final = 8


class Entry(NamedTuple):
    """A backup: when and why it was made, and what it held then.

    `looked_through` is the day of the last thorough check, empty if there was none; `sum` the SHA-256 it had when it
    was verified, empty if it never was; `box` the sum of its safe.
    """

    at: datetime
    path: Path
    why: Why = Why.UNKNOWN
    club: str = ""
    format: int = 0
    commits: int = 0
    head: str = ""
    holds: Mapping[str, int] = {}
    sum: str = ""
    looked_through: str = ""
    box: str = ""

    @property
    def is_apart(self) -> bool:
        """Whether it is kept for a year, whatever else there is."""
        return self.why in KEPT_APART


def folder_of(path: Path, club: str) -> Path:
    """Say where the backups of a club stand; the folder is made.

    Args:
        path: the club file; the folder is named after it when it is made.
        club: the uid of the club; where it has none yet, the name alone counts.
    """
    all_of_them = _all()
    mark = club[:_UID_LETTERS]
    if mark:
        for found in all_of_them.glob(f"*{mark}"):
            return found
    folder = all_of_them / f"{files.safe_name(path.stem)} {mark}".rstrip()
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def found_for(path: Path) -> list[Path]:
    """Give the folders that hold backups of the file at `path`, which may be damaged; the newest first."""
    try:
        theirs = [folder for folder in _all().iterdir() if state(folder).get("file") == str(path.absolute())]
        return sorted(theirs, key=lambda folder: (folder / STATE).stat().st_mtime, reverse=True)
    except OSError:
        return []  # the home of this laptop cannot be read


def _all() -> Path:
    folder = paths.data() / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def beside(path: Path) -> Path:
    """Say where earlier versions kept the backups of a club; they are still found there."""
    return path.with_name(f"{path.stem} backups")


def new_name(folder: Path, path: Path, now: datetime) -> Path:
    """Give a name for a new backup that nothing stands under."""
    stem = f"{path.stem} {now.strftime(_STAMP)}"
    return free_name(folder / f"{stem}{ENDING}")


def free_name(wanted: Path) -> Path:
    """Give a name that nothing stands under: the one wanted, or with a number."""
    target, number = wanted, 1
    while target.exists():
        number += 1
        target = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
    return target


def replaced_name(path: Path, now: datetime) -> Path:
    """Give a folder for what is replaced by a restore."""
    return free_name(path.with_name(f"{REPLACED}{now.strftime(_STAMP)}"))


def entries(folders: Iterable[Path], path: Path | None = None) -> list[Entry]:
    """Give the backups in these folders, and of the file at `path` what stands beside it; the newest first."""
    found = [entry for folder in folders for one in folder.glob(f"*{ENDING}") if (entry := _entry(one, one.stem))]
    if path is not None:
        stem = f"{path.stem} "
        older = [one for one in beside(path).glob(f"*{ENDING}") if one.name.startswith(stem)]
        found += [entry for one in older if (entry := _entry(one, one.stem.removeprefix(stem)))]
        for folder in path.parent.glob(f"{REPLACED}*"):
            entry = _entry(folder / path.name, folder.name.removeprefix(REPLACED))
            if entry is not None and entry.path.is_file():
                found.append(entry._replace(why=Why.RESTORE))
    return sorted(found, key=lambda entry: (entry.at, entry.path.name), reverse=True)


def _entry(path: Path, dated: str) -> Entry | None:
    named = _NAMED.fullmatch(dated)
    if named is None:
        return None
    try:
        at = datetime.strptime(named[1], _STAMP).replace(microsecond=int(named[2] or 1))  # of one second, in order
    except ValueError:
        return None
    said = _read(_beside(path, MANIFEST))
    try:
        holds = {str(name): int(count) for name, count in said.get("holds", {}).items()}
        return Entry(
            at,
            path,
            Why(said.get("why", Why.UNKNOWN)),
            str(said.get("club", "")),
            int(said.get("format", 0)),
            int(said.get("commits", 0)),
            str(said.get("head", "")),
            holds,
            str(said.get("sha256", "")) or _older_sum(path),
            str(said.get("looked_through", "")),
            str(said.get("box", "")),
        )
    except (TypeError, ValueError, AttributeError):  # a manifest that was damaged vouches for nothing
        return Entry(at, path)


def describe(path: Path, facts: Facts, why: Why, at: datetime, *, looked_through: bool) -> None:
    """Write the manifest of a file that was verified just now.

    Raises:
        OSError: it cannot be written.
    """
    said = {
        "at": at.isoformat(),
        "why": why.value,
        "club": facts.club,
        "format": facts.format,
        "commits": facts.commits,
        "head": facts.head,
        "box": facts.box,
        "holds": facts.holds,
        "sha256": sum_of(path),
        "looked_through": at.date().isoformat() if looked_through else "",
    }
    _write(_beside(path, MANIFEST), said)


def sign_again(entry: Entry) -> None:
    """Write the hash of a backup anew that holds what it held, written in another way."""
    said = _read(_beside(entry.path, MANIFEST))
    _write(_beside(entry.path, MANIFEST), {**said, "sha256": sum_of(entry.path)})
    _beside(entry.path, SUM).unlink(missing_ok=True)


def describe_again(path: Path, copied: Path) -> None:
    """Write the manifest of a backup beside a copy of it too."""
    _write(_beside(copied, MANIFEST), _read(_beside(path, MANIFEST)))


def was_looked_through(entry: Entry, at: datetime) -> None:
    """Note in the manifest that all of a backup was looked at."""
    where = _beside(entry.path, MANIFEST)
    said = _read(where)
    if said:
        _write(where, {**said, "looked_through": at.date().isoformat()})


def is_unharmed(path: Path) -> bool:
    """Say whether a backup still has the hash that was written beside it when it was verified."""
    said = str(_read(_beside(path, MANIFEST)).get("sha256", "")) or _older_sum(path)
    try:
        return bool(said) and said == sum_of(path)
    except OSError:
        return False


def sum_of(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def state(folder: Path) -> dict[str, Any]:
    """Give what is remembered of a shelf; nothing where it is not there or damaged."""
    return _read(folder / STATE)


def remember(folder: Path, **said: Any) -> None:
    """Remember something of a shelf, beside what is known already.

    Raises:
        OSError: it cannot be written.
    """
    before = state(folder)
    after = {**before, **said}
    if after != before:
        _write(folder / STATE, after)


def remember_erased(folder: Path, erased: Iterable[tuple[str, str, str]]) -> None:
    """Keep the uids of the erased outside the club file too, so that a restore over a damaged one knows them."""
    known = {tuple(map(str, row)) for row in state(folder).get("erased", [])}
    remember(folder, erased=sorted(map(list, known | set(erased))))


def thin(there: list[Entry], now: datetime, *, promised: bool) -> list[Path]:
    """Let those go that are too old or too many; gives them. What cannot be removed is left for the next time."""
    kept = [keeping.Kept(entry.at, entry.path, entry.is_apart) for entry in there]
    gone = keeping.superfluous(kept, now, is_unharmed, promised=promised)
    for path in gone:
        with suppress(OSError):
            let_go(path)
    return gone


def sweep(folder: Path) -> None:
    """Remove what a process that was killed in the middle of a backup left; one that is being made now is younger."""
    yesterday = time.time() - 24 * 3600
    for part in (*folder.glob("*.part"), *folder.glob("*.part-journal")):
        with suppress(OSError):
            if part.stat().st_mtime < yesterday:
                part.unlink()


def let_go(path: Path) -> None:
    """Remove a backup and what is written beside it; of what a restore replaced, the whole folder."""
    if path.parent.name.startswith(REPLACED):
        shutil.rmtree(path.parent)
        return
    path.unlink(missing_ok=True)
    for ending in (MANIFEST, SUM):
        _beside(path, ending).unlink(missing_ok=True)


def _older_sum(path: Path) -> str:
    try:
        return _beside(path, SUM).read_text("ascii").split()[0]
    except (OSError, IndexError, UnicodeDecodeError):
        return ""


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _read(path: Path) -> dict[str, Any]:
    try:
        said = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def _write(path: Path, said: Mapping[str, Any]) -> None:
    files.write_whole(path, json.dumps(said, indent=1).encode())
