"""Which pages leave the printer, in which order, and on how many sheets of paper."""

import re
from collections.abc import Sequence

from desktop.core.errors import Refused
from desktop.i18n import _

EMPTY = 0
MOST_COPIES = 99
_STRETCH = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?$")


def pages(text: str, count: int) -> tuple[int, ...]:
    """Read which pages are meant, `2-3, 5`, of so many; all where nothing is said. Each is given once, in order.

    Raises:
        Refused: it is no list of pages, or names one that is not there.
    """
    if not text.strip():
        return tuple(range(1, count + 1))
    wanted: set[int] = set()
    for part in re.split(r"[,;،、]", text):
        found = _STRETCH.match(part.strip())
        if found is None:
            raise Refused(_("“{text}” says no pages. Write them as 2-3 or 1, 4.").format(text=text), field="pages")
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last <= count:
            raise Refused(
                _("There is no page “{pages}”: the paper has pages 1 to {count}.").format(
                    pages=part.strip(), count=count
                ),
                field="pages",
            )
        wanted.update(range(first, last + 1))
    return tuple(sorted(wanted))


def copies(text: str) -> int:
    """Read how many copies are wanted.

    Raises:
        Refused: it is no number from 1 to 99.
    """
    try:
        wanted = int(text)
    except ValueError:
        wanted = 0
    if not 1 <= wanted <= MOST_COPIES:
        raise Refused(_("Copies are a number from 1 to {most}.").format(most=MOST_COPIES), field="copies")
    return wanted


def faces(parts: Sequence[int], wanted: Sequence[int], *, both_sides: bool) -> tuple[int, ...]:
    """Put pages in order for the printer, 0 for an empty face.

    On both sides every part begins on a sheet of its own: what is sealed never stands on the back of what is not, and a
    page to be handed out never on the back of another paper.

    Args:
        parts: how many pages each part has.
        wanted: the numbers of the pages that are printed, in order.
        both_sides: whether two faces make a sheet.
    """
    made: list[int] = []
    last = 0
    for part in parts:
        first, last = last + 1, last + part
        of_part = [page for page in wanted if first <= page <= last]
        if both_sides and of_part and len(made) % 2:
            made.append(EMPTY)
        made += of_part
    return tuple(made)


def sheets(faces: int, *, both_sides: bool, copies: int = 1) -> int:
    """Say how many sheets of paper are needed: each copy begins with a fresh one."""
    return copies * ((faces + 1) // 2 if both_sides else faces)


def parts_of(parts: Sequence[int], wanted: Sequence[int]) -> tuple[int, ...]:
    """Say which parts have a page among those wanted, by their places."""
    found, last = [], 0
    for place, part in enumerate(parts):
        first, last = last + 1, last + part
        if any(first <= page <= last for page in wanted):
            found.append(place)
    return tuple(found)
