"""People who seek and offer, by chance with a seed: as a club has them, with much in common and much not."""

import random
from datetime import date, timedelta

from desktop.core.choices import Weekday
from desktop.core.relationship_choices import SkillLevel
from desktop.core.rules.finding import Offer, Offerer, Rules, Seeker, Span, Want

DAY = date(2026, 11, 21)
RULES = Rules(DAY)
SKILLS = ("Scratch", "Python", "HTML", "Electronics", "Chess", "Maths", "Reading", "Guitar")
LANGUAGES = ("English", "German", "Arabic", "Polish")
PLACES = ("Library", "School", "Youth centre")
LEVELS = (None, *SkillLevel)


def _times(chance: random.Random, most: int) -> tuple[Span, ...]:
    starts = [chance.choice((16, 17, 18, 19)) * 60 for _number in range(chance.randint(0, most))]
    return tuple(Span(chance.choice(list(Weekday)), start, start + chance.choice((60, 90, 120))) for start in starts)


def _some(chance: random.Random, words: tuple[str, ...], most: int) -> tuple[str, ...]:
    return tuple(chance.sample(words, chance.randint(0, most)))


def _keys(chance: random.Random, keys: range, share: float) -> frozenset[int]:
    return frozenset({chance.choice(keys)} if keys and chance.random() < share else ())


def seekers(chance: random.Random, count: int, mentors: range) -> tuple[Seeker, ...]:
    return tuple(
        Seeker(
            key=key,
            name=f"Mentee {key}",
            born_on=chance.choice((None, "2014-05-06", "2012", "2001-02-03")),
            wants=tuple(Want(skill, chance.choice(LEVELS[:5])) for skill in _some(chance, SKILLS, 3)),
            languages=_some(chance, LANGUAGES, 2),
            times=_times(chance, 6),
            places=_some(chance, PLACES, 2),
            online=chance.random() < 0.3,
            wishes=_keys(chance, mentors, 0.1),
            not_with=_keys(chance, mentors, 0.1),
            tried=_keys(chance, mentors, 0.1),
            together=_keys(chance, mentors, 0.05),
            waiting_since=chance.choice((None, DAY - timedelta(days=chance.randint(0, 300)))),
        )
        for key in range(1, count + 1)
    )


def offerers(chance: random.Random, keys: range, mentees: range) -> tuple[Offerer, ...]:
    return tuple(
        Offerer(
            key=key,
            name=f"Mentor {key}",
            born_on=chance.choice((None, "1980-01-01", "2009-09-09")),
            cleared=chance.random() < 0.9,
            capacity=chance.choice((0, 1, 1, 1, 2, 2, 3)),
            offers=tuple(Offer(skill, chance.choice(LEVELS[2:])) for skill in _some(chance, SKILLS, 4)),
            languages=_some(chance, LANGUAGES, 3),
            times=_times(chance, 8),
            places=_some(chance, PLACES, 3),
            online=chance.random() < 0.5,
            wishes=_keys(chance, mentees, 0.05),
            not_with=_keys(chance, mentees, 0.05),
        )
        for key in keys
    )


def club(seed: int, mentees: int = 200, mentors: int = 120) -> tuple[tuple[Seeker, ...], tuple[Offerer, ...]]:
    """Give so many of each, by chance; a mentor's key is 1,000 or more."""
    chance = random.Random(seed)
    keys = range(1000, 1000 + mentors)
    return seekers(chance, mentees, keys), offerers(chance, keys, range(1, mentees + 1))
