from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.storage import backup, journal, migrate, shelf
from desktop.storage.club_file import ClubFile
from desktop.storage.engine import Engine
from desktop.system import paths
from tests.storage.conftest import add_session, dump, evening

LONGER = """
from peewee import TextField

def up(migrator, db):
    migrator.migrate(migrator.alter_column_type("group", "name", TextField()))
"""
LOSES = """
def up(migrator, db):
    db.execute_sql('DELETE FROM "session_person"')
"""
BREAKS = """
def up(migrator, db):
    db.execute_sql('UPDATE "session" SET group_id = 77')
"""
STOPS = """
def up(migrator, db):
    db.execute_sql('ALTER TABLE "person" ADD COLUMN "odd" TEXT')
    raise RuntimeError("stopped in the middle")
"""
HALF = """
atomic = False

def up(migrator, db):
    db.execute_sql('DELETE FROM "session_person"')
    db.execute_sql('COMMIT')
    db.execute_sql('BEGIN')
    raise RuntimeError("stopped after a commit of its own")
"""


@pytest.fixture
def old(path: Path) -> Path:
    """A club of the format before this one, with rows that hang on one another."""
    with ClubFile.create(path, who="Ann", clock=evening) as club:
        add_session(club, 5)
        club.execute("PRAGMA user_version=0")
    return path


def migrations(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_first.py").write_text("def up(migrator, db):\n    pass\n", "utf-8")
    (folder / "0002_next.py").write_text(text, "utf-8")
    return folder


def open_with(path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> ClubFile:
    def with_folder(path: Path, db: Engine, clock: Callable[[], datetime]) -> Path | None:
        return ran(path, db, clock, folder)

    ran = migrate.bring_up_to_date
    monkeypatch.setattr(migrate, "bring_up_to_date", with_folder)
    return ClubFile.open(path, clock=evening)


def test_an_older_club_is_brought_up_to_date_after_a_backup(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_with(old, migrations(tmp_path, LONGER), monkeypatch) as club:
        assert club.value("SELECT count(*) FROM session_person") == 5  # no cascade ate them
        assert "TEXT" in club.value("""SELECT sql FROM sqlite_master WHERE name = 'group'""")
        assert backup.check(club) == []
        assert journal.next_undo(club) is None
        assert len(journal.entries(club)) == 1
        with club.step("person.add"):
            Person.create(given_name="Tom")
        journal.undo(club)
    kept = shelf.entries(shelf.found_for(old))
    assert [entry.why for entry in kept] == [Why.UPDATE]
    assert kept[0].format == 0
    assert shelf.is_unharmed(kept[0].path)


@pytest.mark.parametrize("text", [LOSES, BREAKS, STOPS])
def test_a_migration_that_fails_leaves_the_old_file_whole(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "FORMAT", 0)
        with ClubFile.open(old, writing=False) as club:
            before = dump(club)
    with pytest.raises(Trouble, match="as it was before; a backup is in “club”"):
        open_with(old, migrations(tmp_path, text), monkeypatch)
    monkeypatch.undo()
    monkeypatch.setattr(migrate, "FORMAT", 0)
    with ClubFile.open(old) as club:
        assert dump(club) == before
        assert club.db.user_version == 0
        assert backup.check(club) == []
        assert journal.next_undo(club) is not None


def test_a_migration_that_left_half_is_replaced_by_the_backup(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Trouble, match="as it was before"):
        open_with(old, migrations(tmp_path, HALF), monkeypatch)
    monkeypatch.undo()
    monkeypatch.setattr(migrate, "FORMAT", 0)
    with ClubFile.open(old) as club:
        assert club.value("SELECT count(*) FROM session_person") == 5
        assert backup.check(club) == []
    assert list(old.parent.glob("replaced-*"))


def test_an_older_club_is_not_only_read(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(Refused, match="older version"):
        ClubFile.open(old, writing=False)
    assert old.read_bytes() == before


def test_no_migration_without_a_backup(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (paths.data() / "backups").write_text("in the way", "utf-8")
    before = old.read_bytes()
    with pytest.raises(Trouble, match="cannot be written"):
        open_with(old, migrations(tmp_path, LONGER), monkeypatch)
    assert old.read_bytes() == before
