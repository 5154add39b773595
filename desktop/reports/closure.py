"""The closure form (TEAM): how a relationship ended, what it was good for, and what is still to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.choices import Privacy
from desktop.core.relationship_choices import ClosureReason, ContactAfter, EndedBy, Side
from desktop.i18n import _, formats, pgettext
from desktop.reports.kit import columns, goals, page, signatures, writing
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.goals import Legend
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.prose import prose, said
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.writing import HOPED, NOW, START, Marks, Tick

BLANK_GOALS = 3


@dataclass(frozen=True, slots=True)
class ClosurePerson:
    """Somebody who signs the end, with the day where it has been done."""

    name: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ClosureGoal:
    """A goal with the mentee's own ratings from 0 to 10; `said` stands instead where it has steps of its own."""

    text: str
    start: int | None = None
    now: int | None = None
    hoped: int | None = None
    said: str = ""


UNKNOWN = ClosurePerson()


@dataclass(frozen=True, slots=True)
class ClosureData:
    """Everything a closure form shows; what nobody knows yet is left to be filled in.

    A safeguarding reason is never printed, nor are words about it: it counts as another reason here.
    """

    imprint: Imprint
    mentors: tuple[ClosurePerson, ...] = ()
    mentees: tuple[ClosurePerson, ...] = ()
    coordinator: ClosurePerson = UNKNOWN
    started: date | None = None
    last_met: date | None = None
    planned: bool | None = None
    begun_by: EndedBy | None = None
    reason: ClosureReason | None = None
    reason_words: str = ""
    learned_mentee: str = ""
    learned_mentor: str = ""
    goals: tuple[ClosureGoal, ...] = ()
    contact: ContactAfter | None = None
    contact_how: str = ""
    rematch_mentee: bool | None = None
    rematch_mentor: bool | None = None
    message: str = ""
    message_passed: bool = False
    thanks_written: bool = False
    returned: bool = False


def render(data: ClosureData, options: Options) -> Rendered:
    """Make the form."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ClosureData, options: Options) -> Document:
    """Lay the form out."""
    on = page.leaf(options)
    top = page.head_height(on) + 2
    bottom = on.height - page.foot_height(on) - 1
    ways = (not on.large, False)  # what comes afterwards begins a page, unless that takes one more
    pages = min((stack(_blocks(data, on, fresh=fresh), top, bottom) for fresh in ways), key=len)
    return Document(on, _("A good ending"), _("Closure form"), Privacy.TEAM, data.imprint, pages)


def _blocks(data: ClosureData, on: Leaf, *, fresh: bool) -> Iterator[Block]:
    words = _(
        "Every relationship ends, and each one deserves a good ending. One that has done its work before the agreed "
        "day is completed, not broken off. Nobody is to blame."
    )
    yield paragraph(on, words, after=2.5)
    yield from _people(data, on)
    yield from _how(data, on)
    yield from _learned(data, on)
    yield from _goals(data, on)
    yield from _after(data, on, fresh=fresh)
    signers = [Signer(_(Side.MENTEE.label), one.name, on=one.signed_on) for one in data.mentees or (UNKNOWN,)]
    signers += [Signer(_(Side.MENTOR.label), one.name, on=one.signed_on) for one in data.mentors or (UNKNOWN,)]
    signers.append(Signer(_("Coordinator"), data.coordinator.name, on=data.coordinator.signed_on))
    yield heading(on, _("Said goodbye"))
    yield from signatures.rows(on, signers)


def _people(data: ClosureData, on: Leaf) -> Iterator[Block]:
    mentees, mentors = (formats.list_of([one.name for one in side]) for side in (data.mentees, data.mentors))
    yield from said(on, _("Mentee:"), mentees)
    yield from said(on, _("Mentor:"), mentors)
    if data.started:
        yield from said(on, _("Began on:"), formats.day(data.started))
    yield from said(on, _("Last meeting:"), formats.day(data.last_met) if data.last_met else "")


def _how(data: ClosureData, on: Leaf) -> Iterator[Block]:
    """Ask how it ended; why somebody was protected is never among the reasons."""
    hidden = data.reason is ClosureReason.SAFEGUARDING
    reason = ClosureReason.OTHER if hidden else data.reason
    yield heading(on, _("How it ended"))
    planned = [Tick(_("planned"), data.planned is True), Tick(_("not planned"), data.planned is False)]
    yield from writing.tick_rows(on, _("The end was"), planned, after=0.5, one=True)
    began = [Tick(_(one.label), data.begun_by is one) for one in EndedBy]
    yield from writing.tick_rows(on, _("Begun by"), began, after=0.5, one=True)
    reasons = [Tick(_(one.label), reason is one) for one in ClosureReason if one is not ClosureReason.SAFEGUARDING]
    yield from writing.tick_rows(on, _("Because"), reasons, after=0.5, one=True)
    if data.reason_words and not hidden:
        yield from prose(on, data.reason_words)
    elif reason is None:
        yield from writing.lines(on, 1, _("Because"))
    yield paragraph(on, _("A worry about anybody’s safety is not written here; it is told to the safeguarding lead."))


def _learned(data: ClosureData, on: Leaf) -> Iterator[Block]:
    yield heading(on, _("What each of us takes along"))
    names = (_("Mentee"), _("Mentor"))
    head = columns.head(on, *names)
    yield head
    yield from columns.texts(on, data.learned_mentee, data.learned_mentor, head)
    if not (data.learned_mentee and data.learned_mentor):
        yield from columns.lines(on, 2, names, head)
    yield gap(1.5)


def _goals(data: ClosureData, on: Leaf) -> Iterator[Block]:
    yield heading(on, _("How far we came"))
    for number, goal in enumerate(data.goals or (ClosureGoal(""),) * BLANK_GOALS, start=1):
        legend = (
            Legend(START, _("at the start"), goal.start),
            Legend(NOW, _("now"), goal.now),
            Legend(HOPED, _("hoped for"), goal.hoped),
        )
        yield from goals.blocks(
            on, str(number), goal.text, goal.said or Marks(goal.start, goal.now, goal.hoped), legend
        )


def _after(data: ClosureData, on: Leaf, *, fresh: bool) -> Iterator[Block]:
    yield heading(on, _("Afterwards"), fresh=fresh)
    contact = [Tick(_(one.label), data.contact is one) for one in ContactAfter]
    yield from writing.tick_rows(on, pgettext("after the end", "Contact"), contact, after=0.5, one=True)
    if data.contact is not ContactAfter.NONE:
        yield from said(on, _("How:"), data.contact_how)
    for words, answer in (
        (_("Mentee: another mentor?"), data.rematch_mentee),
        (_("Mentor: another mentee?"), data.rematch_mentor),
    ):
        ticks = [Tick(_("yes"), answer is True), Tick(_("not now"), answer is False)]
        yield from writing.tick_rows(on, words, ticks, after=0.5, one=True)
    yield from said(on, _("A message to pass on:"), data.message)
    done = [
        Tick(_("message passed on"), data.message_passed),
        Tick(_("thanks written"), data.thanks_written),
        Tick(_("things returned"), data.returned),
    ]
    yield from writing.tick_rows(on, _("Done"), done)
