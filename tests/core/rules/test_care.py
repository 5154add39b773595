from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.relationship_choices import Cadence, CheckInRule, MeetingOutcome
from desktop.core.rules import care
from desktop.core.rules.care import Kept, Noted

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


def test_what_is_due_next() -> None:
    rule = CheckInRule.FIRST_MONTH
    assert care.next_due(rule, START, [], date(2026, 9, 10)) is None
    assert care.next_due(rule, START, [], date(2026, 9, 20)) == date(2026, 9, 15)
    assert care.next_due(rule, START, [date(2026, 9, 12)], date(2026, 9, 20)) is None
    assert care.next_due(rule, START, [date(2026, 9, 16)], date(2026, 10, 20)) == date(2026, 9, 29)


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
    assert care.kept(cadence, START, until, met) == Kept(promised, 2)


@given(st.sampled_from(list(Cadence)), st.integers(0, 900))
def test_a_promise_never_shrinks_with_time(cadence: Cadence, days: int) -> None:
    until = START + timedelta(days=days)
    now, later = (care.kept(cadence, START, day, []) for day in (until, until + timedelta(days=1)))
    assert now.promised <= later.promised <= now.promised + 1


def test_thirty_days_without_a_meeting() -> None:
    last = Noted(START, MET)
    assert care.signs([last], START, START + timedelta(days=30)) == ()
    assert care.signs([last], START, START + timedelta(days=31)) == ("no meeting for 31 days",)
    assert care.signs([], START, START + timedelta(days=31)) == ("no meeting for 31 days",)


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
    assert care.signs([*missed, Noted(START + timedelta(days=4), MET)], START, today) == ()
