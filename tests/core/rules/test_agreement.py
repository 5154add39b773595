from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition, PromiseKind, RelationshipKind, Side, Signer
from desktop.core.rules import agreement as rules
from desktop.core.rules.agreement import Party, State

DAY = date(2026, 11, 17)
LEAP = date(2028, 2, 29)
ONE, GROUP, PEER = RelationshipKind.ONE_TO_ONE, RelationshipKind.SMALL_GROUP, RelationshipKind.PEER


def mentee(born_on: str | None = "1990", *, confirmed: bool = False, person: int = 1) -> Party:
    return Party(person, f"mentee {person}", Side.MENTEE, born_on, confirmed)


MENTOR = Party(9, "mentor", Side.MENTOR, None, adult_confirmed=True)


@pytest.mark.parametrize(
    ("born_on", "edition"),
    [
        ("2013-11-18", AgreementEdition.CHILD),  # thirteen tomorrow
        ("2013-11-17", AgreementEdition.TEEN),
        ("2008-11-18", AgreementEdition.TEEN),
        ("2008-11-17", AgreementEdition.ADULT),
        ("2013", AgreementEdition.CHILD),  # a birthday that nobody knows is taken for the last possible one
        (None, AgreementEdition.TEEN),
    ],
)
def test_an_edition_follows_from_the_age(born_on: str | None, edition: AgreementEdition) -> None:
    assert rules.edition(ONE, [mentee(born_on), MENTOR], DAY) is edition


def test_born_on_a_leap_day_is_grown_up_on_the_first_of_march() -> None:
    born = mentee("2008-02-29")
    assert rules.edition(ONE, [born], date(2026, 2, 28)) is AgreementEdition.TEEN
    assert rules.edition(ONE, [born], date(2026, 3, 1)) is AgreementEdition.ADULT


def test_a_group_has_its_own_edition_and_the_youngest_peer_decides() -> None:
    assert rules.edition(GROUP, [mentee("2015")], DAY) is AgreementEdition.GROUP
    assert rules.edition(PEER, [mentee("1990"), MENTOR._replace(born_on="2015")], DAY) is AgreementEdition.CHILD
    assert rules.edition(ONE, [mentee(None, confirmed=True)], DAY) is AgreementEdition.ADULT


def test_who_signs_follows_from_who_is_in_it() -> None:
    parties = [MENTOR, mentee("2015"), mentee("1990", person=2), mentee(None, person=3)]
    found = rules.wanted(GROUP, parties, "Ruth", DAY)
    assert [(one.signer, one.person) for one in found] == [
        *((Signer.MENTEE, person) for person in (1, 2, 3)),
        (Signer.MENTOR, 9),
        (Signer.CARER, 1),
        (Signer.CARER, 3),
        (Signer.COORDINATOR, None),
    ]
    assert found[-1].name == "Ruth"


def test_of_peers_both_may_be_children() -> None:
    found = rules.wanted(PEER, [MENTOR._replace(adult_confirmed=False), mentee("2012")], "", DAY)
    assert [one.person for one in found if one.signer is Signer.CARER] == [1, 9]
    assert rules.with_minors(ONE, [MENTOR._replace(born_on="2010"), mentee()], DAY) is False


@pytest.mark.parametrize(
    ("review_on", "ends_on", "field"),
    [
        (DAY - timedelta(1), None, "review_on"),
        (DAY, DAY - timedelta(1), "ends_on"),
        (DAY + timedelta(2), DAY + timedelta(1), "review_on"),
    ],
)
def test_days_in_the_wrong_order_are_refused(review_on: date, ends_on: date | None, field: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.days(review_on, ends_on, DAY)
    assert refused.value.field == field


def test_days_may_fall_together() -> None:
    rules.days(DAY, DAY, DAY)
    rules.days(LEAP, None, LEAP)
    rules.days(LEAP, date(2028, 3, 1), date(2028, 2, 28))


def test_a_meeting_has_a_length() -> None:
    for minutes in (None, 1, 16 * 60):
        rules.length(minutes)
    for minutes in (0, 45 * 60):
        with pytest.raises(Refused, match="45m"):
            rules.length(minutes)


def test_a_review_is_proposed_six_weeks_on() -> None:
    assert rules.next_review(date(2028, 1, 18), None) == LEAP
    assert rules.next_review(DAY, date(2026, 12, 18)) == date(2026, 12, 18)


@given(
    st.dates(date(1999, 1, 1), date(2101, 1, 1)),
    st.none() | st.integers(0, 400).map(timedelta),
)
def test_what_is_proposed_is_never_refused(day: date, length: timedelta | None) -> None:
    ends_on = day + length if length is not None else None
    rules.days(rules.next_review(day, ends_on), ends_on, day)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2028, 2, 28), State.SIGNED),
        (LEAP, State.REVIEW_DUE),
        (date(2028, 3, 1), State.REVIEW_DUE),
        (date(2028, 3, 2), State.ENDED),
    ],
)
def test_how_it_stands_on_the_day_of_the_review_and_after_the_end(today: date, state: State) -> None:
    assert rules.state(DAY, LEAP, date(2028, 3, 1), today) is state
    assert rules.state(None, LEAP, date(2028, 3, 1), today) is State.DRAFT
    assert rules.state(DAY, LEAP, None, today, over=True) is State.ENDED


def test_a_review_held_early_waits_for_the_next_and_one_on_the_last_day_is_the_last() -> None:
    assert rules.state(DAY, LEAP, None, LEAP, reviewed_on=LEAP - timedelta(1)) is State.REVIEW_DUE
    assert rules.state(DAY, LEAP, LEAP, LEAP, reviewed_on=LEAP) is State.SIGNED


@given(
    st.dates(date(2019, 1, 1), date(2030, 1, 1)),
    st.integers(0, 400),
    st.none() | st.integers(0, 400),
    st.lists(st.integers(-10, 900), min_size=2),
)
def test_as_time_goes_by_it_only_ages(day: date, review: int, last: int | None, later: list[int]) -> None:
    order = list(State)
    review_on = day + timedelta(review)
    ends_on = review_on + timedelta(last) if last is not None else None
    states = [rules.state(day, review_on, ends_on, day + timedelta(after)) for after in sorted(later)]
    assert [order.index(one) for one in states] == sorted(order.index(one) for one in states)
    assert State.DRAFT not in states


def test_each_side_gets_and_brings_something() -> None:
    rules.can_be_signed(set(rules.COLUMNS))
    with pytest.raises(Refused) as refused:
        rules.can_be_signed({(Side.MENTEE, PromiseKind.GETS), (Side.MENTOR, PromiseKind.BRINGS)})
    assert refused.value.problems == (
        "Write first what the mentor gets.",
        "Write first what the mentee brings.",
    )


@pytest.mark.parametrize("kept", [-1, 11])
def test_a_rating_is_0_to_10(kept: int) -> None:
    assert [rules.rating(0), rules.rating(10)] == [0, 10]
    with pytest.raises(Refused, match="0 to 10"):
        rules.rating(kept)


def test_what_keeps_people_safe_stays() -> None:
    for number in (10, 14):
        with pytest.raises(Refused, match=f"Clause {number} stays"):
            rules.may_be_left_out(number, minors=False)
    for number in (5, 8):
        rules.may_be_left_out(number, minors=False)
        with pytest.raises(Refused, match="under 18"):
            rules.may_be_left_out(number, minors=True)
    rules.may_be_left_out(15, minors=True)
