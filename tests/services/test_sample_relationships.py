"""The sample's relationships obey the rules that the program keeps."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from desktop.core.relationship_choices import RelationshipState
from desktop.core.rules import relationship as rules
from desktop.services import club as clubs
from desktop.services import guard, sample
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClubFile]:
    path = tmp_path_factory.mktemp("sample") / sample.FILE
    sample._write_club(path, 7, sample.SIZES["club"], Clock())
    with clubs.open_(path, at=Clock()) as club:
        yield club


def test_every_stage_is_there_and_nobody_unchecked_meets_a_child(small: ClubFile) -> None:
    found = small.rows("SELECT id, state FROM relationship")
    assert {state for _key, state in found} >= {"proposed", "agreed", "active", "paused", "completed", "ended_early"}
    assert guard.unchecked(small, [key for key, _state in found], TODAY) == {}


def test_states_follow_their_log(small: ClubFile) -> None:
    for key, state in small.rows("SELECT id, state FROM relationship"):
        log = small.rows("SELECT state, since FROM relationship_step WHERE relationship_id = ? ORDER BY id", (key,))
        steps = [RelationshipState(step) for step, _since in log]
        assert steps[0] is RelationshipState.PROPOSED
        assert steps[-1] == state
        assert [since for _step, since in log] == sorted(since for _step, since in log)
        for one, other in pairwise(steps):
            assert other in rules.STEPS[one]


def test_meetings_lie_in_the_time_of_their_relationship(small: ClubFile) -> None:
    found = small.rows(
        """SELECT m.date, m.outcome, m.session_id, s.date, r.started_on, r.ended_on FROM meeting m
             JOIN relationship r ON r.id = m.relationship_id LEFT JOIN session s ON s.id = m.session_id"""
    )
    assert {outcome for _day, outcome, *_rest in found} >= {"met", "planned", "no_answer"}
    for day, outcome, session, of_session, started, ended in found:
        assert started <= day <= (ended or "9999")
        assert (outcome == "planned") == (date.fromisoformat(day) >= TODAY)
        assert session is None or of_session == day


def test_hours_of_a_meeting_apart_are_its_minutes(small: ClubFile) -> None:
    found = small.rows(
        """SELECT h.minutes, m.ends - m.starts, m.session_id FROM hours_entry h JOIN meeting m ON m.id = h.meeting_id"""
    )
    assert found
    assert all(minutes == length and session is None for minutes, length, session in found)


def test_ratings_are_on_the_scale_of_their_goal(small: ClubFile) -> None:
    lowest_highest = {"ten": (0, 10), "gas": (-2, 2), "steps": (1, 5)}
    for scale, value in small.rows("SELECT g.scale, r.value FROM goal_rating r JOIN goal g ON g.id = r.goal_id"):
        lowest, highest = lowest_highest[scale]
        assert lowest <= value <= highest
    assert small.value("SELECT max(n) FROM (SELECT count(*) n FROM goal WHERE asked GROUP BY person_id)") == 5
