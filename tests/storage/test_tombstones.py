"""Who was erased is erased again in what was saved before, and in another copy, by the same rules."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model.consent import Consent
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import person, record
from desktop.services.club import ClubFile
from desktop.storage import erasing, tombstones
from desktop.storage.checking import check
from desktop.storage.erasing import GOES, Erased
from tests.factories import Clock, a_club, a_contact, a_mentee


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made:
        yield made


def _erased(club: ClubFile, key: int) -> list[Erased]:
    with club.step("person.erase", undoable=False):
        erasing.erase(club, key)
    return tombstones.all_of(club)


def test_every_record_has_a_tombstone(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    a_contact(club, ada, "Rosa", "Lima")
    before = {
        uid
        for (uid,) in club.rows("SELECT uid FROM person UNION SELECT uid FROM contact_link UNION SELECT uid FROM role")
    }
    buried = _erased(club, ada)
    assert before == {one.uid for one in buried if one.noun != "membership"}
    assert {one.noun for one in buried if one.became == GOES} == {"person", "contact_link", "role"}
    one = record.get(club, Person, ada)
    assert [stone.became for stone in buried if stone.noun == "person" and stone.became] == [one.uid]


def test_a_copy_made_before_is_erased_by_the_same_rules(club: ClubFile, tmp_path: Path) -> None:
    ada = a_mentee(club, "Ada", "Lima", notes="whales")
    a_contact(club, ada, "Rosa", "Lima")
    cy = a_mentee(club, "Cy", "Lima")
    copy = tmp_path / "older.club"
    shutil.copyfile(club.path, copy)
    stones = _erased(club, ada)
    with clubs.open_(copy, at=Clock()) as older:
        person.change(older, ada, {"phone": "07700 900999", "notes": "whales, written after"})
        with older.step("write"):
            Consent.create(person=ada, given_by="Rosa Lima")
        assert tombstones.reapply(older, stones) == 1
        again, first = record.get(older, Person, ada), record.get(club, Person, ada)
        assert (again.uid, again.code, again.notes, again.phone) == (first.uid, first.code, "", "")
        assert not record.all_of(older, Consent)
        assert {one.given_name for one in record.all_of(older, Person)} == {"An erased person", "Cy"}
        assert record.get(older, Person, cy).given_name == "Cy"
        assert {one.uid for one in stones} <= {one.uid for one in tombstones.all_of(older)}
        assert not check(older)
        assert b"Rosa" not in older.path.read_bytes()
        assert tombstones.reapply(older, stones) == 0


def test_a_record_that_went_goes_again(club: ClubFile) -> None:
    ada = a_mentee(club)
    with club.step("write"):
        one = Consent.create(person=ada, given_by="Rosa")
    assert tombstones.reapply(club, [Erased(one.uid, "consent", GOES), Erased("f" * 32, "no_table", GOES)]) == 0
    assert not record.all_of(club, Consent)
    assert record.get(club, Person, ada).given_name == "Ada"
