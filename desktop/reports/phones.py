"""The phone list (SEALED, as its telephone numbers are): whom to call for everybody of a group, in calling order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from desktop.core.table import Column, Format, Table
from desktop.i18n import _, apart, formats, pgettext
from desktop.model.contact import ContactLink
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.reports.kit import page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, Leaf, Pen

SHARES = (0.32, 0.43, 0.25)  # of the width: who it is about, whom to call, the number


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to call: nobody's name where it is the person's own number."""

    phone: str
    name: str = ""
    relationship: str = ""

    def words(self, order: int) -> str:
        """Say "1. Rosa King (mother)"."""
        name = apart(self.name or _("own number"))
        kin = f" ({apart(self.relationship)})" if self.relationship else ""
        return f"{order}. {name}{kin}"


@dataclass(frozen=True, slots=True)
class PhonePerson:
    """Somebody of the group with those to call, first to last."""

    name: str
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True)
class PhonePart:
    """The people of one role."""

    title: str
    people: tuple[PhonePerson, ...]


@dataclass(frozen=True, slots=True)
class PhonesData:
    """Everything a phone list shows; never an address, anything about health, a password or a check."""

    imprint: Imprint
    parts: tuple[PhonePart, ...]


def render(data: PhonesData, options: Options) -> Rendered:
    """Make the list."""
    return page.render(lambda: [build(data, options)], options)


def build(data: PhonesData, options: Options) -> Document:
    """Lay the list out by role; the numbers of one person stay on one page."""
    on = page.leaf(options)
    top, bottom = page.head_height(on) + 1, on.height - page.foot_height(on)
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    day = formats.day(data.imprint.printed_at.date(), weekday=True)
    return Document(on, _("Phone list"), day, spec(Person.phone).privacy, data.imprint, pages)


def tables(data: PhonesData, options: Options) -> list[Table]:
    """One row for each number, for a spreadsheet; somebody without one has a row all the same."""
    phone, relationship = spec(Person.phone).privacy, spec(ContactLink.relationship).privacy
    with page.in_language(options):
        columns = [
            Column("role", _("Role")),
            Column("name", _("Name")),
            Column("order", _("Order of calling"), Format.WHOLE),
            Column("contact", _("Contact"), privacy=relationship),
            Column("relationship", pgettext("kinship", "Relationship"), privacy=relationship),
            Column("phone", _("Telephone"), privacy=phone),
        ]
        rows = [
            (part.title, one.name, order if call.phone else None, call.name, call.relationship, call.phone)
            for part in data.parts
            for one in part.people
            for order, call in enumerate(one.calls or (Call(""),), start=1)
        ]
        return [Table("phones", _("Phone list"), columns, rows)]


def _blocks(data: PhonesData, on: Leaf) -> Iterator[Block]:
    if not data.parts:
        yield paragraph(on, _("Nobody belongs to this group today."))
    for part in data.parts:
        title = heading(on, part.title)
        yield title
        for one in part.people:
            yield Block(_step(on) * max(len(one.calls), 1) + 1.2, partial(_person, one=one), again=title)
        yield gap(3)


def _step(on: Leaf) -> float:
    return text.height(on.body) + 0.8


def _person(pen: Pen, top: float, one: PhonePerson) -> None:
    on = pen.leaf
    step = _step(on)
    name, whom, phone = (share * on.width for share in SHARES)
    down = top + 0.6
    wraps = text.width(one.name, on.body, bold=True) > name - 1.2
    high = step * max(len(one.calls), 1) if wraps else step
    pen.cell(0, down, name, high, one.name, bold=True, least=on.small if high == step else on.body, pad=0.6)
    if not one.calls:
        pen.cell(name, down, whom, step, _("no number known"))
        down += step
    for order, call in enumerate(one.calls, start=1):
        pen.cell(name, down, whom, step, call.words(order))
        pen.cell(name + whom, down, phone, step, call.phone or "–", bold=True)
        down += step
    pen.line(0, down + 0.6, on.width, down + 0.6, HAIR)
