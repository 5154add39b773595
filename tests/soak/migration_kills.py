"""Kill a migration at each of its writes: `python -m tests.soak.migration_kills [STEP]`; needs strace.

Of each migration here a club of the format before is opened by a process that is killed at its first, second, third …
write, sync or cut of the club and its journal, until one runs through; at every STEP-th of them only, if that is said.
After each kill the file is whole, old or new; the next opening finishes the migration and every row is there.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import pytest

from desktop.storage import checking, facts, migrate, shelf
from desktop.storage.club_file import ClubFile
from desktop.storage.engine import Engine
from tests.storage.conftest import add_session

CALLS: Final = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename"
MIGRATIONS: Final = {
    "rebuild": """
from peewee import TextField

def up(migrator, db):
    migrator.migrate(migrator.alter_column_type("group", "name", TextField()))
""",
    "column": """
def up(migrator, db):
    db.execute_sql('ALTER TABLE "person" ADD COLUMN "odd" TEXT')
    db.execute_sql('UPDATE "person" SET "odd" = given_name')
""",
}
FIRST: Final = "def up(migrator, db):\n    pass\n"
UPDATE: Final = """
import sys
from pathlib import Path
from desktop.storage import migrate
from desktop.storage.club_file import ClubFile
from tests.soak.migration_kills import with_folder

with with_folder(Path(sys.argv[2])):
    ClubFile.open(Path(sys.argv[1])).close()
"""


class Fate(NamedTuple):
    """What a kill left: whether the process ran through, and whether the file was `old` or `new` then."""

    ran_through: bool
    left: str


@contextmanager
def with_folder(folder: Path) -> Iterator[None]:
    """Let the migrations of a folder be those of the program, in this process."""
    ran = migrate.bring_up_to_date
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "bring_up_to_date", lambda path, db, clock: ran(path, db, clock, folder))
        yield


def an_old_club(path: Path) -> None:
    """Make a club of the format before this one, with rows that hang on one another."""
    with ClubFile.create(path) as club:
        add_session(club, 20)
        club.execute("PRAGMA user_version=0")


def a_folder(home: Path, name: str) -> Path:
    """Write the folder of migrations that ends with the one of this name."""
    folder = home / f"migrations {name}"
    folder.mkdir(exist_ok=True)
    (folder / "0001_first.py").write_text(FIRST, "utf-8")
    (folder / "0002_next.py").write_text(MIGRATIONS[name], "utf-8")
    return folder


def killed(home: Path, name: str, number: int) -> Fate:
    """Kill the update of a fresh old club at its n-th call, look, and finish it.

    Raises:
        AssertionError: the file is neither whole and old nor whole and new, or a row is lost.
    """
    folder, place = a_folder(home, name), home / f"{name} {number}"
    place.mkdir()
    path = place / "old.club"
    template = home / "template.club"
    if not template.exists():
        an_old_club(template)
    shutil.copy(template, path)
    before = _rows(path)
    ran_through = _update(path, folder, number)
    left = "new" if _rows(path) != before or _version(path) else "old"
    assert _rows(path) == before, f"{name} {number}: rows are lost"
    with with_folder(folder):
        ClubFile.open(path).close()
    assert _version(path) == 1
    assert _rows(path) == before, f"{name} {number}: rows were lost by finishing"
    with ClubFile.open(path) as club:
        assert checking.check(club) == []
        if name == "column":
            assert club.value("SELECT count(*) FROM person WHERE odd = given_name") == 20  # done, and once
    backups = shelf.entries(shelf.found_for(path))
    assert all(shelf.is_unharmed(entry.path) for entry in backups if entry.sum)
    assert any(entry.sum for entry in backups)
    shutil.rmtree(place)
    for found in shelf.found_for(path):
        shutil.rmtree(found)
    return Fate(ran_through, left)


def _update(path: Path, folder: Path, number: int) -> bool:
    """Open the club in a process of its own, killed at its n-th call; says if it ran through."""
    where = [word for one in (path, f"{path}-journal", path.parent) for word in ("-P", str(one))]
    inject = f"inject={CALLS}:signal=SIGKILL:when={number}"
    strace = [
        shutil.which("strace") or "",
        "-qq",
        "-f",
        "-o",
        "/dev/null",
        *where,
        "-e",
        f"trace={CALLS}",
        "-e",
        inject,
    ]
    command = [*strace, sys.executable, "-c", UPDATE, str(path), str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _version(path: Path) -> int:
    opened = Engine(path, mode="rw")
    try:
        return int(opened.connection().execute("PRAGMA user_version").fetchone()[0])
    finally:
        opened.close_all()


def _rows(path: Path) -> dict[str, int]:
    opened = Engine(path, mode="rw")
    try:
        counted = facts.counts(opened.connection())
        assert opened.connection().execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        opened.close_all()
    return {name: count for name, count in counted.items() if not name.startswith(("person_search", "schema_"))}


def main(step: int = 1) -> int:
    """Kill each migration at each `step`-th of its calls; gives 1 if a file was broken or a row lost."""
    bad = 0
    with TemporaryDirectory() as home:
        os.environ["ALONGSIDE_HOME"] = home
        for name in MIGRATIONS:
            number, left = 1 - step, {"old": 0, "new": 0}
            while True:
                number += step
                try:
                    fate = killed(Path(home), name, number)
                except AssertionError as wrong:
                    bad += 1
                    print(f"{name} {number}: {wrong}", flush=True)
                    continue
                if fate.ran_through:
                    break
                left[fate.left] += 1
            bad += not sum(left.values())  # nothing was killed at all
            print(f"{name}: killed at {sum(left.values())} calls of {number - 1}: {left}, all finished", flush=True)
    print(f"{bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
