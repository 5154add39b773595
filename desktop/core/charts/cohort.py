"""Wanted and moved for everybody together: where goals stood at the start, where they stand now; nobody’s own line."""

from collections import Counter
from collections.abc import Sequence
from statistics import median_high, median_low
from typing import Final

from desktop.core.charts.goals import ZERO_TO_TEN, Rule
from desktop.core.drawing import Dot, Drawing, Room, Shape, Words
from desktop.core.rules.progress import Moved
from desktop.i18n import _, formats, ngettext

HIGHEST: Final = 12
"""Dots above one another; with more goals at one place a dot stands for several."""
WORDS_SHARE: Final = 0.2
"""What the words of the two rows take of the width."""


def cohort(goals: Sequence[Moved], room: Room) -> Drawing:
    """Draw two rows of dots over a line of 0 to 10: hollow where goals began, filled where they are now."""
    em = room.em
    then, now = _places(goals)
    most = max([*then.values(), *now.values()], default=1)
    each = -(-most // HIGHEST)
    left, right = room.width * WORDS_SHARE + em * 0.7, room.width - em * 0.7
    shapes: list[Shape] = []
    down = 0.0
    for words, places, filled in ((_("At the start"), then, False), (_("Now"), now, True)):
        high = em * 0.85 * max((-(-count // each) for count in places.values()), default=1)
        rule = Rule(ZERO_TO_TEN, left, right, down + high + em * 0.5, em)
        shapes += rule.line()
        shapes.append(Words(0, rule.y - em * 1.1, room.width * WORDS_SHARE, em * 1.3, words, room.size))
        for value, count in sorted(places.items()):
            shapes += [
                Dot(rule.at(value), rule.y - em * (0.7 + 0.85 * number), em * 0.34, filled=filled)
                for number in range(-(-count // each))
            ]
        down = rule.y + em * 0.3
        if filled:
            shapes += rule.figures(room.small)
            down = rule.y + em * (0.45 + rule.under)
    brief = " ".join([_middle_words(goals), *([_each_words(each)] if each > 1 else [])])
    return Drawing(room.width, down, tuple(shapes), cohort_words(goals), brief)


def cohort_words(goals: Sequence[Moved]) -> str:
    """Say the same: how many goals stood at which number at the start, and how many stand where now."""
    then, now = _places(goals)
    return " ".join(
        [
            _middle_words(goals),
            _("At the start: {places}.").format(places=_places_words(then)),
            _("Now: {places}.").format(places=_places_words(now)),
        ]
    )


def _places(goals: Sequence[Moved]) -> tuple[Counter[int], Counter[int]]:
    """Count the goals at each number, at the start and now."""
    return Counter(one.start for one in goals), Counter(one.now for one in goals)


def _middle_words(goals: Sequence[Moved]) -> str:
    then, now = _places(goals)
    if not then:
        return _("No goal has been rated twice yet.")
    words = ngettext(
        "{count} goal. At least half began at {start} or below; at least half are now at {now} or above.",
        "{count} goals. At least half began at {start} or below; at least half are now at {now} or above.",
        then.total(),
    )
    start, end = median_low(then.elements()), median_high(now.elements())
    return words.format(count=formats.number(then.total()), start=start, now=end)


def _places_words(places: Counter[int]) -> str:
    return _("; ").join(
        ngettext("{count} goal at {value}", "{count} goals at {value}", count).format(count=count, value=value)
        for value, count in sorted(places.items())
    )


def _each_words(each: int) -> str:
    return ngettext("A dot stands for up to {count} goal.", "A dot stands for up to {count} goals.", each).format(
        count=each
    )
