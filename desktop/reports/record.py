"""The meeting record (TEAM): half a page that a pair fills in together; its numbers are typed later."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop.core.rules.record_boxes import Box, Written
from desktop.i18n import _, pgettext
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Divide, Group
from desktop.reports.kit.boxes import Fields, Part, Tick, Ticks, Words, Write
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.meeting import Meeting
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.scales import ZERO_TO_TEN, Scale, Tally


@dataclass(frozen=True, slots=True)
class RecordGoal:
    """A goal in the mentee's words, with the number that is typed for it and the values of its scale."""

    number: int
    words: str
    values: tuple[int, ...] = ZERO_TO_TEN


@dataclass(frozen=True, slots=True)
class RecordHalf:
    """The record of one meeting; it has no place for a worry in words.

    One goal reads best: each further one makes all of it smaller, and from about five on it takes two halves.
    `advice` is what was advised last time, to be ticked; `sheet` is the half's own code.
    """

    meeting: Meeting = field(default_factory=Meeting)
    goals: tuple[RecordGoal, ...] = ()
    advice: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class RecordData:
    """The records of one page or more, such as those of all pairs of a session."""

    imprint: Imprint
    halves: tuple[RecordHalf, ...]


def pad(imprint: Imprint, sheets: int = 1) -> RecordData:
    """Give undated records, two on a page."""
    return RecordData(imprint, (RecordHalf(), RecordHalf()) * sheets)


def render(data: RecordData, options: Options) -> Rendered:
    """Make the records, two on a page, to be cut."""
    return page.render(lambda: [build(data, options)], options)


def build(data: RecordData, options: Options) -> Document:
    """Lay the records out."""
    title = _("Meeting record")
    slips = [
        Slip(
            title,
            half.meeting.aside(),
            tuple(_parts(half)),
            replace(data.imprint, sheet=half.sheet or data.imprint.sheet),
            closer=tuple(_parts(half, closer=True)),
        )
        for half in data.halves
    ]
    return halves.document(title, "", slips, options)


def _parts(half: RecordHalf, *, closer: bool = False) -> Iterator[Part]:
    yield from half.meeting.parts()
    yield from _what_happened(closer=closer)
    yield from _moved(half)
    yield from _written(half)
    yield Fields(((_("Initials: mentor"), 1), (_("mentee"), 0.7)))
    purpose = _("This page helps you two remember and helps us keep time. It is not a test of either of you.")
    yield Words(purpose, scale=0.85)


def _what_happened(*, closer: bool) -> Iterator[Part]:
    """Ask whether and how they met; `closer`, the boxes stand in as few rows as they need."""
    met = Ticks(
        "",
        (
            Tick(_("met"), Box.MET),
            Tick(_("cancelled by mentee"), Box.CANCELLED_MENTEE),
            Tick(_("cancelled by mentor"), Box.CANCELLED_MENTOR),
            Tick(_("mentee did not come"), Box.NO_SHOW_MENTEE),
            Tick(_("mentor did not come"), Box.NO_SHOW_MENTOR),
        ),
    )
    ready = Ticks(_("Ready"), (Tick(_("mentee"), Box.READY_MENTEE), Tick(_("mentor"), Box.READY_MENTOR)))
    forms = Ticks(
        "",
        (
            Tick(_("pairing"), Box.PAIRING),
            Tick(_("between meetings"), Box.BETWEEN),
            Tick(_("review"), Box.REVIEW),
            Tick(_("talk"), Box.TALK),
        ),
    )
    if closer:
        yield replace(met, then=(forms, ready))
    else:
        yield from (met, ready, forms)
    yield Tally(_("Turns at keyboard, book or tool"), (_("mentor"), _("mentee")), "=___/___")
    yield Write(_("We worked on"), code=str(Written.WORKED_ON))


def _moved(half: RecordHalf) -> Iterator[Part]:
    goals = half.goals or (RecordGoal(1, "________________________"),)
    for goal in goals:
        prompt = _("Mentee: how far am I with {goal}").format(goal=goal.words)
        yield Scale(prompt, f"g{goal.number}:", goal.values, most=1)


def _written(half: RecordHalf) -> Iterator[Part]:
    if half.advice:
        given = Words(_("Last advice: {advice}").format(advice=half.advice), most=1)
        ticks = Ticks(
            "",
            (
                Tick(_("tried"), Box.TRIED),
                Tick(_("worked"), Box.WORKED),
                Tick(_("not for me"), Box.NOT_FOR_ME),
                Tick(_("told mentor"), Box.TOLD),
            ),
        )
        yield Group((given, ticks))
    yield Write(_("Advice to try"), code=str(Written.ADVICE))
    yield Write(_("A mistake worth keeping"), code=str(Written.MISTAKE))
    yield Write(
        pgettext("to write on", "Thank you"), code=str(Written.THANKS), ticks=(Tick(_("for the letter"), Box.LETTER),)
    )
    wanted = Write(_("Mentor: what I heard you want"), code=str(Written.WANTED), keep=0.7)
    heard = (Tick(_("yes"), Box.HEARD), Tick(_("not quite"), Box.NOT_QUITE))
    yield Group((wanted, Ticks(_("Mentee: is that it?"), heard, bold=False)))
    yield Divide()
    yield Write(_("Next meeting on"), code=">")
    yield Write(_("Mentee does"), code=str(Written.MENTEE_DOES))
    yield Write(_("Mentor does"), code=str(Written.MENTOR_DOES))
    yield Write(_("Both do"), code=str(Written.BOTH_DO))
    yield Ticks(_("Worry?"), (Tick(_("tell the coordinator (no detail here)"), Box.WORRY),))
