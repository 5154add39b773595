import math
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.rules import supervision
from desktop.core.rules.supervision import Adult, Band, CheckFacts, NotCounted, Rule

DEFAULT = "0-1:3 2-3:4 4-8:6 9-12:8 13-17:10"
RULE = Rule(supervision.parse_bands(DEFAULT), minimum=2, youngest=9)
DAY = date(2026, 11, 17)


def test_bands_are_read() -> None:
    assert supervision.parse_bands(" 9–12:8, 4-8:6") == (Band(4, 8, 6), Band(9, 12, 8))
    assert supervision.parse_bands("0-17:10") == (Band(0, 17, 10),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "at least one band"),
        ("4-8", "“4-8” is no band"),
        ("four-8:6", "is no band"),
        ("8-4:6", "younger age comes first"),
        ("4-8:0", "at least one child"),
        ("13-18:10", "ends at 17"),
        ("4-8:6 10-12:8", "Between the bands 4–8 and 10–12"),
        ("4-9:6 9-12:8", "4–9 and 9–12 overlap"),
        ("4-8:6 4-8:6", "overlap"),
    ],
)
def test_bands_that_cannot_be_are_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words) as refused:
        supervision.parse_bands(text)
    assert refused.value.field == "ratio_bands"


@pytest.mark.parametrize(
    ("ages", "adults"),
    [
        ([], 0),
        ([18, 40], 0),
        ([10], 2),
        ([10] * 13, 2),
        ([10] * 16, 2),
        ([10] * 17, 3),
        ([8] * 6 + [10] * 8 + [14] * 10, 3),
        ([8] * 6 + [10] * 8 + [14] * 11, 4),
        ([8] * 3 + [10] * 4 + [3] * 4, 2),
        ([None] * 16, 2),
        ([None] * 17, 3),
        ([0] * 9, 3),
        ([10] * 8 + [17] * 10 + [17], 3),
    ],
)
def test_adults_needed(ages: list[int | None], adults: int) -> None:
    assert supervision.needed(ages, RULE) == adults


def test_thirds_add_up_exactly() -> None:
    rule = Rule(supervision.parse_bands("0-17:3"), minimum=0)
    assert supervision.needed([5] * 9, rule) == 3


def test_ages_outside_the_bands_take_the_nearest() -> None:
    rule = Rule(supervision.parse_bands("4-8:6 9-12:8"), minimum=0, youngest=4)
    assert supervision.needed([2] * 6 + [15] * 8, rule) == 2


def test_nobody_is_assumed_a_child_in_a_group_of_adults() -> None:
    assert supervision.needed([None, None], RULE._replace(youngest=18)) == 0


@given(st.lists(st.one_of(st.none(), st.integers(0, 25)), max_size=60), st.integers(0, 4))
def test_one_rounding_and_never_below_the_minimum(ages: list[int | None], minimum: int) -> None:
    rule = RULE._replace(minimum=minimum)
    under = [9 if age is None else age for age in ages]
    ratios = {range(2): 3, range(2, 4): 4, range(4, 9): 6, range(9, 13): 8, range(13, 18): 10}
    exact = sum((Fraction(sum(age in band for age in under), ratio) for band, ratio in ratios.items()), Fraction(0))
    assert supervision.needed(ages, rule) == (max(minimum, math.ceil(exact)) if exact else 0)


@given(st.lists(st.integers(0, 17), max_size=40), st.integers(0, 17))
def test_one_more_child_never_needs_fewer_adults(ages: list[int], more: int) -> None:
    assert supervision.needed([*ages, more], RULE) >= supervision.needed(ages, RULE)


ANA, BEN = Adult("Ana", of_age=True, cleared=True), Adult("Ben", of_age=True, cleared=True)
KAI = Adult("Kai", of_age=None, cleared=True)


def test_words_when_all_count() -> None:
    four = [ANA, BEN, ANA, BEN]
    found = supervision.assess([10] * 13, four, RULE)
    assert found.met
    assert found.planned_words() == "For this roll: at least 2 adults. Planned and cleared: 4."
    assert found.present_words() == "13 children here: 2 adults needed, 4 cleared and present"
    assert found.counted_words() == "4 present, all counted"


def test_words_when_one_does_not_count() -> None:
    found = supervision.assess([10], [ANA, BEN, ANA, KAI], RULE)
    assert found.counted == ("Ana", "Ben", "Ana")
    assert found.others == (NotCounted("Kai", "age of Kai not confirmed"),)
    assert found.counted_words() == "4 present, 3 counted: age of Kai not confirmed"
    assert found.present_words() == ("1 child here: 2 adults needed, 4 present, 3 counted: age of Kai not confirmed")
    assert found.planned_words() == (
        "For this roll: at least 2 adults. 4 planned, 3 counted: age of Kai not confirmed."
    )


def test_one_adult_is_one_adult() -> None:
    found = supervision.assess([10], [], RULE._replace(minimum=1))
    assert not found.met
    assert found.planned_words() == "For this roll: at least 1 adult. Planned and cleared: 0."
    assert found.present_words() == "1 child here: 1 adult needed, 0 cleared and present"


@pytest.mark.parametrize(
    ("adult", "why"),
    [
        (KAI, "age of Kai not confirmed"),
        (Adult("Kai", of_age=False, cleared=True), "Kai is under 18"),
        (Adult("Kai", of_age=True, cleared=False), "Kai not cleared"),
        (Adult("Kai", of_age=True, cleared=True, trained=False), "training of Kai missing"),
    ],
)
def test_each_reason_is_said(adult: Adult, why: str) -> None:
    found = supervision.assess([10], [adult], RULE._replace(training_required=True))
    assert [other.why for other in found.others] == [why]
    assert not found.counted


def test_training_matters_only_if_the_rule_says_so() -> None:
    assert supervision.assess([10], [ANA._replace(trained=False)], RULE).counted == ("Ana",)


def test_without_children_there_is_nothing_to_say() -> None:
    found = supervision.assess([30], [ANA], RULE)
    assert (found.children, found.needed, found.met) == (0, 0, True)
    assert found.planned_words() == found.present_words() == ""


@pytest.mark.parametrize(
    ("facts", "valid"),
    [
        (("dbs_enhanced", "accepted", "2026-11-17", None, None, ""), True),
        (("dbs_enhanced", "accepted", "2026-11-18", None, None, ""), False),
        (("dbs_enhanced", "accepted", None, "2026-11-17", None, ""), True),
        (("dbs_enhanced", "accepted", None, "2026-11-18", None, ""), False),
        (("dbs_enhanced", "accepted", "2026-11-18", "2026-11-01", None, ""), False),
        (("dbs_enhanced", "accepted", "2024-01-01", None, "2026-11-17", ""), True),
        (("dbs_enhanced", "accepted", "2024-01-01", None, "2026-11-16", ""), False),
        (("dbs_enhanced", "accepted", None, None, None, ""), True),
        (("dbs_enhanced", "waiting", "2026-01-01", None, None, ""), False),
        (("dbs_enhanced", "restricted", "2026-01-01", None, None, ""), False),
        (("dbs_enhanced", "not_accepted", "2026-01-01", None, None, ""), False),
        (("not_required", "waiting", None, None, None, "A parent who stays"), True),
        (("not_required", "accepted", None, None, None, "  "), False),
    ],
)
def test_a_check_holds_on_a_day(facts: tuple[str, str, str | None, str | None, str | None, str], valid: bool) -> None:
    assert supervision.valid_on(CheckFacts.read(*facts), DAY) is valid


def test_facts_may_be_dates_already() -> None:
    facts = CheckFacts.read("pvg", "accepted", DAY, None, DAY, "")
    assert facts == CheckFacts("pvg", "accepted", seen_on=DAY, renew_by=DAY)


def test_a_day_that_is_over_in_words() -> None:
    adults = [Adult("Ann", of_age=True, cleared=True), Adult("Kai", of_age=None, cleared=True)]
    met = supervision.assess([10] * 8, [*adults, Adult("Bo", of_age=True, cleared=True)], RULE)
    assert met.past_words() == (
        "8 children: 2 adults needed, 3 present, 2 counted: age of Kai not confirmed. That was enough."
    )
    assert supervision.assess([10], adults[:1], RULE).past_words() == (
        "1 child: 2 adults needed, 1 present, all counted. That was too few."
    )
    assert supervision.assess([], adults, RULE).past_words() == "Nobody under 18 was there: no adult was needed."
