"""A proposal for two hundred mentees and a hundred and twenty mentors, as by chance and where everybody fits."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.core.rules import matching
from desktop.core.rules.finding import Rules
from desktop.services import history
from desktop.services import matching as services
from tests.bench.measuring import Board, by_turns, seconds
from tests.core.rules.seekers import RULES, club
from tests.factories import a_club
from tests.finding import many


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


def test_a_proposal_for_a_real_club(tmp_path: Path, board: Board) -> None:
    with a_club(tmp_path) as made:
        many(made)
        gathered, proposed = by_turns(lambda: services.standing(made), lambda: services.propose(made), rounds=5)
        pairs = [(pair.seeker.key, pair.offerer.key) for pair in services.propose(made).pairs]
        board.put("who looks in a club, gathered", gathered * 1000, 200, unit="ms")
        board.put("a proposal of matches from a club file", proposed, 1, unit="s", words=f"{len(pairs)} pairs")
        board.put("  taken in one step", seconds(lambda: services.take(made, pairs)), 3, unit="s")
        board.put("  and taken back", seconds(lambda: history.undo(made)), 1, unit="s")
