import pytest

from desktop.core.relationship_choices import Side
from desktop.core.rules import pairing
from desktop.core.rules.pairing import Balance, Turns


@pytest.mark.parametrize(
    ("turns", "share", "starts"),
    [
        ([(5, 4), (3, 3), (2, 4)], 48, None),
        ([(1, 4), (1, 4), (1, 3)], 21, Side.MENTEE),
        ([(4, 1), (4, 1), (4, 2)], 75, Side.MENTOR),
        ([(2, 3), (2, 3), (2, 3)], 40, None),
        ([(3, 2), (3, 2), (3, 2)], 60, None),
        ([(1, 9), (1, 9)], None, None),
        ([(1, 9), (1, 9), (0, 0)], None, None),
    ],
)
def test_who_drove_and_who_starts_next(turns: list[tuple[int, int]], share: int | None, starts: Side | None) -> None:
    found = pairing.balance(Turns(*one) for one in turns)
    assert (found.share, found.starts) == (share, starts)


def test_nothing_was_paired() -> None:
    assert pairing.balance([]) == Balance(0, 0, 0)


def test_minutes_between_two_swaps() -> None:
    assert pairing.swap_minutes(7, minors=True) == 7
    assert pairing.swap_minutes(None, minors=True) == 5
    assert pairing.swap_minutes(None, minors=False) == 10
