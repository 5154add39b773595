"""The hours line, for work apart from sessions: `[DATE] NAME HOURS CATEGORY [note]`."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.choices import HoursCategory
from desktop.core.errors import Refused
from desktop.core.rules import hours
from desktop.i18n import _, formats


class HoursLine(NamedTuple):
    """What an hours line says; `name` is as typed."""

    day: date
    name: str
    minutes: int
    category: HoursCategory
    note: str


def read_line(line: str, day: date) -> HoursLine:
    """Read an hours line such as `ben 2 training` or `2026-11-17 ben 1:30 prep slides for week 3`.

    Hours are `1.5`, `1:30` or `90m`; the category is an unambiguous beginning of its label or value; the name is
    everything between the date and the hours.

    Args:
        line: what was typed.
        day: the date where the line has none, and the year where its date has none.

    Raises:
        Refused: a part is missing or cannot be read, the beginning fits several categories, or it is no time at all
            or more than 16 hours.
    """
    words = line.split()
    given = _day(words[0], day) if words else None
    rest = words if given is None else words[1:]
    places = [place for place, word in enumerate(rest) if _minutes(word) is not None]
    if not places:
        raise Refused(_("Say how many hours: write it as “ben 2 training”, “ben 1:30 training” or “ben 90m training”."))
    place = next((one for one in places if one and _category(rest[one + 1 :])[0]), places[-1])
    name, after = " ".join(rest[:place]), rest[place + 1 :]
    if not name:
        raise Refused(_("Whose hours are they? The name comes before the hours, as in “ben 2 training”."))
    minutes = _minutes(rest[place])
    assert minutes is not None
    category, used = _the_category(after)
    return HoursLine(given or day, name, hours.minutes_of(None, None, total=minutes), category, " ".join(after[used:]))


def _day(word: str, today: date) -> date | None:
    try:
        return formats.parse_day(word, today=today)
    except ValueError:
        return None


def _minutes(word: str) -> int | None:
    try:
        return formats.parse_duration(word)
    except ValueError:
        return None


def _the_category(words: Sequence[str]) -> tuple[HoursCategory, int]:
    labels = formats.list_of([_(one.label) for one in HoursCategory])
    if not words:
        raise Refused(_("Say what the hours were for: {categories}.").format(categories=labels))
    fitting, used = _category(words)
    if not fitting:
        sentence = _("“{word}” is no category of hours. Known are: {categories}.")
        raise Refused(sentence.format(word=words[0], categories=labels))
    if len(fitting) > 1:
        several = formats.list_of([_(one.label) for one in fitting])
        raise Refused(_("“{word}” fits several categories: {categories}.").format(word=words[0], categories=several))
    return fitting[0], used


def _category(words: Sequence[str]) -> tuple[list[HoursCategory], int]:
    """Give the categories that the longest run of these words begins, and how many words that takes."""
    longest = max(len(_(one.label).split()) for one in HoursCategory)
    for used in range(min(len(words), longest), 0, -1):
        typed = _plain(" ".join(words[:used]))
        fitting = [one for one in HoursCategory if any(name.startswith(typed) for name in _names(one))]
        exact = [one for one in fitting if typed in _names(one)]
        if fitting:
            return exact or fitting, used
    return [], 0


def _names(category: HoursCategory) -> tuple[str, str]:
    return _plain(_(category.label)), _plain(category.value)


def _plain(text: str) -> str:
    return text.casefold().replace("-", " ").replace("_", " ")
