"""What of a text is printed, where it runs from right to left, and the order of a line on paper."""

import re
import unicodedata
from typing import NamedTuple

from bidi import get_display

from desktop.core.rules.letters import JOINERS, split

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]*")  # of a part of a country: Wales, Scotland, England
_TAGS = 0xE0020  # characters that the order of a line takes no notice of, 96 of them: digits of a place
_DIGITS = 96
_PLACES = 3


class Placed(NamedTuple):
    """A letter in the order of the paper: its text, its place in the text, whether it runs from right to left."""

    text: str
    place: int
    backwards: bool


def clean(value: str) -> str:
    """Normalise to NFC, make every white space a space, and drop what has no form (controls, overrides)."""
    if value.isascii() and value.isprintable():
        return value
    spaced = re.sub(r"\s", " ", unicodedata.normalize("NFC", value))
    flags = {at for found in _FLAG.finditer(spaced) for at in range(*found.span())}
    return "".join(
        one
        for at, one in enumerate(spaced)
        if one in JOINERS or at in flags or unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


def runs_backwards(value: str) -> bool:
    """Say whether anything of a text runs from right to left."""
    return _RIGHT_TO_LEFT.search(value) is not None


def direction(value: str) -> str:
    """Say where a text runs by its first strong letter: `L`, or `R` for right to left."""
    kinds = (unicodedata.bidirectional(one) for one in value)
    return "R" if next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L" else "L"


def ordered(value: str, base: str = "") -> list[Placed]:
    """Put the letters of a line into the order of the paper; `base` is the direction of its paragraph.

    Each letter goes through the algorithm as its first character and three that say its place: they stay with it,
    after it or, where it runs from right to left, before it. A last letter holds those of the one before it.
    """
    letters = split(value)
    told = "".join(one[0] + _tags(place) for place, one in enumerate(letters))
    if (base or direction(value)) == "R":
        shown = get_display(f"{told}\u05d0", base_dir="R")[1:]
    else:
        shown = get_display(f"{told}a", base_dir="L")[:-1]
    found: list[Placed] = []
    for at in range(0, len(shown), _PLACES + 1):
        group = shown[at : at + _PLACES + 1]
        backwards = ord(group[0]) in range(_TAGS, _TAGS + _DIGITS)
        place = _place(group[-2::-1] if backwards else group[1:])
        found.append(Placed(letters[place], place, backwards))
    return found


def _tags(place: int) -> str:
    return "".join(chr(_TAGS + place // _DIGITS**power % _DIGITS) for power in range(_PLACES))


def _place(tags: str) -> int:
    return sum((ord(tag) - _TAGS) * _DIGITS**power for power, tag in enumerate(tags))
