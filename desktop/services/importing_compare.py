"""Whether a list says something new about somebody who is in the club: values are compared as they are meant."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from desktop.core.rules import names
from desktop.services.importing_known import People

_NAMES: Final = ("given_name", "family_name")


def person_changes(
    there: Mapping[str, Any], line: Mapping[str, Any], *, recased: bool, people: People
) -> dict[str, Any]:
    """Give the values of a line that differ from those of the person.

    A telephone written another way, a birth date known less exactly and words in another order are not other values;
    a code that somebody has stays.

    Args:
        there: the person's values.
        line: the line's, only those that are there.
        recased: the line's name came in capitals or lower case, so its case says nothing.
        people: knows how telephones are compared.
    """
    changes = _name_changes(there, line, recased=recased)
    for name, new in line.items():
        old = there.get(name)
        if name in _NAMES or new == old:
            continue
        if name == "phone" and people.same_phone(dict(there), dict(line)):
            continue
        if name == "email" and people.same_email(dict(there), dict(line)):
            continue
        if name == "born_on" and old and old.startswith(new):
            continue
        if isinstance(new, tuple) and {one.casefold() for one in new} == {one.casefold() for one in old or ()}:
            continue
        if name == "code" and old:
            continue
        changes[name] = new
    return changes


def _name_changes(there: Mapping[str, Any], line: Mapping[str, Any], *, recased: bool) -> dict[str, Any]:
    """Give what a line says otherwise about the name of somebody whose plain name is equal.

    Another split into given and family name, and letters without the accents that are known, are no news.
    """
    old = tuple(there.get(name, "") for name in _NAMES)
    new = tuple(line.get(name, "") for name in _NAMES)
    if tuple(map(names.plain, old)) != tuple(map(names.plain, new)):
        return {}
    return {
        name: now
        for name, before, now in zip(_NAMES, old, new, strict=True)
        if now != before and not (recased and now.casefold() == before.casefold()) and not _is_poorer(now, before)
    }


def _is_poorer(now: str, before: str) -> bool:
    return now.isascii() and not before.isascii()


def same_check(there: Mapping[int, Mapping[str, Any]], line: Mapping[str, Any]) -> int | None:
    """Give the key of the check that a line is about: the same number, or without one the same day it was done."""
    reference, done = line.get("reference"), line.get("issued_on")
    for key, check in there.items():
        if reference and check["reference"] == reference:
            return key
        if not reference and _same_day(check["issued_on"], done):
            return key
    return None


def _same_day(one: date | None, other: date | None) -> bool:
    return one == other
