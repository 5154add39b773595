"""Scales of goals: 0 to 10, the club's own steps, or five levels of attainment; a value stands on its goal's own."""

from collections.abc import Sequence
from typing import Final

from desktop.core.errors import Refused
from desktop.core.relationship_choices import GoalScale
from desktop.core.rules import progress
from desktop.i18n import _

ON_PAPER: Final = 5
"""Open goals of a mentee that papers show, the most important first; a mentee may have more."""
FEWEST_STEPS, MOST_STEPS = 2, 10
WEIGHTS: Final = range(4)
"""Importance and difficulty, 0 to 3."""


def values(scale: GoalScale, levels: Sequence[str]) -> range:
    """Give the whole numbers of a scale: 0 to 10, 1 to the number of steps, or −2 to +2."""
    if scale is GoalScale.GAS:
        return progress.GAS_LEVELS
    if scale is GoalScale.STEPS:
        return range(1, len(levels) + 1)
    return range(progress.LOWEST, progress.HIGHEST + 1)


def sound_levels(scale: GoalScale, levels: Sequence[str]) -> None:
    """Refuse names of levels that do not fit the scale: steps have 2 to 10, attainment five, 0 to 10 none."""
    count = len(levels)
    if scale is GoalScale.GAS and count != len(progress.GAS_LEVELS):
        raise Refused(_("Name the five levels, from much less than expected to much more."), field="levels")
    if scale is GoalScale.STEPS and not FEWEST_STEPS <= count <= MOST_STEPS:
        raise Refused(_("Name two to ten steps, the lowest first."), field="levels")
    if scale is GoalScale.TEN and count:
        raise Refused(_("0 to 10 has no names of levels; choose own steps to name them."), field="levels")


def sound_weights(importance: int, difficulty: int) -> None:
    """Refuse an importance or a difficulty that is not 0 to 3."""
    for field, value in (("importance", importance), ("difficulty", difficulty)):
        if value not in WEIGHTS:
            raise Refused(_("Importance and difficulty are 0 to 3."), field=field)


def on_scale(scale: GoalScale, levels: Sequence[str], value: int, field: str = "value") -> None:
    """Refuse a value off the scale; the sentence names the value and the scale."""
    allowed = values(scale, levels)
    if value not in allowed:
        sentence = _("{value} is not on this goal’s scale: {first} to {last}.")
        first, last = (said(scale, one) for one in (allowed[0], allowed[-1]))
        raise Refused(sentence.format(value=said(scale, value), first=first, last=last), field=field)


def said(scale: GoalScale, value: int) -> str:
    """Write the number of a value: levels of attainment have their sign."""
    if value < 0:
        return f"−{-value}"
    return f"+{value}" if value and scale is GoalScale.GAS else str(value)
