"""The facts of a folio: counts of goals and meetings, and only what may be shown, under codes."""

from datetime import date

from desktop.core.choices import HoursCategory
from desktop.core.relationship_choices import GoalArea, MentoringForm
from desktop.model.agreement import Promise
from desktop.model.goal import Evidence
from desktop.model.meeting import Advice, MeetingForm
from desktop.services import folio, goal, hours, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, a_mentee, a_volunteer
from tests.pairs import a_goal, a_meeting, a_pair, a_thanks, an_agreement

DAY = date(2026, 10, 6)


def test_what_a_folio_rests_on(club: ClubFile) -> None:
    ben, ada, sam = a_volunteer(club, "Ben", "Otieno"), a_mentee(club, "Ada"), a_mentee(club, "Sam")
    pair, other = a_pair(club, ben, ada), a_pair(club, ben, sam, code="R02")
    a_pair(club, a_volunteer(club, "Eve"), a_mentee(club, "Kim"), code="R03")
    moved, same = a_goal(club, ada, start=2), a_goal(club, sam, "Speak up", start=6, area="confidence")
    goal.rate(club, moved, 5)
    goal.rate(club, same, 6)
    meeting = a_meeting(club, pair, DAY, mistake="Lost the file", mistake_may_print=True)
    a_meeting(club, other, DAY)
    record.add(club, MeetingForm, {"meeting": meeting, "form": "pairing", "minutes": "40m"})
    promised = {"agreement": an_agreement(club, pair), "side": "mentor", "kind": "brings", "wording": "Be on time"}
    record.add(club, Promise, {**promised, "kept": 9, "rated_on": DAY})
    given = {"relationship": pair, "giver": ben, "given_on": DAY, "wording": "Say it aloud", "state": "worked"}
    record.add(club, Advice, given)
    for wording, kind, consent in (("A game", "work", True), ("A secret", "work", False), ("One kept", "review", True)):
        said = {"person": ada, "date": DAY, "kind": kind, "wording": wording, "consent": consent}
        record.add(club, Evidence, said)
    a_thanks(club, ben, "for waiting", may_quote=True)
    a_thanks(club, ben, "not to be quoted")
    hours.add_line(club, "2026-10-06 ben 2 training")
    found = folio.folio_facts(club, ben, BEGIN, TODAY)
    assert (found.name, found.minutes) == ("Ben Otieno", {HoursCategory.TRAINING: 120})
    assert found.mentees == ("M01", "M02")
    assert (found.meetings, found.worked) == (2, {MentoringForm.PAIRING: 40})
    assert found.share == (1, 2, 2)
    assert found.moved == {GoalArea.SKILL: (1, 1, 1), GoalArea.CONFIDENCE: (0, 1, 1)}
    assert found.range_of_starts == (2, 6)
    assert [(one.code, one.words) for one in found.examples] == [("M01", "A game")]
    assert found.review is not None
    assert found.review.words == "One kept"
    assert (found.mistake, found.kept, found.thanks) == ("Lost the file", (("Be on time", 9),), ("for waiting",))
    assert found.advice == {"worked": 1}


def test_a_volunteer_without_relationships(club: ClubFile) -> None:
    found = folio.folio_facts(club, a_volunteer(club, "Ben"), BEGIN, TODAY)
    assert (found.mentees, found.meetings, found.range_of_starts, found.examples) == ((), 0, None, ())
