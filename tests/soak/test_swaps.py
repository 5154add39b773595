"""A handful of swaps under the open file; many are `python -m tests.soak swaps`."""

from tests.soak.swaps import run


def test_nothing_of_either_side_is_lost() -> None:
    told = run(5)
    assert told.faults == []
    assert told.outcomes["kept beside"] + told.outcomes["went on"] == 5
