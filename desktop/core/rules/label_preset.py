"""Where labels lie on a sheet of paper, and whether they fit it; everything is in millimetres."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from desktop.core.choices import PaperSize
from desktop.core.errors import Refused
from desktop.core.paper_choices import SIZES
from desktop.i18n import N_, _, formats

LEAST: Final = (40.0, 25.0)
"""A badge that is less wide or high cannot be read across a table."""
MOST: Final = 30
"""Columns or rows; more are a slip of the pen."""
SLACK: Final = 0.05
USUAL: Final[Mapping[str, Any]] = {"paper": PaperSize.A4, "columns": 2, "rows": 4}


class Labels(NamedTuple):
    """Labels on a sheet: the size of one, how many, where the first begins, and how far it is to the next."""

    paper: PaperSize
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float

    @property
    def in_all(self) -> int:
        return self.columns * self.rows


BUILT_IN: Final[tuple[Mapping[str, Any], ...]] = (
    {"name": N_("Cards 85 × 55 mm, A4"), "paper": PaperSize.A4, "width": 85.0, "height": 55.0},
    {"name": N_("Cards 85 × 55 mm, Letter"), "paper": PaperSize.LETTER, "width": 85.0, "height": 55.0},
    {
        "name": N_("Labels 99.1 × 67.7 mm, A4"),
        "paper": PaperSize.A4,
        "width": 99.1,
        "height": 67.7,
        "left": 4.65,
        "top": 13.1,
        "across": 101.6,
        "down": 67.7,
    },
    {
        "name": N_("Labels 3⅜ × 2⅓ in, Letter"),
        "paper": PaperSize.LETTER,
        "width": 85.7,
        "height": 59.3,
        "left": 17.5,
        "top": 14.8,
        "across": 95.2,
        "down": 63.5,
    },
)
"""What every club has from its first day, 8 a sheet; each can be changed and removed."""


def labels(values: Mapping[str, Any]) -> Labels:
    """Lay out what was said of a sheet; what was not is centred, without gaps, eight on A4.

    Raises:
        Refused: it does not fit the paper, labels overlap or are too small to read; names the field.
    """
    values = {**USUAL, **values}
    paper = PaperSize(values["paper"])
    size = [_at_least(values.get(name), name, least) for name, least in zip(("width", "height"), LEAST, strict=True)]
    counts = [_counted(values[name], name) for name in ("columns", "rows")]
    steps = [
        _step(values.get(name), name, own, count)
        for name, own, count in zip(("across", "down"), size, counts, strict=True)
    ]
    starts = []
    for place, name in enumerate(("left", "top")):
        taken = (counts[place] - 1) * steps[place] + size[place]
        spare = SIZES[paper][place] - taken
        said = values.get(name)
        start = spare / 2 if said is None else said
        _fits(place, start, taken, SIZES[paper][place], counts[place])
        starts.append(start)
    (width, height), (columns, rows), (left, top), (across, down) = size, counts, starts, steps
    return Labels(paper, width, height, columns, rows, left, top, across, down)


def sound(values: Mapping[str, Any]) -> None:
    """Refuse what `labels` cannot lay out."""
    labels(values)


def _at_least(value: float | None, field: str, least: float) -> float:
    if value is None or value < least:
        said = _("A badge is at least {width} mm wide and {height} mm high.")
        width, height = (formats.number(one) for one in LEAST)
        raise Refused(said.format(width=width, height=height), field=field)
    return float(value)


def _counted(value: int, field: str) -> int:
    if not 1 <= value <= MOST:
        raise Refused(_("Columns and rows are 1 to {most}.").format(most=MOST), field=field)
    return value


def _step(value: float | None, field: str, own: float, count: int) -> float:
    step = own if value is None else value
    if count > 1 and step < own - SLACK:
        raise Refused(
            _("The labels would overlap: from one to the next it is at least {own} mm.").format(
                own=formats.number(own)
            ),
            field=field,
        )
    return step


def _fits(place: int, start: float, taken: float, paper: float, count: int) -> None:
    """Refuse labels that leave the paper; at the field that is to blame: the margin, the number, or the size."""
    margin, number, size = (("left", "columns", "width"), ("top", "rows", "height"))[place]
    if start < 0 and taken <= paper + SLACK:
        raise Refused(_("A margin is 0 or more."), field=margin)
    end = max(start, 0.0) + taken
    if end > paper + SLACK:
        said = (
            _("The labels end at {end} mm, and the paper is {paper} mm wide."),
            _("The labels end at {end} mm, and the paper is {paper} mm high."),
        )[place]
        field = margin if taken <= paper + SLACK else number if count > 1 else size
        raise Refused(said.format(end=formats.number(end), paper=formats.number(paper)), field=field)
