"""The prep sheet of a meeting (TEAM): half a page for each side, thought through before they meet."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop.core.relationship_choices import Side
from desktop.i18n import _
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Divide, Group
from desktop.reports.kit.boxes import Part, Tick, Ticks, Words, Write
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.meeting import Meeting
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.scales import Scale

PROMISES = 3


@dataclass(frozen=True, slots=True)
class PrepHalf:
    """The half of one side; it has no place for anything that the other side noted.

    `promises` are what was agreed last time (three are printed), `advice` what this side was advised, `question` the
    one of the bank, `goal` what the mentee wants, in the mentee's words; `sheet` is the half's own code.
    """

    side: Side
    meeting: Meeting = field(default_factory=Meeting)
    promises: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    question: str = ""
    goal: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class PrepData:
    """Halves in the order of the page: of each pair the mentee's, then the mentor's."""

    imprint: Imprint
    halves: tuple[PrepHalf, ...]


def pad(imprint: Imprint, sheets: int = 1) -> PrepData:
    """Give undated sheets, to be kept where the pairs meet."""
    return PrepData(imprint, (PrepHalf(Side.MENTEE), PrepHalf(Side.MENTOR)) * sheets)


def render(data: PrepData, options: Options) -> Rendered:
    """Make the sheets, two halves on a page, to be cut."""
    return page.render(lambda: [build(data, options)], options)


def build(data: PrepData, options: Options) -> Document:
    """Lay the halves out."""
    slips = [_slip(half, data.imprint) for half in data.halves]
    return halves.document(_("Prep sheet"), "", slips, options)


def _slip(half: PrepHalf, imprint: Imprint) -> Slip:
    titles = {Side.MENTEE: _("Prep sheet: mentee"), Side.MENTOR: _("Prep sheet: mentor")}
    own = replace(imprint, sheet=half.sheet or imprint.sheet)
    return Slip(titles[half.side], half.meeting.aside(), tuple(_parts(half)), own)


def _parts(half: PrepHalf) -> Iterator[Part]:
    yield from half.meeting.parts()
    yield from _last_time(half)
    yield Divide()
    yield Write(_("Since last time I tried…"), 2)
    yield Write(_("Today I want…"), 2)
    yield Write(_("My questions"), 2 if half.question else 3, keep=0.3)
    if half.question:
        yield Write(half.question, bold=True, keep=0)
    forms = (_("pairing"), _("review"), _("between meetings"), _("talk"))
    ticks = tuple(Tick(label, number) for number, label in enumerate(forms, start=1))
    yield Ticks(_("I would like us to work by:"), ticks, bold=False)
    yield from _far(half)
    if half.side is Side.MENTOR:
        yield Write(_("What do I know about them that matters today; what will I not do for them?"), 2)
    yield Write(_("Date"), ticks=(Tick(_("I am ready")),))


def _last_time(half: PrepHalf) -> Iterator[Part]:
    """What was agreed, and what was advised: it comes back to be told what became of it."""
    if half.promises:
        yield Words(_("Last time we agreed:"), bold=True)
        for promise in half.promises[:PROMISES]:
            yield Words(_("• {promise}").format(promise=promise), most=1)
    for advice in half.advice:
        ticks = Ticks("", (Tick(_("tried")), Tick(_("worked")), Tick(_("not for me"))))
        yield Group((Words(_("Advice: {advice}").format(advice=advice), most=2), ticks))


def _far(half: PrepHalf) -> Iterator[Part]:
    """Ask how far they are with the goal that is known, or with one that is written."""
    mentor = half.side is Side.MENTOR
    asked = _("How far I think they are, 0–10: {goal}") if mentor else _("How far am I, 0–10: {goal}")
    if half.goal:
        yield Scale(asked.format(goal=_("“{goal}”").format(goal=half.goal)))
    else:
        yield Group((Write(asked.format(goal="").strip(), keep=0.6), Scale("")))
