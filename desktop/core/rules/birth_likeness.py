"""How alike two birth dates are: the same, one with a slip of the pen, or another day."""

from enum import Enum, auto

WHOLE = 10
"""Letters of a birth date that is known to the day."""


class Born(Enum):
    """How alike two birth dates are; `OPEN`: one is missing, or known less exactly, and they do not contradict."""

    SAME = auto()
    SWAPPED = auto()
    SLIP = auto()
    OPEN = auto()
    OTHER = auto()


def compare(one: str, other: str) -> Born:
    """Say how alike two birth dates are, each `2014`, `2014-05`, `2014-05-17` or nothing."""
    if one == other and one:
        return Born.SAME if len(one) == WHOLE else Born.OPEN
    if one.startswith(other) or other.startswith(one):
        return Born.OPEN
    if len(one) != WHOLE or len(other) != WHOLE:
        return Born.OTHER
    if (one[:4], one[5:7], one[8:]) == (other[:4], other[8:], other[5:7]):
        return Born.SWAPPED
    return Born.SLIP if _is_slip(one, other) else Born.OTHER


def _is_slip(one: str, other: str) -> bool:
    """Say whether one part differs: by one digit, by two that changed places, or by one in its count."""
    years, months, days = (one[:4], other[:4]), (one[5:7], other[5:7]), (one[8:], other[8:])
    differing = [(a, b) for a, b in (years, months, days) if a != b]
    if len(differing) != 1:
        return False
    first, second = differing[0]
    digits = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    turned = len(digits) == 2 and digits[0] == digits[1][::-1]
    return len(digits) == 1 or turned or abs(int(first) - int(second)) == 1
