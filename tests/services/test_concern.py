from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.core.errors import Refused
from desktop.core.safe_choices import Act
from desktop.model.person import Person
from desktop.services import concern, erasing, record, safe
from desktop.services.safe import Opened
from tests.factories import TODAY, Clock, a_club, a_mentee
from tests.safes import MARKER, SECRET, a_note, a_safe, cheap

__all__ = ["cheap"]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(tmp_path: Path, clock: Clock) -> Iterator[Opened]:
    with a_club(tmp_path, clock=clock) as club:
        yield a_safe(club)


def _again(opened: Opened) -> Opened:
    return safe.open_(opened.club, SECRET)


def test_a_note_is_about_somebody_of_the_club_or_somebody_else(opened: Opened) -> None:
    ada = record.get(opened.club, Person, a_mentee(opened.club, "Ada", "Ash", born_on="2015-03-02"))
    said = {"happened": "10/11/2026", "time": "18:20", "how": "told", "words": "“I do not want to go home.”"}
    note = concern.add(opened, {**said, "person": ada.uid})
    assert (note.name, note.person, note.time) == ("Ada Ash", ada.uid, 18 * 60 + 20)
    assert note.kept_until == date(2036, 3, 2), "of a child until 3 years after the 18th birthday"
    other = concern.add(opened, {**said, "name": "A boy from the other group"})
    assert other.person == ""
    assert other.kept_until == date(2029, 11, 10)
    assert concern.people(opened.club) == [(ada.uid, "Ada Ash")]
    erasing.erase(opened.club, ada.id)
    assert concern.people(opened.club) == [], "nobody is left to write about, and the note keeps the name"
    assert {row.name for row in concern.notes(_again(opened))} == {"Ada Ash", "A boy from the other group"}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"happened": ""}, "happened"),
        ({"happened": TODAY + timedelta(days=1)}, "happened"),
        ({"name": ""}, "person"),
        ({"words": " "}, "words"),
        ({"keep_until": "never"}, "keep_until"),
        ({"how": "guessed"}, "how"),
        ({"seen": "x" * 20_001}, "seen"),
    ],
)
def test_what_is_missing_or_wrong_is_refused(opened: Opened, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        a_note(opened, **values)
    assert refused.value.field == field
    assert concern.notes(opened) == []


def test_a_note_is_added_to_and_never_changed(opened: Opened) -> None:
    note = a_note(opened)
    concern.add_entry(opened, note.uid, {"kind": "correction", "text": "It was a Monday."})
    concern.add_entry(opened, note.uid, {"kind": "closed", "text": "Handed over."})
    found = concern.read(_again(opened), note.uid)
    assert found.words == note.words
    assert [entry.text for entry in found.entries] == ["It was a Monday.", "Handed over."]
    assert not found.is_open
    for values in ({"kind": "told", "text": " "}, {"kind": "kept", "text": "asked to"}, {"kind": "?", "text": "x"}):
        with pytest.raises(Refused):
            concern.add_entry(opened, note.uid, values)
    with pytest.raises(Refused, match="not there"):
        concern.add_entry(opened, "?", {"kind": "told", "text": "x"})


def test_a_note_goes_only_when_it_was_released_and_its_day_has_come(opened: Opened, clock: Clock) -> None:
    note = a_note(opened)
    clock.go_to(date(2040, 1, 1))
    with pytest.raises(Refused, match="until a lead has said"):
        concern.delete(opened, note.uid)
    concern.add_entry(opened, note.uid, {"kind": "released", "text": "Nothing is pending."})
    concern.add_entry(opened, note.uid, {"kind": "kept", "text": "The court asked.", "until": "2041-01-01"})
    with pytest.raises(Refused, match="2041"):
        concern.delete(opened, note.uid)
    clock.go_to(date(2041, 1, 2))
    assert concern.notes(opened)[0].may_be_deleted
    concern.delete(opened, note.uid)
    again = _again(opened)
    assert concern.notes(again) == []
    assert MARKER not in again.content.written().decode()
    assert [row.act for row in concern.log(again)][1] is Act.DELETED


def test_the_log_says_who_read_what(opened: Opened) -> None:
    note = a_note(opened)
    concern.read(opened, note.uid)
    acts = [(row.act, row.who, row.about) for row in concern.log(_again(opened))]
    about = f"1 Sept 2026, {MARKER} Ash"
    assert acts[1:3] == [(act, "Lena Lead", about) for act in (Act.READ, Act.WRITTEN)]
    assert concern.log_is_whole(opened)


def test_what_was_being_typed_is_kept_in_the_safe_until_it_is_saved(opened: Opened) -> None:
    concern.keep_draft(opened, {"words": f"{MARKER} half a sentence"})
    assert MARKER not in "".join(str(row) for row in opened.club.rows("SELECT * FROM draft"))
    again = _again(opened)
    assert concern.draft(again) == {"words": f"{MARKER} half a sentence"}
    a_note(again)
    assert concern.draft(_again(opened)) == {}
    concern.keep_draft(again, {})


def test_the_open_notes_come_first_then_the_newest(opened: Opened) -> None:
    days = [date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)]
    made = [a_note(opened, happened=day) for day in days]
    concern.add_entry(opened, made[2].uid, {"kind": "closed", "text": "Done."})
    assert [row.happened for row in concern.notes(opened)] == [days[1], days[0], days[2]]
