"""The closing talk: prepared, recorded, and what is still open before an end."""

from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import ContactAfter, RelationshipState, Side
from desktop.model.closure import Closure
from desktop.model.goal import Goal, GoalRating
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import NextStep
from desktop.model.relationship import RelationshipStep
from desktop.services import closure, history, record
from desktop.services.closure import Kind
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of
from tests.factories import BEGIN, TODAY, WEEK, Clock
from tests.pairs import proposed

State = RelationshipState
STARTED = date(2026, 3, 1)


def _kinds(club: ClubFile, pair: int) -> list[Kind]:
    return [what.kind for what in closure.still_open(club, pair)]


def test_it_is_prepared_for_the_planned_end_and_completed(club: ClubFile) -> None:
    pair = proposed(club, planned_end=TODAY + 4 * WEEK)
    closure.write(club, pair, {"reason": "goals_met", "message": "Come and see us."})
    found = closure.page(club, pair)
    assert found.closure is not None
    assert (found.closure.date, found.closure.final_meeting) == (TODAY + 4 * WEEK, False)
    closure.write(club, pair, {"final_meeting": True, "learned_mentee": "To ask.", "contact_after": "through_club"})
    one = closure.of(club, pair)
    assert one is not None
    assert (one.date, one.message, one.contact_after) == (TODAY, "Come and see us.", ContactAfter.THROUGH_CLUB)
    assert len(record.all_of(club, Closure)) == 1
    assert history.undo_words(club) == "closing talk, Ada Berg with Ben Otieno"


def test_a_talk_to_come_was_not_held(club: ClubFile) -> None:
    pair = proposed(club)
    with pytest.raises(Refused, match="has not been held yet") as refused:
        closure.write(club, pair, {"final_meeting": True, "date": TODAY + timedelta(1)})
    assert refused.value.field == "date"
    assert closure.of(club, pair) is None


def test_what_is_open_in_words(club: ClubFile) -> None:
    pair = proposed(club)
    ada = next(one.person for one in pair_of(club, pair).people if one.side is Side.MENTEE)
    goal = record.add(club, Goal, {"person": ada, "relationship": pair, "wording": "Loops", "set_on": BEGIN}).subject
    record.add(club, Goal, {"person": ada, "relationship": pair, "wording": "x", "set_on": BEGIN, "status": "dropped"})
    record.add(club, Goal, {"person": ada, "relationship": pair, "wording": "y", "set_on": BEGIN, "asked": False})
    record.add(club, GoalRating, {"goal": goal, "date": TODAY - 5 * WEEK, "value": 3})
    record.add(club, GoalRating, {"goal": goal, "date": TODAY, "by": "mentor", "value": 9})
    record.add(club, NextStep, {"relationship": pair, "wording": "Show it"})
    record.add(club, NextStep, {"relationship": pair, "wording": "Read", "done_on": TODAY})
    record.add(club, Gratitude, {"relationship": pair, "to": ada, "date": TODAY, "wording": "the cake"})
    found = {what.kind: what.words for what in closure.still_open(club, pair)}
    assert list(found) == list(Kind)
    assert found[Kind.RATINGS] == "1 goal has no last rating by the mentee."
    assert found[Kind.STEPS] == "1 next step is open."
    assert found[Kind.THANKS] == "Thanks are not written: 1 line is kept for them."
    record.add(club, GoalRating, {"goal": goal, "date": TODAY - 4 * WEEK, "value": 7})
    said = {"final_meeting": True, "learned_mentor": "Patience", "learned_mentee": "Loops", "thanked": True}
    closure.write(club, pair, said)
    assert _kinds(club, pair) == [Kind.STEPS, Kind.RETURNED]
    closure.write(club, pair, {"returned": True})
    assert _kinds(club, pair) == [Kind.STEPS]


def test_after_a_reopening_there_is_another_talk(club: ClubFile) -> None:
    log = ((State.ACTIVE, STARTED), (State.CLOSING, BEGIN), (State.COMPLETED, BEGIN + WEEK))
    pair = proposed(club, log=log)
    closure.write(club, pair, {"date": BEGIN + WEEK, "final_meeting": True})
    record.add(club, RelationshipStep, {"relationship": pair, "state": "active", "since": BEGIN + 3 * WEEK})
    assert closure.of(club, pair) is None
    closure.write(club, pair, {"reason": "moved"})
    assert len(record.all_of(club, Closure)) == 2


def test_sustained_after_six_and_twelve_months(club: ClubFile, clock: Clock) -> None:
    pair = proposed(club, log=((State.ACTIVE, date(2026, 2, 28)),))
    assert closure.sustained(club, pair) == {6: True, 12: None}
    clock.go_to(date(2027, 2, 28))
    assert closure.page(club, pair).sustained == {6: True, 12: True}


def test_a_date_is_proposed(club: ClubFile) -> None:
    assert closure.page(club, proposed(club, planned_end=TODAY - WEEK)).proposed_on == TODAY
