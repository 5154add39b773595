"""The fire list (OPEN): who is in the building, a box to tick at the meeting point, and nothing else of anybody."""

from dataclasses import dataclass
from functools import partial

from desktop.core.table import Table
from desktop.i18n import _, formats
from desktop.reports.kit import page, roll_call, text
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.roll_call import Layout, RollCall, Somebody


@dataclass(frozen=True, slots=True)
class FireData(RollCall):
    """Everything a fire list shows.

    `here` says that these are the people in the building; else nobody came yet, and they are those expected.
    """

    here: bool = True


def render(data: FireData, options: Options) -> Rendered:
    """Make the list, with 30 rows a page, five of them blank at the end."""
    return page.render(lambda: [build(data, options)], options)


def build(data: FireData, options: Options) -> Document:
    """Lay the list out: children first, then adults."""
    on = page.leaf(options)
    layout = Layout(_("Fire list"), _in_order(data), partial(_head, data=data), _head_height(on), _("Safe"))
    return roll_call.document(on, data, layout)


def tables(data: FireData, options: Options) -> list[Table]:
    """The names of the list, for a spreadsheet."""
    with page.in_language(options):
        return [roll_call.table("fire", _("Fire list"), _in_order(data))]


def _in_order(data: FireData) -> list[Somebody]:
    return sorted(data.rows, key=lambda one: one.adult)


def _head_height(on: Leaf) -> float:
    return text.height(on.body) + text.height(_big(on)) + roll_call.box_height(on) + 4


def _big(on: Leaf) -> float:
    return on.body * 1.4


def _head(pen: Pen, data: FireData) -> None:
    """Say where all meet, and count them."""
    on = pen.leaf
    down = page.head_height(on) + 0.6
    at = formats.moment(data.imprint.printed_at)
    who = _("In the building, {moment}") if data.here else _("Nobody has come yet: everybody expected, {moment}")
    line = " · ".join((data.evening.place_and_time(), who.format(moment=at)))
    pen.cell(0, down, on.width, text.height(on.body), line, pad=0)
    down += text.height(on.body)
    meet = _("Meet at: {place}").format(place=data.evening.meeting_point or "________________")
    pen.cell(0, down, on.width, text.height(_big(on)), meet, _big(on), bold=True, pad=0)
    down += text.height(_big(on)) + 1
    roll_call.draw_counts(pen, down, (*data.counts(), (_("Counted at the meeting point"), "")))
