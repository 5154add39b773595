"""Which thanks are the most concrete: the small thing that is named makes the best letter (delight 5).

Each mark of something concrete counts one: more than four words; a number or a time; something named, in quotes or by
a capital inside the sentence; *when*, *because* and their like, which tell of a moment. A thanks for everything, or
always, loses one. Of two alike the later is taken: it is fresher.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from desktop import i18n
from desktop.i18n import pgettext
from desktop.i18n.direction import bare

IN_A_LETTER: Final = 3
FEW_WORDS: Final = 4
NOUNS_IN_CAPITALS: Final = frozenset({"de", "lb"})
"""Where every noun has a capital, a capital names nothing."""
_QUOTED: Final = re.compile(r"[“\"«„].+?[”\"»“]")
_MARKS: Final = ".,;:!?…“”„«»\"'()–-।"
_INSIDE: Final = re.compile(r"(?<![.!?…]\s)(?<=\s)\w+")
"""Words that begin no sentence."""


class Thanks(NamedTuple):
    """One line of thanks."""

    key: int
    day: date
    wording: str


def concrete(wording: str) -> int:
    """Say how concrete a line of thanks is; the higher, the more."""
    words = [word for one in wording.casefold().split() if (word := one.strip(_MARKS))]
    moment, vague = _moment_words(), _vague_words()
    return (
        (len(words) > FEW_WORDS)
        + any(char.isdigit() for char in wording)
        + _names_something(wording)
        + any(word in moment for word in words)
        - any(word in vague for word in words)
    )


def _names_something(wording: str) -> bool:
    if bare(i18n.language()) in NOUNS_IN_CAPITALS:
        return _QUOTED.search(wording) is not None
    capital = (word for word in _INSIDE.findall(wording) if word[0].isupper() and word != "I")
    return _QUOTED.search(wording) is not None or any(capital)


def chosen(thanks: Iterable[Thanks], count: int = IN_A_LETTER) -> tuple[Thanks, ...]:
    """Choose the most concrete thanks for a letter, and put them in the order of their days."""
    best = sorted(thanks, key=lambda one: (concrete(one.wording), one.day, one.key), reverse=True)[:count]
    return tuple(sorted(best, key=lambda one: (one.day, one.key)))


def _moment_words() -> frozenset[str]:
    # translators: words that tell of one moment or reason; give those of the language, separated by spaces
    return frozenset(pgettext("concrete thanks", "when because after before until how").casefold().split())


def _vague_words() -> frozenset[str]:
    # translators: words that thank for no one thing; give those of the language, separated by spaces
    return frozenset(pgettext("vague thanks", "everything always generally all").casefold().split())
