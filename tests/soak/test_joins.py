"""A few of the sequences with every run of the tests; all of them by hand, see `joins`."""

import pytest

from tests.soak.joins import told

FEW = 8
WENT_WRONG = ((2001, 5), (2001, 32), (2001, 59), (2001, 138), (2002, 48), (2005, 18))
"""Seed and number of sequences that once came to something else on each laptop, each for a reason of its own."""


def test_two_copies_come_to_the_same_and_nobody_is_lost() -> None:
    found = told(FEW, seed=3)
    assert not found.faults
    for what in ("join", "conflicts", "arrive", "walk in", "erase", "undo", "close", "check changes"):
        assert found.outcomes[what]


@pytest.mark.parametrize(("seed", "number"), WENT_WRONG)
def test_what_once_went_wrong_goes_right(seed: int, number: int) -> None:
    assert not told(1, seed, number).faults
