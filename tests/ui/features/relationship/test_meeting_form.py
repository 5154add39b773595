from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, Side
from desktop.services import meeting, prep
from desktop.ui.features.relationship import meeting_form
from tests.factories import TODAY
from tests.hands import Hands
from tests.pairs import a_noted_meeting, who_meet


def test_a_new_note_is_of_the_day_and_met(hands: Hands) -> None:
    values = meeting_form.noting(hands.club, None, TODAY).all_values()
    assert values["outcome"] == MeetingOutcome.MET
    assert values["pairing"] in {None, ""}


def test_a_known_one_shows_what_was_noted(hands: Hands) -> None:
    pair = who_meet(hands.club, "Una", "Ada")
    key = a_noted_meeting(hands.club, pair, TODAY, worked_on="loops")
    meeting.change(hands.club, key, {}, {MentoringForm.TALK: 20, MentoringForm.REVIEW: None})
    form = meeting_form.noting(hands.club, key, TODAY)
    values = form.all_values()
    assert (values["worked_on"], str(values["talk"]), str(values["review"])) == ("loops", "20", "0")
    assert not form.is_changed()


def test_a_plan_asks_when(hands: Hands) -> None:
    del hands
    assert list(meeting_form.planning(TODAY).editors) == ["date", "starts", "ends"]


def test_what_a_side_wrote_stands_there(hands: Hands) -> None:
    key = meeting.plan(hands.club, who_meet(hands.club, "Una", "Ada"), {"date": TODAY}).subject or 0
    prep.write(hands.club, key, Side.MENTEE, {"want": "draw maps", "form": "pairing"})
    form = meeting_form.preparing(prep.of_meeting(hands.club, key).mentee)
    assert form.all_values() == {"tried": "", "want": "draw maps", "questions": "", "form": "pairing"}
