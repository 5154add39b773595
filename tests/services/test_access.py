"""Everything of somebody is in, nothing of others: marked in every field of every noun, made from the models."""

from pathlib import Path

import pytest

from desktop.core.relationship_choices import Side
from desktop.model.belonging import PERSONAL, WITHHELD, table_of
from desktop.model.goal import Evidence
from desktop.model.search import Wish
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.services import access, access_files, hold
from desktop.services.access import Everything
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee, a_volunteer, the_group
from tests.marked import Mark, Marks
from tests.reports.reading import text

STRUCTURE = {"sort_name", "month"}


def _planted(club: ClubFile, side: Side) -> tuple[int, list[Mark], list[Mark]]:
    """Two people in a relationship, one of them in another too; every field of every noun is marked for both."""
    marks = Marks(club)
    opposite = Side.MENTOR if side is Side.MENTEE else Side.MENTEE
    with club.step("plant"):
        me, mine = marks.person()
        other, others = marks.person()
        third, thirds = marks.person()
        mine += list(marks.all_of(me, other, side))
        others += [*thirds, *marks.all_of(other, third, opposite)]
    return me, [one for one in mine if one.field not in STRUCTURE], others


@pytest.mark.parametrize("side", list(Side))
def test_all_of_mine_is_in_and_nothing_of_others(club: ClubFile, side: Side, tmp_path: Path) -> None:
    me, mine, others = _planted(club, side)
    given = access_files.give(club, me, tmp_path / "out.pdf")
    told, paper = given.json.read_text("utf-8"), "\n".join(text(given.pdf.read_bytes()))
    assert not [one for one in mine if one.value not in told]
    assert not [one for one in mine if one.value[0] == "q" and one.value not in paper]
    assert not [one for one in others if one.value in told or one.value in paper]
    assert {one.table for one in mine} >= {table_of(noun) for noun in PERSONAL if noun not in WITHHELD} - {
        *("free_time", "pulse", "different_people", "sheet_row", "person_skill", "relationship_member", "meeting_form")
    }


def _everything(club: ClubFile) -> Everything:
    return access.everything(club, club.value("SELECT id FROM person WHERE given_name = 'Ada'"))


def test_others_stand_by_their_initials_also_in_what_was_written(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima", notes="Sits with Rosa King")
    a_volunteer(club, "Rosa", "King")
    with club.step("write"):
        Venue.create(name="Hall", access_note="Ada Lima needs the lift, Rosa has the key")
        Evidence.create(person=ada, date=TODAY, wording="A maze with Rosa King")
    found = _everything(club)
    [evidence] = next(held for held in found.held if held.table == "evidence").records
    assert {one.field: one.words for one in evidence}["wording"] == "A maze with R. K."
    assert [(one.label, one.words) for one in found.named] == [
        ("Venue: Access", "Ada Lima needs the lift, R. has the key")
    ]


def test_what_was_said_in_confidence_or_may_be_held_back_is_not_in_it(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada", "Lima"), a_volunteer(club, "Ben", "Otieno")
    hold.put(club, ada, "secret reason")
    with club.step("write"):
        Wish.create(person=ben, other=ada, reason="secret wish")
    found = _everything(club)
    assert "secret" not in repr(found)
    assert "wish" not in {held.table for held in found.held}
    assert found.minor
    assert [row.words for row in found.history][-1] == "new person Ada Lima"


def test_a_leader_is_told_of_which_session(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", "Otieno")
    with club.step("write"):
        Session.create(group=the_group(club), date=TODAY, starts=1080, ends=1170, leader=ben)
    [named] = access.everything(club, ben).named
    assert (named.label, named.words) == ("Session: Leader in charge", "17 Nov 2026 · 18:00 · 19:30")
