"""Then-and-now slips (TEAM): each goal with a line for when it began and a line for now; row numbers are typed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.i18n import _, formats
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Divide, Group
from desktop.reports.kit.boxes import Part, Words, Write
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.scales import ZERO_TO_TEN, Scale


@dataclass(frozen=True, slots=True)
class ThenNowGoal:
    """A goal in the mentee's words; `row` is typed before what is circled for now, as in `3:6`.

    `then` is the first rating; where there is none the mentee circles it too, and `then_row` is typed before it.
    """

    words: str
    row: int
    then: int | None = None
    then_row: int = 0
    values: tuple[int, ...] = ZERO_TO_TEN


@dataclass(frozen=True, slots=True)
class ThenNowSlip:
    """The slip of one mentee; up to five goals fit well."""

    name: str
    goals: tuple[ThenNowGoal, ...]
    since: date | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class ThenNowData:
    """Slips in the order of the page; a row number stands once in all of them."""

    imprint: Imprint
    slips: tuple[ThenNowSlip, ...]


def render(data: ThenNowData, options: Options) -> Rendered:
    """Make the slips, two on a page, to be cut."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ThenNowData, options: Options) -> Document:
    """Lay the slips out."""
    title = _("Then and now")
    slips = [
        Slip(
            *(title, formats.day(data.imprint.printed_at.date()), tuple(_parts(slip))),
            replace(data.imprint, sheet=slip.sheet or data.imprint.sheet),
        )
        for slip in data.slips
    ]
    return halves.document(title, "", slips, options)


def _parts(slip: ThenNowSlip) -> Iterator[Part]:
    yield Words(slip.name, bold=True, scale=1.3, most=1)
    yield Words(_("Circle one number on each line. There is no wrong one, and nobody is compared with anybody."))
    if slip.since:
        yield Words(_("“Then” is {month}.").format(month=formats.month_year(slip.since)))
    for goal in slip.goals:
        yield Divide()
        code = f"{goal.then_row}:" if goal.then is None and goal.then_row else ""
        labels = _("then"), _("now")
        then = Scale("", code, goal.values, marked=goal.then, label=labels[0], labels=labels)
        now = Scale("", f"{goal.row}:", goal.values, label=labels[1], labels=labels)
        yield Group((Words(goal.words, bold=True, most=2), then, now))
    yield Divide()
    yield Write(_("One thing I can do now that I could not do then"), 2)
