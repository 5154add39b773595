"""A few of the sequences with every run of the tests; all of them by hand, see `joins`."""

from tests.soak.joins import told

FEW = 8


def test_two_copies_come_to_the_same_and_nobody_is_lost() -> None:
    found = told(FEW, seed=3)
    assert not found.faults
    for what in ("join", "conflicts", "arrive", "walk in", "erase", "undo", "close", "check changes"):
        assert found.outcomes[what]
