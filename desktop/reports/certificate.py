"""Certificates (OPEN): thanks to a volunteer, what a mentee achieved, who took part; one a page, with a number."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from desktop.core.choices import Privacy
from desktop.core.paper_choices import Certificate
from desktop.i18n import _, formats, ngettext
from desktop.reports.kit import page, text
from desktop.reports.kit.page import Document, Edition, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.text import Span

NAME, LEAST_NAME, TITLE, SAID, SENTENCE = 28.0, 18.0, 24.0, 16.0, 14.0  # points
FRAME, BORDER = 5.0, 0.1  # how wide the border is, and its share of black
INSIDE = 14.0  # from the border to the text
SIGNATURE = 80.0
HOUR = 60


@dataclass(frozen=True, slots=True)
class GoalLine:
    """How far a goal came: from which number to which, in the mentee's words."""

    start: str
    now: str
    wording: str


@dataclass(frozen=True, slots=True)
class CertificateData:
    """What a certificate says; there is no place for an age, or for how many sessions somebody missed.

    `minutes` are of thanks, `times` of attendance. `sentence` is the one specific thing: what a volunteer is thanked
    for, or what a mentee did; where a mentee's is empty, there is a line to write it on.
    """

    imprint: Imprint
    kind: Certificate
    name: str
    starts: date
    ends: date
    on: date
    number: str
    group: str = ""
    minutes: int = 0
    times: int = 0
    sentence: str = ""
    goal: GoalLine | None = None
    signers: tuple[Signer, ...] = ()


class _Line(NamedTuple):
    """Words over the width: their size in points, the most they may take and what is free below, in millimetres."""

    words: str | tuple[Span, ...]
    size: float
    most: float
    after: float = 0.0
    bold: bool = False
    least: float = 0.0

    def fitted(self, wide: float) -> text.Fitted:
        """Fit the words into the width: they shrink to their least, then wrap; spans wrap first."""
        if isinstance(self.words, str):
            return text.fit(self.words, wide, self.most, self.size, self.least or self.size * 0.75, self.bold)
        size = self.size
        lines = text.wrap(self.words, wide, size)
        while text.height(size, len(lines)) > self.most and size > text.SMALLEST:
            size -= text.STEP
            lines = text.wrap(self.words, wide, size)
        return text.Fitted(size, lines)


def render(data: CertificateData, options: Options) -> Rendered:
    """Make the certificate; the edition that saves ink has a thin frame in the place of the grey border."""
    return page.render(lambda: [build(data, options)], options)


def build(data: CertificateData, options: Options) -> Document:
    """Lay one certificate out: one page, on its side."""
    on = page.leaf(options, landscape=True)
    draw: Callable[[Pen], None] = partial(_page, data=data, plain=options.edition is Edition.INK_SAVER)
    return Document(on, _(data.kind.label), "", Privacy.OPEN, data.imprint, [draw], bare=True)


def _middle(on: Leaf) -> float:
    """Say where the middle of the paper is, though its margins differ."""
    return on.page_width / 2 - on.BINDING


def _page(pen: Pen, data: CertificateData, *, plain: bool) -> None:
    on = pen.leaf
    _frame(pen, plain=plain)
    wide = on.page_width - 2 * (on.EDGE + FRAME + INSIDE)
    x = _middle(on) - wide / 2
    placed = [(line.fitted(wide), line.after) for line in _lines(data, 1.25 if on.large else 1.0)]
    foot = _foot_height(on)
    taken = sum(text.height(fitted.size, len(fitted.lines)) + after for fitted, after in placed)
    down = FRAME + max(on.height - 2 * FRAME - foot - taken, 0) * 0.5
    for fitted, after in placed:
        step = text.height(fitted.size)
        for line in fitted.lines:
            pen.line_of(x + wide / 2, down + fitted.size * 0.95 / text.MM, line, fitted.size, Align.MIDDLE)
            down += step
        down += after
    _signatures(pen, x, on.height - FRAME - foot, wide, data)


def _frame(pen: Pen, *, plain: bool) -> None:
    on = pen.leaf
    start, wide = on.EDGE - on.BINDING, on.page_width - 2 * on.EDGE
    if plain:
        pen.box(start, 0, wide, on.height, HAIR)
        return
    for x, y, across, high in (
        (start, 0, wide, FRAME),
        (start, on.height - FRAME, wide, FRAME),
        (start, FRAME, FRAME, on.height - 2 * FRAME),
        (start + wide - FRAME, FRAME, FRAME, on.height - 2 * FRAME),
    ):
        pen.grey(x, y, across, high, BORDER)


def _lines(data: CertificateData, share: float) -> Iterator[_Line]:
    """Give what is said, from above: who gives it, what it is, for whom, for what, and the one specific sentence."""
    yield _Line(data.imprint.organisation, SENTENCE * share, 7 * share, 5)
    yield _Line(_(data.kind.label), TITLE * share, 12 * share, 11, bold=True)
    yield _Line(data.name, NAME * share, 25 * share, 5, bold=True, least=LEAST_NAME * share)
    said = _SAID[data.kind](data)
    if said:
        yield _Line(said, SAID * share, 16 * share, 7)
    if data.sentence:
        yield _Line(data.sentence, SENTENCE * share, 19 * share, 6, least=11 * share)
    if data.goal is not None:
        moved = _("from {start} to {now} at “{goal}”").format(
            start=data.goal.start, now=data.goal.now, goal=data.goal.wording
        )
        yield _Line(moved, SENTENCE * share, 13 * share, 0, least=11 * share)
    if data.kind is Certificate.ATTENDANCE:
        plainly = _("It says who took part. It is not an accredited qualification.")
        yield _Line(plainly, 12 * share, 6 * share)


def _for_thanks(data: CertificateData) -> tuple[Span, ...]:
    """Say for how many hours: whole ones, and not more than there were."""
    whole = data.minutes // HOUR
    hours = (
        ngettext("{hours} hour", "{hours} hours", whole).format(hours=formats.number(whole))
        if whole
        else formats.hours(data.minutes)
    )
    words = _("with thanks for {hours} with {group}, {period}")
    return text.spread(
        words, {"hours": hours, "group": _whose(data), "period": formats.period(data.starts, data.ends)}, ("hours",)
    )


def _for_achievement(data: CertificateData) -> tuple[Span, ...]:
    return () if data.sentence else (Span("_" * 40),)


def _for_attendance(data: CertificateData) -> tuple[Span, ...]:
    words = ngettext(
        "took part in {count} session of {group}, {period}",
        "took part in {count} sessions of {group}, {period}",
        data.times,
    )
    said = {"group": _whose(data), "period": formats.period(data.starts, data.ends)}
    return text.spread(words, {"count": formats.number(data.times), **said}, ("count",))


_SAID: Final[dict[Certificate, Callable[[CertificateData], tuple[Span, ...]]]] = {
    Certificate.THANKS: _for_thanks,
    Certificate.ACHIEVEMENT: _for_achievement,
    Certificate.ATTENDANCE: _for_attendance,
}


def _whose(data: CertificateData) -> str:
    return data.group or data.imprint.organisation


def _foot_height(on: Leaf) -> float:
    return 48.0 if on.large else 36.0


def _signatures(pen: Pen, x: float, top: float, wide: float, data: CertificateData) -> None:
    """Draw a line to sign on for each signer, with name and role below; then the day and the number."""
    on = pen.leaf
    line = 16.0 if on.large else 13.0
    step, gap = text.height(on.body), 12.0
    room = min(SIGNATURE * (1.3 if on.large else 1.0), (wide - gap) / 2)
    start = x + (wide - len(data.signers) * room - (len(data.signers) - 1) * gap) / 2
    for number, signer in enumerate(data.signers):
        across = start + number * (room + gap)
        pen.line(across, top + line, across + room, top + line, LINE)
        below = top + line + 0.6
        pen.cell(across, below, room, step, signer.name or signer.role, align=Align.MIDDLE, least=on.small, pad=0)
        if signer.name:
            pen.cell(across, below + step, room, step, signer.role, on.small + 1, align=Align.MIDDLE, pad=0)
    foot = on.height - FRAME - text.height(on.small) - 2.5
    high = text.height(on.small)
    pen.cell(x, foot, wide / 2, high, formats.day(data.on, "full"), on.small, pad=0)
    given = _("No. {number}").format(number=data.number)
    pen.cell(x + wide / 2, foot, wide / 2, high, given, on.small, align=Align.END, pad=0)
