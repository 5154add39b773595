"""How wide the columns of a table are on paper, and in which size of text each is written."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.core.table import Cell, Column, Format
from desktop.reports.kit import text, values
from desktop.reports.kit.pen import Leaf

FREE = 24.0  # millimetres at least of a column that takes the rest
PAD = 2.4  # millimetres of a column that stay free beside its text
SLACK = 0.1  # millimetres: what needs a width has it, however it is rounded
STUB = 1.4  # of the widest word of a title: one that is hardly wider stays on one line
LINES = 3  # that the words of a title take at most
LONGEST = 0.33  # of the width of a page, that a word may claim


class _Needs(NamedTuple):
    """What a column needs in millimetres: for the words of its title, so that nothing breaks, and to look well.

    Dates and figures never break: they need their whole width. All looks well on one line, and a title on two.
    """

    title: float
    least: float
    whole: float


def widths(
    columns: Sequence[Column], on: Leaf, rows: Sequence[Sequence[Cell]] = (), size: float = 0
) -> tuple[float, ...]:
    """Share the width of a page: columns grow with large print and long words, those of width 0 take the rest.

    Then what stands in the rows is looked at: a column that needs more gets what others can spare.
    """
    needs = [_needs(column, on, [row[place] for row in rows], size or on.body) for place, column in enumerate(columns)]
    scale = on.body / 12
    fixed = sum(
        max(column.width * scale, need.title) for column, need in zip(columns, needs, strict=True) if column.width
    )
    free = sum(1 for column in columns if not column.width)
    rest = max((on.width - fixed) / max(free, 1), FREE * scale)
    wide = [max(column.width * scale or rest, need.title) for column, need in zip(columns, needs, strict=True)]
    wide = _within(wide, [need.title for need in needs], on.width)
    for wanted in ([need.whole for need in needs], [need.least for need in needs]):
        wide = shared(wide, wanted)
    return tuple(wide)


def size_of(cells: Iterable[Cell], column: Column, wide: float, size: float, least: float) -> float:
    """Give the one size of a column in points, in which all its values take one line; 0 if that is below `least`."""
    ems = max((text.line(words).width for words in _shown(cells, column)), default=0)
    while ems * size / text.MM > wide - PAD:
        size -= text.STEP
        if size < least:
            return 0
    return size


def _shown(cells: Iterable[Cell], column: Column) -> set[str]:
    return {values.shown(cell, column.format) for cell in cells}


def _needs(column: Column, on: Leaf, cells: Iterable[Cell], size: float) -> _Needs:
    word, title = text.widest_word(column.title, bold=True), text.line(column.title, bold=True).width
    two = text.on_two_lines(column.title, on.small, bold=True) + PAD + SLACK if column.title else 0.0
    named = (title if title < word * STUB else word) * on.small / text.MM + PAD + SLACK
    named = max(named, two) if len(column.title.split()) > LINES else named
    shown = _shown(cells, column)
    whole = max((text.line(words).width for words in shown), default=0) * size / text.MM + PAD + SLACK
    broken = max(map(text.widest_word, shown), default=0) * size / text.MM + PAD + SLACK
    least = min(broken, on.width * LONGEST) if column.format is Format.TEXT else whole
    return _Needs(named, max(named, least), max(two, named, whole))


def _within(wide: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Narrow columns that are too wide together, down to what each needs at least."""
    over = sum(wide) - room
    if over <= 0:
        return list(wide)
    gives = [one - need for one, need in zip(wide, least, strict=True)]
    return [one - over * give / (sum(gives) or 1) for one, give in zip(wide, gives, strict=True)]


def shared(wide: Sequence[float], wanted: Sequence[float]) -> list[float]:
    """Widen columns to what is wanted with what others have beyond it, as far as that goes."""
    short = [max(want - one, 0) for one, want in zip(wide, wanted, strict=True)]
    spare = [max(one - want, 0) for one, want in zip(wide, wanted, strict=True)]
    moved = min(sum(short), sum(spare))
    if not moved:
        return list(wide)
    shares = zip(wide, short, spare, strict=True)
    return [one + moved * (lacks / sum(short) - has / sum(spare)) for one, lacks, has in shares]
