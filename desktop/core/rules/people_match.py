"""Whether a line of a list is somebody already known, with the reason (*Importing again* of the product)."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from enum import Enum, auto
from typing import NamedTuple

from desktop.core.rules import names
from desktop.i18n import _

_EXTENSION = re.compile(r"(?<=\d)\s*(?:ext\.?|x|#)\s*\d*$", re.IGNORECASE)
_SHORTEST_PHONE = 6
_KEEPS_ITS_ZERO = frozenset({"39", "378", "379"})  # Italy and its neighbours dial the zero from abroad too
_NORTH_AMERICA = "1"


class Verdict(Enum):
    """What a line is: somebody new, the same person, or a likely duplicate that waits for a decision."""

    NEW = auto()
    SAME = auto()
    DUPLICATE = auto()


class Identity(NamedTuple):
    """What tells people apart; `phones` and `emails` are keys, the person's own and their contacts'."""

    key: int
    name: str
    born_on: str
    phones: frozenset[str]
    emails: frozenset[str]


class Match(NamedTuple):
    """The verdict, the key of the person it is about, and the reason in words."""

    verdict: Verdict
    key: int | None = None
    reason: str = ""


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


def identity(
    key: int,
    given: str,
    family: str,
    born_on: str | None = None,
    *,
    phones: Iterable[str] = (),
    emails: Iterable[str] = (),
    country_code: str = "44",
) -> Identity:
    """Make the identity of a person or a line from what stands there."""
    return Identity(
        key,
        names.plain(f"{given} {family}"),
        born_on or "",
        frozenset(phone_key(one, country_code) for one in phones) - {""},
        frozenset(email_key(one) for one in emails) - {""},
    )


class Known:
    """Everybody known so far, by name."""

    def __init__(self, people: Iterable[Identity] = ()) -> None:
        self._by_name: dict[str, list[Identity]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: Identity) -> None:
        self._by_name[person.name].append(person)

    def match(self, line: Identity, met: Collection[int] = ()) -> Match:
        """Say who a line is.

        *The same person* has an equal normalised full name and an equal birth date; or one birth date is missing (or
        less exact) and a phone or an e-mail is equal. The name alone, or the same person once more in one list, is a
        *duplicate*.

        Args:
            line: the line.
            met: keys of people whom an earlier line of the same list was about.
        """
        namesakes = self._by_name.get(line.name, ()) if line.name else ()
        same = [one for one in namesakes if _same(one, line)]
        fresh = next((one for one in same if one.key not in met), None)
        if fresh is not None:
            return Match(Verdict.SAME, fresh.key, _why_same(fresh, line))
        if same:
            reason = _("somebody in an earlier line again: {why}").format(why=_why_same(same[0], line))
            return Match(Verdict.DUPLICATE, same[0].key, reason)
        if namesakes:
            return Match(Verdict.DUPLICATE, namesakes[0].key, _why_alike(namesakes[0], line))
        return Match(Verdict.NEW)


def _same(one: Identity, other: Identity) -> bool:
    if one.born_on and one.born_on == other.born_on:
        return True
    return _may_be_one_day(one.born_on, other.born_on) and _share_contact(one, other)


def _may_be_one_day(one: str, other: str) -> bool:
    """Say whether two birth dates do not contradict: one is missing, or known less exactly."""
    return one.startswith(other) or other.startswith(one)


def _share_contact(one: Identity, other: Identity) -> bool:
    return bool(one.phones & other.phones or one.emails & other.emails)


def _why_same(one: Identity, other: Identity) -> str:
    if one.born_on and one.born_on == other.born_on:
        return _("same name and date of birth")
    return _("same name and telephone") if one.phones & other.phones else _("same name and e-mail")


def _why_alike(one: Identity, other: Identity) -> str:
    if not _may_be_one_day(one.born_on, other.born_on):
        return _("same name, another date of birth")
    return _("the name alone is the same")


def same_contact(one: Identity, other: Identity) -> bool:
    """Say whether two contacts are one person: an equal phone or e-mail beside the equal name, never the name alone."""
    return one.name == other.name and _share_contact(one, other)
