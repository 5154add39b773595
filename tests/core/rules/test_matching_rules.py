from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.core.choices import Weekday
from desktop.core.relationship_choices import RelationshipKind, SkillLevel
from desktop.core.rules import matching_rules
from desktop.core.rules.finding import Offer, Offerer, Rules, Seeker, Span, Want
from desktop.core.rules.matching_rules import Rule

DAY = date(2026, 11, 21)
RULES = Rules(DAY, place=True)
ADA = Seeker(key=1, name="Ada", born_on="2014-05-06", wants=(Want("Scratch", SkillLevel.TRIED),), places=("Library",))
BEN = Offerer(key=2, name="Ben", offers=(Offer("Scratch", SkillLevel.ALONE),), cleared=True)


def broken(seeker: Seeker, offerer: Offerer, rules: Rules = RULES) -> list[Rule]:
    return list(matching_rules.broken(seeker, offerer, rules))


def test_a_pair_that_breaks_no_rule() -> None:
    assert broken(ADA, BEN) == []


SAID: dict[Rule, tuple[dict[str, Any], dict[str, Any]]] = {
    Rule.THEMSELVES: ({}, {"key": 1}),
    Rule.NOT_WITH: ({}, {"not_with": frozenset({1})}),
    Rule.TOGETHER: ({"together": frozenset({2})}, {}),
    Rule.TRIED: ({"tried": frozenset({2})}, {}),
    Rule.SKILL: ({}, {"offers": (Offer("Chess"),)}),
    Rule.LANGUAGE: ({"languages": ("Polish",)}, {"languages": ("German", "English")}),
    Rule.CHECK: ({}, {"cleared": False}),
    Rule.TIME: ({"times": (Span(Weekday.MON, 960, 1080),)}, {"times": (Span(Weekday.TUE, 960, 1080),)}),
    Rule.PLACE: ({}, {"online": True}),
}
WORDS = {
    Rule.THEMSELVES: "Ada cannot be matched with themselves.",
    Rule.NOT_WITH: "Ben and Ada are not to be matched.",
    Rule.TOGETHER: "Ben and Ada work together already.",
    Rule.TRIED: "Ben and Ada were proposed or together before, and it did not fit.",
    Rule.SKILL: "Ben offers nothing that Ada wants to learn.",
    Rule.LANGUAGE: "Ben and Ada have no language in common.",
    Rule.CHECK: "Ben has no check that holds, and Ada is, or may be, under 18.",
    Rule.TIME: "Ben and Ada have no time in common.",
    Rule.PLACE: "Ben and Ada have no place in common.",
}


@pytest.mark.parametrize("rule", list(Rule))
def test_each_rule_forbids_in_words(rule: Rule) -> None:
    hers, his = SAID[rule]
    ada, ben = replace(ADA, **hers), replace(BEN, **his)
    assert broken(ada, ben) == [rule]
    assert matching_rules.sentence(rule, ada, ben) == WORDS[rule]


def test_not_with_counts_from_either_side_and_the_words_do_not_tell_which() -> None:
    hers = replace(ADA, not_with=frozenset({2}))
    assert broken(hers, BEN) == [Rule.NOT_WITH]
    assert matching_rules.sentence(Rule.NOT_WITH, hers, BEN) == WORDS[Rule.NOT_WITH]


@pytest.mark.parametrize("rule", [Rule.TRIED, Rule.SKILL, Rule.LANGUAGE, Rule.TIME, Rule.PLACE])
def test_what_a_club_may_switch_off(rule: Rule) -> None:
    hers, his = SAID[rule]
    off = Rules(DAY, skill=False, language=False, time=False, place=False, again=True)
    assert broken(replace(ADA, **hers), replace(BEN, **his), off) == []


@pytest.mark.parametrize("rule", [Rule.THEMSELVES, Rule.NOT_WITH, Rule.TOGETHER, Rule.CHECK])
def test_what_nobody_can_switch_off(rule: Rule) -> None:
    hers, his = SAID[rule]
    off = Rules(DAY, skill=False, language=False, time=False, place=False, again=True)
    assert broken(replace(ADA, **hers), replace(BEN, **his), off) == [rule]


@pytest.mark.parametrize(
    ("born_on", "confirmed", "forbidden"),
    [
        (None, False, True),
        (None, True, False),
        ("2008-11-21", False, False),
        ("2008-11-22", False, True),
        ("2008-11-22", True, True),
        ("2008", False, True),
        ("2008", True, False),
    ],
)
def test_the_check_is_asked_for_where_the_mentee_may_be_a_minor(
    born_on: str | None, confirmed: bool, forbidden: bool
) -> None:
    ada = replace(ADA, born_on=born_on, adult_confirmed=confirmed)
    assert (Rule.CHECK in broken(ada, replace(BEN, cleared=False))) is forbidden


def test_peers_who_are_both_children_need_no_check() -> None:
    peers = RULES._replace(kind=RelationshipKind.PEER)
    ben = replace(BEN, cleared=False, born_on="2012-01-01")
    assert broken(ADA, ben, peers) == []
    assert broken(ADA, ben) == [Rule.CHECK]
    assert broken(ADA, replace(ben, born_on="1990-01-01"), peers) == [Rule.CHECK]


def test_what_nobody_has_said_rules_nothing_out() -> None:
    said = replace(ADA, languages=("Polish",), times=(Span(Weekday.MON, 960, 1080),))
    assert broken(said, BEN) == []
    assert broken(replace(ADA, wants=()), replace(BEN, offers=())) == []


def test_whom_a_mentee_asked_for_needs_no_skill() -> None:
    asked = replace(ADA, wishes=frozenset({2}))
    assert broken(asked, replace(BEN, offers=())) == []


def test_somebody_who_offers_the_skill_but_is_no_further() -> None:
    ben = replace(BEN, offers=(Offer("Scratch", SkillLevel.TRIED),))
    assert broken(ADA, ben) == [Rule.SKILL]
    words = "Ben is not further than Ada in what Ada wants to learn."
    assert matching_rules.sentence(Rule.SKILL, ADA, ben) == words


def test_all_broken_rules_are_given() -> None:
    ben = replace(BEN, cleared=False, offers=(), not_with=frozenset({1}))
    assert broken(ADA, ben) == [Rule.NOT_WITH, Rule.SKILL, Rule.CHECK]
