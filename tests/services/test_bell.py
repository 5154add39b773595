from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm, Side
from desktop.core.rules.pairing import Turns
from desktop.model.hours import HoursEntry
from desktop.model.meeting import Meeting, MeetingForm
from desktop.services import bell, history, meeting, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_group, a_session, dump
from tests.pairs import a_noted_meeting, who_meet

FRIDAY = date(2026, 11, 13)


def test_the_bell_knows_who_meets_today(club: ClubFile) -> None:
    pair, other = who_meet(club, "Ben", "Noor"), who_meet(club, "Eve", "Ada", group=a_group(club))
    assert [(one.mentee, one.planned) for one in bell.bell_pairs(club)] == [("Ada", False), ("Noor", False)]
    a_session(club, TODAY)
    assert [(one.key, one.planned) for one in bell.bell_pairs(club)] == [(pair, True)]
    meeting.plan(club, other, {"date": TODAY})
    assert [one.key for one in bell.bell_pairs(club)] == [other, pair]


def test_minutes_are_those_agreed_and_who_drove_less_begins(club: ClubFile) -> None:
    pair = who_meet(club)
    one = bell.bell_pairs(club)[0]
    assert (one.minutes, one.share, one.starts) == (7, None, Side.MENTEE)
    club_agreement = club.value("SELECT id FROM agreement")
    with club.step("agreement.change"):
        club.execute("UPDATE agreement SET swap_minutes = NULL WHERE id = ?", (club_agreement,))
    assert bell.bell_pairs(club)[0].minutes == 5  # Ada is a child
    for week in range(3):
        a_noted_meeting(club, pair, FRIDAY - timedelta(days=7 * week), swaps_mentee=4, swaps_mentor=1)
    one = bell.bell_pairs(club)[0]
    assert (one.share, one.starts) == (80, Side.MENTOR)
    assert bell.minutes_for([one, one._replace(minutes=4)]) == 4
    assert bell.minutes_for([]) == 10


def test_turns_are_written_to_the_meetings_of_the_day(club: ClubFile) -> None:
    inside, apart = who_meet(club), who_meet(club, "Eve", "Noor", group=a_group(club))
    evening = a_session(club, TODAY)
    meeting.plan(club, apart, {"date": TODAY, "starts": "16:00"})
    before = dump(club)
    bell.finish(club, {inside: Turns(3, 2), apart: Turns(1, 2), 99: Turns(0, 0)})
    first, second = sorted(record.all_of(club, Meeting), key=lambda one: one.relationship)
    assert (first.session, first.outcome, first.swaps_mentee, first.swaps_mentor) == (evening, "met", 3, 2)
    assert (second.starts, second.outcome, second.swaps_mentee, second.swaps_mentor) == (960, "met", 1, 2)
    assert {one.form for one in record.all_of(club, MeetingForm)} == {MentoringForm.PAIRING}
    assert [one.minutes for one in record.all_of(club, HoursEntry)] == [45]
    bell.finish(club, {inside: Turns(1, 1)})
    assert record.get(club, Meeting, first.id).swaps_mentee == 4
    for _step in range(2):
        history.undo(club)
    assert dump(club) == before
    assert bell.without_hours(club) == []
    with pytest.raises(Refused, match="No turns"):
        bell.finish(club, {inside: Turns(0, 0)})


def test_a_bell_apart_says_that_times_are_missing(club: ClubFile) -> None:
    pair = who_meet(club)
    key = bell.finish(club, {pair: Turns(3, 2)}).subject
    assert [one.words for one in bell.without_hours(club)] == ["Ada with Ben"]
    meeting.change(club, key or 0, {"starts": "16:00", "ends": "16:45"})
    assert bell.without_hours(club) == []
