"""Small counts of people on OPEN papers: 1 to 4 print as `<5`, and no total gives them away (rule 6)."""

from collections.abc import Sequence

SMALL = "<5"
HIDDEN = "…"
SMALLEST = 5


def printed(count: int) -> str:
    """Say a count of people as an OPEN paper prints it, alone."""
    return SMALL if 0 < count < SMALLEST else str(count)


def printed_with_total(counts: Sequence[int]) -> tuple[list[str], str]:
    """Say counts of people that stand beside their total as an OPEN paper prints them, and the total.

    Where the total would tell what a `<5` stands for, the smallest other cell is hidden too, or, where there is no
    other, the total itself.
    """
    cells = [printed(count) for count in counts]
    total = sum(counts)
    small = [count for count in counts if 0 < count < SMALLEST]
    if total < SMALLEST or not _given_away(small):
        return cells, printed(total)
    others = [place for place, count in enumerate(counts) if count >= SMALLEST]
    others = others or [place for place, count in enumerate(counts) if count == 0]
    if not others:
        return cells, HIDDEN
    cells[min(others, key=lambda place: counts[place])] = HIDDEN
    return cells, str(total)


def _given_away(small: Sequence[int]) -> bool:
    """Say whether the sum of some `<5` can only come about in one way: a single one, all 1, or all 4."""
    return bool(small) and (len(small) == 1 or sum(small) in {len(small), len(small) * (SMALLEST - 1)})
