from datetime import date

import pytest

from desktop.core.choices import HoursCategory, HoursSource
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm
from desktop.model.hours import HoursEntry
from desktop.model.meeting import MeetingForm
from desktop.services import hours, meeting, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_fund, a_session
from tests.pairs import BEGAN, a_noted_meeting, mentor_of, who_meet

FRIDAY = date(2026, 11, 13)


def entries(club: ClubFile) -> list[tuple[int, int, int]]:
    return [(one.person, one.minutes, one.deducted) for one in record.all_of(club, HoursEntry)]


def test_a_meeting_apart_gives_hours(club: ClubFile) -> None:
    pair = who_meet(club)
    key = a_noted_meeting(club, pair, FRIDAY)
    entry = record.all_of(club, HoursEntry)[0]
    assert (entry.category, entry.source, entry.meeting) == (HoursCategory.ONE_TO_ONE, HoursSource.MEETING, key)
    with pytest.raises(Refused, match="come from a meeting"):
        hours.change(club, entry.id, {"minutes": 30})
    with pytest.raises(Refused, match="come from a meeting"):
        hours.remove(club, entry.id)
    hours.sign(club, [entry.id], volunteer=True)
    meeting.change(club, key, {"worked_on": "maps"})
    assert record.all_of(club, HoursEntry)[0].signed_volunteer
    meeting.change(club, key, {"ends": "17:00"})
    assert [(one.minutes, one.signed_volunteer) for one in record.all_of(club, HoursEntry)] == [(60, False)]
    meeting.change(club, key, {"starts": None, "ends": None}, {MentoringForm.TALK: 20, MentoringForm.BETWEEN: 90})
    assert entries(club) == [(mentor_of(pair), 20, 0)]
    meeting.change(club, key, {"outcome": "no_show_mentee"})
    assert entries(club) == []
    assert not MeetingForm.select().exists()


def test_an_overlap_is_taken_off_and_given_back(club: ClubFile) -> None:
    pair = who_meet(club)
    said = {"person": mentor_of(pair), "date": FRIDAY, "starts": "16:30", "ends": "17:00", "category": "training"}
    hours.add(club, said)
    key = a_noted_meeting(club, pair, FRIDAY)
    assert entries(club) == [(mentor_of(pair), 30, 0), (mentor_of(pair), 45, 15)]
    meeting.remove(club, key)
    assert entries(club) == [(mentor_of(pair), 30, 0)]


def test_a_meeting_inside_a_session_gives_none(club: ClubFile) -> None:
    pair = who_meet(club)
    a_session(club, TODAY)
    meeting.note(club, pair, {"date": TODAY}, {MentoringForm.PAIRING: 30})
    assert entries(club) == []


def test_claimed_hours_hold_a_meeting(club: ClubFile) -> None:
    pair = who_meet(club)
    key = a_noted_meeting(club, pair, FRIDAY)
    hours.claim(club, a_fund(club), BEGAN, TODAY)
    with pytest.raises(Refused, match="claimed from Library Fund"):
        meeting.remove(club, key)
    with pytest.raises(Refused, match="claimed from Library Fund"):
        meeting.change(club, key, {"ends": "17:00"})
    meeting.change(club, key, {"worked_on": "maps"})
