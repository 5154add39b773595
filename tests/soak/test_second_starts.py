"""Two more starts beside an open window; a hundred are `python -m tests.soak second_starts`."""

from tests.soak.second_starts import run


def test_a_second_start_is_no_second_writer() -> None:
    assert run(2) == (2, [])
