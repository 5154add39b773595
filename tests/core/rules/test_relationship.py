from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipKind, RelationshipState, Side
from desktop.core.rules import relationship as rules
from desktop.core.rules.relationship import Entry, Member

State = RelationshipState
DAY = date(2026, 11, 17)


def members(*sides: str) -> list[Member]:
    return [Member(f"{side} {number}", Side(side)) for number, side in enumerate(sides)]


def test_the_way_from_proposed_to_completed() -> None:
    way = (State.PROPOSED, State.AGREED, State.ACTIVE, State.PAUSED, State.ACTIVE, State.CLOSING, State.COMPLETED)
    for now, wanted in pairwise(way):
        rules.step(now, wanted, "asked for")


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (State.PROPOSED, State.ACTIVE),
        (State.ACTIVE, State.COMPLETED),
        (State.ACTIVE, State.ACTIVE),
        (State.AGREED, State.PROPOSED),
    ],
)
def test_a_step_that_may_not_follow_is_refused_in_words(now: State, wanted: State) -> None:
    with pytest.raises(Refused, match=f"“{now.label}” cannot become “{wanted.label}”"):
        rules.step(now, wanted, "because")


def test_an_end_is_left_by_reopening_alone() -> None:
    with pytest.raises(Refused):
        rules.step(State.COMPLETED, State.ACTIVE)
    rules.step(State.COMPLETED, State.ACTIVE, reopening=True)
    with pytest.raises(Refused):
        rules.step(State.ACTIVE, State.PAUSED, "ill", reopening=True)


def test_what_stops_asks_why() -> None:
    with pytest.raises(Refused) as refused:
        rules.step(State.ACTIVE, State.PAUSED, " ")
    assert refused.value.field == "reason"


def test_every_state_can_be_reached_and_left() -> None:
    reached = {state for following in rules.STEPS.values() for state in following}
    assert reached == set(State)
    assert set(rules.STEPS) == set(State)


def test_the_log_goes_on_in_the_order_of_time() -> None:
    log = [Entry(State.PROPOSED, DAY)]
    rules.day_of_step(log, DAY)
    with pytest.raises(Refused, match="17 Nov 2026"):
        rules.day_of_step(log, DAY - timedelta(days=1))


@pytest.mark.parametrize(
    ("kind", "sides"),
    [
        (RelationshipKind.ONE_TO_ONE, ("mentor", "mentee")),
        (RelationshipKind.PEER, ("mentor", "mentee")),
        (RelationshipKind.SMALL_GROUP, ("mentor", "mentee", "mentee")),
        (RelationshipKind.SMALL_GROUP, ("mentor", "mentee", "mentee", "mentee")),
        (RelationshipKind.TWO_MENTORS, ("mentor", "mentor", "mentee")),
    ],
)
def test_members_that_fit_the_kind(kind: RelationshipKind, sides: tuple[str, ...]) -> None:
    rules.composed(kind, members(*sides))


@pytest.mark.parametrize(
    ("kind", "sides"),
    [
        (RelationshipKind.ONE_TO_ONE, ("mentor",)),
        (RelationshipKind.ONE_TO_ONE, ("mentor", "mentee", "mentee")),
        (RelationshipKind.SMALL_GROUP, ("mentor", "mentee", "mentee", "mentee", "mentee")),
        (RelationshipKind.SMALL_GROUP, ("mentor", "mentee")),
        (RelationshipKind.TWO_MENTORS, ("mentor", "mentee", "mentee")),
        (RelationshipKind.PEER, ()),
    ],
)
def test_members_that_do_not_fit_are_refused(kind: RelationshipKind, sides: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        rules.composed(kind, members(*sides))


def test_a_mentor_without_a_check_is_named_where_a_mentee_is_or_may_be_a_minor() -> None:
    mentor = Member("Ann", Side.MENTOR, "1980", cleared=False)
    child, unknown = Member("Kai", Side.MENTEE, "2014-05"), Member("Lou", Side.MENTEE)
    adult = Member("Max", Side.MENTEE, adult_confirmed=True)
    kind = RelationshipKind.ONE_TO_ONE
    assert rules.not_cleared(kind, [mentor, child], DAY) == ("Ann",)
    assert rules.not_cleared(kind, [mentor, unknown], DAY) == ("Ann",)
    assert rules.not_cleared(kind, [mentor, adult], DAY) == ()
    assert rules.not_cleared(kind, [mentor._replace(cleared=True), child], DAY) == ()


def test_peers_of_school_age_need_no_check() -> None:
    one, other = Member("Kai", Side.MENTOR, "2012", cleared=False), Member("Lou", Side.MENTEE, "2013")
    assert rules.not_cleared(RelationshipKind.PEER, [one, other], DAY) == ()
    assert rules.not_cleared(RelationshipKind.PEER, [one._replace(born_on="1990"), other], DAY) == ("Kai",)
    assert rules.not_cleared(RelationshipKind.ONE_TO_ONE, [one, other], DAY) == ("Kai",)


def test_the_mentee_becomes_18_and_the_rule_ends() -> None:
    mentor, mentee = Member("Ann", Side.MENTOR, "1980", cleared=False), Member("Kai", Side.MENTEE, "2008-11-17")
    kind = RelationshipKind.ONE_TO_ONE
    assert rules.not_cleared(kind, [mentor, mentee], DAY - timedelta(days=1)) == ("Ann",)
    assert rules.not_cleared(kind, [mentor, mentee], DAY) == ()


def test_the_state_on_a_day() -> None:
    log = [Entry(State.PROPOSED, DAY), Entry(State.AGREED, DAY), Entry(State.ACTIVE, DAY + timedelta(days=7))]
    assert rules.state_on(log, DAY - timedelta(days=1)) is None
    assert rules.state_on(log, DAY) is State.AGREED
    assert rules.state_on(log, DAY + timedelta(days=70)) is State.ACTIVE


def test_sustained_is_counted_in_calendar_months() -> None:
    log = [Entry(State.PROPOSED, date(2026, 1, 1)), Entry(State.ACTIVE, date(2026, 1, 31))]
    paused, ended = Entry(State.PAUSED, date(2026, 6, 1)), Entry(State.ENDED_EARLY, date(2026, 6, 30))
    assert rules.sustained(log, 6, date(2026, 7, 30)) is None
    assert rules.sustained(log, 6, date(2026, 7, 31)) is True
    assert rules.sustained([*log, paused], 6, date(2026, 8, 1)) is True
    assert rules.sustained([*log, ended], 6, date(2026, 8, 1)) is False
    assert rules.sustained(log[:1], 6, date(2027, 1, 1)) is None


@given(st.lists(st.sampled_from(list(State)), max_size=12))
def test_no_way_leads_round_the_agreement(wanted: list[State]) -> None:
    """Whatever is asked for, nothing is active that was not agreed before."""
    log, now = [State.PROPOSED], State.PROPOSED
    for state in wanted:
        try:
            rules.step(now, state, "because", reopening=now in rules.ENDS)
        except Refused:
            continue
        log.append(state)
        now = state
    if State.ACTIVE in log:
        assert State.AGREED in log[: log.index(State.ACTIVE)]


@given(st.lists(st.sampled_from(list(Act)), max_size=12))
def test_every_act_that_is_offered_leads_where_the_steps_allow(wanted: list[Act]) -> None:
    now = State.PROPOSED
    for act in wanted:
        if act not in rules.acts(now):
            with pytest.raises(Refused):
                rules.leads_to(act, now)
            continue
        after = rules.leads_to(act, now)
        rules.step(now, after, "asked for", reopening=act is Act.REOPEN)
        now = after


def test_every_step_has_its_act() -> None:
    offered = {(state, rules.leads_to(act, state)) for state in State for act in rules.acts(state)}
    assert offered == {(state, after) for state, following in rules.STEPS.items() for after in following}


def test_days_are_read_off_the_log_and_begin_again_with_a_new_proposal() -> None:
    days = [DAY + timedelta(days=number) for number in range(6)]
    way = (State.PROPOSED, State.AGREED, State.ACTIVE, State.PAUSED, State.ACTIVE, State.ENDED_EARLY)
    log = [Entry(state, day) for state, day in zip(way, days, strict=True)]
    assert rules.days(log) == (days[0], days[1], days[2], days[5])
    assert rules.days(log[:5]).ended_on is None
    again = [*log[:2], Entry(State.DECLINED, days[2]), Entry(State.PROPOSED, days[3])]
    assert rules.days(again) == (days[3], None, None, None)
    assert rules.days([]) == (None, None, None, None)
