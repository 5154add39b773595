"""How alike two people's names are: the same, in another order, with further parts, or spelt alike.

Given names are compared strictly: twins have the family name, the birth date and the telephone in common, and often
names that differ by one letter. What is a slip of the pen and what another name is decided by where the letter
stands, by how it sounds, and by whether both names are borne by others in the club.
"""

import re
from collections.abc import Callable
from enum import Enum, auto
from functools import lru_cache
from itertools import product
from typing import Final

from rapidfuzz.distance import OSA

from desktop.core.rules.identity import Identity

InUse = Callable[[str], int]
"""Says how many people in the club bear a given name."""

_SHORT_NAME: Final = 3
_NO_SHORTER: Final = 5  # a shorter given name with one other letter is another name: Tim and Tom
_LONG_NAME: Final = 8
_ESTABLISHED: Final = 3  # a given name that so many bear is no slip
_DOUBLED: Final = re.compile(r"(.)\1+")
_NUMBER: Final = re.compile(r"\d+")
_SOUNDS: Final = (("ph", "f"), ("ck", "k"), ("c", "k"), ("q", "k"), ("y", "i"), ("w", "v"), ("th", "t"), ("dt", "t"))


class Names(Enum):
    """How alike two whole names are."""

    SAME = auto()
    ORDER = auto()
    CALLED = auto()
    FURTHER = auto()
    SPELLING = auto()
    SLIPS = auto()  # a slip in both parts
    SHORT = auto()
    GIVEN = auto()


class _Part(Enum):
    SAME = auto()
    WITHIN = auto()
    ALIKE = auto()
    SHORT = auto()
    OTHER = auto()


_WHOLE: Final = {
    (_Part.SAME, _Part.WITHIN): Names.FURTHER,
    (_Part.WITHIN, _Part.SAME): Names.FURTHER,
    (_Part.WITHIN, _Part.WITHIN): Names.FURTHER,
    (_Part.SAME, _Part.ALIKE): Names.SPELLING,
    (_Part.WITHIN, _Part.ALIKE): Names.SPELLING,
    (_Part.ALIKE, _Part.SAME): Names.SPELLING,
    (_Part.ALIKE, _Part.WITHIN): Names.SPELLING,
    (_Part.ALIKE, _Part.ALIKE): Names.SLIPS,
    (_Part.SHORT, _Part.SAME): Names.SHORT,
    (_Part.SAME, _Part.OTHER): Names.GIVEN,
}


def nobody(_name: str) -> int:
    """Say that no given name is borne by anybody: nothing is known of the club."""
    return 0


def compare(one: Identity, other: Identity, in_use: InUse = nobody) -> Names | None:
    """Say how alike two names are; nothing if they are another's."""
    if one.name == other.name:
        return Names.SAME
    if (one.given, one.family) == (other.given, other.family):
        return Names.SAME
    if not one.wholes.isdisjoint(other.wholes):
        sorted_names = [sorted(f"{who.given} {who.family}".split()) for who in (one, other)]
        return Names.ORDER if sorted_names[0] == sorted_names[1] else Names.CALLED
    if _NUMBER.findall(one.name) != _NUMBER.findall(other.name):
        return None  # whoever numbers names means several people
    if one.family and other.family:
        found = _compare(one, other, other.given, other.family, in_use)
        return found or _swapped(one, other, in_use)
    return Names.GIVEN if one.given == other.given else None


def _swapped(one: Identity, other: Identity, in_use: InUse) -> Names | None:
    found = _compare(one, other, other.family, other.given, in_use)
    return found if found in {Names.FURTHER, Names.SPELLING} else None


def _compare(one: Identity, other: Identity, given: str, family: str, in_use: InUse) -> Names | None:
    families = _families(one.family, family)
    if not one.called and not other.called:
        return _WHOLE.get((_givens(one.given, given, in_use), families)) if one.given and given else None
    firsts = {one.given, one.called} - {""}, {given, other.called} - {""}
    found = {_givens(first, second, in_use) for first, second in product(*firsts)}
    best = next((part for part in _Part if part in found), _Part.OTHER)
    return _WHOLE.get((best, families))


def _families(one: str, other: str) -> _Part:
    if one == other:
        return _Part.SAME
    if _is_within(one, other):
        return _Part.WITHIN
    longest = max(len(one), len(other))
    slips = 0 if longest < _SHORT_NAME else 1 if longest < _LONG_NAME - 1 else 2
    return _Part.ALIKE if OSA.distance(one, other, score_cutoff=slips) <= slips else _Part.OTHER


def _givens(one: str, other: str, in_use: InUse) -> _Part:
    if one == other:
        return _Part.SAME
    if _is_within(one, other):
        return _Part.WITHIN
    if OSA.distance(one, other, score_cutoff=2) <= 2 and _is_slip(one, other, in_use):
        return _Part.ALIKE
    return _Part.SHORT if _begins(one, other) else _Part.OTHER


def _is_within(one: str, other: str) -> bool:
    """Say whether all words of one name stand in the other: Anna in Anna Maria."""
    first, second = set(one.split()), set(other.split())
    return bool(first and second) and (first <= second or second <= first)


def _is_slip(one: str, other: str, in_use: InUse) -> bool:
    if sounds(one) == sounds(other):
        return True
    borne = sorted((in_use(one), in_use(other)))
    if borne[0] > 1:
        return False  # both are names in their own right
    if OSA.distance(one, other) > 1:
        return min(len(one), len(other)) >= _LONG_NAME and _keeps_its_ends(one, other)
    if sorted(one) == sorted(other) or borne[1] >= _ESTABLISHED:
        return True
    return min(len(one), len(other)) >= _NO_SHORTER and _keeps_its_ends(one, other)


def _keeps_its_ends(one: str, other: str) -> bool:
    return one[0] == other[0] and one[-1] == other[-1]


@lru_cache(maxsize=50_000)
def sounds(name: str) -> str:
    """Give a name as it sounds, roughly: Katherine and Catherine, Jon and John, Philip and Phillip are the same."""
    for written, spoken in _SOUNDS:
        name = name.replace(written, spoken)
    name = name[:1] + name[1:].replace("h", "").replace("z", "s")
    return _DOUBLED.sub(r"\1", name)


def _begins(one: str, other: str) -> bool:
    """Say whether one name is the other cut short: Fin of Finlay, but not Jan of Jana."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _SHORT_NAME and len(longer) - len(shorter) >= 2 and longer.startswith(shorter)
