"""The head of a register: the boxes in which people are counted, and how many adults they need."""

from collections.abc import Sequence

from desktop.i18n import _, ngettext
from desktop.reports.kit import text
from desktop.reports.kit.pen import LINE, Align, Pen


def boxes(pen: Pen, top: float, high: float, expected: int, *, minors: bool) -> None:
    """Draw the boxes for counting: who is expected, who came in, and the two counts; of adults alone by their roles."""
    on = pen.leaf
    children, adults = _("children"), _("adults")
    came = (_("Children in"), _("Adults in"))
    if not minors:
        children, adults = _("mentees"), _("volunteers")
        came = (_("Mentees in"), _("Volunteers in"))
    counts = (_("Count at 10 min"), _("Count at end"))
    unit = on.width / 175
    across = 0.0
    figure = on.body * 7 / 6
    for words, share in ((_("Expected"), 24), (came[0], 28), (came[1], 28), (counts[0], 47), (counts[1], 48)):
        wide = share * unit
        pen.box(across, top, wide, high, LINE)
        low = not across and high < text.height(on.small) + text.height(figure)  # the figure stands beside its word
        label = wide - (text.width(str(expected), figure, bold=True) + 1 if low else 0)
        pen.cell(across, top + 0.4, label, text.height(on.small), words, on.small, bold=True)
        if not across:
            at, where = (wide - 1.5, Align.END) if low else (wide / 2, Align.MIDDLE)
            pen.words(at, top + high - 1.2, str(expected), figure, where, bold=True)
        if words in counts:
            _counted(pen, (children, adults), across, top + high - 1.6, wide)
        across += wide


def _counted(pen: Pen, counted: Sequence[str], across: float, base: float, wide: float) -> None:
    """Write who is counted, each with a line for the number; the lines are of one length."""
    size, gap = pen.leaf.small, 0.8
    words = [text.width(of, size) for of in counted]
    each = (wide - 2.4 - sum(words)) / len(counted) - 2 * gap
    left = across + 1.2
    for of, room in zip(counted, words, strict=True):
        pen.words(left, base, of, size)
        pen.line(left + room + gap, base, left + room + gap + each, base)
        left += room + each + 2 * gap


def supervision(pen: Pen, needed: int, planned: int, top: float) -> None:
    """Say how many adults this roll needs, and how many are planned and cleared."""
    words = ngettext(
        "For this roll: at least {needed} adult. Planned and cleared: {planned}.",
        "For this roll: at least {needed} adults. Planned and cleared: {planned}.",
        needed,
    )
    spans = text.spread(words, {"needed": str(needed), "planned": str(planned)}, strong=("needed",))
    size = pen.leaf.body
    for line in text.wrap(spans, pen.leaf.width, size)[:1]:
        pen.line_of(0, top + size * 0.95 / text.MM, line, size)
