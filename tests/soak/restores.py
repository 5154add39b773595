"""Restore a backup over every kind of wreck: `python -m tests.soak.restores [COUNT] [SEED]`.

What stands there afterwards is the backup, row for row, and the check finds nothing; what was replaced is kept byte
for byte, and where it can be read going back to it gives it row for row.
"""

import hashlib
import os
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop.services import backup, checking, restoring
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import Clock, a_club, a_mentee, dump

PAGE: Final = 4096


def row_hash(club: ClubFile) -> str:
    """Give a hash over every row of every noun."""
    return hashlib.sha256(repr(dump(club)).encode()).hexdigest()


def _cut(path: Path, chance: random.Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def _zeros(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    page = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def _noise(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(chance.randrange(1, 50_000)))


def _stray_journal(path: Path, chance: random.Random) -> None:
    path.with_name(f"{path.name}-journal").write_bytes(chance.randbytes(2000))


def _stray_part(path: Path, chance: random.Random) -> None:
    path.with_name(f"{path.name}.part").write_bytes(chance.randbytes(2000))
    path.with_name(f"{path.name}-wal").write_bytes(chance.randbytes(2000))


def _gone(path: Path, _chance: random.Random) -> None:
    path.unlink()


def _hot(path: Path, chance: random.Random) -> None:
    """Leave the file as a power cut in the middle of a step leaves it: half written, with a journal to roll back."""
    journal = path.with_name(f"{path.name}-journal")
    with clubs.open_(path) as club:
        connection = club.connection()
        connection.execute("PRAGMA cache_size=2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE open_step SET step = 99")
        connection.execute("UPDATE person SET notes = ?", ("x" * chance.randrange(20_000, 60_000),))
        torn, hot = path.read_bytes(), journal.read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(torn)
    journal.write_bytes(hot)


def _whole(_path: Path, _chance: random.Random) -> None:
    """Leave it as it is."""


WRECKS: Final[tuple[Callable[[Path, random.Random], None], ...]] = (
    *(_cut, _zeros, _noise, _stray_journal, _stray_part, _gone, _hot, _whole),
)


def restored(folder: Path, number: int, seed: int) -> str:
    """Make a club, wreck it in the way of this number, restore it and go back; gives the name of the wreck.

    Raises:
        AssertionError: something is not as it was.
    """
    chance = random.Random(seed * 10_000 + number)
    wreck = WRECKS[number % len(WRECKS)]
    folder.mkdir()
    with a_club(folder, clock=Clock()) as club:
        path = club.path
        for name in range(chance.randrange(1, 5)):
            a_mentee(club, f"Ada {name}")
        copy, wanted = backup.save(club), row_hash(club)
        a_mentee(club, "Ben")
        lost = row_hash(club)
    wreck(path, chance)
    before = path.read_bytes() if path.exists() else b""
    readable = wreck in {_stray_journal, _hot, _whole, _stray_part}
    replaced = restoring.restore(copy, path, who="Ann", at=Clock())
    with clubs.open_(path, at=Clock()) as club:
        assert row_hash(club) == wanted, wreck.__name__
        assert [said for said in checking.check(club) if "backup" not in said] == [], wreck.__name__
    assert (replaced is None) is (wreck is _gone)
    if replaced is not None:
        kept = replaced / path.name
        assert readable or kept.read_bytes() == before, wreck.__name__
        if readable:
            restoring.restore(kept, path, who="Ann", at=Clock())
            with clubs.open_(path, at=Clock()) as club:
                assert row_hash(club) == lost, wreck.__name__
    assert not [one.name for one in folder.iterdir() if one.name.endswith((".part", "-journal", "-wal"))]
    return wreck.__name__.strip("_")


def main(count: int = 100, seed: int = 6) -> int:
    """Restore over `count` wrecks; gives 1 if anything was not exact."""
    done: Counter[str] = Counter()
    bad = 0
    with TemporaryDirectory() as home:
        os.environ["ALONGSIDE_HOME"] = home
        for number in range(count):
            try:
                done[restored(Path(home) / f"club {number}", number, seed)] += 1
            except AssertionError as wrong:
                bad += 1
                print(f"{number}: {wrong}", flush=True)
    print(f"{count} restores: {dict(done)}, {bad} not exact")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
