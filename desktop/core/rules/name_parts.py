"""Names as they come from lists: split into given and family name, and freed of SHOUTING and lower case."""

import re

_PARTICLE = re.compile(
    "abu|af|al|av|bin|bint|d[aeiou]|d[aeo]s|del|della|de[nr]|el|ibn|la|las|les?|los|te[nr]|van|von|y|zu[mr]?",
    re.IGNORECASE,
)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_WORD_STARTS = re.compile(r"(^|[\s\-\u2010'’\u02bc.])(\w)")
_SCOTS = re.compile(r"\bMc(\w)")


def split(name: str) -> tuple[str, str]:
    """Split a whole name into given and family name.

    “Lima, Marta” is family name first; otherwise the family name is the last word with the particles before it
    (“de la”, “von”), and one word alone is a given name.
    """
    family, comma, given = name.partition(",")
    if comma and given.strip():
        return _spaced(given), _spaced(family)
    words = name.replace(",", " ").split()
    if len(words) < 2:
        return " ".join(words), ""
    start = len(words) - 1
    if start > 1 and words[start].casefold() in _SUFFIXES:
        start -= 1
    while start > 1 and _PARTICLE.fullmatch(words[start - 1]):
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])


def tidied(given: str, family: str) -> tuple[str, str]:
    """Write a name that came in capitals or in lower case as names are written; other names stay as they are.

    “MEI STEWART” is Mei Stewart, “finlay” Finlay, “DE LA CRUZ” de la Cruz, “mcdonald” McDonald. Two capitals alone
    (“AJ”, “JP”) are taken for SHOUTING only where the other part is SHOUTED too.
    """
    parts = _spaced(given), _spaced(family)
    shouted = any(_is_shouted(part) for part in parts)
    return _tidy(parts[0], shouted=shouted, family=False), _tidy(parts[1], shouted=shouted, family=True)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _is_shouted(part: str) -> bool:
    return part.isupper() and sum(letter.isalpha() for letter in part) > 2


def _tidy(part: str, *, shouted: bool, family: bool) -> str:
    if not (part.islower() or _is_shouted(part) or (shouted and part.isupper())):
        return part
    words = part.split()
    last = len(words) - 1
    return " ".join(
        word.lower() if family and place < last and _PARTICLE.fullmatch(word) else _capitalised(word)
        for place, word in enumerate(words)
    )


def _capitalised(word: str) -> str:
    """Begin each part of a word with a capital: O'Brien, Whyte-Jones, McDonald."""
    lowered = word[:1] + word[1:].lower().replace("i\u0307", "i")  # the Turkish dotted capital leaves its dot behind
    started = _WORD_STARTS.sub(lambda found: found[1] + found[2].upper(), lowered)
    return _SCOTS.sub(lambda found: f"Mc{found[1].upper()}", started)
