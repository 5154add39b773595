"""A volunteer's proof of mentoring: hours, forms, what mentees reported, examples with consent, and how to check it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from desktop.core.charts import bars, goals, strips
from desktop.core.charts.goals import ZERO_TO_TEN, Scale
from desktop.core.choices import Privacy
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules.care import Kept
from desktop.core.rules.progress import Share
from desktop.core.rules.quoting import coded
from desktop.core.rules.small_counts import SMALLEST
from desktop.core.table import Column, Format, Table
from desktop.i18n import N_, _, apart, formats, ngettext
from desktop.reports import statement
from desktop.reports.kit import drawing, page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, running, stack
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import LINE, Leaf, Pen
from desktop.reports.statement import StatementData

EXAMPLES = 3
_FORMS: Final = {
    MentoringForm.PAIRING: N_("two people at one piece of work; one does, the other directs, and they swap often."),
    MentoringForm.BETWEEN: N_("each works alone between two meetings, and the other answers."),
    MentoringForm.REVIEW: N_("reading a piece of work and saying what to keep and what to change."),
    MentoringForm.TALK: N_("a conversation about goals, and about the next step."),
}


@dataclass(frozen=True, slots=True)
class Example:
    """What came of the mentoring in one case, under the mentee's code; printed only with consent."""

    code: str
    text: str
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class ReviewSlip:
    """A kind review that the volunteer wrote: keep one, change one, park one; printed only with consent."""

    code: str
    keep: str
    change: str
    park: str = ""
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that went wrong and what came of it; printed only if all whom it concerns agreed."""

    went_wrong: str
    came_of_it: str
    may_print: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """What the volunteer promised, and how the other side rated it, 0 to 10; `None` where nobody did."""

    text: str
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class FolioData:
    """Everything a folio shows. Mentees are counts and codes; `codes` are their names, replaced wherever they stand.

    `starts` are the lowest and the highest start of a goal on `scale`. The reference number and who confirms are the
    statement's.
    """

    statement: StatementData
    mentees: int
    movement: Share
    worked: Mapping[MentoringForm, int] = field(default_factory=dict)
    starts: tuple[int, int] | None = None
    scale: Scale = ZERO_TO_TEN
    examples: tuple[Example, ...] = ()
    review: ReviewSlip | None = None
    failure: Failure | None = None
    kept: Kept | None = None
    promises: tuple[Promise, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)


def render(data: FolioData, options: Options) -> Rendered:
    """Make the folio."""
    return page.render(lambda: [build(data, options)], options)


def build(data: FolioData, options: Options) -> Document:
    """Lay the folio out: the hours, the work, the examples, and what was promised, each from a new page."""
    on = page.leaf(options)
    pages = stack(_blocks(data, options, on), page.head_height(on) + 4, on.height - page.foot_height(on) - 1)
    told = data.statement
    return Document(
        on,
        _("Proof of mentoring"),
        formats.period(told.starts, told.ends),
        Privacy.TEAM,
        told.imprint,
        pages,
        class_words=_("For the person named"),
    )


def tables(data: FolioData, options: Options) -> list[Table]:
    """Hours by category and by form, what mentees reported, and what was promised and kept."""
    with page.in_language(options):
        by_category = statement.tables(replace(data.statement, entries=()), options)
        hours = Column("minutes", _("Hours"), Format.MINUTES, 38)
        worked = [(_(form.label), data.worked[form]) for form in MentoringForm if data.worked.get(form)]
        count = partial(Column, format=Format.WHOLE, width=38)
        moved = [count("goals", _("Asked for")), count("rated", _("Rated twice")), count("moved", _("Moved"))]
        kept = [count("promised", _("Promised meetings")), count("kept", _("Kept meetings"))]
        movement = data.movement
        return [
            *by_category,
            Table("worked", _("Forms of mentoring"), [Column("form", _("Form")), hours], worked),
            Table("movement", _("Reported by mentees"), moved, [(movement.goals, movement.rated, movement.moved)]),
            Table("kept", _("Promises kept"), kept, [tuple(data.kept)] if data.kept else []),
        ]


def _blocks(data: FolioData, options: Options, on: Leaf) -> Iterator[Block]:
    yield from statement.blocks(replace(data.statement, entries=()), options, on)
    yield from _work(data, on)
    yield from _examples(data, on)
    yield from _promises(data, on)
    yield from _check(data, on)


def _work(data: FolioData, on: Leaf) -> Iterator[Block]:
    """The mix of forms, each explained to whoever does not know it, and what mentees reported of it."""
    yield heading(on, _("Forms of mentoring"), fresh=bool(data.worked))
    yield paragraph(on, _people(data))
    if data.worked:
        yield drawing.above(on, partial(bars.how_we_worked, data.worked), after=3)
        for form in MentoringForm:
            if data.worked.get(form):
                said = {"form": _(form.label), "words": _(_FORMS[form])}
                yield paragraph(on, text.spread(_("{form}: {words}"), said, strong=("form",)), after=0.8)
        yield gap(4)
    yield heading(on, _("What mentees reported"))
    yield replace(paragraph(on, _movement(data.movement)), keep=bool(data.movement.rated))
    if data.movement.rated:
        yield drawing.within(on, partial(strips.promises, Kept(data.movement.rated, data.movement.moved)), after=1)
        words = _("A square is an area that a mentee had asked for and rated twice; filled is one that has moved.")
        yield paragraph(on, words, on.body * 0.9, after=4)
    if data.starts:
        yield heading(on, _("Where mentees started"))
        yield paragraph(on, _("Every start is the mentee’s own, and nobody is behind."))
        yield drawing.above(on, partial(goals.starting_points, data.scale, *data.starts))


def _people(data: FolioData) -> str:
    """Say with how many they worked; a folio leaves the house, so fewer than five are not counted out (rule 6)."""
    if data.mentees < SMALLEST:
        return _("{name} worked with fewer than five mentees.").format(name=data.statement.name)
    words = ngettext("{name} worked with {count} mentee.", "{name} worked with {count} mentees.", data.mentees)
    return words.format(name=data.statement.name, count=formats.number(data.mentees))


def _movement(found: Share) -> str:
    """Count areas, never people, and say by whom they were rated."""
    asked = ngettext(
        "Mentees asked for help in {count} area.", "Mentees asked for help in {count} areas.", found.goals
    ).format(count=found.goals)
    if not found.rated:
        return _("{asked} None was rated twice yet.").format(asked=asked)
    words = ngettext(
        "Of the {count} area that they rated at the start and again, they reported movement in {moved}.",
        "Of the {count} areas that they rated at the start and again, they reported movement in {moved}.",
        found.rated,
    )
    return f"{asked} {words.format(count=found.rated, moved=found.moved)}"


def _examples(data: FolioData, on: Leaf) -> Iterator[Block]:
    """What may be quoted: examples, a review, a failure; nothing of those that may not."""
    fresh = True
    quoted = [one for one in data.examples if one.may_quote][:EXAMPLES]
    if quoted:
        yield heading(on, _("Examples, with the mentees’ consent"), fresh=fresh)
        fresh = False
        yield paragraph(on, _("Mentees are named by codes, and quoted only if they agreed to it."), after=3)
        for one in quoted:
            yield _label(on, one.code)
            yield from running(on, coded(one.text, data.codes), after=4)
    if data.review and data.review.may_quote:
        yield heading(on, _("A review, as it was given to {code}").format(code=data.review.code), fresh=fresh)
        fresh = False
        parts = (
            (_("Keep one"), data.review.keep),
            (_("Change one"), data.review.change),
            (_("Park one (small stuff: yours to take or leave)"), data.review.park),
        )
        for title, words in parts:
            if words:
                yield _label(on, title)
                yield from running(on, coded(words, data.codes), after=2)
    if data.failure and data.failure.may_print:
        told = _("A failure, and what came of it") if data.failure.came_of_it else _("A failure")
        yield heading(on, told, fresh=fresh)
        for words in (data.failure.went_wrong, data.failure.came_of_it):
            if words:
                yield from running(on, coded(words, data.codes))


def _label(on: Leaf, words: str) -> Block:
    """A line in bold that stays with what follows."""
    return replace(paragraph(on, (text.Span(words, bold=True),), after=0), keep=True)


def _promises(data: FolioData, on: Leaf) -> Iterator[Block]:
    if not data.kept and not data.promises:
        return
    yield heading(on, _("Promises kept"), fresh=True)
    if data.kept:
        yield drawing.above(on, partial(strips.promises, data.kept), after=4)
    for one in data.promises:
        words = coded(one.text, data.codes)
        if one.rating is not None:
            words = _("{promise} (rated {rating} of 10 by the other side)").format(promise=words, rating=one.rating)
        yield from running(on, f"• {apart(words)}", after=0.8)
    yield gap(4)


def _check(data: FolioData, on: Leaf) -> Iterator[Block]:
    told = data.statement
    yield heading(on, _("How to check this folio"))
    yield _number(told.reference, on)
    words = _(
        "Ask {organisation} and give this number. It is kept there in a list that needs no internet, with the name, the"
        " dates and the hours of this folio."
    )
    yield paragraph(on, words.format(organisation=told.imprint.organisation), after=2)
    yield paragraph(on, _("This can be confirmed by:"), after=0.5)
    for lines in ((told.confirmer, told.position, told.phone), told.address.splitlines()):
        yield paragraph(on, formats.joined(" · ", (line.strip() for line in lines)), after=0.5)


def _number(reference: str, on: Leaf) -> Block:
    """The number, large enough to read out on the telephone."""
    size = on.body * 1.5
    high = text.height(size) + 5

    def draw(pen: Pen, top: float) -> None:
        wide = text.width(reference, size, bold=True) + 10
        pen.box(0, top, min(wide, on.width), high - 2, LINE)
        pen.cell(0, top, min(wide, on.width), high - 2, reference, size, bold=True, pad=5)

    return Block(high + 1, draw)
