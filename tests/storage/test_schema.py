import runpy
from pathlib import Path

from playhouse.migrations import Runner

from desktop.storage import backup
from desktop.storage.club_file import ClubFile
from desktop.storage.engine import APPLICATION_ID, FORMAT, Engine
from desktop.storage.migrate import MIGRATIONS
from tests.storage import freeze
from tests.storage.conftest import add_session


def schema(club: ClubFile) -> set[tuple[str, str]]:
    found = club.rows("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, " ".join(sql.split())) for name, sql in found}


def test_a_migrated_file_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    """Until the first release, `python -m tests.storage.freeze` writes 0001 anew; afterwards a migration is added."""
    empty = tmp_path / "old.club"
    empty.touch()
    db = Engine(empty, fresh=True)
    db.execute_sql(f"PRAGMA application_id={APPLICATION_ID}")
    Runner(db, str(MIGRATIONS)).History.create_table()
    db.tidy()
    db.close_all()
    with ClubFile.create(tmp_path / "new.club") as new:
        fresh = schema(new)
    with ClubFile.open(empty) as migrated:
        assert schema(migrated) == fresh
        add_session(migrated)
        assert backup.check(migrated) == []


def test_the_first_migration_is_what_the_models_say() -> None:
    frozen = runpy.run_path(str(freeze.FIRST))["TABLES"]
    assert list(frozen) == freeze.wanted(), "run: python -m tests.storage.freeze"


def test_the_format_is_the_number_of_the_last_migration() -> None:
    assert max(int(path.name[:4]) for path in MIGRATIONS.glob("[0-9]*.py")) == FORMAT
