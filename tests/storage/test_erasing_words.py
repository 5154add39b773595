"""Whose words go with somebody, and out of whose words only the name."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.model.closure import Closure
from desktop.model.draft import Draft
from desktop.model.goal import Goal
from desktop.model.mapping import ListMapping
from desktop.model.meeting import Meeting, Prep
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.session import Session, SessionPerson
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.storage import erasing
from tests.factories import TODAY, a_club, a_mentee, a_session, a_volunteer, the_group
from tests.pairs import a_pair

SAID = "Ben Otieno, Ben and Ada Lima"


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made:
        yield made


def _write(club: ClubFile, noun: type[Noun], **values: Any) -> int:
    with club.step("write"):
        made: Any = noun
        return int(made.create(**values).id)


def _erase(club: ClubFile, key: int) -> None:
    with club.step("person.erase", undoable=False):
        erasing.erase(club, key)


def _pair(club: ClubFile) -> tuple[int, int, int, int, list[int]]:
    ada, ben = a_mentee(club, "Ada", "Lima"), a_volunteer(club, "Ben", "Otieno")
    pair = a_pair(club, ben, ada)
    meeting = _write(club, Meeting, relationship=pair, date=TODAY, outcome="met", worked_on=SAID)
    preps = [_write(club, Prep, meeting=meeting, side=side, want=SAID) for side in ("mentee", "mentor")]
    closing = {"relationship": pair, "date": TODAY, "note": SAID, "learned_mentor": SAID, "learned_mentee": SAID}
    return ada, ben, meeting, _write(club, Closure, **closing), preps


def test_of_a_mentee_what_the_pair_worked_on_goes_and_what_the_mentor_said_stays(club: ClubFile) -> None:
    ada, _ben, meeting, closing, (own, others) = _pair(club)
    _erase(club, ada)
    assert record.get(club, Meeting, meeting).worked_on == ""
    assert (record.get(club, Prep, own).want, record.get(club, Prep, others).want) == (
        "",
        "Ben Otieno, Ben and an erased person",
    )
    closure = record.get(club, Closure, closing)
    assert (closure.note, closure.learned_mentee) == ("", "")
    assert closure.learned_mentor == "Ben Otieno, Ben and an erased person"


def test_of_a_mentor_only_the_name_goes_out_of_what_the_pair_worked_on(club: ClubFile) -> None:
    _ada, ben, meeting, closing, (others, own) = _pair(club)
    _erase(club, ben)
    put = "an erased person, an erased person and Ada Lima"
    assert record.get(club, Meeting, meeting).worked_on == put
    assert (record.get(club, Prep, own).want, record.get(club, Prep, others).want) == ("", put)
    closure = record.get(club, Closure, closing)
    assert (closure.note, closure.learned_mentor, closure.learned_mentee) == ("", "", put)


def test_a_name_goes_out_of_every_note_but_not_somebody_elses_name(club: ClubFile) -> None:
    ada, cy = a_mentee(club, "Ada", "Lima"), a_mentee(club, "Cy", "Lima", notes="Friend of ADA LIMA. Ada?")
    evening = a_session(club, note="Ada and Cy were late", title="Adaptations")
    with club.step("come"):
        SessionPerson.create(session=evening, person=ada, date=TODAY, mark="came")
    _erase(club, ada)
    told = record.get(club, Session, evening)
    assert (told.note, told.title) == ("an erased person and Cy were late", "Adaptations")
    assert record.get(club, Person, cy).notes == "Friend of an erased person. Ada?"


def test_whole_names_that_two_people_have_stay_elsewhere(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima", born_on="2014-01-01")
    a_mentee(club, "Ada", "Lima", notes="Ada Lima sings")
    _erase(club, ada)
    assert club.value("SELECT notes FROM person WHERE notes <> ''") == "Ada Lima sings"


def test_levels_and_what_must_not_be_empty_keep_their_places(club: ClubFile) -> None:
    ada = a_mentee(club)
    goal = _write(club, Goal, person=ada, wording="to sing", levels=("soft", "loud"), set_on=TODAY)
    _erase(club, ada)
    kept = record.get(club, Goal, goal)
    assert (kept.wording, kept.levels) == ("–", ("–", "–"))


def test_drafts_and_lists_that_know_the_name_go(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    with club.unrecorded():
        Draft.create(place=f"group {the_group(club)}", typed="Ada")
    for headers in ("Name;Ada Lima", "Name;Mail"):
        _write(club, ListMapping, headers=headers)
    _erase(club, ada)
    assert not record.all_of(club, Draft)
    assert [one.headers for one in record.all_of(club, ListMapping)] == ["Name;Mail"]
