"""A proposal of matches for everybody at once that is the best overall; the coordinator decides, pins and runs it anew.

First as many people as possible are matched, then the points of all pairs together are as many as can be. A mentee
without a mentor has nobody to ask, and which pair fits somewhat better is a guess until the two have met; what is no
match at all is for the rules to say. So a finer fit never costs somebody else their only mentor.

The best is found as a flow of least cost through a network, in whole numbers, so that it is exact: each mentee sends
one unit through a mentor who may be proposed, or past them all; a mentor lets through as many as they have room for.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple

from desktop.core.errors import Refused
from desktop.core.rules import matching_fit, matching_reasons, matching_rules
from desktop.core.rules.finding import Offerer, Rules, Seeker
from desktop.core.rules.matching_reasons import Pair, Unmatched
from desktop.i18n import _

Keys = tuple[int, int]
"""A mentee's and a mentor's."""

LOT_BYTES: Final = 6


class Proposal(NamedTuple):
    """Who is proposed to whom; pairs and those unmatched are in the order in which the mentees were given.

    `total` is what was made as large as possible among all proposals with as many pairs: for tests and the solver.
    """

    pairs: tuple[Pair, ...]
    unmatched: tuple[Unmatched, ...]
    total: int


def propose(
    seekers: Sequence[Seeker],
    offerers: Sequence[Offerer],
    rules: Rules,
    pins: Iterable[Keys] = (),
    excluded: Iterable[Keys] = (),
) -> Proposal:
    """Propose matches for everybody at once.

    The same people give the same proposal, in whatever order they come; to pin what was proposed changes nothing else.

    Args:
        seekers: who wants a mentor; each gets one at most.
        offerers: who offers to be one; each gets as many mentees as they have room for.
        rules: what the club asks.
        pins: pairs that are held. Refused if a rule forbids one, there is no room for it, or it is excluded.
        excluded: pairs that are not wanted.
    """
    taken_out = frozenset(excluded)
    mentees, mentors = {one.key: one for one in seekers}, {one.key: one for one in offerers}
    pinned = [_pinned(mentees, mentors, pin, rules, taken_out) for pin in dict.fromkeys(pins)]
    held = {pair.seeker.key: pair for pair in pinned}
    room = {one.key: max(one.capacity, 0) for one in offerers}
    for pair in pinned:
        if held[pair.seeker.key] is not pair:
            raise Refused(_("{mentee} is pinned to more than one mentor.").format(mentee=pair.seeker.name))
        if not room[pair.offerer.key]:
            raise Refused(_("{mentor} has no room for all who are pinned.").format(mentor=pair.offerer.name))
        room[pair.offerer.key] -= 1
    possible = {
        (seeker.key, offerer.key): matching_fit.points(seeker, offerer, rules)
        for seeker in seekers
        for offerer in offerers
        if seeker.key not in held
        and room[offerer.key]
        and (seeker.key, offerer.key) not in taken_out
        and not any(matching_rules.broken(seeker, offerer, rules))
    }
    for mentee, mentor in _best(possible, room).items():
        held[mentee] = Pair(mentees[mentee], mentors[mentor], rules)
        room[mentor] -= 1
    return Proposal(
        tuple(held[one.key] for one in seekers if one.key in held),
        tuple(
            matching_reasons.unmatched(one, offerers, rules, room, taken_out) for one in seekers if one.key not in held
        ),
        sum(matching_fit.points(pair.seeker, pair.offerer, rules) for pair in held.values()),
    )


def _pinned(
    mentees: Mapping[int, Seeker],
    mentors: Mapping[int, Offerer],
    pin: Keys,
    rules: Rules,
    taken_out: Collection[Keys],
) -> Pair:
    mentee, mentor = pin
    if mentee not in mentees or mentor not in mentors:
        raise Refused(_("A pair is pinned of which one no longer seeks or offers."))
    pair = Pair(mentees[mentee], mentors[mentor], rules, pinned=True)
    problems = tuple(
        matching_rules.sentence(rule, pair.seeker, pair.offerer)
        for rule in matching_rules.broken(pair.seeker, pair.offerer, rules)
    )
    if problems:
        raise Refused(problems[0], problems=problems)
    if pin in taken_out:
        sentence = _("{mentor} and {mentee} are pinned and taken out at once.")
        raise Refused(sentence.format(mentor=pair.offerer.name, mentee=pair.seeker.name))
    return pair


def _best(possible: Mapping[Keys, int], room: Mapping[int, int]) -> dict[int, int]:
    """Give the mentor of each mentee who gets one, such that their number, then their points together are most.

    Where several are equally good, a lot decides that is drawn from the keys of each pair alone: almost surely one is
    left then (the isolation lemma), so that neither the order of people nor what is pinned moves anybody.
    """
    if not possible:
        return {}
    from networkx import DiGraph, network_simplex

    mentees = sorted({mentee for mentee, _mentor in possible})
    mentors = sorted({mentor for _mentee, mentor in possible})
    a_pair = (matching_fit.BEST + 1) * len(mentees)
    a_point = len(mentees) << (8 * LOT_BYTES)
    network = DiGraph()
    network.add_node("met", demand=len(mentees))
    for key in mentees:
        network.add_node(("mentee", key), demand=-1)
        network.add_edge(("mentee", key), "met", weight=0)
    for key in mentors:
        network.add_edge(("mentor", key), "met", weight=0, capacity=room[key])
    for pair, points in sorted(possible.items()):
        worth = (a_pair + points) * a_point + _lot(pair)
        network.add_edge(("mentee", pair[0]), ("mentor", pair[1]), weight=-worth)
    _cost, flow = network_simplex(network)
    return {mentee: mentor for mentee, mentor in possible if flow["mentee", mentee]["mentor", mentor]}


def _lot(pair: Keys) -> int:
    return int.from_bytes(blake2b(f"{pair[0]}-{pair[1]}".encode(), digest_size=LOT_BYTES).digest())
