from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, RelationshipState
from desktop.core.rules import meeting as rules
from desktop.core.rules.relationship import MEETING, Entry

State = RelationshipState
MET = MeetingOutcome.MET
BEGAN, PAUSED, BACK, ENDED = date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 20), date(2026, 12, 1)
LOG = [
    Entry(State.PROPOSED, date(2026, 8, 1)),
    Entry(State.AGREED, date(2026, 8, 20)),
    Entry(State.ACTIVE, BEGAN),
    Entry(State.PAUSED, PAUSED),
    Entry(State.ACTIVE, BACK),
    Entry(State.CLOSING, ENDED),
    Entry(State.COMPLETED, ENDED),
]
DAY = timedelta(days=1)


def meets(day: date, outcome: MeetingOutcome = MET, *, introduced: bool = False) -> str:
    try:
        rules.on_a_day_of(LOG, day, outcome, introduced=introduced)
    except Refused as refused:
        return refused.sentence if refused.field == "date" else "no field"
    return ""


def test_they_meet_from_the_start_to_the_end() -> None:
    assert not any(meets(day) for day in (BEGAN, PAUSED, BACK, ENDED - DAY, ENDED))
    assert "ended on 1 Dec 2026" in meets(ENDED + DAY)
    assert "was paused" in meets(PAUSED + DAY)
    assert meets(PAUSED + DAY, MeetingOutcome.NO_ANSWER) == ""
    assert "began on 1 Sept 2026" in meets(date(2026, 8, 2))
    assert "began on 1 Sept 2026" in meets(date(2026, 7, 1))


def test_who_has_agreed_is_introduced_once() -> None:
    day = date(2026, 8, 25)
    assert meets(day) == ""
    assert "second time" in meets(day, introduced=True)
    with pytest.raises(Refused, match="not begun"):
        rules.on_a_day_of(LOG[:1], day, MET, introduced=False)
    assert rules.introduces(LOG, day)
    assert not any(rules.introduces(LOG, other) for other in (date(2026, 8, 2), BEGAN, ENDED + DAY))


@given(st.dates(date(2026, 7, 1), date(2027, 1, 31)))
def test_a_meeting_is_allowed_on_a_day_with_a_meeting_state_alone(day: date) -> None:
    states = rules.states_during(LOG, day)
    assert (meets(day, introduced=True) == "") == bool(states & MEETING)


def test_nothing_has_become_of_what_is_to_come() -> None:
    today = date(2026, 11, 17)
    for outcome in MeetingOutcome:
        rules.in_its_time(today, outcome, today)
    for outcome in (MeetingOutcome.PLANNED, MeetingOutcome.CANCELLED_MENTEE, MeetingOutcome.POSTPONED):
        rules.in_its_time(today + DAY, outcome, today)
    for outcome in (MET, MeetingOutcome.NO_SHOW_MENTOR, MeetingOutcome.NO_ANSWER):
        with pytest.raises(Refused, match="still to come"):
            rules.in_its_time(today + DAY, outcome, today)


def test_times_have_a_beginning_and_an_order() -> None:
    assert rules.times(None, None) == (None, None)
    assert rules.times(600, None) == (600, None)
    assert rules.times(1380, 30) == (1380, 1470)
    assert rules.times(1380, 1470) == (1380, 1470)
    for starts, ends in ((None, 600), (600, 600), (600, 540)):
        with pytest.raises(Refused):
            rules.times(starts, ends)


def test_minutes_are_known_from_times_or_forms() -> None:
    forms = {MentoringForm.PAIRING: 30, MentoringForm.TALK: None, MentoringForm.BETWEEN: 90}
    assert rules.minutes(960, 1005, forms) == 45
    assert rules.minutes(960, None, forms) == 30
    assert rules.minutes(None, None, {MentoringForm.BETWEEN: 90}) is None
    rules.forms_fit(960, 990, forms)
    rules.forms_fit(None, None, forms)
    with pytest.raises(Refused, match="20 min, its forms 30 min"):
        rules.forms_fit(960, 980, forms)
