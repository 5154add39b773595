"""The door list (OPEN) for a host's reception: first name and initial, child or adult, nothing else."""

from functools import partial

from desktop.core.table import Table
from desktop.i18n import _, formats, language, sorting
from desktop.reports.kit import page, roll_call, text
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.roll_call import Layout, RollCall, Somebody


def render(data: RollCall, options: Options) -> Rendered:
    """Make the list, with 30 rows a page, five of them blank at the end."""
    return page.render(lambda: [build(data, options)], options)


def build(data: RollCall, options: Options) -> Document:
    """Lay the list out, by first name: that is what somebody says at a reception."""
    on = page.leaf(options)
    layout = Layout(_("Door list"), _in_order(data), partial(_head, data=data), _head_height(on))
    return roll_call.document(on, data, layout)


def tables(data: RollCall, options: Options) -> list[Table]:
    """The names of the list, for a spreadsheet."""
    with page.in_language(options):
        return [roll_call.table("door", _("Door list"), _in_order(data))]


def _in_order(data: RollCall) -> list[Somebody]:
    return sorted(data.rows, key=lambda one: sorting.sort_key(one.name, language()))


def _head_height(on: Leaf) -> float:
    return text.height(on.body) + roll_call.box_height(on) + 3


def _head(pen: Pen, data: RollCall) -> None:
    """Say where and when, and how many are expected."""
    on = pen.leaf
    down = page.head_height(on) + 0.6
    line = formats.joined(" · ", (data.evening.place_and_time(), _("everybody expected")))
    pen.cell(0, down, on.width, text.height(on.body), line, pad=0)
    roll_call.draw_counts(pen, down + text.height(on.body) + 1, data.counts())
