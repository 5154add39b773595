"""A proposal for two hundred mentees and a hundred and twenty mentors, as by chance and where everybody fits."""

from dataclasses import replace
from datetime import date

from desktop.core.rules import matching
from desktop.core.rules.finding import Rules
from tests.bench.measuring import Board, by_turns, seconds
from tests.core.rules.seekers import RULES, club


def _import() -> None:
    from networkx import network_simplex

    assert network_simplex


def test_a_proposal_for_everybody(board: Board) -> None:
    board.put("the solver is there", seconds(_import), 1, unit="s")
    seekers, offerers = club(1)
    found = matching.propose(seekers, offerers, RULES)
    words = f"{len(found.pairs)} pairs for {len(seekers)} mentees and {len(offerers)} mentors"
    ours, said = by_turns(
        lambda: matching.propose(seekers, offerers, RULES),
        lambda: ([pair.reasons for pair in found.pairs], [one.reasons for one in found.unmatched]),
        rounds=5,
    )
    board.put("a proposal of matches", ours, 1, unit="s", words=words)
    board.put("  its reasons in words", said * 1000, 100, unit="ms")


def test_a_proposal_where_everybody_fits_everybody(board: Board) -> None:
    seekers, offerers = club(1)
    free = Rules(date(2026, 11, 21), skill=False, language=False, time=False)
    cleared = [replace(one, cleared=True) for one in offerers]
    (took,) = by_turns(lambda: matching.propose(seekers, cleared, free), rounds=3)
    board.put("a proposal of matches, all possible", took, 3, unit="s")
