from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import HoursCategory, RoundingOn
from desktop.core.rules import hours, hours_report
from desktop.core.rules.hours import Entry, Policy
from desktop.core.rules.hours_report import Volunteers

ENTRIES = [
    Entry(1, date(2026, 10, 31), 50, category="session"),
    Entry(1, date(2026, 11, 3), 50, category="training"),
    Entry(2, date(2026, 11, 3), 100, category="session"),
    Entry(2, date(2026, 11, 4), 30, category="travel"),
]


def test_sums_under_each_heading() -> None:
    counted = [(entry, hours.count(entry, Policy(rounding=15))) for entry in ENTRIES]
    assert hours_report.sums(counted, hours_report.by_person) == {1: 90, 2: 105}
    assert hours_report.sums(counted, hours_report.by_month) == {"2026-10": 45, "2026-11": 150}
    assert hours_report.sums(counted, hours_report.by_category) == {"session": 150, "training": 45, "travel": 0}


def test_people_are_counted_once() -> None:
    minutes = [(1, "club", 60), (1, "dojo", 50), (1, "dojo", 20), (2, "club", 60), (2, "dojo", 60), (3, "dojo", 0)]
    assert hours_report.unduplicated(minutes) == {"club": Volunteers(1, 2), "dojo": Volunteers(1, 2)}


@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from("abc"), st.integers(0, 90)), max_size=30))
def test_each_person_once(minutes: list[tuple[int, str, int]]) -> None:
    found = hours_report.unduplicated(minutes)
    people = {person for person, _activity, amount in minutes if amount}
    assert sum(count.unduplicated for count in found.values()) == len(people)
    for activity, count in found.items():
        assert count.in_all == len({person for person, one, amount in minutes if one == activity and amount})
        assert count.unduplicated <= count.in_all


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 4), st.integers(1, 12)), max_size=20))
def test_sums_agree_with_the_total(rows: list[tuple[int, int, int]]) -> None:
    policy = Policy(rounding=15)
    entries = [Entry(person, date(2026, month, 1), minutes) for minutes, person, month in rows]
    counted = [(entry, hours.count(entry, policy)) for entry in entries]
    total = hours.total((count.minutes for _entry, count in counted), policy)
    for by in (hours_report.by_person, hours_report.by_month, hours_report.by_category):
        assert sum(hours_report.sums(counted, by).values()) == total


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (Policy(), "Hours are exact to the minute; nothing is rounded."),
        (Policy(rounding=15), "Each entry is rounded to 15 minutes, half up, before adding up."),
        (Policy(rounding=5, rounding_on=RoundingOn.TOTAL), "The total alone is rounded to 5 minutes, half up."),
    ],
)
def test_the_paper_says_how_it_rounds(policy: Policy, words: str) -> None:
    assert hours_report.rounding_words(policy) == words
    assert hours_report.policy_words(policy)[-1] == words


def test_the_whole_rule_in_words() -> None:
    policy = Policy(
        categories=frozenset(HoursCategory) - {"preparation", "travel"},
        breaks_count=True,
        minimum_block=30,
        needs_volunteer=True,
        needs_supervisor=True,
    )
    assert hours_report.policy_words(policy)[1:] == [
        "Not counted: Preparation and Travel.",
        "Breaks count.",
        "An entry below 30 minutes counts nothing.",
        "Only entries that the volunteer signed count.",
        "Only entries that the coordinator signed count.",
        "Hours are exact to the minute; nothing is rounded.",
    ]
    assert hours_report.policy_words(Policy(categories=frozenset({"session", "training"})))[0] == (
        "Counted: Session with mentees and Training."
    )
    assert hours_report.policy_words(Policy(categories=frozenset()))[0].startswith("Not counted: Session")


def test_where_everything_counts_nothing_is_left_out() -> None:
    words = hours_report.policy_words(Policy(categories=frozenset(HoursCategory)))
    assert not any(sentence.startswith("Not counted") for sentence in words)
