"""How people are named: shown, shortened without clashes on a sheet, compared and sorted."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from desktop.core.choices import SortBy
from desktop.core.rules.letters import split as letters_of
from desktop.core.rules.name_parts import split, tidied
from desktop.i18n import _, formats, language, sorting

__all__ = ["Named", "plain", "short_names", "shown", "sort_key", "split", "tidied"]

_APOSTROPHES = "'’‘ʼ`´"  # noqa: RUF001 - each of them is found in lists
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, None),
        **dict.fromkeys("-‐‑–.,", " "),  # noqa: RUF001 - hyphens as they are found in lists
        "ı": "i",  # noqa: RUF001 - the Turkish one
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
    }
)


@lru_cache(maxsize=20_000)  # a sheet tells its names apart round by round, an import compares each with many
def plain(text: str) -> str:
    """Give a name without case, accents, apostrophes, hyphens and spare spaces, for comparing only."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(char for char in apart if not unicodedata.combining(char))
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.casefold().translate(_PLAIN).split())


def shown(given: str, family: str, known_as: str = "", language: str = "en") -> str:
    """Say a name as it is shown: known-as or given name, with the family name, in the order of the language."""
    return formats.full_name(known_as or given, family, language)


def sort_key(given: str, family: str, known_as: str = "", *, by: SortBy | str, language: str) -> str:
    """Give the text by which a person is sorted (as bytes are): by known-as, or by family name.

    Case and accents do not scatter names: they decide only where both parts have the same letters.
    """
    first = known_as or given
    parts = (family or first, first) if by == SortBy.FAMILY else (first, family)
    letters, spelling = zip(*(sorting.sort_key(part, language).split("\t", 1) for part in parts), strict=True)
    return "\t".join((*letters, *spelling))


class Named(NamedTuple):
    """Somebody on a sheet."""

    key: int
    given: str
    family: str
    known_as: str = ""
    school_year: str = ""


def short_names(people: Iterable[Named]) -> dict[int, str]:
    """Give everybody on one sheet a short name that nobody else on it has, by key.

    Known-as and the family initial, “Mei S.”, lengthened letter by letter only where two would be equal, “Mei Ca.”
    and “Mei Ch.”; accents and case alone tell nobody apart. Where the full names are equal the school year is added,
    or a number where the years do not tell them apart.
    """
    return dict(_short_names(tuple(people), language()))


@lru_cache(maxsize=32)  # a session's roll is named anew with each arrival, a term's with each look at its matrix
def _short_names(people: tuple[Named, ...], _language: str) -> dict[int, str]:
    same_name: dict[str, list[Named]] = defaultdict(list)
    for person in {one.key: one for one in people}.values():
        same_name[plain(f"{_first(person)} {person.family}")].append(person)
    shortened = _shortened({name: group[0] for name, group in same_name.items()})
    taken = {plain(shortened[name]) for name, group in same_name.items() if len(group) == 1}
    found: dict[int, str] = {}
    for name, group in same_name.items():
        if len(group) == 1:
            found[group[0].key] = shortened[name]
        else:
            found |= _told_apart(shortened[name], sorted(group), taken)
    return found


def _first(person: Named) -> str:
    return person.known_as or person.given


def _shortened(people: dict[str, Named]) -> dict[str, str]:
    """Shorten people whose full names differ; each has the fewest letters that tell them from all others."""
    lengths = {name: _lengths(person.family) for name, person in people.items()}
    letters = {name: next(steps) for name, steps in lengths.items()}
    while True:
        equal: dict[str, list[str]] = defaultdict(list)
        for name, person in people.items():
            equal[plain(f"{_first(person)} {letters[name]}")].append(name)
        clashing = [name for group in equal.values() if len(group) > 1 for name in group]
        longer = {name: step for name in clashing if (step := next(lengths[name], None)) is not None}
        if not longer:
            return {name: _joined(person, letters[name]) for name, person in people.items()}
        letters |= longer


def _joined(person: Named, letters: str) -> str:
    dot = "." if len(letters) < len(unicodedata.normalize("NFC", person.family)) else ""
    return " ".join(part for part in (_first(person), letters + dot) if part)


def _lengths(family: str) -> Iterator[str]:
    """Give the beginnings of a family name, each one visible letter longer; “O'B” is the initial of O'Brien."""
    beginning, last = "", None
    letters = letters_of(unicodedata.normalize("NFC", family))
    for place, letter in enumerate(letters):
        beginning += letter
        before_apostrophe = place == 0 and letters[1:2] and letters[1] in _APOSTROPHES
        if letter[0].isalnum() and not before_apostrophe:
            yield beginning
            last = beginning
    if beginning != last:
        yield beginning


def _told_apart(short: str, group: list[Named], taken: set[str]) -> dict[int, str]:
    """Add school years, or numbers from 1, to people of one full name."""
    years = {plain(one.school_year) for one in group}
    if len(years) == len(group) and "" not in years:
        with_year = {one.key: _("{name} ({year})").format(name=short, year=one.school_year) for one in group}
        if not taken & {plain(name) for name in with_year.values()}:
            taken |= {plain(name) for name in with_year.values()}
            return with_year
    numbers = count(1)
    found: dict[int, str] = {}
    for one in group:
        found[one.key] = next(name for number in numbers if plain(name := f"{short} {number}") not in taken)
        taken.add(plain(found[one.key]))
    return found
