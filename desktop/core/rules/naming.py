"""Names in what people write: put out of it where somebody is erased, shortened where others must not read them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Final, NamedTuple
from unicodedata import category

_INSIDE: Final = frozenset("'’-")
_POSSESSIVE: Final = ("'s", "’s")


def _is_of_word(char: str) -> bool:
    """Say whether a character belongs to a word; signs above and below letters do, as Hindi writes its vowels."""
    return char in _INSIDE or category(char)[0] in "LMN"


def _parts(text: str) -> list[str]:
    """Cut a text into words and what stands between them."""
    return ["".join(chars) for _word, chars in groupby(text, _is_of_word)]


class Called(NamedTuple):
    """How somebody is called."""

    given: str
    family: str = ""
    known_as: str = ""

    def words(self) -> set[str]:
        """Give the single words of the name."""
        return {word for part in self for word in _parts(part) if _is_of_word(word[0])}

    def whole(self) -> set[str]:
        """Give the ways in which the whole name is written; nothing where only one name is known."""
        if not self.family:
            return set()
        firsts = {self.given, self.known_as} - {""}
        ways = ("{0} {1}", "{1} {0}", "{1}, {0}")
        return {way.format(first, self.family) for first in firsts for way in ways}

    def firsts(self) -> set[str]:
        """Give what somebody is called without the family name."""
        return {self.given, self.known_as} - {""}


def alone(people: Iterable[Called]) -> set[str]:
    """Give the first names that only one of several people has."""
    count = Counter(first for one in people for first in one.firsts())
    return {first for first, times in count.items() if times == 1}


def without(names: Iterable[str], instead: str, *, any_case: bool = True) -> Callable[[str], str]:
    """Make what puts other words in the place of whole names; `any_case`: however their letters are written."""
    longest = sorted(set(names) - {""}, key=len, reverse=True)
    if not longest:
        return str
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE if any_case else 0)
    return lambda text: found.sub(lambda _found: instead, text)


def shortened(others: Iterable[Called], own: Called) -> Callable[[str], str]:
    """Make what leaves only the initials of other people's names, word by word; somebody's own name stays."""
    initials: Mapping[str, str] = {word: initial(word) for one in others for word in one.words() - own.words()}

    def short(word: str) -> str:
        for ending in ("", *_POSSESSIVE):
            stem = word.removesuffix(ending) if ending else word
            if stem in initials and word.endswith(ending):
                return initials[stem] + ending
        return word

    return lambda text: "".join(map(short, _parts(text)))


def initial(word: str) -> str:
    """Give the first letter of a name, with its point."""
    return f"{word[:1]}."


def initials(one: Called) -> str:
    """Give somebody's initials: A. L."""
    first = one.known_as or one.given
    return " ".join(initial(word) for word in (first, one.family) if word)
