from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.relationship_choices import Cadence, CheckInRule, MeetingOutcome
from desktop.core.relationship_choices import RelationshipState as State
from desktop.core.rules import care
from desktop.core.rules.care import Kept, Noted
from desktop.core.rules.relationship import Entry

START = date(2026, 9, 1)
MET, MISSED = MeetingOutcome.MET, MeetingOutcome.NO_SHOW_MENTEE


def test_two_check_ins_in_the_first_month_then_monthly() -> None:
    due = care.check_ins(CheckInRule.FIRST_MONTH, START, date(2026, 12, 31))
    assert due == (date(2026, 9, 15), date(2026, 9, 29), date(2026, 11, 1), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (CheckInRule.FORTNIGHTLY, (date(2026, 9, 15), date(2026, 9, 29), date(2026, 10, 13))),
        (CheckInRule.MONTHLY, (date(2026, 10, 1),)),
        (CheckInRule.QUARTERLY, ()),
    ],
)
def test_other_rules(rule: CheckInRule, days: tuple[date, ...]) -> None:
    assert care.check_ins(rule, START, date(2026, 10, 20)) == days


def a_log(*steps: tuple[State, date]) -> list[Entry]:
    return [Entry(state, day) for state, day in ((State.ACTIVE, START), *steps)]


def test_what_is_due_next() -> None:
    rule, log = CheckInRule.FIRST_MONTH, a_log()
    assert care.next_due(rule, log, [], date(2026, 9, 10)) is None
    assert care.next_due(rule, log, [], date(2026, 9, 20)) == date(2026, 9, 15)
    assert care.next_due(rule, log, [date(2026, 9, 12)], date(2026, 9, 20)) is None
    assert care.next_due(rule, log, [date(2026, 9, 16)], date(2026, 10, 20)) == date(2026, 9, 29)
    assert care.next_due(rule, [], [], date(2026, 9, 20)) is None
    assert care.next_due(rule, [Entry(State.PROPOSED, START)], [], date(2026, 12, 1)) is None


def test_one_contact_does_not_count_for_two_in_the_first_month() -> None:
    rule, log, today = CheckInRule.FIRST_MONTH, a_log(), date(2026, 10, 2)
    late = date(2026, 9, 25)  # ten days late for the first, four early for the second
    assert care.next_due(rule, log, [late], today) == date(2026, 9, 29)
    assert care.next_due(rule, log, [date(2026, 9, 16), late], today) is None
    assert care.next_due(rule, log, [today], today) is None
    before = date(2026, 8, 20)  # at the introduction: it is no contact of the first month
    assert care.next_due(rule, log, [before, late], today) == date(2026, 9, 29)
    monthly = date(2026, 10, 28)  # late for October, and near enough to November
    assert care.next_due(rule, log, [monthly], date(2026, 11, 20)) is None


def test_a_pause_makes_nothing_due() -> None:
    rule = CheckInRule.MONTHLY
    paused = a_log((State.PAUSED, date(2026, 9, 20)))
    assert care.next_due(rule, paused, [], date(2026, 12, 20)) is None
    went_on = [*paused, Entry(State.ACTIVE, date(2026, 11, 15))]
    assert care.next_due(rule, went_on, [], date(2026, 11, 20)) is None
    assert care.next_due(rule, went_on, [], date(2026, 12, 2)) == date(2026, 12, 1)
    ended = a_log((State.CLOSING, date(2026, 10, 20)), (State.COMPLETED, date(2026, 10, 25)))
    assert care.next_due(rule, ended, [], date(2026, 12, 2)) is None


def test_leap_days_and_ends_of_months() -> None:
    start = date(2028, 1, 31)
    assert care.check_ins(CheckInRule.MONTHLY, start, date(2028, 4, 30)) == (
        date(2028, 2, 29),
        date(2028, 3, 31),
        date(2028, 4, 30),
    )
    leap = [Entry(State.ACTIVE, date(2028, 2, 29))]
    assert care.next_due(CheckInRule.QUARTERLY, leap, [date(2029, 2, 21)], date(2029, 2, 28)) is None
    assert care.next_due(CheckInRule.QUARTERLY, leap, [date(2029, 2, 20)], date(2029, 2, 28)) == date(2029, 2, 28)


@given(st.sampled_from(list(CheckInRule)), st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 800))
def test_a_check_in_today_leaves_nothing_due(rule: CheckInRule, start: date, days: int) -> None:
    today = start + timedelta(days=days)
    log = [Entry(State.ACTIVE, start)]
    due = care.check_ins(rule, start, today)
    assert list(due) == sorted(set(due))
    assert all(start < day <= today for day in due)
    assert care.next_due(rule, log, [], today) == (due[0] if due else None)
    assert care.next_due(rule, log, [today], today) is None


@pytest.mark.parametrize(
    ("cadence", "until", "promised"),
    [
        (Cadence.WEEKLY, date(2026, 9, 7), 1),
        (Cadence.WEEKLY, date(2026, 9, 28), 4),
        (Cadence.FORTNIGHTLY, date(2026, 9, 28), 2),
        (Cadence.MONTHLY, date(2026, 9, 29), 0),
        (Cadence.MONTHLY, date(2026, 9, 30), 1),
        (Cadence.MONTHLY, date(2026, 12, 1), 3),
    ],
)
def test_promised_and_kept(cadence: Cadence, until: date, promised: int) -> None:
    met = [START, START + timedelta(days=6), date(2027, 1, 1)]
    assert care.kept(cadence, [(START, until)], met) == Kept(promised, 2)


@given(st.sampled_from(list(Cadence)), st.integers(0, 900))
def test_a_promise_never_shrinks_with_time(cadence: Cadence, days: int) -> None:
    until = START + timedelta(days=days)
    now, later = (care.kept(cadence, [(START, day)], []) for day in (until, until + timedelta(days=1)))
    assert now.promised <= later.promised <= now.promised + 1


def test_a_pause_promises_nothing() -> None:
    log = a_log((State.PAUSED, date(2026, 9, 15)), (State.ACTIVE, date(2026, 10, 1)))
    stretches = care.together(log, date(2026, 10, 14))
    assert stretches == ((START, date(2026, 9, 14)), (date(2026, 10, 1), date(2026, 10, 14)))
    in_pause = date(2026, 9, 20)
    assert care.kept(Cadence.WEEKLY, stretches, [START, in_pause, date(2026, 10, 2)]) == Kept(4, 2)
    assert care.together(log, date(2026, 8, 1)) == ()


def test_thirty_days_without_a_meeting() -> None:
    last = Noted(START, MET)
    assert care.signs([last], START, START + timedelta(days=30)) == ()
    assert care.signs([last], START, START + timedelta(days=31)) == ("no meeting for 31 days",)
    assert care.signs([], START, START + timedelta(days=31)) == ("no meeting for 31 days",)
    after_pause = START + timedelta(days=20)
    assert care.signs([last], after_pause, START + timedelta(days=31)) == ()


def test_not_quite_heard_twice_running() -> None:
    heard = [Noted(START + timedelta(days=number), MET, tick) for number, tick in enumerate((True, False, None, False))]
    assert care.signs(heard, START, START + timedelta(days=7)) == ("“not quite heard” twice running",)
    again = Noted(START + timedelta(days=5), MET, heard=True)
    assert care.signs([*heard, again], START, START + timedelta(days=7)) == ()


def test_three_missed_running() -> None:
    missed = [Noted(START + timedelta(days=number), MISSED) for number in range(3)]
    today = START + timedelta(days=5)
    assert care.signs(missed[:2], START, today) == ()
    assert care.signs(missed, START, today) == ("3 meetings missed running",)
    planned = Noted(START + timedelta(days=4), MeetingOutcome.PLANNED)
    assert care.signs([*missed, planned], START, today) == ("3 meetings missed running",)
    postponed = Noted(START + timedelta(days=1), MeetingOutcome.POSTPONED)
    assert care.signs([*missed, postponed], START, today) == ("3 meetings missed running",)
    assert care.signs([*missed, Noted(START + timedelta(days=4), MET)], START, today) == ()


def test_check_ins_made_of_those_due_in_a_period() -> None:
    log = [Entry(State.ACTIVE, date(2026, 9, 1))]
    rule = CheckInRule.FIRST_MONTH  # due on 15 and 29 September, 1 November and 1 December
    first, last = date(2026, 9, 1), date(2026, 12, 10)
    assert care.asked(rule, log, [], first, last).kept == 0
    due = care.check_ins(rule, date(2026, 9, 1), last)
    assert care.asked(rule, log, due, first, last) == (len(due), len(due))
    assert care.asked(rule, log, [date(2026, 9, 26)], first, last).kept == 1, "one contact does not count for two"
    assert care.asked(rule, log, due, date(2026, 10, 15), last).promised < len(due)
    paused = [*log, Entry(State.PAUSED, date(2026, 9, 20))]
    assert care.asked(rule, paused, due, first, last) == (1, 1)
    assert care.asked(rule, [], due, first, last) == (0, 0)
