"""What is read as one letter: a base with its accents, Indian letters that join, an emoji of several characters."""

import re
import unicodedata

JOINERS = "\u200c\u200d"
_TINTS = re.compile("[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_REGION = re.compile("[\U0001f1e6-\U0001f1ff]")
_VIRAMA = 9  # the combining class of the sign that joins two Indian consonants


def leans(one: str) -> bool:
    """Say whether a character has its place at the one before it: an accent, a joiner, a colour of skin."""
    return unicodedata.category(one)[0] == "M" or one in JOINERS or _TINTS.match(one) is not None


def split(value: str) -> list[str]:
    """Cut a text into what is read as one letter each: with its accents, Indian letters that join, an emoji."""
    if value.isascii():
        return list(value)
    found: list[str] = []
    for one in value:
        if found and (leans(one) or _goes_on(found[-1], one)):
            found[-1] += one
        else:
            found.append(one)
    return found


def count(value: str) -> int:
    """Count letters, vowel signs of Indic scripts among them, and digits."""
    return sum(unicodedata.category(one)[0] in "LMN" for one in value)


def _goes_on(before: str, one: str) -> bool:
    if _REGION.match(one):
        return len(before) == 1 and _REGION.match(before) is not None
    last = before[-1]
    if last == "\u200d":
        return unicodedata.category(one) in {"So", "Lo"}
    return unicodedata.combining(last) == _VIRAMA and unicodedata.category(one) == "Lo"
