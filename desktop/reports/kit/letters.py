"""What of a text is printed, where it runs from right to left, and the order of a line on paper."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from bidi import get_display

from desktop.core.rules.letters import JOINERS, split
from desktop.i18n.sentence import CLOSE, OPEN

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]*")  # of a part of a country: Wales, Scotland, England
TELEPHONE = r"\+\d[\d ]{5,}\d|0\d{1,4}(?: \d{2,8}){1,4}"
_WHOLE = re.compile(
    rf"(?<![\w:.,/-])(?:{TELEPHONE}|\d+(?::\d\d)?[–-]\d+(?::\d\d)?|[<>≤≥+−]\d+)(?!\w|[:/-]\w)"
)  # telephone numbers; from-to of times and ages; numbers with a sign before them
_BETWEEN = re.compile("[·،؛](?= )")
_BACKWARDS = "\u200f"  # a letter from right to left that nobody sees
_RUNS = {"L": "\u2066", "R": "\u2067"}  # open a part that runs from left to right, from right to left
_OPENING = frozenset({OPEN, *_RUNS.values()})
_TURNS = frozenset({*_OPENING, CLOSE, _BACKWARDS})  # tell the order of a line, and have no form
_TAGS = 0xE0020  # characters that the order of a line takes no notice of, 96 of them: digits of a place
_DIGITS = 96
_PLACES = 3


class Placed(NamedTuple):
    """A letter in the order of the paper: its text, its place in the text, whether it runs from right to left."""

    text: str
    place: int
    backwards: bool


def clean(value: str, keep: Container[str] = "") -> str:
    """Normalise to NFC, make every white space a space, and drop what has no form (controls, overrides) but `keep`."""
    if value.isascii() and value.isprintable():
        return value
    spaced = re.sub(r"\s", " ", unicodedata.normalize("NFC", value))
    flags = {at for found in _FLAG.finditer(spaced) for at in range(*found.span())}
    return "".join(
        one
        for at, one in enumerate(spaced)
        if one in JOINERS
        or one in keep
        or at in flags
        or unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


def runs_backwards(value: str) -> bool:
    """Say whether anything of a text runs from right to left."""
    return _RIGHT_TO_LEFT.search(value) is not None


def told(value: str, base: str) -> str:
    """Clean a text, and keep in it what tells the order of its line where that is not plainly from left to right.

    Plain is a sentence without a letter from right to left, and every line that has none on a page from left to right.
    """
    kept = clean(value, _TURNS)
    if runs_backwards(kept):
        return kept
    parts = base == "R" and any(one in _TURNS for one in kept)
    return kept if parts and direction(_outside(kept), "R") == "R" else clean(kept)


def is_turned(value: str) -> bool:
    """Say whether the order of a cleaned text is not plainly from left to right."""
    return runs_backwards(value) or any(one in _TURNS for one in value)


def direction(value: str, without: str = "L") -> str:
    """Say where a text runs by its first strong letter: `L`, or `R` for right to left; or as said, without such."""
    kinds = (unicodedata.bidirectional(one) for one in value)
    return "R" if next((kind for kind in kinds if kind in {"L", "R", "AL"}), without) != "L" else "L"


def ordered(value: str, base: str = "") -> list[Placed]:
    """Put the letters of a line into the order of the paper; `base` is the direction of its paragraph.

    Each letter goes through the algorithm as its first character and three that say its place: they stay with it,
    after it or, where it runs from right to left, before it. A last letter holds those of the one before it.
    """
    letters = split(value + CLOSE * len(opened(value)))
    backwards = (base or direction(value)) == "R"
    plain = "".join(one[0] for one in letters)
    told = "".join(one + _tags(place) for place, one in enumerate(_held(plain, parted=backwards)))
    shown = get_display(f"{told}\u05d0", base_dir="R")[1:] if backwards else get_display(f"{told}a", base_dir="L")[:-1]
    found: list[Placed] = []
    for at in range(0, len(shown), _PLACES + 1):
        group = shown[at : at + _PLACES + 1]
        turned = ord(group[0]) in range(_TAGS, _TAGS + _DIGITS)
        place = _place(group[-2::-1] if turned else group[1:])
        found.append(Placed(letters[place], place, turned))
    return [one for one in found if one.text not in _TURNS]


def settled(value: str) -> str:
    """Say of each part that runs in its own direction in which: as its first strong letter, until it is closed."""
    found = list(value)
    for at, one in enumerate(value):
        if one == OPEN:
            found[at] = _RUNS[direction(_outside(_part(value[at + 1 :])))]
    return "".join(found)


def _part(value: str) -> str:
    """Give what stands before the end of a part that is open."""
    depth = 1
    for at, one in enumerate(value):
        depth += (one in _OPENING) - (one == CLOSE)
        if not depth:
            return value[:at]
    return value


def _outside(value: str) -> str:
    """Give what stands in no part of its own."""
    found, depth = [], 0
    for one in value:
        depth += one in _OPENING
        if not depth:
            found.append(one)
        depth = max(depth - (one == CLOSE), 0)
    return "".join(found)


def opened(value: str) -> str:
    """Give the marks of the parts that are still open at the end of a text."""
    found: list[str] = []
    for one in value:
        if one in _OPENING:
            found.append(one)
        elif one == CLOSE and found:
            found.pop()
    return "".join(found)


def starts(lines: Iterable[str], base: str) -> Iterator[str]:
    """Say of the lines of a paragraph with letters of both directions what each begins with, to run as the paragraph.

    A part that goes on from line to line is opened again, and a line of digits in it knows where it runs.
    """
    still = ""
    for line in lines:
        yield (_BACKWARDS if base == "R" and not runs_backwards(line) else "") + still
        still = opened(still + line)


def _held(value: str, *, parted: bool) -> str:
    """Say what the algorithm shall take each letter for: telephone numbers and ranges stay whole, from left to right.

    In a line that is `parted`, what stands between two parts of it runs from right to left: a number after a Latin
    name belongs to what follows.
    """
    held = _WHOLE.sub(lambda found: "0" * len(found[0]), value)
    if not parted:
        return held
    return _BETWEEN.sub(lambda found: found[0] if opened(held[: found.start()]) else "\u05d0", held)


def _tags(place: int) -> str:
    return "".join(chr(_TAGS + place // _DIGITS**power % _DIGITS) for power in range(_PLACES))


def _place(tags: str) -> int:
    return sum((ord(tag) - _TAGS) * _DIGITS**power for power, tag in enumerate(tags))
