"""A few dozen of the dates with every run of the tests; all of them by hand, see `check_dates`."""

from tests.soak.check_dates import told

FEW = 36


def test_no_door_lets_an_unchecked_pair_in_and_none_is_hidden() -> None:
    found = told(FEW, seed=11)
    assert not found.faults
    for what in ("active", "suspended", "refused", "passed: start", "passed: undo", "passed: merge mentors"):
        assert found.outcomes[what]
