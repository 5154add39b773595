"""What two people have in common, and how well they would fit: whole numbers for the solver, never for people.

Points say which of several possible matches is the better one. They are added up over everybody by the solver alone:
nobody is shown them, and they describe a pair, never a person.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from desktop.core.relationship_choices import RelationshipKind, SkillLevel
from desktop.core.rules.finding import Offer, Offerer, Party, Rules, Seeker, Span, Want

LEAST_MINUTES: Final = 30
"""A shared time that is shorter is no time to meet."""

WANTED: Final = (96, 48, 24, 12)
"""Points for a mentee's first four wants, each twice the next, so that the first counts more than all others."""
NEARNESS: Final = {1: 4, 2: 4, 3: 3, 4: 2}
"""Quarters of these points by how many levels further the mentor is: who has just learnt it remembers how it was."""
FULL: Final = 4
HALF_HOUR: Final = 4
MOST_HALF_HOURS: Final = 8
PLACE: Final = 16
LANGUAGE: Final = 16
MOST_WEEKS: Final = 26
"""A point for each week of waiting, up to half a year: of equal fits who has waited longer comes first."""
ALL_BUT_WISHES: Final = sum(WANTED) + HALF_HOUR * MOST_HALF_HOURS + PLACE + LANGUAGE + MOST_WEEKS
MENTOR_ASKED: Final = 100
MENTEE_ASKED: Final = ALL_BUT_WISHES + MENTOR_ASKED + 1
"""Whom the mentee has asked for comes before all else together: finding begins with an ask (rule B1)."""
BEST: Final = MENTEE_ASKED + MENTOR_ASKED + ALL_BUT_WISHES
"""No pair has more points."""


class Lesson(NamedTuple):
    """A want and who offers it; `place` 0 is the mentee's first want."""

    place: int
    want: Want
    offer: Offer


def lessons(seeker: Seeker, offerer: Offerer, kind: RelationshipKind) -> tuple[Lesson, ...]:
    """Give the wants that somebody can help with, the most important first.

    A mentor is at least one level further than the mentee; peers may be equally far. An unknown level rules nothing
    out, except that who is new to something does not teach it.
    """
    offers = {offer.skill.casefold(): offer for offer in offerer.offers}
    least = 0 if kind is RelationshipKind.PEER else 1
    found = []
    for place, want in enumerate(seeker.wants):
        offer = offers.get(want.skill.casefold())
        if offer and (offer.level is None or _steps(want.level or SkillLevel.NEW, offer.level) >= least):
            found.append(Lesson(place, want, offer))
    return tuple(found)


def _steps(has: SkillLevel, offers: SkillLevel) -> int:
    return offers.number - has.number


def shared_times(one: Party, other: Party) -> tuple[Span, ...]:
    """Give the times of the week at which both can meet for at least half an hour, in the order of the week."""
    common = [
        Span(mine.weekday, max(mine.starts, yours.starts), min(mine.ends, yours.ends))
        for mine in one.times
        for yours in other.times
        if mine.weekday is yours.weekday and max(mine.starts, yours.starts) < min(mine.ends, yours.ends)
    ]
    joined: list[Span] = []
    for span in sorted(common, key=lambda span: (span.weekday.number, span.starts)):
        if joined and joined[-1].weekday is span.weekday and span.starts <= joined[-1].ends:
            joined[-1] = joined[-1]._replace(ends=max(joined[-1].ends, span.ends))
        else:
            joined.append(span)
    return tuple(span for span in joined if span.ends - span.starts >= LEAST_MINUTES)


def shared_words(mine: Iterable[str], yours: Iterable[str]) -> tuple[str, ...]:
    """Give the words of one list (languages, places) that are in another too, whatever their capitals."""
    known = {word.casefold() for word in yours}
    return tuple(word for word in mine if word.casefold() in known)


def can_meet(seeker: Seeker, offerer: Offerer) -> bool:
    """Say whether both have a place in common, or online."""
    return (seeker.online and offerer.online) or bool(shared_words(seeker.places, offerer.places))


def points(seeker: Seeker, offerer: Offerer, rules: Rules) -> int:
    """Say how well two people would fit who break no rule; 0 to `BEST`."""
    minutes = sum(span.ends - span.starts for span in shared_times(seeker, offerer))
    return (
        MENTEE_ASKED * (offerer.key in seeker.wishes)
        + MENTOR_ASKED * (seeker.key in offerer.wishes)
        + sum(_taught(lesson) for lesson in lessons(seeker, offerer, rules.kind))
        + HALF_HOUR * min(minutes // 30, MOST_HALF_HOURS)
        + PLACE * can_meet(seeker, offerer)
        + LANGUAGE * bool(shared_words(seeker.languages, offerer.languages))
        + _waited(seeker.waiting_since, rules.day)
    )


def _taught(lesson: Lesson) -> int:
    if lesson.place >= len(WANTED):
        return 0
    has, offered = lesson.want.level, lesson.offer.level
    quarters = FULL if has is None or offered is None else NEARNESS.get(_steps(has, offered), FULL)
    return WANTED[lesson.place] * quarters // FULL


def _waited(since: date | None, day: date) -> int:
    weeks = (day - since).days // 7 if since else 0
    return min(max(weeks, 0), MOST_WEEKS)
