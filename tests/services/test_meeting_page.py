from datetime import timedelta

from desktop.core.relationship_choices import MentoringForm
from desktop.services import advice, gratitude, meeting, meeting_page
from desktop.services.club import ClubFile
from tests.factories import TODAY
from tests.pairs import a_noted_meeting, who_meet


def test_everything_of_a_pair_is_gathered(club: ClubFile) -> None:
    pair = who_meet(club)
    assert meeting_page.meetings(club, pair).coming is None
    key = a_noted_meeting(club, pair, TODAY, worry=True)
    meeting.change(club, key, {}, {MentoringForm.PAIRING: 30, MentoringForm.TALK: None})
    coming = meeting.plan(club, pair, {"date": TODAY + timedelta(days=3)}).subject
    advice.give(club, pair, {"wording": "read it aloud"})
    gratitude.add(club, pair, {"wording": "the patience"})
    shown = meeting_page.meetings(club, pair)
    assert shown.coming is not None
    assert shown.coming.meeting.key == coming
    assert (len(shown.rows), len(shown.advice), len(shown.thanks), shown.worries) == (2, 1, 1, [key])
    assert meeting_page.forms_words(shown.rows[1]) == "Pairing 30 min, One-to-one talk"
