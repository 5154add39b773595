"""Joining two copies of the club: what comes is said first, a backup is made, nobody is lost, erased or loosened."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipState
from desktop.model.check import Check
from desktop.services import checking, conflict, history, joining, person, record, register, relationship_list, session
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests import factories as make
from tests.doors import Door, two_doors
from tests.erasing import erase
from tests.pairs import a_pair


@pytest.fixture
def doors(tmp_path: Path) -> tuple[Door, Door]:
    """The club of the evening at two doors; its session has the key 4."""
    return two_doors(tmp_path)


def _do(door: Door, *verbs: Callable[[ClubFile], object]) -> None:
    with door.open(1) as club:
        for verb in verbs:
            verb(club)


def test_the_preview_says_what_comes_and_writes_nothing(doors: tuple[Door, Door]) -> None:
    front, back = doors
    _do(back, lambda club: register.arrive(club, 4, 1), lambda club: register.walk_in(club, 4, "Lou Wick"))
    before = front.content()
    with front.open() as club:
        told = joining.preview(club, back.path)
    assert (told.figures.arrivals, told.figures.people, told.figures.conflicts) == (2, 1, 0)
    assert told.words[:2] == ("2 arrivals come.", "1 person comes.")
    assert front.content() == before


def test_where_nothing_but_the_history_comes_that_is_said(doors: tuple[Door, Door]) -> None:
    front, back = doors
    _do(back, lambda club: person.change(club, 2, {"phone": "2"}), history.undo)
    with front.open() as club:
        told = joining.preview(club, back.path)
    assert not told.nothing
    assert told.words == ("No record changes; the history of the other copy is added to this one.",)


def test_both_ways_both_are_equal_and_again_is_nothing(doors: tuple[Door, Door]) -> None:
    front, back = doors
    _do(front, lambda club: register.arrive(club, 4, 1), lambda club: person.change(club, 2, {"phone": "1"}))
    _do(back, lambda club: register.arrive(club, 4, 1), lambda club: person.change(club, 2, {"phone": "2"}))
    done = front.join(back)
    assert done.backup is not None
    assert done.backup.exists()
    assert done.changes.verb == "join"
    assert back.join(front).preview.figures.steps
    assert front.content() == back.content()
    again = front.join(back)
    assert again.backup is None or not again.preview.figures.changed
    with front.open() as club:
        assert joining.preview(club, back.path).nothing
        assert checking.check(club) == []


def test_joining_is_not_undone_and_nothing_before_it(doors: tuple[Door, Door]) -> None:
    front, back = doors
    _do(front, lambda club: person.change(club, 2, {"phone": "1"}))
    _do(back, lambda club: person.change(club, 3, {"phone": "2"}))
    front.join(back)
    with front.open() as club:
        assert history.undo_words(club) is None
        assert [row.words for row in history.entries(club, 2)] == ["joined with another copy", "details of Anaïs Aox"]


def test_a_reader_cannot_join(doors: tuple[Door, Door]) -> None:
    front, back = doors
    with front.open(), clubs.open_(front.path, writing=False) as reader, pytest.raises(Refused):
        joining.join(reader, back.path)


def test_who_was_erased_stays_erased_and_came_all_the_same(doors: tuple[Door, Door]) -> None:
    front, back = doors
    with front.open() as club:
        became = erase(club, 1)
    _do(back, lambda club: register.arrive(club, 4, 1), lambda club: person.change(club, 1, {"notes": "Secret"}))
    assert front.join(back).preview.figures.erased == 1
    back.join(front)
    assert front.content() == back.content()
    people, rows = front.content()["person"], front.content()["session_person"]
    assert "Aisha" not in str(people)
    assert "Secret" not in str(front.content())
    assert [row["mark"] for row in rows.values() if row["person_id"] == became].count("came") == 4
    with back.open() as club:
        assert person.find(club, "Aisha") == []
        assert checking.check(club) == []


def test_hours_of_a_session_closed_on_both_sides_are_there_once(doors: tuple[Door, Door]) -> None:
    front, back = doors
    helpers = [row["person_id"] for row in front.content()["role"].values() if row["kind"] == "volunteer"]
    with front.open() as club:
        keys = [club.value("SELECT id FROM person WHERE uid = ?", (uid,)) for uid in sorted(map(str, helpers))]
    for door, own in ((front, keys[:2]), (back, keys[1:3])):
        with door.open(5) as club:
            for key in own:
                register.arrive(club, 4, key, RoleKind.VOLUNTEER)
            session.close(club, 4, "absent")
    front.join(back)
    back.join(front)
    assert front.content() == back.content()
    with front.open() as club:
        found = club.rows("SELECT person_id, minutes FROM hours_entry WHERE session_id = 4 ORDER BY 1")
        assert found == [(key, 90) for key in sorted(keys[:3])]
        assert conflict.rows(club) == []


def test_the_check_that_one_side_took_away_suspends_what_the_other_began(tmp_path: Path) -> None:
    club = make.a_club(tmp_path)
    ben, ada = make.a_volunteer(club, "Ben"), make.a_mentee(club, "Ada")
    check = club.value('SELECT id FROM "check"')
    front, back = two_doors(tmp_path, club)
    _do(back, lambda club: a_pair(club, ben, ada))
    _do(front, lambda club: record.change(club, Check, check, {"decision": "not_accepted"}))
    done = front.join(back)
    assert done.preview.figures.suspended == 1
    assert "No check of Ben holds any more" in done.preview.words[-1]
    with front.open() as club:
        (pair,) = relationship_list.rows(club)
        assert pair.suspended
        assert pair.state == RelationshipState.ACTIVE


def test_one_walk_in_at_two_doors_is_pointed_out_and_not_joined(doors: tuple[Door, Door]) -> None:
    for door in doors:
        _do(door, lambda club: register.walk_in(club, 4, "Lou Wick"))
    done = doors[0].join(doors[1])
    assert done.preview.figures.likely == 1
    assert done.preview.figures.codes == 1
    assert "perhaps one person: Lou Wick" in " ".join(done.preview.words)
