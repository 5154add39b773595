"""The door: who is found, arrivals and leaving, collectors, walk-ins, what is never said, and ending it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.choices import Mark, RegisterSource, RoleKind
from desktop.core.errors import Refused
from desktop.model.person import Person
from desktop.services import door, history, record, register, session
from desktop.services.club import ClubFile
from desktop.services.door import Door, DoorPerson, Where
from tests import factories as make
from tests.factories import MENTEE, TODAY, VOLUNTEER, Clock


@pytest.fixture
def evening(club: ClubFile, clock: Clock) -> int:
    """A session at six, at a quarter past."""
    clock.now = clock.now.replace(hour=18, minute=15)
    return make.a_session(club, TODAY)


def _named(shown: Door, name: str) -> DoorPerson:
    return next(one for one in shown.people if one.name == name)


def _found(shown: Door, text: str) -> list[str]:
    return [one.name for one in door.fitting(shown.people, text)]


def test_names_are_short_and_found_by_first_letters(club: ClubFile, evening: int) -> None:
    make.a_mentee(club, "Mei", "Chan")
    make.a_mentee(club, "Mei", "Carter")
    make.a_mentee(club, "Zoë", "Meister")
    shown = door.door(club, evening)
    assert [one.name for one in shown.people] == ["Mei Ca.", "Mei Ch.", "Zoë M."]
    assert _found(shown, "mei") == ["Mei Ca.", "Mei Ch.", "Zoë M."]
    assert _found(shown, "ZOE") == ["Zoë M."]
    assert _found(shown, "mei ch") == ["Mei Ch."]
    assert _found(shown, "x") == []


def test_somebody_who_is_never_named_is_a_code_also_in_the_greeting(club: ClubFile, evening: int) -> None:
    key = make.a_mentee(club, "Kit", "Secret", privacy_hold=True)
    code = record.get(club, Person, key).code
    shown = door.door(club, evening)
    assert [(one.name, one.first) for one in shown.people] == [(code, code)]


def test_others_of_the_club_are_found_from_the_second_letter_and_clash_with_nobody(
    club: ClubFile, evening: int
) -> None:
    make.a_mentee(club, "Ana", "Lima")
    thursday = make.a_group(club)
    make.a_mentee(club, "Ana", "Lopez", group=thursday)
    make.a_volunteer(club, "Anatol", "Berg", group=thursday)
    child = make.a_mentee(club, "Ben", "Bell", group=thursday)
    make.a_contact(club, child, "Anabel", "Bell")
    shown = door.door(club, evening)
    assert door.others(club, shown, "a") == []
    found = door.others(club, shown, "an")
    assert [(one.name, one.role) for one in found] == [("Ana Lo.", MENTEE), ("Anatol B.", VOLUNTEER)]


def test_arrivals_newcomers_and_coming_back(club: ClubFile, evening: int) -> None:
    old, new = make.mentees(club, "Ada", "Sam")
    make.a_held_session(club, TODAY - timedelta(days=7), {old: "came", new: "absent"})
    shown = door.door(club, evening)
    assert [one.newcomer for one in shown.people] == [False, True]
    assert {tuple(one.attended) for one in shown.people} == {(0, 0)}  # not even in memory
    looked = door.door(club, evening, coordinator=True)
    assert [tuple(one.attended) for one in looked.people] == [(1, 1), (0, 1)]
    door.arrive(club, evening, _named(shown, "Ada"))
    here = _named(door.door(club, evening), "Ada")
    assert (here.where, here.arrived) == (Where.HERE, 18 * 60 + 15)
    register.leave(club, evening, old, at=1100)
    gone = _named(door.door(club, evening), "Ada")
    assert gone.where is Where.LEFT
    door.arrive(club, evening, gone)
    again = _named(door.door(club, evening), "Ada")
    assert (again.where, again.left, again.arrived) == (Where.HERE, None, 18 * 60 + 15)


def test_somebody_of_another_group_walks_in(club: ClubFile, evening: int) -> None:
    key = make.a_mentee(club, "Ana", "Lopez", group=make.a_group(club))
    (found,) = door.others(club, door.door(club, evening), "lop")
    door.arrive(club, evening, found)
    row = make.row_of(club, evening, key)
    assert (row.mark, row.source) == (Mark.CAME, RegisterSource.WALK_IN)


def test_a_walk_in_by_name_is_to_be_completed(club: ClubFile, evening: int) -> None:
    changes = door.walk_in(club, evening, "  Marta   Lima ", RoleKind.MENTEE)
    made = record.get(club, Person, changes.subject or 0)
    assert (made.given_name, made.family_name, made.to_complete) == ("Marta", "Lima", True)
    assert door.door(club, evening).count(Where.HERE) == 1
    with pytest.raises(Refused, match="type your name"):
        door.walk_in(club, evening, " 12 ", RoleKind.MENTEE)


def test_only_the_last_thing_at_the_door_is_taken_back(club: ClubFile, evening: int) -> None:
    make.mentees(club, "Ada", "Sam")
    shown = door.door(club, evening)
    first = door.arrive(club, evening, _named(shown, "Ada"))
    second = door.arrive(club, evening, _named(shown, "Sam"))
    with pytest.raises(Refused):
        door.take_back(club, first.step)
    with pytest.raises(Refused):
        door.take_back(club, None)
    door.take_back(club, second.step)
    assert door.door(club, evening).count(Where.HERE) == 1
    with pytest.raises(Refused):
        door.take_back(club, second.step)


def test_the_door_is_for_an_open_session_of_today(club: ClubFile, evening: int) -> None:
    other = make.a_session(club, date(2026, 11, 24))
    with pytest.raises(Refused, match="today’s session"):
        door.door(club, other)
    session.close(club, evening, "leave")
    with pytest.raises(Refused, match="closed"):
        door.door(club, evening)
    history.undo(club)
    session.cancel(club, evening)
    with pytest.raises(Refused, match="cancelled"):
        door.door(club, evening)


def test_it_ends_with_the_word_or_with_the_passphrase_once_there_is_one(club: ClubFile, tmp_path: Path) -> None:
    assert door.may_end(club, " Finished ")
    assert not door.may_end(club, "")
    folder = tmp_path / "locked"
    folder.mkdir()
    with make.a_club(folder, passphrase="correct horse") as locked:
        assert door.may_end(locked, "correct horse")
        assert not door.may_end(locked, "finished")
        assert not door.may_end(locked, "")
