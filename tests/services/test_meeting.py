from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome
from desktop.model.hours import HoursEntry
from desktop.services import history, meeting, record
from desktop.services.club import ClubFile
from tests.factories import TODAY
from tests.pairs import a_noted_meeting, mentor_of, the_meeting, who_meet

FRIDAY = date(2026, 11, 13)


def entries(club: ClubFile) -> list[tuple[int, int, int]]:
    return [(one.person, one.minutes, one.deducted) for one in record.all_of(club, HoursEntry)]


def test_a_meeting_is_planned_where_and_how_it_was_agreed(club: ClubFile) -> None:
    pair = who_meet(club)
    key = meeting.plan(club, pair, {"date": TODAY + timedelta(days=3), "starts": "16:00"}).subject
    planned = the_meeting(club, key or 0)
    assert (planned.place, planned.starts, planned.ends) == ("Library", 960, 1005)
    assert (planned.session, planned.outcome) == (None, MeetingOutcome.PLANNED)
    assert history.undo_words(club) == "meeting planned: Ada with Ben, 20/11/2026"


def test_what_was_planned_becomes_what_was_held(club: ClubFile) -> None:
    pair = who_meet(club)
    key = meeting.plan(club, pair, {"date": TODAY, "starts": "16:00"}).subject
    assert meeting.note(club, pair, {"date": TODAY, "worked_on": "maps"}).subject == key
    assert entries(club) == [(mentor_of(pair), 45, 0)]
    with pytest.raises(Refused, match="at that time already"):
        meeting.note(club, pair, {"date": TODAY, "starts": "16:30", "ends": "17:00"})
    meeting.note(club, pair, {"date": TODAY, "starts": "17:00", "ends": "17:30"})


def test_a_worry_is_seen(club: ClubFile) -> None:
    pair = who_meet(club)
    key = a_noted_meeting(club, pair, FRIDAY, worry=True)
    meeting.seen(club, [key])
    assert the_meeting(club, key).worry_seen_on == TODAY
    meeting.change(club, key, {"worry": True})
    assert the_meeting(club, key).worry_seen_on is None
