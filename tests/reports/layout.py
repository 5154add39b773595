"""Looks at a paper as it lies there: does text stay on the page, whole, large enough, and clear of all else?"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from desktop.i18n import formats
from desktop.reports.kit import page, text
from desktop.reports.kit.fonts import REPLACEMENT
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.text import MM
from tests.reports import seen
from tests.reports.seen import Seen
from tests.reports.seen_text import Box

SMALLEST = 9.0
SMALLEST_LARGE = 13.0
LEAST_NAMES = 5.0
SHRUNK = 1.0  # points that a head may give way where it is still too wide on two lines
_SLACK = 0.6  # points
_NEAR = 0.16  # ems by which the room of letters may meet that of the line below: their ink does not


def faults(module: object, data: object, options: Options) -> list[str]:
    """Say what stands where it should not, page by page; nothing where all is well.

    For samples with the longest names that people have: these shrink more than anything of ours.
    """
    with page.in_language(options):
        document: Document = module.build(data, options)  # type: ignore[attr-defined]
        made = page.render(lambda: [document], options)
        least = LEAST_NAMES * (1.5 if options.large_print else 1)
        return of_pdf(made.data, large=options.large_print, mirrored=formats.right_to_left(), least=least)


def of_pdf(
    data: bytes, *, large: bool = False, mirrored: bool = False, edge: float = Leaf.EDGE, least: float = 0
) -> list[str]:
    """Say what is wrong on the pages of a PDF; `mirrored` are those that are punched at the right.

    `edge` is what must stay free above and below, in millimetres.
    """
    least = least or (SMALLEST_LARGE if large else SMALLEST) - SHRUNK
    return [
        f"page {number}: {fault}"
        for number, one in enumerate(seen.pages(data))
        for fault in of_page(one, least=least, mirrored=mirrored, edge=edge)
    ]


def of_page(one: Seen, *, least: float, mirrored: bool = False, edge: float = Leaf.EDGE) -> Iterator[str]:
    """Say what is wrong on a page; no text may be smaller than `least` points."""
    inner = _printed(one, edge, mirrored=mirrored)
    for line in one.texts:
        if not inner.holds(line.room, _SLACK):
            yield f"off the page: {line.words}"
        if line.size < least:
            yield f"too small ({line.size:g}): {line.words}"
        if line.words.endswith(text.ELLIPSIS) and line.size <= text.SMALLEST:
            yield f"cut: {line.words}"
        if REPLACEMENT in line.words:
            yield f"not printable: {line.words}"
    for first, second in combinations(sorted(one.texts, key=lambda line: line.ink.left), 2):
        beside = abs(first.room.right - second.room.left) < _SLACK  # parts of one line
        if (
            not beside
            and first.ink.meets(second.ink, _SLACK)
            and _touch(first.letters, second.letters, _NEAR * first.size)
        ):
            yield f"on one another: {first.words} | {second.words}"
    for line in one.texts:
        near = [rule for rule in one.rules if line.ink.meets(rule.wider(_SLACK), 0)]
        if any(_crossed(letter, rule, _NEAR * line.size) for rule in near for letter in line.letters):
            yield f"struck through: {line.words}"
    if one.links:
        yield "links"
    if one.pictures:
        yield "pictures"


def _printed(one: Seen, free: float, *, mirrored: bool) -> Box:
    """Give the part of a page inside its margins."""
    edge, binding = Leaf.EDGE * MM, Leaf.BINDING * MM
    left, right = (edge, binding) if mirrored else (binding, edge)
    return Box(left, free * MM, one.width - right, one.height - free * MM)


def _crossed(letter: Box, rule: Box, mark: float) -> bool:
    """Say whether a line runs through a letter; one along its row may touch a mark above or a tail below it."""
    along = rule.right - rule.left > rule.top - rule.bottom
    return rule.meets(letter.narrower(*((_SLACK, mark) if along else (_SLACK, _SLACK))), 0)


def _touch(letters: Sequence[Box], others: Sequence[Box], mark: float) -> bool:
    """Say whether letters of two lines meet; a tail may reach as far as the mark above a letter below it."""
    return any(letter.narrower(_SLACK, mark).meets(other, 0) for letter in letters for other in others)
