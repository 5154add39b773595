import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.model.group import Group
from desktop.model.hours import Fund, HoursPolicy
from desktop.model.person import Person, Role
from desktop.model.session import Session, SessionPerson
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.model.venue import Venue
from desktop.storage import backup, journal
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import EVENING, add_person, add_session, an_empty_club, dump

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
ACTS = st.sampled_from(["add", "rename", "remove", "sessions", "rate", "several", "mark", "undo", "redo"])


def act(club: ClubFile, what: str, name: str, number: int) -> None:
    """Do one of the things people do; what does not fit at the moment does nothing."""
    people = list(Person.select().order_by(Person.id))
    person = people[number % len(people)] if people else None
    if what == "undo" and journal.next_undo(club):
        journal.undo(club)
    elif what == "redo" and journal.next_redo(club):
        journal.redo(club)
    elif what == "sessions" and Session.select().count() < 3:
        add_session(club, number % 4)
    elif what in {"undo", "redo", "sessions"}:
        return
    else:
        with club.step(what):
            change(what, name, number, person)


def change(what: str, name: str, number: int, person: Person | None) -> None:
    if what == "add":
        Role.create(person=Person.create(given_name=name))
    elif what == "rate":
        Fund.create(name=name, policy=HoursPolicy.create(name=name), rate=number / 7)
    elif what == "several":
        Person.update(known_as=name).where(Person.id % 2 == number % 2).execute()
        Role.delete().where(Role.id % 3 == number % 3).execute()
    elif what == "mark":
        SessionPerson.update(arrived=number, note=name).execute()
    elif person is not None and what == "rename":
        Person.update(family_name=name, born_on=None).where(Person.id == person.id).execute()
    elif person is not None:
        person.delete_instance()


@given(acts=st.lists(st.tuples(ACTS, NAMES, st.integers(0, 2000)), max_size=14), back=st.integers(0, 14))
@settings(max_examples=40)
def test_undo_then_redo_is_nothing(acts: list[tuple[str, str, int]], back: int) -> None:
    with TemporaryDirectory() as folder, an_empty_club(Path(folder) / "a.club") as club:
        states = [dump(club)]
        for one in acts:
            before = club.value("SELECT count(*) FROM step WHERE state = 'done'")
            act(club, *one)
            if club.value("SELECT count(*) FROM step WHERE state = 'done'") > before:
                states = [*states[: before + 1], dump(club)]
        end = dump(club)
        turned = 0
        while turned < back and journal.next_undo(club):
            journal.undo(club)
            turned += 1
            done = club.value("SELECT count(*) FROM step WHERE state = 'done'")
            assert dump(club) == states[done]
        for _ in range(turned):
            journal.redo(club)
        assert dump(club) == end
        assert backup.check(club) == []


def test_undo_brings_back_everything_that_hung_on_a_record(club: ClubFile) -> None:
    keys = add_session(club)
    with club.step("venue.add"):
        venue = Venue.create(name="Library")
        Session.update(venue=venue).execute()
        Group.update(venue=venue).execute()
    before = dump(club)
    with club.step("group.remove") as step:
        Group.get().delete_instance()
    assert step.changes.nouns == {"group", "session", "session_person"}
    assert SessionPerson.select().count() == 0
    journal.undo(club)
    assert dump(club) == before
    with club.step("venue.remove"):
        Venue.get().delete_instance()
    assert Session.get().venue is None
    journal.undo(club)
    assert dump(club) == before
    assert len(keys) == SessionPerson.select().count()


def test_undo_of_an_import_is_one_step(club: ClubFile) -> None:
    with club.step("import"):
        club.execute_many(
            "INSERT INTO person (uid, code, given_name, family_name, known_as, pronouns, adult_confirmed, phone, email,"
            " school, school_year, address, languages, paper_language, skills, ask_me, badge_word, found_us, notes,"
            " privacy_hold, sort_name, to_complete)"
            " VALUES (?, '', ?, '', '', '', 0, '', '', '', '', '', '[]', '', '[]', '', '', '', '', 0, '', 0)",
            [(f"{number:032x}", f"P{number}") for number in range(2000)],
        )
    assert journal.undo(club).count == 2000
    assert Person.select().count() == 0
    assert journal.redo(club).count == 2000
    assert Person.select().count() == 2000


def test_the_history_tells_of_undo_and_redo(club: ClubFile) -> None:
    person = add_person(club)
    journal.undo(club)
    changes = journal.redo(club)
    assert (changes.verb, changes.subject, changes.uid) == ("redo", person.id, person.uid)
    told = [(entry.verb, entry.of, entry.of_verb, entry.undone) for entry in journal.entries(club)]
    assert told == [("redo", 1, "person.add", False), ("undo", 1, "person.add", False), ("person.add", None, "", False)]
    assert {entry.who for entry in journal.entries(club)} == {"Ann"}
    assert {entry.at for entry in journal.entries(club)} == {EVENING}


def test_a_new_step_takes_redo_away_but_stays_in_the_history(club: ClubFile) -> None:
    add_person(club)
    journal.undo(club)
    add_person(club, "Tom")
    assert journal.next_redo(club) is None
    with pytest.raises(Refused, match="nothing to redo"):
        journal.redo(club)
    assert [entry.undone for entry in journal.entries(club)] == [False, False, True]
    journal.undo(club)
    with pytest.raises(Refused, match="nothing to undo"):
        journal.undo(club)


def test_undo_works_after_a_restart(club: ClubFile) -> None:
    person = add_person(club)
    club.close()
    with ClubFile.open(club.path) as again:
        entry = journal.next_undo(again)
        assert entry is not None
        assert (entry.verb, entry.uid) == ("person.add", person.uid)
        journal.undo(again)
        assert Person.select().count() == 0


def test_undo_goes_past_a_printed_sheet(club: ClubFile) -> None:
    add_session(club)
    with club.step("sheet.print", undoable=False):
        sheet = PrintedSheet.create(code="K7Q", session=Session.get())
        for number, person in enumerate(Person.select(), 1):
            SheetRow.create(sheet=sheet, number=number, person=person)
    before = dump(club)
    entry = journal.next_undo(club)
    assert entry is not None
    assert entry.verb == "session.add"
    journal.undo(club)
    assert PrintedSheet.select().count() == 0
    journal.redo(club)
    assert dump(club) == before


def test_the_guard_sees_the_changes_and_may_refuse(club: ClubFile) -> None:
    add_person(club)
    seen: list[journal.Change] = []

    def guard(changes: Sequence[journal.Change]) -> None:
        seen.extend(changes)
        raise Refused("claimed")

    with pytest.raises(Refused, match="claimed"):
        journal.undo(club, guard=guard)
    assert [(change.noun, change.op, change.old) for change in seen] == [("person", "insert", None)]
    assert seen[0].new is not None
    assert seen[0].new["given_name"] == "Zoë"
    assert Person.select().count() == 1


def test_what_was_written_since_can_stand_in_the_way(club: ClubFile) -> None:
    person = add_person(club)
    with club.step("person.remove"):
        person.delete_instance()
    with club.step("person.print", undoable=False):
        Person.create(given_name="Tom", uid=person.uid)
    before = dump(club)
    with pytest.raises(Refused, match="stands in its way"):
        journal.undo(club)
    assert dump(club) == before


def test_the_history_of_one_record(club: ClubFile) -> None:
    person = add_person(club)
    add_person(club, "Tom")
    with club.step("person.change") as step:
        person.known_as = "Zo"
        person.save()
        step.about(person)
    told = journal.entries(club, uids=[person.uid])
    assert [(entry.step, entry.fields) for entry in told] == [(3, ("known_as",)), (1, ())]
    assert [entry.step for entry in journal.entries(club, limit=1, before=3)] == [2]


def fill(club: ClubFile, steps: int) -> None:
    for number in range(steps):
        add_person(club, f"P{number}")


def images(club: ClubFile) -> int:
    return int(club.value("SELECT count(*) FROM change WHERE new IS NOT NULL"))


def test_images_are_kept_for_500_steps_or_90_days(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "STEPS_KEPT", 5)
    now = EVENING

    def clock() -> datetime:
        return now

    with ClubFile.create(path, clock=clock) as club:
        fill(club, 8)
        now += timedelta(days=89)
        journal.thin(club)
        assert images(club) == 8
        now += timedelta(days=2)
        journal.thin(club)
        assert images(club) == 5
        fill(club, 1)
        journal.thin(club)
        assert images(club) == 5
        for _ in range(5):
            journal.undo(club)
        assert journal.next_undo(club) is None
        assert len(journal.entries(club)) == 14
        assert backup.check(club) == []


def test_a_clock_that_once_stood_in_the_future_does_not_keep_images_for_ever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "STEPS_KEPT", 2)
    now = datetime(2040, 2, 29, 12)

    def clock() -> datetime:
        return now

    with ClubFile.create(path, clock=clock) as club:
        fill(club, 3)
        now = EVENING
        fill(club, 3)
        now += timedelta(days=200)
        journal.thin(club)
        assert images(club) == 2


def test_no_replace_goes_round_the_journal(club: ClubFile) -> None:
    keys = add_session(club)
    before = dump(club)
    with club.step("register.arrive"):
        club.execute("INSERT OR REPLACE INTO session_person SELECT * FROM session_person WHERE id = ?", (keys[0],))
        club.execute("UPDATE session_person SET note = 'x' WHERE id = ?", (keys[0],))
    journal.undo(club)
    assert dump(club) == before


def test_the_standard_library_reads_a_club_in_clear(club: ClubFile) -> None:
    add_person(club)
    club.close()
    with sqlite3.connect(club.path) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (1,)
    connection.close()
