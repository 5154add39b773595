"""Who is erased is expected nowhere from tomorrow on; today every figure is as it was."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.relationship_choices import RelationshipState
from desktop.model.group import Membership
from desktop.model.meeting import Meeting
from desktop.model.person import Role
from desktop.model.relationship import Relationship, RelationshipStep
from desktop.model.session import Session
from desktop.services import checking, record, roll, session
from desktop.services.club import ClubFile
from desktop.storage import erasing_ends
from tests.factories import TODAY, WEEK, a_club, a_mentee, a_session, a_volunteer
from tests.pairs import a_pair

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with a_club(tmp_path) as made:
        yield made


def _end(club: ClubFile, key: int) -> None:
    with club.step("end"):
        erasing_ends.end(club, key, club.clock())
        club.execute("UPDATE person SET erased_on = ? WHERE id = ?", (TODAY.isoformat(), key))


def test_roles_and_groups_end_tomorrow_and_no_roll_expects_them(club: ClubFile) -> None:
    ada = a_mentee(club)
    today, tomorrow, later = (a_session(club, day) for day in (TODAY, TOMORROW, TODAY + WEEK))
    with club.step("fix"):
        roll.fix(club, record.get(club, Session, later))
    _end(club, ada)
    [role] = record.all_of(club, Role)
    assert (role.status, role.until) == ("ended", TOMORROW)
    assert record.all_of(club, Membership)[0].until == TOMORROW
    on = {
        key: [row.person for row in roll.roll(club, record.get(club, Session, key))] for key in (today, tomorrow, later)
    }
    assert on == {today: [ada], tomorrow: [], later: []}
    assert [row.expected for row in session.rows(club)] == [1, 0, 0]


def test_what_was_to_begin_later_ends_on_its_first_day(club: ClubFile) -> None:
    ada, later = a_mentee(club), TODAY + WEEK
    with club.step("later"):
        club.execute("UPDATE role SET since = ?", (later,))
        club.execute("UPDATE membership SET since = ?", (later,))
    _end(club, ada)
    assert record.all_of(club, Role)[0].until == later
    assert record.all_of(club, Membership)[0].until == later
    assert checking.check(club) == []
    assert roll.roll(club, record.get(club, Session, a_session(club, later))) == []


def test_a_relationship_without_anybody_on_a_side_ends(club: ClubFile) -> None:
    ada, cy, ben = a_mentee(club), a_mentee(club, "Cy"), a_volunteer(club)
    pair, group = a_pair(club, ben, ada), a_pair(club, ben, ada, cy, code="R02")
    with club.step("plan"):
        for day in (TODAY - WEEK, TODAY + WEEK):
            Meeting.create(relationship=pair, date=day)
    _end(club, ada)
    ended, goes_on = record.get(club, Relationship, pair), record.get(club, Relationship, group)
    assert (ended.state, ended.ended_on) == (RelationshipState.ENDED_EARLY, TOMORROW)
    assert goes_on.state is RelationshipState.ACTIVE
    last = record.all_of(club, RelationshipStep, relationship=pair)[-1]
    assert (last.state, last.since) == (RelationshipState.ENDED_EARLY, TOMORROW)
    assert [one.date for one in record.all_of(club, Meeting)] == [TODAY - WEEK]
