"""Small counts of people on papers that leave the club: 1 to 4 are not told, nor what would give them away."""

from collections.abc import Sequence

LEAST = 5
FEW = "<5"
ENOUGH = "5+"


def few(count: int) -> int | str:
    """Say a count of people, or `<5`."""
    return FEW if 0 < count < LEAST else count


def parts(counts: Sequence[int]) -> list[int | str]:
    """Say counts whose sum is told too: where only one is `<5`, the smallest other one hides as `5+`."""
    said = [few(count) for count in counts]
    if said.count(FEW) == 1:
        others = [index for index, count in enumerate(counts) if count >= LEAST]
        if others:
            said[min(others, key=lambda index: counts[index])] = ENOUGH
    return said
