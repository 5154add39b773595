"""A file that goes and comes back, a handful of times; a hundred are `python -m tests.soak away_and_back`."""

from tests.soak.away_and_back import run


def test_it_is_said_and_the_program_goes_on() -> None:
    assert run(6).faults == []
