"""How long a passphrase would keep a thief busy: a short, stated estimate that would rather say too little.

The thief knows this method. A passphrase is cut into the pieces that are cheapest to guess: words of the list (the one
that passphrases are made from), passwords that everybody takes, names of this club, other whole words, rows of keys,
sequences, years, repetitions, and single signs for the rest. The bits of the pieces are added.

The time counts SQLCipher's 256,000 rounds of PBKDF2-HMAC-SHA512 and a thief with two of the fastest graphics cards of
2025: 7.5 thousand million SHA-512 a second and card, two a round, is the most they can do. Half of all guesses are
needed on average.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache
from itertools import pairwise
from math import log2
from typing import Final, NamedTuple

from desktop.core.errors import Refused
from desktop.i18n import _, formats, ngettext

LONGEST: Final = 64
"""Letters; SQLCipher takes some longer texts for a key that needs no derivation."""
GUESSES_A_SECOND: Final = 30_000
YEAR: Final = 31_557_600
MOST_YEARS: Final = 1_000_000

_SHORTEST: Final = 3
_BEGINNING: Final = 5  # letters of a run that may be anything; those after them follow from a word
_FREE, _FOLLOWING, _SWITCH, _IDEOGRAPH = log2(10), 2.1, 2.4, 7.0  # bits of a sign
_MARK, _MARK_AGAIN = 4.0, 1.0
_KNOWN, _AGAIN, _RUN, _YEAR = 2.0, 1.0, 5.0, 7.0
_WORD, _LONG_WORD = 17.0, 12  # one of a hundred thousand words; what is longer is made of several
_ROWS: Final = (
    *("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"),
    *("1234567890", "qazwsxedcrfvtgb", "1qaz2wsx3edc4rfv", "1q2w3e4r5t6z7u8i9o"),
)
_LOOKALIKES: Final = str.maketrans("013457@$!", "oleastasi")
_CALENDAR: Final = re.compile(r"(?:19|20)\d\d")


class Lists(NamedTuple):
    """What a thief tries first: plain words, and passwords that everybody takes."""

    words: Collection[str]
    common: Collection[str]


class Strength(NamedTuple):
    """How strong a passphrase is; `years` on average for the thief."""

    bits: float

    @property
    def years(self) -> float:
        return 2 ** (self.bits - 1) / GUESSES_A_SECOND / YEAR

    @property
    def is_enough(self) -> bool:
        """Whether it may lock a club: a year at least."""
        return self.years >= 1

    def say(self) -> str:
        """Say it in words."""
        if not self.is_enough:
            return _(
                "Too easy to guess: less than a year’s work for a thief with a good computer. "
                "Make it longer, or let one be made for you."
            )
        if self.years > MOST_YEARS:
            return _("More than a million years’ work for a thief with a good computer.")
        about = _one_figure(self.years)
        return ngettext(
            "About {years} year’s work for a thief with a good computer.",
            "About {years} years’ work for a thief with a good computer.",
            about,
        ).format(years=formats.number(about))


def plain(typed: str) -> str:
    """Give a passphrase as it is meant: the same letters however they are typed, no space around them."""
    return unicodedata.normalize("NFC", typed).strip()


def strength(passphrase: str, lists: Lists, names: Iterable[str] = ()) -> Strength:
    """Estimate a passphrase.

    Args:
        passphrase: as it is meant.
        lists: what a thief tries first.
        names: what a thief knows of this club: its name, who runs it.
    """
    near = {word for name in names for word in re.findall(r"\w+", name.casefold()) if len(word) >= _SHORTEST}
    near |= {"".join(re.findall(r"\w+", name.casefold())) for name in names} - {""}
    typed = unicodedata.normalize("NFKC", passphrase)
    folded = typed.lower() if len(typed.lower()) == len(typed) else typed
    least = [0.0]
    for end in range(1, len(typed) + 1):
        alone = least[end - 1] + _sign(typed, end - 1)
        pieces = (
            least[start] + bits
            for start in range(max(0, end - LONGEST), end - 1)
            if (bits := _piece(typed, folded, start, end, lists, near)) is not None
        )
        least.append(min(alone, *pieces, alone))
    return Strength(least[-1])


def refuse_unfit(passphrase: str, lists: Lists, names: Iterable[str] = ()) -> None:
    """Refuse a new passphrase that is no line of letters, too long, or too easy to guess.

    Raises:
        Refused: says why, at the field `passphrase`.
    """
    if not passphrase:
        raise Refused(_("Type a passphrase."), field="passphrase")
    if len(passphrase) > LONGEST or any(unicodedata.category(letter) in {"Cc", "Cs", "Cn"} for letter in passphrase):
        raise Refused(
            _("A passphrase is one line of at most {count} letters.").format(count=LONGEST), field="passphrase"
        )
    found = strength(passphrase, lists, names)
    if not found.is_enough:
        raise Refused(found.say(), field="passphrase")


def _piece(typed: str, folded: str, start: int, end: int, lists: Lists, near: Collection[str]) -> float | None:
    """Give the bits of a piece that a thief has a rule for, if there is one."""
    piece, before = folded[start:end], folded[:start]
    if before.endswith(piece) and piece.strip():
        return _AGAIN
    if len(piece) < _SHORTEST:
        return None
    unmasked = piece.translate(_LOOKALIKES)
    masked = float(unmasked != piece)
    known = [bits + more for word, more in ((piece, 0.0), (unmasked, masked)) for bits in _listed(word, lists, near)]
    if _is_whole_word(folded, start, end):
        known.append(_WORD + _FOLLOWING * max(0, len(piece) - _LONG_WORD))
    if known:
        return min(known) + _capitals(typed[start:end])
    if _CALENDAR.fullmatch(piece):
        return _YEAR
    if piece in before:
        return _AGAIN + log2(len(piece))
    return _RUN + log2(len(piece)) if _is_run(piece) else None


def _listed(word: str, lists: Lists, near: Collection[str]) -> list[float]:
    found = [log2(len(known)) for known in lists if word in known]
    return [_KNOWN, *found] if word in near else found


def _is_whole_word(folded: str, start: int, end: int) -> bool:
    around = folded[start - 1 : start] + folded[end : end + 1]
    return not any(_kind(letter) == "lower" for letter in around) and all(
        _kind(letter) == "lower" and unicodedata.east_asian_width(letter) not in {"W", "F"}
        for letter in folded[start:end]
    )


def _capitals(typed: str) -> float:
    capitals = sum(letter.isupper() for letter in typed)
    return 0.0 if not capitals else 1.0 if typed[0].isupper() and capitals in {1, len(typed)} else 3.0


@cache
def _is_run(folded: str) -> bool:
    """Say whether it is a piece of a row of keys, or letters or digits one after the other."""
    backwards = folded[::-1]
    if any(one in row for row in _ROWS for one in (folded, backwards)):
        return True
    steps = {ord(after) - ord(letter) for letter, after in pairwise(folded)}
    return steps in ({1}, {-1}, {0})


def _sign(typed: str, place: int) -> float:
    """Give the bits of a sign that belongs to nothing."""
    letter, before = typed[place], typed[place - 1 : place]
    if letter.isspace():
        return 0.0
    kind = _kind(letter)
    if kind == "mark":
        return _MARK_AGAIN if letter in typed[:place] else _MARK
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _IDEOGRAPH
    run = place
    while run and _kind(typed[run - 1]) == kind:
        run -= 1
    begins_word = kind == "lower" and run and typed[run - 1].isupper() and place == run
    switch = bool(before) and _kind(before) not in {kind, "mark"} and not before.isspace() and not begins_word
    bits = _FREE if kind == "digit" or place - run < _BEGINNING else _FOLLOWING
    return bits + _SWITCH * switch


def _kind(letter: str) -> str:
    if letter.isdigit():
        return "digit"
    if unicodedata.category(letter)[0] in "LM":
        return "upper" if letter.isupper() else "lower"
    return "mark"


def _one_figure(value: float) -> int:
    """Round to one figure: nobody knows more of it."""
    unit = int("1" + "0" * (len(str(int(value))) - 1))
    return int(value) // unit * unit
