"""Came of possible: marks at held sessions, nothing else."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import Coming, Mark
from desktop.services import attendance, register, session
from desktop.services.club import ClubFile
from tests.factories import MENTEE, TODAY, VOLUNTEER, WEEK, a_club, a_held_session, a_mentee, a_session, a_volunteer

ALL = TODAY - 60 * WEEK, TODAY + 60 * WEEK


def came(club: ClubFile, who: int) -> tuple[int, int]:
    found = attendance.came_of(club, [who], *ALL).get(who, attendance.Attended(0, 0))
    return found.came, found.possible


def test_possible_are_recorded_marks(club: ClubFile) -> None:
    ada = a_mentee(club)
    for number, mark in enumerate(("came", "absent", "told_us", "not_recorded", "came")):
        a_held_session(club, TODAY - number * WEEK, {ada: mark})
    assert came(club, ada) == (2, 4)
    assert attendance.came_of(club, [ada], TODAY - WEEK, TODAY)[ada] == (1, 2)


def test_a_cancelled_session_counts_for_nobody(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    register.arrive(club, key, ada)
    assert came(club, ada) == (1, 1)
    session.cancel(club, key)
    assert came(club, ada) == (0, 0)
    assert attendance.first_came(club, [ada]) == {}


def test_what_is_said_of_a_session_to_come_counts_nothing_yet(club: ClubFile) -> None:
    ada = a_mentee(club)
    register.say(club, a_session(club, TODAY + WEEK), ada, MENTEE, Coming.NOT_COMING)
    assert came(club, ada) == (0, 0)


def test_each_role_by_itself(club: ClubFile) -> None:
    ben = a_volunteer(club)
    a_held_session(club, TODAY, {}, {ben: {}})
    assert came(club, ben) == (0, 0)
    assert attendance.came_of(club, [ben], *ALL, VOLUNTEER)[ben] == (1, 1)


def test_the_first_time(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    a_held_session(club, TODAY, {ada: "came", bo: "absent"})
    a_held_session(club, TODAY - WEEK, {ada: "came", bo: "absent"})
    assert attendance.first_came(club, [ada, bo]) == {ada: (TODAY - WEEK).isoformat()}
    assert attendance.first_came(club, []) == {}


def test_cells_are_the_marks_of_held_sessions(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_held_session(club, TODAY, {ada: "came"})
    session.cancel(club, a_session(club, TODAY + WEEK))
    found = attendance.cells(club, None, *ALL, MENTEE)
    assert [(one.person, one.session, one.mark) for one in found] == [(ada, key, "came")]


@given(st.lists(st.sampled_from([mark.value for mark in Mark]), max_size=5))
@settings(max_examples=10)
def test_came_is_never_more_than_possible(marks: list[str]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        ada = a_mentee(club)
        for number, mark in enumerate(marks):
            a_held_session(club, TODAY - number * WEEK, {ada: mark})
        assert came(club, ada) == (marks.count("came"), len(marks) - marks.count("not_recorded"))
