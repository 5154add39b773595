from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.core.errors import Refused, Trouble
from desktop.model.club import Club
from desktop.model.person import Person
from desktop.storage import backup, migrate, salvage
from desktop.storage.club_file import ClubFile
from desktop.storage.engine import Engine, quoted
from tests.storage.conftest import add_session, dump, evening

SECRET = "O'Brien's łódź"
PAGE = 4096


def a_full_club(path: Path, secret: str, *, journal: bool) -> dict[str, list[tuple[object, ...]]]:
    with ClubFile.create(path, passphrase=secret, clock=evening) as club:
        with club.step("club.new"):
            Club.create(name="Riverside")
        for _ in range(3):
            add_session(club, 60)
        if not journal:
            with club.unrecorded():
                for statement in migrate.EMPTY_JOURNAL:
                    club.execute(statement)
        return dump(club)


def leaf_of(path: Path, secret: str, table: str) -> int:
    """Find the page of one of the leaves of a table: with it spoilt, the table is read only in part."""
    whole = path.read_bytes()
    engine = Engine(path, secret, mode="ro", query_only=True)
    for page in range(len(whole) // PAGE, 1, -1):
        spoil(path, page)
        try:
            first = engine.connection().execute(f"SELECT id FROM {quoted(table)} ORDER BY id LIMIT 1").fetchall()
            with pytest.raises(dbapi2.Error):
                engine.connection().execute(f"SELECT * FROM {quoted(table)}").fetchall()
        except (dbapi2.Error, pytest.fail.Exception):
            continue
        finally:
            engine.close_all()
            path.write_bytes(whole)
        if first:
            return page
    raise AssertionError(table)


def spoil(path: Path, page: int) -> None:
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = bytes([255]) * PAGE
    path.write_bytes(data)


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_whole_file_is_saved_whole(path: Path, secret: str) -> None:
    before = a_full_club(path, secret, journal=True)
    out = path.with_name("out.club")
    assert all(part.lost == 0 for part in salvage.salvage(path, out, secret))
    with ClubFile.open(out, passphrase=secret) as club:
        assert dump(club) == before
        assert backup.check(club) == []


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_page_of_people_is_lost_and_what_belonged_to_them(path: Path, secret: str) -> None:
    before = a_full_club(path, secret, journal=False)
    spoil(path, leaf_of(path, secret, "person"))
    damaged = path.read_bytes()
    out = path.with_name("out.club")
    lost = {part.table: part.lost for part in salvage.salvage(path, out, secret) if part.lost}
    assert 0 < lost["person"] < 60
    assert lost == {"person": lost["person"], "session_person": lost["person"]}
    assert path.read_bytes() == damaged
    with ClubFile.open(out, passphrase=secret) as club:
        after = dump(club)
        assert len(after["person"]) == 180 - lost["person"]
        assert set(after["person"]) < set(before["person"])
        assert backup.check(club) == []


def test_the_history_gives_back_what_cannot_be_read(path: Path) -> None:
    before = a_full_club(path, "", journal=True)
    spoil(path, leaf_of(path, "", "person"))
    out = path.with_name("out.club")
    assert all(part.lost == 0 for part in salvage.salvage(path, out))
    with ClubFile.open(out) as club:
        assert dump(club) == before


def test_a_club_without_its_settings_gets_new_ones(path: Path) -> None:
    a_full_club(path, "", journal=False)
    with ClubFile.open(path) as club:
        page = club.value("SELECT rootpage FROM sqlite_master WHERE name = 'club'")
    spoil(path, page)
    out = path.with_name("out.club")
    salvage.salvage(path, out)
    with ClubFile.open(out):
        assert Club.get().name == ""
        assert Person.select().count() == 180


def test_where_nothing_can_be_read_there_is_no_file(path: Path) -> None:
    a_full_club(path, SECRET, journal=True)
    out = path.with_name("out.club")
    with pytest.raises(Trouble, match="passphrase is wrong"):
        salvage.salvage(path, out, "guess")
    spoil(path, 1)
    with pytest.raises(Trouble, match="Nothing could be read"):
        salvage.salvage(path, out, SECRET)
    with pytest.raises(Refused, match="is there already"):
        salvage.salvage(path, path, SECRET)
    assert sorted(file.name for file in path.parent.iterdir() if "lock" not in file.name) == ["club.club"]
