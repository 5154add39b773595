"""Somebody whom one copy erased by the rules of erasing, and of whom the other wrote on: gone from both, for good."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.relationship_choices import Act, RelationshipState
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.services import (
    backup,
    checking,
    draft,
    erasing,
    history,
    person,
    record,
    register,
    relationship,
    restoring,
)
from desktop.services.club import ClubFile
from desktop.storage import tombstones
from tests.doors import Door, two_doors
from tests.factories import TODAY, dump, made

WRITTEN = ("Aisha", "Nadia", "07700 900888", "whales")
CAME = "SELECT count(*) FROM session_person s JOIN person p ON p.id = person_id WHERE p.uid = ? AND mark = 'came'"


@pytest.fixture
def doors(tmp_path: Path) -> tuple[Door, Door]:
    """The front door erased Aisha; the back door wrote of her all evening."""
    front, back = two_doors(tmp_path)
    with front.open(1) as club:
        erasing.erase(club, 1)
    with back.open(1) as club:
        register.arrive(club, 4, 1)
        person.change(club, 1, {"phone": "07700 900888", "notes": "likes whales"})
        person.add_contact(club, 1, {"given_name": "Nadia", "family_name": "Aox"}, {"relationship": "aunt"})
        record.change(club, Session, 3, {"note": "Aisha was first"})
        record.change(club, Session, 4, {"note": "Kofi helped Aisha Aox"})
        draft.keep(club, "window", "Aisha Aox, half a sen")
    return front, back


def _held(club: ClubFile) -> list[str]:
    """Say which of what was written of her still stands in a copy, searched as it is and in its file."""
    said, raw = str(dump(club)), club.path.read_bytes()
    return [word for word in WRITTEN if word in said or word.encode() in raw or person.find(club, word)]


@pytest.mark.parametrize("first", ["front", "back"])
def test_nobody_who_was_erased_comes_back_by_a_join_whichever_way_is_first(
    doors: tuple[Door, Door], first: str
) -> None:
    one, two = doors if first == "front" else doors[::-1]
    one.join(two)
    two.join(one)
    assert one.content() == two.content()
    for door, other in (doors, doors[::-1]):
        assert door.join(other).preview.nothing
        with door.open() as club:
            assert _held(club) == []
            assert checking.check(club) == []
            assert history.undo_words(club) is None
            (uid,) = [one.uid for one in record.all_of(club, Person) if one.erased_on is not None]
            assert club.value(CAME, (uid,)) == 4
            assert record.get(club, Session, 4).note == "Kofi helped an erased person"


def test_both_joining_at_once_come_to_the_same(doors: tuple[Door, Door], tmp_path: Path) -> None:
    front, back = doors
    before = tmp_path / "before.club"
    before.write_bytes(front.path.read_bytes())
    front.join(back)
    back.join(front._replace(path=before))
    assert front.content() == back.content()


def test_a_backup_from_before_the_join_brings_nobody_back(doors: tuple[Door, Door]) -> None:
    front, back = doors
    with back.open() as club:
        copy = backup.save(club)
    back.join(front)
    with back.open() as club:
        restored = restoring.go_back(club, copy)
    with restored:
        assert record.get(restored, Person, 1).erased_on is not None
        assert checking.check(restored) == []
        assert _held(restored) == []
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    with front.open() as club:
        assert _held(club) == []


def test_a_contact_who_is_more_to_the_club_stays(doors: tuple[Door, Door]) -> None:
    front, back = doors
    with back.open(1) as club:
        nadia = person.the_one(club, "Nadia Aox").id
        person.add_contact(club, 3, {}, {"relationship": "aunt", "contact": nadia})
    front.join(back)
    with front.open() as club:
        assert record.get(club, Person, nadia).given_name == "Nadia"
        assert "Aisha" not in str(dump(club))


def test_a_pair_that_the_other_door_made_with_them_ends(doors: tuple[Door, Door]) -> None:
    front, back = doors
    with back.open(1) as club:
        [mentor] = club.rows("SELECT person_id FROM role WHERE kind = 'volunteer' LIMIT 1")
        pair = made(relationship.propose(club, [mentor[0]], [1], despite_wish=True).subject)
        relationship.take(club, pair, Act.AGREE)
    with back.open() as club:
        before = club.path.with_name("before.club")
        shutil.copyfile(club.path, before)
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    assert front.join(back._replace(path=before)).changes.count == 0
    for door in doors:
        with door.open() as club:
            [one] = record.all_of(club, Relationship)
            assert (one.state, one.ended_on) == (RelationshipState.WITHDRAWN, TODAY + timedelta(days=1))
            assert checking.check(club) == []


def test_what_is_written_of_who_is_erased_is_the_same_whichever_copy_learns_of_it(doors: tuple[Door, Door]) -> None:
    front, back = doors
    front.join(back)
    with front.open(1) as club:
        register.leave(club, 4, 1, at=1150)
        before = len(tombstones.all_of(club))
    back.join(front)
    with back.open() as club:
        assert len(tombstones.all_of(club)) == before
