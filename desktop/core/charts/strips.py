"""Strips of squares: one for each session somebody could have come to, one for each meeting that was promised."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from desktop.core.charts.key import Entry, Mark, key
from desktop.core.choices import Mark as Recorded
from desktop.core.drawing import INK, LINE, Box, Drawing, Hatch, Line, Room, Shape
from desktop.core.rules import attendance
from desktop.core.rules.attendance import ABSENT, LATE, NO_SESSION, PRESENT, TOLD_US, Attended
from desktop.core.rules.care import Kept
from desktop.i18n import N_, _, formats, ngettext

SQUARE, STEP = 1.15, 1.5
"""A square and the way to the next, in ems."""

_MARKS: Final = {
    PRESENT: N_("came"),
    LATE: N_("came late"),
    TOLD_US: N_("away and told us"),
    ABSENT: N_("was not there"),
    NO_SESSION: N_("no session"),
}
_RECORDED: Final = {
    PRESENT: Recorded.CAME,
    LATE: Recorded.CAME,
    TOLD_US: Recorded.TOLD_US,
    ABSENT: Recorded.ABSENT,
}


def came_along(cells: Sequence[str], room: Room) -> Drawing:
    """Draw one square for each session in the order of dates; what was not recorded is a gap.

    Args:
        cells: the marks of the term matrix (`core.rules.attendance.cell`); an empty one is left out.
        room: the strip wraps where it ends.
    """
    marks = [cell[:1] for cell in cells if cell]
    marked = [partial(_session, mark) if mark in _MARKS else _nothing for mark in marks]
    shapes, down = _squares(marked, room)
    shown = [mark for mark in _MARKS if mark in marks]
    under = key([Entry(partial(_session, mark), _(_MARKS[mark])) for mark in shown], room, down)
    return Drawing(room.width, down + under.height, (*shapes, *under.shapes), came_words(marks))


def counted(cells: Sequence[str]) -> Attended:
    """Count came / possible from the marks of the term matrix."""
    return attendance.attended(_RECORDED[cell[:1]] for cell in cells if cell[:1] in _RECORDED)


def came_words(cells: Sequence[str]) -> str:
    """Say how many of the sessions somebody came to."""
    came, possible = counted(cells)
    if not possible:
        return _("No session is recorded yet.")
    words = ngettext("{came} of {possible} session.", "{came} of {possible} sessions.", possible)
    words = words.format(came=came, possible=possible)
    late = sum(cell[:1] == LATE for cell in cells)
    told = sum(cell[:1] == TOLD_US for cell in cells)
    if late:
        words += " " + _("Late: {count}.").format(count=formats.number(late))
    if told:
        words += " " + _("Away and told us: {count}.").format(count=formats.number(told))
    return words


def promises(kept: Kept, room: Room) -> Drawing:
    """Draw one square for each meeting that was promised, filled where one took place; more stand behind a line."""
    both = min(kept.kept, kept.promised)
    filled, empty = partial(_session, PRESENT), partial(_session, ABSENT)
    marks: list[Mark] = [*[filled] * both, *[empty] * (kept.promised - both)]
    more = kept.kept - both
    if more:
        marks += [_bar, *[filled] * more]
    shapes, down = _squares(marks, room)
    return Drawing(room.width, down, tuple(shapes), promises_words(kept))


def promises_words(kept: Kept) -> str:
    """Say how many meetings took place of those that were promised."""
    if not kept.promised:
        words = ngettext("{count} meeting took place.", "{count} meetings took place.", kept.kept)
        return words.format(count=formats.number(kept.kept))
    words = ngettext(
        "{kept} of {count} promised meeting took place.",
        "{kept} of {count} promised meetings took place.",
        kept.promised,
    )
    said = words.format(kept=formats.number(min(kept.kept, kept.promised)), count=formats.number(kept.promised))
    more = kept.kept - kept.promised
    if more > 0:
        extra = ngettext("{count} more meeting took place.", "{count} more meetings took place.", more)
        said += " " + extra.format(count=formats.number(more))
    return said


def _squares(marks: Sequence[Mark], room: Room) -> tuple[list[Shape], float]:
    """Put marks in rows; gives the shapes and where the next thing may begin, in millimetres."""
    size, step = SQUARE * room.em, STEP * room.em
    across = max(int((room.width + step - size) / step), 1)
    shapes: list[Shape] = []
    for number, mark in enumerate(marks):
        x, y = number % across * step, number // across * step
        shapes += mark(x + size / 2 + 0.2, y + size / 2 + 0.2, size)
    return shapes, step * -(-len(marks) // across) + 0.4


def _session(mark: str, x: float, y: float, size: float) -> Sequence[Shape]:
    """Draw a session: filled, half, dotted, empty, hatched."""
    left, top = x - size / 2, y - size / 2
    outline = Box(left, top, size, size)
    if mark == PRESENT:
        return [Box(left, top, size, size, INK)]
    if mark == LATE:
        return [Box(left, top + size / 2, size, size / 2, INK), outline]
    if mark == TOLD_US:
        return [Box(left, top, size, size, hatch=Hatch.DOTTED)]
    if mark == NO_SESSION:
        return [Box(left, top, size, size, hatch=Hatch.RISING, weight=0.2)]
    return [outline]


def _nothing(_x: float, _y: float, _size: float) -> Sequence[Shape]:
    return ()


def _bar(x: float, y: float, size: float) -> Sequence[Shape]:
    return [Line(x, y - size * 0.7, x, y + size * 0.7, LINE)]
