from datetime import timedelta

from desktop.core.relationship_choices import MeetingOutcome
from desktop.model.goal import Goal, GoalRating
from desktop.model.meeting import Advice, NextStep
from desktop.services import record, relationship_story
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee, a_volunteer, made
from tests.pairs import a_meeting, a_relationship

DAY = timedelta(days=1)


def test_a_story_begins_empty(club: ClubFile) -> None:
    told = relationship_story.story(club, a_relationship(club, a_volunteer(club), a_mentee(club)))
    assert told == ([], [], [], 0, (0, 0, 0), 0)


def test_a_story_counts_and_keeps_the_mentees_own_ratings(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_relationship(club, a_volunteer(club), ada)
    wants = {"person": ada, "relationship": key, "wording": "a game", "set_on": TODAY, "hoped": 9}
    goal = made(record.add(club, Goal, wants).subject)
    for days, value, by in ((9, 2, "self"), (5, 8, "mentor"), (1, 4, "self")):
        record.add(club, GoalRating, {"goal": goal, "date": TODAY - days * DAY, "value": value, "by": by})
    for outcome in (MeetingOutcome.MET, MeetingOutcome.NO_ANSWER):
        a_meeting(club, key, TODAY, outcome)
    for state, told_on in (("given", None), ("worked", TODAY)):
        said = {"relationship": key, "given_on": TODAY, "wording": "rest", "state": state, "told_on": told_on}
        record.add(club, Advice, said)
    record.add(club, NextStep, {"relationship": key, "wording": "later"})
    record.add(club, NextStep, {"relationship": key, "wording": "soon", "due": TODAY})
    record.add(club, NextStep, {"relationship": key, "wording": "done", "done_on": TODAY})
    told = relationship_story.story(club, key)
    assert [(one.start, one.now, one.hoped) for one in told.goals] == [(2, 4, 9)]
    assert [one.wording for one in told.next_steps] == ["soon", "later"]
    assert (told.met, len(told.meetings), told.advice, told.thanks) == (1, 2, (2, 1, 1), 0)
