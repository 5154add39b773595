"""A taste of the rounds; `python -m tests.soak safe_copies` goes through all of them."""

from tests.soak import safe_copies


def test_copies_that_meet_hold_the_same() -> None:
    assert safe_copies.main(20) == []
