"""The contact and medical card (SEALED): six people a page, folded with the print inside, counted out and back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.i18n import _, apart
from desktop.reports.kit import page, text
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, STRONG, Align, Leaf, Pen

GUTTER = 10.0  # the middle of the paper lies in it, though the margins differ


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call, in the order of calling."""

    name: str
    phone: str = ""
    relationship: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """A health note: what kind (its translated word), at most 20 characters of what, and what to do."""

    kind: str
    label: str
    action: str = ""
    medicine_on_site: bool = False


@dataclass(frozen=True, slots=True)
class Collector:
    """Who stands behind a code of the register; `refused` marks somebody who may not collect."""

    code: str
    name: str
    password: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class CardPerson:
    """One person's part of the card; `photo` None means that nobody asked."""

    name: str
    year: str = ""
    contacts: tuple[Contact, ...] = ()
    health: tuple[Health, ...] = ()
    collectors: tuple[Collector, ...] = ()
    leaves_alone: bool = False
    photo: bool | None = None


@dataclass(frozen=True, slots=True)
class CardData:
    """Everything a sealed card shows."""

    imprint: Imprint
    evening: Evening
    people: tuple[CardPerson, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The places on a page, in millimetres."""

    across: int
    down: int
    wide: float
    high: float
    top: float
    counts: float


def render(data: CardData, options: Options) -> Rendered:
    """Make the card; nothing else may lie in one batch with it without a separator."""
    return page.render(lambda: [build(data, options)], options)


def build(data: CardData, options: Options) -> Document:
    """Lay the card out: six places a page, two in large print."""
    on = page.leaf(options)
    plan = _plan(on)
    most = plan.across * plan.down
    sheets = [data.people[first : first + most] for first in range(0, len(data.people), most)] or [()]
    pages: list[Callable[[Pen], None]] = [partial(_page, plan=plan, people=people) for people in sheets]
    return Document(on, _("Contact and medical card"), data.evening.period(), Privacy.SEALED, data.imprint, pages)


def _plan(on: Leaf) -> _Plan:
    counts = 16.0 if on.large else 12.0
    top = page.head_height(on) + counts
    down = 1 if on.large else 3
    high = (on.height - top - page.foot_height(on) - 1) / down
    return _Plan(2, down, (on.width - GUTTER) / 2, high, top, counts)


def _fold(on: Leaf) -> float:
    """How high the words are that say where to fold."""
    return text.height(on.small - 1) + 0.2


def _page(pen: Pen, plan: _Plan, people: Sequence[CardPerson]) -> None:
    pen.same(("card", plan), partial(_frame, plan=plan))
    for number, person in enumerate(people):
        column, row = divmod(number, plan.down)
        _Place(pen, column * (plan.wide + GUTTER), plan.top + row * plan.high, plan.wide, plan.high - 2).draw(person)


def _frame(pen: Pen, plan: _Plan) -> None:
    """Draw what every page has: the lines for counting, and where to fold."""
    on = pen.leaf
    top = page.head_height(on)
    words = _("Counted out ______  by __________   Counted back ______  by __________   Shredded __________")
    size = max(min(on.body, on.width / text.width(words, 1)), on.small)
    pen.cell(0, top + 0.5, on.width, plan.counts - _fold(on) - 1, words, size, least=on.small, pad=0)
    middle = on.page_width / 2 - (on.EDGE if on.mirrored else on.BINDING)
    middle = on.width - middle if on.mirrored else middle
    pen.line(middle, plan.top, middle, on.height - page.foot_height(on) - 1, dashed=True)
    fold = _("fold here, print inside")
    pen.cell(middle - 60, plan.top - _fold(on) - 0.5, 120, _fold(on), fold, on.small - 1, align=Align.MIDDLE, pad=0)


@dataclass(slots=True)
class _Place:
    """Where one person's part is written, line under line."""

    pen: Pen
    x: float
    y: float
    wide: float
    high: float
    down: float = 0

    def draw(self, person: CardPerson) -> None:
        pen, body = self.pen, self.pen.leaf.body
        pen.box(self.x, self.y, self.wide, self.high, STRONG)
        band = text.height(body * 1.25) + 1
        pen.grey(self.x, self.y, self.wide, band)
        year = min(text.width(person.year, body) + 3, self.wide / 3) if person.year else 0
        pen.cell(self.x, self.y, self.wide - year, band, person.name, body * 1.25, bold=True, least=body)
        pen.cell(self.x + self.wide - year, self.y, year, band, person.year, align=Align.END)
        pen.line(self.x, self.y + band, self.x + self.wide, self.y + band, LINE)
        self.down = self.y + band + 0.8
        for number, contact in enumerate(person.contacts[:2], start=1):
            self._contact(number, contact)
        self._rest(person)

    def _contact(self, number: int, contact: Contact) -> None:
        """Write whom to call: the name, and the number large enough to dial from."""
        body = self.pen.leaf.body
        step = text.height(body)
        who = f"{number}. {apart(contact.name)}"
        who += f" ({apart(contact.relationship)})" if contact.relationship else ""
        high = step * min(len(text.wrap(who, self.wide - 2.4, body)), 2)
        self.pen.cell(self.x, self.down, self.wide, high, who)
        self.down += high
        phone = contact.phone or _("no number known")
        self.pen.cell(self.x + 4, self.down, self.wide - 4, step * 1.15, phone, body * 1.15, bold=True)
        self.down += step * 1.2

    def _rest(self, person: CardPerson) -> None:
        """Share what room is left among health, collectors and permissions."""
        pen, body = self.pen, self.pen.leaf.body
        may = self._may(person)
        last = text.height(body, len(may)) + 0.4
        bottom = self.y + self.high - last - 0.6
        parts = [(self._health(one), True) for one in person.health] or [(_("Health: nothing noted"), False)]
        parts += [(self._collector(one), one.refused) for one in person.collectors]
        room = bottom - self.down - 0.6
        pen.line(self.x, self.down + 0.2, self.x + self.wide, self.down + 0.2)
        size, heights = body, self._heights(parts, body)
        while sum(heights) > room and size > text.SMALLEST:
            size -= text.STEP
            heights = self._heights(parts, size)
        scale = min(room / sum(heights), 1)
        self.down += 0.6
        for (words, bold), high in zip(parts, heights, strict=True):
            pen.cell(self.x, self.down, self.wide, high * scale, words, size, bold=bold, least=size)
            self.down += high * scale
        pen.line(self.x, bottom, self.x + self.wide, bottom)
        for number, words in enumerate(may):
            pen.cell(self.x, bottom + text.height(body, number), self.wide, text.height(body) + 0.4, words, body)

    def _may(self, person: CardPerson) -> list[str]:
        """Say what is allowed, on one line or two: what is not must not be smaller than what is."""
        alone = _("Leaves alone: yes") if person.leaves_alone else _("Leaves alone: NO")
        photo = {True: _("Photo: yes"), False: _("Photo: NO"), None: _("Photo: not asked")}[person.photo]
        both = f"{alone} · {photo}"
        return [both] if text.width(both, self.pen.leaf.body) <= self.wide - 2.4 else [alone, photo]

    def _heights(self, parts: Sequence[tuple[str, bool]], size: float) -> list[float]:
        """How high each part is at a size, in millimetres."""
        wide = self.wide - 2.4
        return [text.height(size, len(text.wrap(words, wide, size, bold=bold))) + 0.01 for words, bold in parts]

    @staticmethod
    def _health(note: Health) -> str:
        words = _("{kind}: {label}").format(kind=note.kind, label=note.label)
        if note.medicine_on_site:
            words = _("{note} (medicine on site)").format(note=words)
        if not note.action:
            return words
        words = _("{words}.").format(words=words)
        return f"{words} {apart(note.action)}"

    @staticmethod
    def _collector(one: Collector) -> str:
        if one.refused:
            return _("MAY NOT COLLECT: {name}").format(name=one.name)
        words = f"{one.code} {one.name}"
        if not one.password:
            return words
        return _("{collector}, password “{password}”").format(collector=words, password=one.password)
