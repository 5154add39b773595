"""What of a text is printed, where it runs from right to left, and the order of a line on paper."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bidi import get_display

from desktop.core.rules.letters import JOINERS, split

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]*")  # of a part of a country: Wales, Scotland, England
_TAGS = 0xE0100  # marks without a form of their own, 240 of them: digits of a place
_DIGITS = 240


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

    Each letter goes through the algorithm as its first character and two marks that say its place: marks stay with
    their letter, after it or, where it runs from right to left, before it.
    """
    letters = split(value)
    told = "".join(one[0] + "".join(_tags(place)) for place, one in enumerate(letters))
    shown = get_display(told, base_dir=base or direction(value))
    return [
        Placed(letters[place], place, backwards)
        for place, backwards in _places(shown[at : at + 3] for at in range(0, len(shown), 3))
    ]


def _tags(place: int) -> tuple[str, str]:
    return chr(_TAGS + place // _DIGITS % _DIGITS), chr(_TAGS + place % _DIGITS)


def _places(triples: Iterable[str]) -> Iterator[tuple[int, bool]]:
    for one in triples:
        backwards = ord(one[0]) in range(_TAGS, _TAGS + _DIGITS)
        high, low = (one[1], one[0]) if backwards else (one[1], one[2])
        yield (ord(high) - _TAGS) * _DIGITS + ord(low) - _TAGS, backwards
