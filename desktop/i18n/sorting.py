"""Sorting names as a language sorts them: accents and case do not scatter, its own letters stand where they belong."""

import re
import unicodedata
from functools import cache, lru_cache

_AFTER = "\U0010fffd"  # greater than any letter of a name, so that "l" + this comes after every "l…"
_MARKS_THAT_ARE_LETTERS = {0, 9}  # combining classes of the vowel signs and the virama of Indic scripts

# Letters of a language, after the tailorings of CLDR: which plain letter each follows, and how many places after it
# (0: sorted as if it were that letter).
_NORDIC = {"æ": ("z", 1), "ä": ("z", 1), "ø": ("z", 2), "ö": ("z", 2), "å": ("z", 3), "aa": ("z", 3), "ü": ("y", 0)}
_SWEDISH = {"å": ("z", 1), "ä": ("z", 2), "æ": ("z", 2), "ö": ("z", 3), "ø": ("z", 3), "ü": ("y", 0)}
_LETTERS: dict[str, dict[str, tuple[str, int]]] = {
    "cy": {two: (two[0], 1) for two in ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")},
    "da": _NORDIC,
    "es": {"ñ": ("n", 1)},
    "fi": _SWEDISH,
    "nb": _NORDIC,
    "nn": _NORDIC,
    "no": _NORDIC,
    "pl": {letter: (base, 1) for letter, base in zip("ąćęłńóśź", "acelnosz", strict=True)} | {"ż": ("z", 2)},
    "sv": _SWEDISH,
    "tr": {letter: (base, 1) for letter, base in zip("çğ\u0131öşü", "cghosu", strict=True)},
}
# What has no decomposition, and Cyrillic letters that have one and yet stand for themselves.
_PLAIN = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "\u0131": "i", "й": "й", "ї": "ї"}
_HYPHENS = frozenset("-\u2010\u2011\u2013")
_TATWEEL = "\u0640"  # lengthens an Arabic word, says nothing
_TURKISH_CAPITALS = str.maketrans({"I": "\u0131", "\u0130": "i"})


@lru_cache(maxsize=65536)
def sort_key(text: str, language: str = "en") -> str:
    """Make a key whose plain comparison, also by SQLite's BINARY collation, sorts `text` as `language` does.

    Before the tab stand the letters alone; after it the spelling, which decides where the letters are the same.
    """
    name = language.replace("-", "_").partition("_")[0]
    composed = unicodedata.normalize("NFC", text)
    if name == "tr":
        composed = composed.translate(_TURKISH_CAPITALS)
    folded = unicodedata.normalize("NFC", composed.casefold())
    own = _LETTERS.get(name, {})
    keys = (_own(own[part]) if part in own else _base(part) for part in _split(name, folded))
    return f"{' '.join(''.join(keys).split())}\t{folded}"


def _own(place: tuple[str, int]) -> str:
    letter, after = place
    return letter + _AFTER * after


def _split(language: str, folded: str) -> list[str]:
    pairs = _pairs(language)
    return pairs.findall(folded) if pairs else list(folded)


@cache
def _pairs(language: str) -> re.Pattern[str] | None:
    """Match two letters that are one in a language, else any single one; nothing if it has no such pairs."""
    pairs = [letter for letter in _LETTERS.get(language, {}) if len(letter) == 2]
    return re.compile("|".join([*pairs, "."]), re.DOTALL) if pairs else None


@lru_cache(maxsize=4096)
def _base(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    if letter in _HYPHENS:
        return " "
    apart = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in apart if _is_letter(part))


def _is_letter(part: str) -> bool:
    """Say whether a character counts: letters, digits, spaces and vowel signs do, accents and punctuation do not."""
    kind = unicodedata.category(part)
    if kind.startswith("M"):
        return unicodedata.combining(part) in _MARKS_THAT_ARE_LETTERS
    return (part.isalnum() or part.isspace()) and part != _TATWEEL
