"""The mentoring agreement (TEAM): one sheet, both sides; who, why, what each gets and brings, clauses, signatures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop.core.choices import Privacy
from desktop.core.relationship_choices import AgreementEdition, MentoringForm
from desktop.core.rules import clauses
from desktop.core.rules.clauses import Filled, Terms
from desktop.core.rules.relationship import GROUP_OF_MENTEES
from desktop.i18n import _, apart, formats
from desktop.reports import agreement_parties as parties
from desktop.reports.agreement_parties import UNKNOWN, AgreementParty
from desktop.reports.kit import columns, goals, page, text, writing
from desktop.reports.kit.flow import Block, gap, heading, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.prose import prose, said, writing_step
from desktop.reports.kit.writing import Marks, Tick

GOALS = 3
FREE_LINES = 3
SHEET = 2
WHO, WHY, GETS, BRINGS, HOW_WE_WORK = 1, 2, 3, 4, 6  # clauses below which something stands


class Room(NamedTuple):
    """How far things stand apart, in millimetres: below a clause, below a section, and lines with gaps to fill in."""

    clause: float
    section: float
    step: float
    tight: bool = False


ROOMS = (Room(2.2, 3.5, 8.0), Room(1.2, 2.0, 7.5), Room(0.8, 1.0, 6.6, tight=True))
"""Tried in this order, until all is on one sheet; what needs more than one gets the middle one."""


@dataclass(frozen=True, slots=True)
class AgreementGoal:
    """What a mentee wants to get better at, in their words; from 0 to 10 where they are and where they hope to be.

    `owner` is whose goal it is; it is said where there are several mentees. `said` stands instead of the scale where
    the goal has steps of its own: how far it is, in their words.
    """

    text: str
    start: int | None = None
    hoped: int | None = None
    owner: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Promises:
    """One of the two tables: what the mentees' side says, and what the mentors' side says."""

    mentee: tuple[str, ...] = ()
    mentor: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementData:
    """Everything an agreement shows; no health, no family but who signs for a minor.

    `clauses` are those that were not left out; without any the program's stand there. `forms` are ticked; `changed`
    says in words which clauses are not the club's; `filed` that the club has its own signed copy. Without mentors or
    mentees their names are left to be written.
    """

    imprint: Imprint
    edition: AgreementEdition
    version: int = 1
    mentors: tuple[AgreementParty, ...] = ()
    mentees: tuple[AgreementParty, ...] = ()
    programme: str = ""
    coordinator: AgreementParty = UNKNOWN
    goals: tuple[AgreementGoal, ...] = ()
    gets: Promises = Promises()
    brings: Promises = Promises()
    clauses: tuple[Filled, ...] = ()
    forms: tuple[MentoringForm, ...] = ()
    changed: tuple[str, ...] = ()
    filed: bool = False

    @property
    def minors(self) -> bool:
        """Somebody is under 18."""
        return any(mentee.minor for mentee in self.mentees)


def render(data: AgreementData, options: Options) -> Rendered:
    """Make the agreement."""
    return page.render(lambda: [build(data, options)], options)


def build(data: AgreementData, options: Options) -> Document:
    """Lay the agreement out on a whole number of sheets: copies printed on both sides never share one."""
    on = page.leaf(options)
    top = page.head_height(on) + 2
    laid = [stack(_blocks(data, on, room), top, _bottom(on)) for room in ROOMS]
    pages = next((found for found in laid if len(found) <= SHEET), laid[1])
    if len(pages) % 2:
        pages.append(_notes(on, top))
    version = _("version {number} · {edition}").format(number=data.version, edition=_(data.edition.label))
    return Document(on, _("Mentoring agreement"), version, Privacy.TEAM, data.imprint, pages)


def _bottom(on: Leaf) -> float:
    return on.height - page.foot_height(on) - 2


def _notes(on: Leaf, top: float) -> Callable[[Pen], None]:
    """Make a page to write on, for the back of the last sheet."""
    count = int((_bottom(on) - top - heading(on, "-").height) / writing.row(on))
    [drawn] = stack([heading(on, _("Notes"), fresh=True), *writing.lines(on, count, _("Notes"))], top, _bottom(on))
    return drawn


def _blocks(data: AgreementData, on: Leaf, room: Room) -> Iterator[Block]:
    if not data.mentees:
        data = replace(data, mentees=_unknown(data.edition))
    filled = data.clauses or clauses.of_edition(data.edition, Terms(), minors=data.minors)
    after: dict[int, Callable[[], Iterator[Block]]] = {
        WHO: lambda: parties.named(on, data.mentors, data.mentees, data.programme, data.coordinator),
        WHY: lambda: _goals(on, data),
        GETS: lambda: _promises(on, data.gets),
        BRINGS: lambda: _promises(on, data.brings),
        HOW_WE_WORK: lambda: _forms(on, data.forms, room),
    }
    for clause in filled:
        below = after.get(clause.number)
        yield from _clause(on, clause, room, keep=below is not None)
        if below is not None:
            yield from below()
            yield gap(room.section if clause.number != HOW_WE_WORK else 0)
    yield heading(on, _("What we add"))
    yield from writing.lines(on, FREE_LINES, _("What we add"))
    yield gap(1.5)
    if data.changed:
        yield from said(on, _("Changed from the club’s text:"), formats.list_of(data.changed), after=1.5)
    yield from parties.signed(on, data.mentors, data.mentees, data.coordinator, tight=room.tight)
    yield from parties.copies(on, data.mentors, data.mentees, filed=data.filed)


def _forms(on: Leaf, forms: tuple[MentoringForm, ...], room: Room) -> Iterator[Block]:
    """Give a box for each way of working, ticked where it was agreed on."""
    yield from writing.tick_rows(
        on, "", [Tick(_(form.label), form in forms) for form in MentoringForm], after=room.clause
    )


def _unknown(edition: AgreementEdition) -> tuple[AgreementParty, ...]:
    """Leave room for the mentees of a form without names: they are under 18 unless it is for adults."""
    count = GROUP_OF_MENTEES if edition is AgreementEdition.GROUP else 1
    return (AgreementParty(minor=edition is not AgreementEdition.ADULT),) * count


def _clause(on: Leaf, clause: Filled, room: Room, *, keep: bool = False) -> Iterator[Block]:
    """Set a clause under its number and title; where something is left to be written, its lines stand further apart."""
    title = _("{number}  {title}.").format(number=clause.number, title=clause.title)
    spans = [text.Span(f"{title}  ", bold=True)]
    for piece in clause.pieces:
        said = bool(piece.field) and not piece.blank
        spans.append(text.Span(apart(piece.text) if said else piece.text, said))
    gaps = max(room.step, writing_step(on) if on.large else 0)
    step = gaps if any(piece.blank for piece in clause.pieces) else 0
    yield from prose(on, spans, step=step, after=room.clause, keep=keep)


def _goals(on: Leaf, data: AgreementData) -> Iterator[Block]:
    """Give each goal with its scale; without any, lines for three, or for one of each mentee."""
    several = len(data.mentees) > 1
    found = data.goals
    if not found and several:
        found = tuple(AgreementGoal("", owner=mentee.name) for mentee in data.mentees)
    for number, goal in enumerate(found or (AgreementGoal(""),) * GOALS, start=1):
        label = f"{number}"
        if several and goal.owner:
            label = _("{number}  {name}:").format(number=number, name=goal.owner)
        legend = (
            goals.Legend(writing.START, _("today"), goal.start),
            goals.Legend(writing.HOPED, _("hoped for"), goal.hoped),
        )
        yield from goals.blocks(on, label, goal.text, goal.said or Marks(start=goal.start, hoped=goal.hoped), legend)


def _promises(on: Leaf, promises: Promises) -> Iterator[Block]:
    """Give what each side said in its column, and a line to write on, two where nothing was said."""
    names = (_("Mentee"), _("Mentor"))
    head = columns.head(on, *names)
    yield head
    most = max(len(promises.mentee), len(promises.mentor))
    for number in range(most):
        left, right = (side[number] if number < len(side) else "" for side in (promises.mentee, promises.mentor))
        yield from columns.texts(on, left, right, head)
    yield from columns.lines(on, 1 if promises.mentee and promises.mentor else 2, names, head)
