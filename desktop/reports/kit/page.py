"""Page furniture, and one PDF out of documents: head and foot, "page x of y", sizes of paper, large print."""

from collections.abc import Callable, Hashable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desktop.core.choices import Choice, PaperSize, Privacy
from desktop.core.paper_choices import SIZES
from desktop.i18n import N_, _, formats, language, on_paper, speaking
from desktop.reports.kit import fonts, text
from desktop.reports.kit.ink import Ink
from desktop.reports.kit.letters import clean
from desktop.reports.kit.outline import Outline
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen
from desktop.reports.kit.screen_form import ScreenForm
from desktop.reports.kit.text import MM

KEEPING, COUNT = 0.52, 0.15  # of the foot: how a paper is to be kept, and the number of the page
RAISED = 0.9  # millimetres, so that letters which hang deep do not touch the line below the title
MANY = 4  # pages from which a part of its own in the file costs less than writing it again


class Edition(Choice):
    """Who may see whom: names for the team, codes for others, what a volunteer takes home; for whom, and how much."""

    NAMED = "named", N_("With names")
    CODED = "coded", N_("With codes instead of names")
    VOLUNTEER = "volunteer", N_("Volunteer’s copy")
    SHORT = "short", N_("Short edition")
    CHILD = "child", N_("For a child")
    ADULT = "adult", N_("For an adult")
    INK_SAVER = "ink-saver", N_("To save ink")


@dataclass(frozen=True, slots=True)
class Options:
    """How a paper is wanted; an empty language is the one in use."""

    paper: PaperSize = PaperSize.A4
    large_print: bool = False
    language: str = ""
    edition: Edition = Edition.NAMED
    fillable: bool = False  # on a screen

    @property
    def coded(self) -> bool:
        return self.edition is Edition.CODED


@dataclass(frozen=True, slots=True)
class Part:
    """What follows one another in a PDF: title, class, number of pages, sheet code, whether it is a blank form."""

    title: str
    privacy: Privacy
    pages: int
    sheet: str = ""
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper as it is shown, printed and saved."""

    data: bytes
    pages: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every paper says about itself: whose it is, when it was made, its sheet code and its last day."""

    organisation: str
    printed_at: datetime
    group: str = ""
    sheet: str = ""
    destroy_by: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One paper: its furniture and its pages, each drawn when its turn comes, in the language it was begun in."""

    leaf: Leaf
    title: str
    period: str
    privacy: Privacy
    imprint: Imprint
    pages: Sequence[Callable[[Pen], None]]
    class_words: str = ""  # instead of the word of the class
    letterhead: str = ""  # the line under the organisation, where the paper is a letter
    blank: bool = False  # a form on which nothing of anybody stands yet: it needs no separator before it
    bare: bool = False  # its pages are cut: each part of a page has a head and a foot of its own
    about: str = ""  # whose it is, where papers of one kind for several people are bound together
    language: str = field(default_factory=language)

    @property
    def name(self) -> str:
        """Say which paper it is among others: its title, and whose or of when it is."""
        return formats.joined(" · ", (self.title, self.about or self.period))


def leaf(options: Options, *, landscape: bool = False) -> Leaf:
    """Choose the sheet of paper; large print always lies on its side."""
    short, long = SIZES[options.paper]
    mirrored = formats.right_to_left()
    if landscape or options.large_print:
        return Leaf(long, short, options.large_print, mirrored)
    return Leaf(short, long, options.large_print, mirrored)


def head_height(on: Leaf) -> float:
    """How much of a page its head takes, in millimetres."""
    return 20 if on.large else 12


def foot_height(on: Leaf) -> float:
    """How much of a page its foot takes, in millimetres."""
    return 8 if on.large else 5


def room(on: Leaf) -> float:
    """What head and foot leave of a page, in millimetres."""
    return on.height - head_height(on) - foot_height(on)


def render(build: Callable[[], Sequence[Document]], options: Options, *, title: str = "") -> Rendered:
    """Make one PDF of one or more documents, each counted for itself, in the language of the options.

    The document information holds the title, the language and the club, and nobody's name.
    """
    with in_language(options), on_paper():
        documents = build()
        first = documents[0]
        held = BytesIO()
        canvas = Canvas(
            held,
            pagesize=(first.leaf.page_width * MM, first.leaf.page_height * MM),
            pageCompression=1,
            initialFontName=fonts.main(),  # type: ignore[arg-type] # the stubs say a number
            lang=language().replace("_", "-"),
        )
        canvas.setTitle(clean(_(title) or formats.joined(" · ", (first.title, first.period))))
        canvas.setAuthor(first.imprint.organisation)
        canvas.setSubject("")
        canvas.setCreator("Alongside")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        if formats.right_to_left():
            canvas.setViewerPreference("Direction", "R2L")
        pages = _write(canvas, documents, fillable=options.fillable)
        canvas.save()
    return Rendered(held.getvalue(), pages, tuple(_part(one) for one in documents))


def _part(document: Document) -> Part:
    sheet, _dash, _row = document.imprint.sheet.partition("-")  # a half of a page says its row too
    return Part(clean(document.title), document.privacy, len(document.pages), sheet, document.blank)


def in_language(options: Options) -> AbstractContextManager[None]:
    """Speak the language of the paper inside a `with` block."""
    return speaking(options.language or language())


def _write(canvas: Canvas, documents: Sequence[Document], *, fillable: bool) -> int:
    forms: dict[Hashable, str] = {}
    ink, outline = Ink(canvas), Outline(canvas, several=len(documents) > 1)
    form = ScreenForm(canvas)

    def shared(key: Hashable, on: Leaf, draw: Callable[[Pen], None]) -> str:
        name = forms.get((key, on, language()))
        if name is None:
            name = forms[key, on, language()] = f"part{len(forms)}"
            pen = Pen(on, shared)
            draw(pen)
            canvas.beginForm(name, 0, 0, on.page_width * MM, on.page_height * MM)
            pen.write(canvas, ink)
            canvas.endForm()
        return name

    written = 0
    for index, document in enumerate(documents):
        on, total = document.leaf, len(document.pages)
        canvas.setPageSize((on.page_width * MM, on.page_height * MM))
        with speaking(document.language):
            kept, printed = _kept(document)
            for number, draw in enumerate(document.pages, start=1):
                pen = Pen(on, shared)
                if not document.bare and total > MANY:
                    pen.same(("head", index), partial(head, document=document))
                elif not document.bare:
                    head(pen, document)
                draw(pen)
                if not document.bare:
                    _foot(pen, kept, _("page {page} of {pages}").format(page=number, pages=total), printed)
                pen.write(canvas, ink)
                if number == 1:
                    outline.paper(document.name)
                outline.headings(pen, total)
                if fillable:
                    form.page(pen.fields, backwards=on.mirrored)
                canvas.showPage()
        written += total
    form.close()
    return written


def keeping(imprint: Imprint, class_words: str) -> str:
    """Say how a paper is to be kept: its class, its last day, its sheet code."""
    said = [class_words]
    if imprint.destroy_by:
        said.append(_("destroy by {date}").format(date=formats.day(imprint.destroy_by)))
    if imprint.sheet:
        said.append(_("sheet {code}").format(code=imprint.sheet))
    return " · ".join(said)


def _foot_size(on: Leaf) -> float:
    return 13 if on.large else 9


def head(pen: Pen, document: Document) -> None:
    """Write what stands above a page: the paper and its time, whose it is."""
    on = pen.leaf
    imprint = document.imprint
    big, middle, row = (20, 17, 8.0) if on.large else (15, 11.5, 5.4)
    main, other = document.title, document.period
    below = formats.joined(" · ", (imprint.organisation, imprint.group))
    if document.letterhead:
        main, other, below = imprint.organisation, imprint.group, document.letterhead
    share = 1 - min((text.width(other, big - 2, bold=True) + 3) / on.width, 0.5) if other else 1.0
    up = RAISED if on.mirrored else 0.0
    pen.cell(0, -up, on.width * share, row * 1.2, main, big, bold=True, pad=0)
    pen.cell(on.width * share, 0, on.width * (1 - share), row * 1.2, other, big - 2, bold=True, align=Align.END, pad=0)
    pen.cell(0, row * 1.15, on.width, row * 0.95, below, middle, pad=0)
    high = head_height(on) - 0.5
    pen.line(0, high, on.width, high, LINE)


def _kept(document: Document) -> tuple[str, str]:
    """Say how a paper is kept, and when it was printed."""
    printed = _("printed {moment}").format(moment=formats.moment(document.imprint.printed_at))
    return keeping(document.imprint, document.class_words or _(document.privacy.label)), printed


def _foot(pen: Pen, kept: str, count: str, printed: str) -> None:
    """Write what stands below a page, after all that stands on it: how it is kept, which page it is, when printed."""
    on, size = pen.leaf, _foot_size(pen.leaf)
    top, high = on.height - foot_height(on), foot_height(on) - 0.7
    pen.line(0, top + 0.4, on.width, top + 0.4)
    outer, middle = on.width * KEEPING, on.width * COUNT
    pen.cell(0, top + 0.7, outer, high, kept, size, bold=True, pad=0)
    pen.cell(outer, top + 0.7, middle, high, count, size, align=Align.MIDDLE, pad=0)
    start = outer + middle
    pen.cell(start, top + 0.7, on.width - start, high, printed, size, align=Align.END, pad=0)
