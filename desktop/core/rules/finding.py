"""Who seeks a mentor and who offers to be one, as both have said it, and what a club asks of a match."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.core.choices import Weekday
from desktop.core.relationship_choices import RelationshipKind, SkillLevel


class Span(NamedTuple):
    """A time of the week in minutes after midnight."""

    weekday: Weekday
    starts: int
    ends: int


class Want(NamedTuple):
    """A skill that somebody wants to learn, and how far they are; `None` if nobody has said."""

    skill: str
    level: SkillLevel | None = None


class Offer(NamedTuple):
    """A skill that somebody offers to help with, and how far they are; `None` if nobody has said."""

    skill: str
    level: SkillLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """What both sides say; nothing said (an empty tuple) means that nobody knows, and rules nothing out.

    Attributes:
        key: the person.
        name: what people call them.
        born_on: the birth date or a part of it; with `adult_confirmed` it tells minors from adults.
        languages: in the order of the person's own list; capitals make no difference.
        places: where they can meet, by the names of the club's places.
        online: they can meet online.
        wishes: the people whom they have asked for.
        not_with: the people with whom they are not to be matched; it counts whichever side has said so.
    """

    key: int
    name: str
    born_on: str | None = None
    adult_confirmed: bool = False
    languages: tuple[str, ...] = ()
    times: tuple[Span, ...] = ()
    places: tuple[str, ...] = ()
    online: bool = False
    wishes: frozenset[int] = frozenset()
    not_with: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker(Party):
    """Somebody who wants a mentor.

    Attributes:
        wants: the most important first.
        together: the mentors with whom they work now, or are to.
        tried: the mentors with whom it ended, or was declined, because they did not fit.
        waiting_since: the day from which they have waited.
    """

    wants: tuple[Want, ...] = ()
    together: frozenset[int] = frozenset()
    tried: frozenset[int] = frozenset()
    waiting_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offerer(Party):
    """Somebody who offers to be a mentor.

    Attributes:
        offers: in any order.
        cleared: a check holds on the day of the proposal.
        capacity: how many more mentees they have room for.
    """

    offers: tuple[Offer, ...] = ()
    cleared: bool = False
    capacity: int = 1


class Rules(NamedTuple):
    """What a club asks of a match, on a day.

    Nobody can switch off the check of whoever meets a minor, *not with*, and that two who are together are not matched
    again. The others are the club's:

    Args:
        day: the day on which ages are counted.
        kind: one-to-one, or peers, who may be equally far and, both under 18, need no check.
        skill: a mentor offers one of the mentee's wants, or was asked for by the mentee: help is counted where it was
            wanted (rule A3 of `evening.md`).
        language: both have one in common, if both have said some: nobody can arrange that.
        time: both have half an hour in common, if both have said when: two who never can meet are no pair.
        place: both have a place in common, or online, if both have said where. Off by default: a coordinator often
            finds a room, so that a common place is a reason and its lack no hindrance.
        again: two with whom it did not fit may be matched again.
    """

    day: date
    kind: RelationshipKind = RelationshipKind.ONE_TO_ONE
    skill: bool = True
    language: bool = True
    time: bool = True
    place: bool = False
    again: bool = False
