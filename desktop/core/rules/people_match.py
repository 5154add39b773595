"""Whether a line of a list is somebody already known, with the reason (*Importing again* of the product)."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from enum import Enum, auto
from typing import NamedTuple

from desktop.core.rules import birth_likeness
from desktop.core.rules.birth_likeness import Born
from desktop.core.rules.identity import Identity, email_key, identity, phone_key
from desktop.core.rules.name_likeness import InUse
from desktop.core.rules.same_person import Certainty, Crowd
from desktop.i18n import _

__all__ = ["Identity", "Known", "Match", "Verdict", "email_key", "identity", "phone_key", "same_contact"]


class Verdict(Enum):
    """What a line is: somebody new, the same person, or a likely duplicate that waits for a decision."""

    NEW = auto()
    SAME = auto()
    DUPLICATE = auto()


class Match(NamedTuple):
    """The verdict, the key of the person it is about, and the reason in words."""

    verdict: Verdict
    key: int | None = None
    reason: str = ""


class Known:
    """Everybody known so far, by name and by what they would have in common with themselves written otherwise.

    Args:
        people: who is known to begin with.
        in_use: says how many bear a given name in the club.
    """

    def __init__(self, people: Iterable[Identity] = (), in_use: InUse | None = None) -> None:
        self._by_name: dict[str, list[Identity]] = defaultdict(list)
        self._crowd = Crowd(in_use=in_use)
        self._to_come: list[Identity] = []
        for person in people:
            self.add(person)

    def add(self, person: Identity) -> None:
        self._by_name[person.name].append(person)
        self._to_come.append(person)

    def match(self, line: Identity, met: Collection[int] = ()) -> Match:
        """Say who a line is.

        *The same person* has an equal normalised full name and an equal birth date; or one birth date is missing (or
        less exact) and a phone or an e-mail is equal. The name alone, the same person once more in one list, or
        somebody whose name, birth date and contact are likely the same but for a slip, is a *duplicate*.

        Args:
            line: the line.
            met: keys of people whom an earlier line of the same list was about.
        """
        if not line.name:
            return Match(Verdict.NEW)
        namesakes = self._by_name.get(line.name, ())
        same = [one for one in namesakes if _same(one, line)]
        fresh = next((one for one in same if one.key not in met), None)
        if fresh is not None:
            return Match(Verdict.SAME, fresh.key, _why_same(fresh, line))
        if same:
            reason = _("somebody in an earlier line again: {why}").format(why=_why_same(same[0], line))
            return Match(Verdict.DUPLICATE, same[0].key, reason)
        if namesakes:
            return Match(Verdict.DUPLICATE, namesakes[0].key, _why_alike(namesakes[0], line))
        return self._alike(line)

    def _alike(self, line: Identity) -> Match:
        for person in self._to_come:  # only now: a list of mentees asks for mentees alone
            self._crowd.add(person)
        self._to_come.clear()
        likely = (one for one in self._crowd.like(line) if one.certainty is not Certainty.POSSIBLE)
        found = next(likely, None)
        return Match(Verdict.DUPLICATE, found.other, found.words) if found is not None else Match(Verdict.NEW)


def _same(one: Identity, other: Identity) -> bool:
    if one.born_on and one.born_on == other.born_on:
        return True
    return birth_likeness.compare(one.born_on, other.born_on) is Born.OPEN and _share_contact(one, other)


def _share_contact(one: Identity, other: Identity) -> bool:
    return bool(one.phones & other.phones or one.emails & other.emails)


def _why_same(one: Identity, other: Identity) -> str:
    if one.born_on and one.born_on == other.born_on:
        return _("same name and date of birth")
    return _("same name and telephone") if one.phones & other.phones else _("same name and e-mail")


def _why_alike(one: Identity, other: Identity) -> str:
    if birth_likeness.compare(one.born_on, other.born_on) in {Born.SAME, Born.OPEN}:
        return _("the name alone is the same")
    return _("same name, another date of birth")


def same_contact(one: Identity, other: Identity) -> bool:
    """Say whether two contacts are one person: an equal phone or e-mail beside the equal name, never the name alone."""
    return one.name == other.name and _share_contact(one, other)
