import threading

import peewee
import pytest

from desktop.core.errors import Refused
from desktop.model.draft import Draft
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.storage import journal
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person, add_session


class Stop(Exception):
    pass


def add_and_stop(noun: type[Noun], **values: str) -> None:
    noun.create(**values)
    raise Stop


def test_a_step_says_what_it_changed(club: ClubFile) -> None:
    with club.step("person.add") as step:
        person = Person.create(given_name="Zoë")
        Role.create(person=person)
        step.about(person)
    changes = step.changes
    assert (changes.verb, sorted(changes.nouns), changes.count) == ("person.add", ["person", "role"], 2)
    assert (changes.subject, changes.uid, changes.step) == (person.id, person.uid, 1)


def test_a_step_in_which_nothing_changed_leaves_no_row(club: ClubFile) -> None:
    person = add_person(club)
    with club.step("person.change") as step:
        person.save()
        step.about(person)
    assert step.changes.step is None
    assert step.changes.subject == person.id
    assert len(journal.entries(club)) == 1


def test_an_exception_rolls_everything_back(club: ClubFile) -> None:
    with pytest.raises(Stop), club.step("person.add"):
        add_and_stop(Person, given_name="Zoë")
    assert Person.select().count() == 0
    assert journal.entries(club) == []
    add_person(club)
    assert Person.select().count() == 1


def test_a_step_inside_a_step_joins_it(club: ClubFile) -> None:
    with club.step("import") as outer:
        first = add_person(club)
        with club.step("person.add") as inner:
            second = Person.create(given_name="Tom")
            inner.about(second)
        outer.about(first)
    assert (inner.changes.count, inner.changes.subject, inner.changes.step) == (1, second.id, 1)
    assert (outer.changes.count, outer.changes.subject, outer.changes.step) == (2, first.id, 1)
    assert [entry.verb for entry in journal.entries(club)] == ["import"]
    journal.undo(club)
    assert Person.select().count() == 0


def test_an_inner_step_can_fail_alone(club: ClubFile) -> None:
    with club.step("import") as outer:
        add_person(club)
        with pytest.raises(Stop), club.step("person.add"):
            add_and_stop(Person, given_name="Tom")
        add_person(club, "Eve")
    assert outer.changes.count == 2
    assert sorted(person.given_name for person in Person.select()) == ["Eve", "Zoë"]


def test_a_recorded_noun_is_written_in_a_step_only(club: ClubFile) -> None:
    with pytest.raises(peewee.IntegrityError, match="outside a step"):
        Person.create(given_name="Zoë")
    assert Person.select().count() == 0


def test_a_draft_is_no_part_of_the_history(club: ClubFile) -> None:
    Draft.create(place="line", typed="* -4")
    with club.step("draft.keep") as step:
        Draft.create(place="line", typed="* -4 -9")
    assert step.changes.step is None
    assert Draft.select().count() == 2


def test_a_step_rolls_back_drafts_too(club: ClubFile) -> None:
    with pytest.raises(Stop), club.step("draft.keep"):
        add_and_stop(Draft, place="line", typed="* -4")
    assert Draft.select().count() == 0


def test_a_second_thread_waits_for_the_end_of_a_step(club: ClubFile) -> None:
    started, done = threading.Event(), threading.Event()

    def other() -> None:
        started.set()
        add_person(club, "Tom")
        done.set()

    thread = threading.Thread(target=other)
    with club.step("import") as step:
        Person.create(given_name="Zoë")
        thread.start()
        started.wait()
        assert not done.is_set()
    thread.join()
    assert step.changes.count == 1
    assert [entry.verb for entry in journal.entries(club)] == ["person.add", "import"]


def test_a_club_that_is_only_read_refuses_a_step(club: ClubFile) -> None:
    add_person(club)
    with (
        ClubFile.open(club.path, writing=False) as reading,
        pytest.raises(Refused, match="reading only"),
        reading.step("person.add"),
    ):
        pass


def test_a_clash_inside_a_step_is_a_bug_and_not_trouble(club: ClubFile) -> None:
    person = add_person(club)
    with pytest.raises(peewee.IntegrityError), club.step("person.add"):
        Person.create(given_name="Tom", uid=person.uid)


def test_raw_sql_is_journaled_too(club: ClubFile) -> None:
    keys = add_session(club)
    with club.step("register.arrive") as step:
        written = club.execute_many(
            "UPDATE session_person SET mark = 'present', arrived = ? WHERE id = ?", [(1085, key) for key in keys]
        )
    assert written == 3
    assert step.changes.count == 3
    assert journal.entries(club)[0].fields == ("arrived", "mark")
