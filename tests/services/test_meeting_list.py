from datetime import date, timedelta

from desktop.core.relationship_choices import MentoringForm, Side
from desktop.core.rules.pairing import Turns
from desktop.services import meeting, meeting_list, prep
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_session
from tests.pairs import a_noted_meeting, who_meet

FRIDAY = date(2026, 11, 13)


def test_meetings_are_listed_newest_first(club: ClubFile) -> None:
    pair, other = who_meet(club), who_meet(club, "Eve", "Noor")
    inside = a_session(club, TODAY)
    first = a_noted_meeting(club, pair, FRIDAY - timedelta(days=7), worked_on="loops")
    missed = a_noted_meeting(club, pair, FRIDAY, outcome="no_show_mentee")
    meeting.note(club, pair, {"date": TODAY}, {MentoringForm.PAIRING: 20, MentoringForm.TALK: None})
    a_noted_meeting(club, other, FRIDAY)
    found = meeting_list.rows(club, pair)
    assert [row.date for row in found] == [TODAY, FRIDAY, FRIDAY - timedelta(days=7)]
    assert [row.number for row in found] == [2, None, 1]
    assert [row.minutes for row in found] == [20, None, 45]
    assert (found[0].session, found[0].forms) == (inside, {"pairing": 20, "talk": None})
    assert (found[1].key, found[2].key, found[2].worked_on) == (missed, first, "loops")
    assert len(meeting_list.rows(club)) == 4
    assert [row.pair.mentee for row in meeting_list.rows(club, end=FRIDAY, start=FRIDAY)] == ["Noor", "Ada"]


def test_what_is_planned_and_who_is_ready(club: ClubFile) -> None:
    pair = who_meet(club)
    days = [TODAY - timedelta(days=3), TODAY + timedelta(days=1), TODAY + timedelta(days=8)]
    keys = [meeting.plan(club, pair, {"date": day}).subject or 0 for day in days]
    prep.ready(club, keys[1], Side.MENTOR)
    assert [(row.key, row.ready) for row in meeting_list.planned(club, TODAY, TODAY + timedelta(days=7))] == [
        (keys[1], (False, True))
    ]
    following = meeting_list.next_of(club, pair)
    assert following is not None
    assert following.key == keys[0]
    assert meeting_list.one(club, 99) is None


def test_worries_wait_until_they_are_seen(club: ClubFile) -> None:
    pair = who_meet(club)
    key = a_noted_meeting(club, pair, FRIDAY, worry=True)
    assert [row.key for row in meeting_list.worries(club)] == [key]
    meeting.seen(club, [key])
    assert meeting_list.worries(club) == []


def test_who_drove(club: ClubFile) -> None:
    pair = who_meet(club)
    assert meeting_list.who_drove(club, pair).share is None
    for week, (mentee, mentor) in enumerate([(4, 1), (3, 1), (3, 2)]):
        day = FRIDAY - timedelta(days=7 * week)
        a_noted_meeting(club, pair, day, swaps_mentee=mentee, swaps_mentor=mentor)
    balance = meeting_list.who_drove(club, pair)
    assert (balance.mentee, balance.mentor, balance.share, balance.starts) == (10, 4, 71, Side.MENTOR)
    assert meeting_list.rows(club, pair)[0].turns == Turns(4, 1)
