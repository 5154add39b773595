"""What tells people apart, brought into a form in which it can be compared: names, birth date, telephones, e-mails."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.core.rules import names

_EXTENSION = re.compile(r"(?<=\d)\s*(?:ext\.?|x|#)\s*\d*$", re.IGNORECASE)
_SHORTEST_PHONE = 6
_KEEPS_ITS_ZERO = frozenset({"39", "378", "379"})  # Italy and its neighbours dial the zero from abroad too
_NORTH_AMERICA = "1"
_TWO_LETTERS: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))  # Müller is Mueller, Håkon is Haakon


class Identity(NamedTuple):
    """What tells people apart; `phones` and `emails` are keys, the person's own and, of a child, their contacts'.

    `name` is the plain whole name. `given`, `family` and `called` are its parts as letters, for comparing how names
    are spelt; `wholes` are the names with their parts in one order: by given name, and by what they are called.
    `grown_up` is nothing where it is not known.
    """

    key: int
    name: str
    born_on: str
    phones: frozenset[str]
    emails: frozenset[str]
    given: str = ""
    family: str = ""
    called: str = ""
    wholes: frozenset[str] = frozenset()
    grown_up: bool | None = None


def identity(
    key: int,
    given: str,
    family: str,
    born_on: str | None = None,
    *,
    phones: Iterable[str] = (),
    emails: Iterable[str] = (),
    country_code: str = "44",
    known_as: str = "",
    grown_up: bool | None = None,
) -> Identity:
    """Make the identity of a person or a line from what stands there."""
    first, last, called = letters(given), letters(family), letters(known_as)
    return Identity(
        key,
        f"{_plain(given)} {_plain(family)}".strip(),
        born_on or "",
        frozenset([found for one in phones if one and (found := phone_key(one, country_code))]),
        frozenset([found for one in emails if one and (found := email_key(one))]),
        first,
        last,
        called,
        _wholes(first, last, called),
        grown_up,
    )


def _wholes(given: str, family: str, called: str) -> frozenset[str]:
    found = [" ".join(sorted(f"{first} {family}".split())) for first in ((given, called) if called else (given,))]
    return frozenset(found) - {""}


_plain = lru_cache(100_000)(names.plain)
"""A part of a name for comparing; a list is compared with everybody in the club."""


@lru_cache(maxsize=100_000)
def letters(name: str) -> str:
    """Give a plain name in which letters that are written with one sign or with two are the same."""
    found = _plain(name)
    for two, one in _TWO_LETTERS:
        found = found.replace(two, one)
    return found


def phone_key(text: str, country_code: str) -> str:
    """Give a telephone number as digits with the country, for comparing only; nothing if it is too short for one.

    Args:
        text: `07700 900123`, `+44 (0)7700 900123`, `0044 7700 900123`.
        country_code: of numbers without one, such as `44`.
    """
    plain = _EXTENSION.sub("", text.strip().replace("(0)", ""))
    digits = "".join(filter(str.isdecimal, plain))
    if not digits.isascii():
        digits = "".join(str(int(char)) for char in digits)
    if len(digits) < _SHORTEST_PHONE:
        return ""
    if plain.startswith("+") or digits.startswith("00"):
        abroad = digits.removeprefix("00")
    elif country_code == _NORTH_AMERICA and digits.startswith(_NORTH_AMERICA):
        abroad = digits
    else:
        abroad = country_code + digits
    if country_code not in _KEEPS_ITS_ZERO and abroad.startswith(f"{country_code}0"):
        return country_code + abroad[len(country_code) + 1 :]
    return abroad


def email_key(text: str) -> str:
    """Give an e-mail address without case and spaces, for comparing only; nothing if it is none."""
    plain = "".join(text.split()).casefold()
    return plain if "@" in plain else ""
