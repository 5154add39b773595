"""The figures of an impact report, against a club small enough to count by hand."""

from datetime import date, timedelta

import pytest

from desktop.core.relationship_choices import ClosureReason, GoalArea, MentoringForm, RelationshipState, Side
from desktop.core.rules.care import Kept
from desktop.model.closure import Closure
from desktop.model.goal import GoalRating
from desktop.model.meeting import MeetingForm, Prep
from desktop.model.person import Role
from desktop.services import goal, impact, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, WEEK, a_group, a_held_session, a_mentee, a_volunteer, the_group
from tests.pairs import a_goal, a_meeting, a_pair, a_step, written

START, END = date(2026, 9, 1), date(2026, 12, 31)
LEVELS = ["a", "b", "c", "d", "e"]
A_YEAR_AGO = date(2025, 10, 1)


@pytest.fixture
def ada(club: ClubFile) -> int:
    return a_mentee(club, "Ada", born_on="2014-05-17")


@pytest.fixture
def ben(club: ClubFile) -> int:
    return a_volunteer(club, "Ben")


def test_reach_counts_everybody_once(club: ClubFile, ada: int, ben: int) -> None:
    sam, kim, zoe = a_mentee(club, "Sam", born_on=None), a_mentee(club, "Kim"), a_mentee(club, "Zoe")
    a_held_session(club, date(2026, 6, 2), {ada: "came"}, {})
    for number, marks in enumerate(({ada: "came", sam: "came"}, {ada: "came", sam: "absent"})):
        a_held_session(club, TODAY - (2 - number) * WEEK, {**marks, kim: "absent"}, {})
    a_meeting(club, a_pair(club, ben, zoe), TODAY - WEEK)
    waits = record.all_of(club, Role, person=kim)[0]
    record.change(club, Role, waits.id, {"status": "waiting"})
    found = impact.reach(club, START, END)
    assert (found.people, found.new, found.one_off, found.waiting) == (3, 2, 2, 1)
    assert found.came == (3, 6)
    assert (found.held, found.cancelled) == (2, 0)
    assert dict(found.bands)[""] == 1
    assert sum(count for _band, count in found.bands) == 3


def test_a_group_is_counted_alone(club: ClubFile, ada: int) -> None:
    other = a_group(club)
    a_held_session(club, TODAY - WEEK, {ada: "came"}, {})
    assert impact.reach(club, START, END, other).people == 0
    found = impact.reach(club, START, END, the_group(club))
    assert (found.people, found.waiting) == (1, None)


def test_who_left_in_the_time(club: ClubFile, ada: int) -> None:
    a_held_session(club, TODAY - WEEK, {ada: "came"}, {})
    assert impact.reach(club, START, END).ended == 0
    role = record.all_of(club, Role, person=ada)[0]
    record.change(club, Role, role.id, {"status": "ended", "until": TODAY})
    assert impact.reach(club, START, END).ended == 1


def test_relationships_by_what_became_of_them(club: ClubFile, ada: int, ben: int) -> None:
    old = a_pair(club, ben, ada, since=A_YEAR_AGO)
    early = a_pair(club, ben, a_mentee(club, "Sam"), since=A_YEAR_AGO, code="R02")
    a_step(club, early, RelationshipState.ENDED_EARLY, date(2026, 2, 1))
    done = a_pair(club, ben, a_mentee(club, "Kim"), since=BEGIN, code="R03")
    a_step(club, done, RelationshipState.CLOSING, TODAY - WEEK)
    a_step(club, done, RelationshipState.COMPLETED, TODAY - WEEK)
    record.add(club, Closure, {"relationship": done, "date": TODAY - WEEK, "planned": False, "reason": "moved"})
    written(club, [ben], [a_mentee(club, "Zoe")], [(RelationshipState.PROPOSED, BEGIN)])
    found = impact.relationships(club, START, END)
    assert (found.under_way, found.planned, found.unplanned) == (1, 0, 1)
    assert found.reasons == {ClosureReason.MOVED: 1}
    assert found.sustained == {6: (1, 2), 12: (1, 2)}, "of all that began long enough ago, also those long ended"
    assert found.median_months is None, "not of two"
    before = impact.relationships(club, date(2026, 1, 1), date(2026, 3, 31))
    assert (before.under_way, before.planned, before.unplanned) == (1, 0, 1)
    assert old < early


def test_a_pause_is_under_way_and_a_coming_step_is_not_told(club: ClubFile, ada: int, ben: int) -> None:
    pair = a_pair(club, ben, ada)
    a_step(club, pair, RelationshipState.PAUSED, TODAY)
    found = impact.relationships(club, START, END)
    assert (found.under_way, found.planned, found.unplanned) == (1, 0, 0)
    assert impact.relationships(club, date(2025, 1, 1), date(2025, 12, 31)).under_way == 0


def test_check_ins_are_due_with_each_side(club: ClubFile, ada: int, ben: int) -> None:
    a_pair(club, ben, ada, since=TODAY - timedelta(days=15))
    found = impact.relationships(club, START, END).check_ins
    assert found.kept == 0
    assert found.promised >= 2
    assert impact.relationships(club, START, TODAY - timedelta(days=5)).check_ins == Kept(0, 0)


def test_change_counts_goals_and_the_mentees_own_ratings(club: ClubFile, ada: int, ben: int) -> None:
    a_pair(club, ben, ada)
    moved = a_goal(club, ada, start=2)
    goal.rate(club, moved, 5)
    by_mentor = a_goal(club, ada, "Speak up", start=3, area="confidence")
    record.add(club, GoalRating, {"goal": by_mentor, "date": TODAY, "by": "mentor", "value": 9})
    dropped = a_goal(club, ada, "Sing", start=1)
    goal.change(club, dropped, {"status": "dropped"})
    a_goal(club, ada, "Nobody asked", asked=False)
    a_goal(club, a_mentee(club, "Sam"), "Was never here", start=1)
    found = impact.change(club, START, END)
    assert (found.mentees, found.raters) == (1, 1)
    assert found.share == (1, 1, 2)
    assert [one.area for one in found.areas] == [None], "fewer than five rated in each"
    assert [(one.start, one.now) for one in found.moved] == [(2, 5)]
    assert found.baseline == (BEGIN, BEGIN)
    assert found.attainment is None


def test_areas_and_attainment_of_five(club: ClubFile, ben: int) -> None:
    for number in range(5):
        who = a_mentee(club, f"Ada{number}")
        a_pair(club, ben, who, code=f"R{number}")
        goal.rate(club, a_goal(club, who, start=2), 5)
        goal.rate(
            club, a_goal(club, who, "Step by step", start=-1, scale="gas", levels=LEVELS, area="social"), number - 2
        )
    found = impact.change(club, START, END)
    assert [(one.area, one.share) for one in found.areas] == [(GoalArea.SKILL, (5, 5, 5)), (GoalArea.SOCIAL, (3, 5, 5))]
    assert len(found.moved) == 5, "levels of attainment are no numbers from 0 to 10"
    assert found.attainment == 50


def test_how_pairs_worked(club: ClubFile, ada: int, ben: int) -> None:
    pair = a_pair(club, ben, ada)
    meeting = a_meeting(club, pair, TODAY - WEEK, swaps_mentee=3, swaps_mentor=2)
    record.add(club, MeetingForm, {"meeting": meeting, "form": "pairing", "minutes": "40m"})
    for side in Side:
        record.add(club, Prep, {"meeting": meeting, "side": side, "ready": True})
    a_meeting(club, pair, TODAY, swaps_mentee=0)
    a_meeting(club, pair, TODAY, "no_answer")
    found = impact.work(club, START, END)
    assert (found.mentees, found.meetings, found.with_form, found.both_ready) == (1, 2, 1, 1)
    assert found.minutes == {MentoringForm.PAIRING: 40}
    assert found.balance == (3, 2, 1)
    assert impact.work(club, START, END, a_group(club)).meetings == 0
