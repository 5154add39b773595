"""The facts of a progress report come from the records of one mentee alone."""

from datetime import date, timedelta

from desktop.core.relationship_choices import MentoringForm
from desktop.model.goal import Evidence
from desktop.model.meeting import Advice, MeetingForm, NextStep
from desktop.services import goal, progress, record
from desktop.services.club import ClubFile
from desktop.services.progress import Fact
from tests.factories import BEGIN, TODAY, WEEK, a_held_session, a_mentee, a_volunteer
from tests.pairs import a_goal, a_meeting, a_pair, a_thanks


def test_everything_the_report_needs(club: ClubFile) -> None:
    ben, ada, sam = a_volunteer(club, "Ben"), a_mentee(club, "Ada"), a_mentee(club, "Sam")
    pair, other = a_pair(club, ben, ada), a_pair(club, ben, sam, code="R02")
    moved = a_goal(club, ada, start=3, hoped=7)
    a_goal(club, ada, "Draws sprites", asked=False)
    a_goal(club, ada, "Given up", status="dropped")
    goal.rate(club, moved, 6)
    for number, mark in enumerate(("came", "absent", "came")):
        a_held_session(club, BEGIN + number * WEEK, {ada: mark, sam: "came"})
    day = date(2026, 10, 6)
    first = a_meeting(club, pair, day, worked_on="a loop", swaps_mentee=3, swaps_mentor=2)
    a_meeting(club, pair, day + WEEK, worked_on="a list", mistake="We lost the file", mistake_may_print=True)
    a_meeting(club, pair, day + 2 * WEEK, outcome="no_answer", worked_on="nothing")
    a_meeting(club, other, day, worked_on="not hers")
    record.add(club, MeetingForm, {"meeting": first, "form": "pairing", "minutes": 40})
    record.add(club, NextStep, {"relationship": pair, "wording": "Read page 3", "done_on": day + timedelta(days=2)})
    record.add(club, NextStep, {"relationship": pair, "wording": "Show it"})
    advice = {"relationship": pair, "given_on": day, "wording": "Say it aloud", "state": "worked", "tried_on": day}
    record.add(club, Advice, advice)
    record.add(club, Evidence, {"person": ada, "date": day, "wording": "Her game runs", "consent": True})
    record.add(club, Evidence, {"person": ada, "date": day, "wording": "Not shown"})
    a_thanks(club, ben, "for waiting", giver=ada, may_quote=True)
    found = progress.progress_facts(club, ada, BEGIN, TODAY)
    assert (found.name, found.age_band, [one.name for one in found.mentors]) == ("Ada", "9–12", ["Ben"])
    assert [one.wording for one in found.goals] == ["Debug on my own"]
    assert [one.wording for one in found.bonus] == ["Draws sprites"]
    assert found.came == (2, 3)
    assert found.sessions == ((BEGIN, "●N"), (BEGIN + WEEK, "–"), (BEGIN + 2 * WEEK, "●"))
    assert (found.meetings, found.worked) == (2, {MentoringForm.PAIRING: 40})
    assert found.balance == (3, 2, 1)
    assert found.facts == (
        Fact(day, "Her game runs", may_quote=True),
        Fact(day, "Say it aloud"),
        Fact(day + timedelta(days=2), "Read page 3"),
    )
    assert found.mistake == "We lost the file"
    assert found.next_steps == ("Show it",)
    assert found.thanks == (Fact(BEGIN, "for waiting", may_quote=True),)
    assert progress.lines(club, [ada], BEGIN, TODAY)[ada] == "1 of 1 goal moved · came 2 of 3 · 2 meetings"


def test_a_mentee_of_whom_little_is_known(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    found = progress.progress_facts(club, ada, BEGIN, TODAY)
    assert (found.goals, found.facts, found.sessions, found.mistake) == ((), (), (), "")
    assert progress.lines(club, [ada], BEGIN, TODAY)[ada] == "nothing is noted for this time"
    a_goal(club, ada, start=3)
    assert progress.lines(club, [ada], BEGIN, TODAY)[ada] == "1 goal, not rated twice"
