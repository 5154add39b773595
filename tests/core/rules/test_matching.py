import random
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import highspy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import Refused
from desktop.core.rules import matching, matching_fit, matching_rules
from desktop.core.rules.finding import Offer, Offerer, Rules, Seeker, Want
from desktop.core.rules.matching import Keys, Proposal
from desktop.core.rules.matching_reasons import Lack
from tests.core.rules.seekers import RULES, club

ADA = Seeker(key=1, name="Ada", born_on="2014-05-06", wants=(Want("Scratch"), Want("Python")))
BO = replace(ADA, key=2, name="Bo")
CEM = Offerer(key=11, name="Cem", offers=(Offer("Scratch"), Offer("Python")), cleared=True)
DORA = replace(CEM, key=12, name="Dora", offers=(Offer("Python"),))
ONCE = Rules(date(2026, 11, 21))


def keys(proposal: Proposal) -> list[Keys]:
    return [(pair.seeker.key, pair.offerer.key) for pair in proposal.pairs]


def possible_points(seekers: Sequence[Seeker], offerers: Sequence[Offerer]) -> dict[Keys, int]:
    """Give the points of every pair that no rule forbids."""
    return {
        (one.key, other.key): matching_fit.points(one, other, RULES)
        for one in seekers
        for other in offerers
        if not any(matching_rules.broken(one, other, RULES))
    }


def narrowed(worth: Mapping[Keys, int], pins: Collection[Keys], out: Collection[Keys]) -> dict[Keys, int]:
    """Leave the pairs that are not taken out; of who is pinned the pins alone."""
    held = dict(pins)
    return {
        (mentee, mentor): points
        for (mentee, mentor), points in worth.items()
        if held.get(mentee, mentor) == mentor and (mentee, mentor) not in out
    }


def by_trying(worth: Mapping[Keys, int], mentees: Sequence[int], room: Mapping[int, int]) -> tuple[int, int]:
    """Give the most pairs, and the most points with so many, by trying every way to match."""
    if not mentees:
        return 0, 0
    first, rest = mentees[0], mentees[1:]
    best = by_trying(worth, rest, room)
    for (mentee, mentor), points_of_pair in worth.items():
        if mentee == first and room[mentor]:
            pairs, total = by_trying(worth, rest, {**room, mentor: room[mentor] - 1})
            best = max(best, (pairs + 1, total + points_of_pair))
    return best


def by_second_solver(worth: Mapping[Keys, int], room: Mapping[int, int], pins: Collection[Keys]) -> tuple[int, int]:
    """Give the most pairs, and the most points with so many, as a linear programme in whole numbers."""
    by_mentee, by_mentor = defaultdict[int, list[Any]](list), defaultdict[int, list[Any]](list)
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    highs.setOptionValue("mip_rel_gap", 0.0)
    chosen = {pair: highs.addBinary() for pair in worth}
    for (mentee, mentor), choice in chosen.items():
        by_mentee[mentee].append(choice)
        by_mentor[mentor].append(choice)
    for choices in by_mentee.values():
        highs.addConstr(highs.qsum(choices) <= 1)
    for mentor, choices in by_mentor.items():
        highs.addConstr(highs.qsum(choices) <= room[mentor])
    for pair in pins:
        highs.addConstr(chosen[pair] >= 1)
    a_pair = (matching_fit.BEST + 1) * len(by_mentee)
    highs.maximize(highs.qsum((a_pair + worth[pair]) * chosen[pair] for pair in worth))
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    values = highs.getSolution().col_value
    picked = [pair for pair, choice in chosen.items() if values[choice.index] > 0.5]
    return len(picked), sum(worth[pair] for pair in picked)


def some_pins(possible: Sequence[Keys], room: Mapping[int, int], chance: random.Random, most: int) -> tuple[Keys, ...]:
    """Pick pairs that may be pinned together."""
    left, pins = dict(room), dict[int, int]()
    for mentee, mentor in chance.sample(possible, min(most, len(possible))):
        if mentee not in pins and left[mentor]:
            pins[mentee] = mentor
            left[mentor] -= 1
    return tuple(pins.items())


def obeys_every_rule(
    proposal: Proposal, seekers: Sequence[Seeker], offerers: Sequence[Offerer], pins: Collection[Keys], out: set[Keys]
) -> bool:
    room = {one.key: one.capacity for one in offerers}
    taken = Counter(mentor for _mentee, mentor in keys(proposal))
    known = Counter(one.key for one in seekers)
    told = Counter([pair.seeker.key for pair in proposal.pairs] + [one.seeker.key for one in proposal.unmatched])
    return (
        told == known
        and all(taken[mentor] <= room[mentor] for mentor in taken)
        and set(pins) <= set(keys(proposal))
        and {(pair.seeker.key, pair.offerer.key) for pair in proposal.pairs if pair.pinned} == set(pins)
        and out.isdisjoint(keys(proposal))
        and not any(any(matching_rules.broken(pair.seeker, pair.offerer, pair.rules)) for pair in proposal.pairs)
        and all(pair.reasons for pair in proposal.pairs)
        and all(one.reasons for one in proposal.unmatched)
    )


@given(st.integers(0, 1_000_000), st.integers(0, 6), st.integers(0, 4))
@settings(deadline=None, max_examples=150)
def test_no_other_way_to_match_is_better(seed: int, mentees: int, mentors: int) -> None:
    chance = random.Random(seed)
    seekers, offerers = club(seed, mentees, mentors)
    room = {one.key: one.capacity for one in offerers}
    possible = possible_points(seekers, offerers)
    pins = some_pins(list(possible), room, chance, 1)
    out = {pair for pair in possible if chance.random() < 0.1} - set(pins)
    found = matching.propose(seekers, offerers, RULES, pins, out)
    assert obeys_every_rule(found, seekers, offerers, pins, out)
    for _mentee, mentor in pins:
        room[mentor] -= 1
    free = [one.key for one in seekers if one.key not in dict(pins)]
    pairs, total = by_trying(narrowed(possible, pins, out), free, room)
    held = sum(possible[pin] for pin in pins)
    assert (len(found.pairs), found.total) == (pairs + len(pins), total + held)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_second_solver_finds_nothing_better_for_two_hundred(seed: int) -> None:
    chance = random.Random(seed)
    seekers, offerers = club(seed)
    room = {one.key: one.capacity for one in offerers}
    possible = possible_points(seekers, offerers)
    pins = some_pins(list(possible), room, chance, 20)
    out = set(chance.sample(list(possible), 300)) - set(pins)
    found = matching.propose(seekers, offerers, RULES, pins, out)
    assert obeys_every_rule(found, seekers, offerers, pins, out)
    best = by_second_solver(narrowed(possible, pins, out), room, pins)
    assert (len(found.pairs), found.total) == best
    assert best[0] > 100


def test_neither_the_order_of_people_nor_a_pin_of_what_was_proposed_moves_anybody() -> None:
    seekers, offerers = club(4, 60, 40)
    once = matching.propose(seekers, offerers, RULES)
    turned = matching.propose(seekers[::-1], offerers[::-1], RULES)
    pinned = matching.propose(seekers, offerers, RULES, keys(once)[::2])
    assert keys(once) == keys(turned)[::-1] == keys(pinned)
    assert once.total == turned.total == pinned.total


def test_equals_are_matched_the_same_way_every_time() -> None:
    seekers = [replace(ADA, key=key) for key in range(1, 7)]
    offerers = [replace(CEM, key=key) for key in range(11, 15)]
    once = matching.propose(seekers, offerers, ONCE)
    for seed in range(5):
        chance = random.Random(seed)
        again = matching.propose(chance.sample(seekers, 6), chance.sample(offerers, 4), ONCE, keys(once)[:seed])
        assert sorted(keys(again)) == keys(once)


def test_nobody_loses_their_only_mentor_for_a_finer_fit() -> None:
    ada = replace(ADA, wishes=frozenset({CEM.key}))
    bo = replace(BO, wants=(Want("Scratch"),))
    found = matching.propose([ada, bo], [CEM, DORA], ONCE)
    assert keys(found) == [(1, 12), (2, 11)]
    assert keys(matching.propose([ada, bo], [CEM, DORA], ONCE, pins=[(1, 11)])) == [(1, 11)]


def test_of_as_many_pairs_the_best() -> None:
    ada = replace(ADA, wishes=frozenset({DORA.key}))
    assert keys(matching.propose([ada, BO], [CEM, DORA], ONCE)) == [(1, 12), (2, 11)]


def test_a_mentor_gets_as_many_as_they_have_room_for() -> None:
    three = [replace(ADA, key=key) for key in (1, 2, 3)]
    found = matching.propose(three, [replace(CEM, capacity=2)], ONCE)
    assert len(found.pairs) == 2
    assert [one.lack for one in found.unmatched] == [Lack.FULL]
    assert not matching.propose(three, [replace(CEM, capacity=0)], ONCE).pairs


def test_who_has_waited_longer_comes_first() -> None:
    bo = replace(BO, waiting_since=date(2026, 9, 1))
    found = matching.propose([ADA, bo], [CEM], ONCE)
    assert keys(found) == [(2, 11)]


def test_nobody_to_match() -> None:
    assert matching.propose([], [], ONCE) == Proposal((), (), 0)
    assert not matching.propose([], [CEM], ONCE).pairs
    assert [one.lack for one in matching.propose([ADA], [], ONCE).unmatched] == [Lack.NOBODY]


def test_what_is_taken_out_is_not_proposed() -> None:
    found = matching.propose([ADA], [CEM], ONCE, excluded=[(1, 11)])
    assert [one.lack for one in found.unmatched] == [Lack.TAKEN_OUT]


@pytest.mark.parametrize(
    ("mentor", "pins", "excluded", "sentence"),
    [
        ({"cleared": False}, [(1, 11)], [], "Cem has no check that holds, and Ada is, or may be, under 18."),
        ({"capacity": 0}, [(1, 11)], [], "Cem has no room for all who are pinned."),
        ({}, [(1, 11), (2, 11)], [], "Cem has no room for all who are pinned."),
        ({}, [(1, 11), (1, 12)], [], "Ada is pinned to more than one mentor."),
        ({}, [(1, 11)], [(1, 11)], "Cem and Ada are pinned and taken out at once."),
        ({}, [(1, 13)], [], "A pair is pinned of which one no longer seeks or offers."),
    ],
)
def test_a_pin_that_cannot_be_held(
    mentor: dict[str, bool], pins: list[Keys], excluded: list[Keys], sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        matching.propose([ADA, BO], [replace(CEM, **mentor), DORA], ONCE, pins, excluded)  # type: ignore[arg-type]
    assert refused.value.sentence == sentence


def test_a_pin_that_breaks_several_rules_says_all() -> None:
    cem = replace(CEM, cleared=False, offers=())
    with pytest.raises(Refused) as refused:
        matching.propose([ADA], [cem], ONCE, [(1, 11)])
    assert len(refused.value.problems) == 2


def test_the_same_pin_twice_is_one() -> None:
    assert keys(matching.propose([ADA], [CEM], ONCE, [(1, 11), (1, 11)])) == [(1, 11)]
