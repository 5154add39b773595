"""The figures of the hours report and the evidence behind them, as tables for paper and spreadsheet alike."""

from dataclasses import dataclass
from datetime import date

from desktop.core.choices import FundPurpose, HoursCategory
from desktop.core.rules.hours import Policy
from desktop.core.rules.small_counts import printed, printed_with_total
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports.kit.page import Imprint, Options, in_language


@dataclass(frozen=True, slots=True)
class Evidence:
    """One entry as it counts: `minutes` after the rule; times are minutes after midnight; `entry_id` is its uid."""

    entry_id: str
    volunteer_code: str
    volunteer_name: str
    day: date
    minutes: int
    category: HoursCategory
    starts: int | None = None
    ends: int | None = None
    break_minutes: int = 0
    programme: str = ""
    site: str = ""
    match_code: str = ""
    travel_minutes: int | None = None
    distance: float | None = None
    unit: str = ""
    signed_volunteer: bool = False
    signed_supervisor: bool = False
    sheet_code: str = ""
    fund: str = ""
    claim_id: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity: volunteers counted once, in the activity with most of their minutes, and all who took part."""

    category: HoursCategory
    once: int
    people: int
    entries: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Part:
    """Minutes under one heading: a month (`YYYY-MM`), or a group and its venue."""

    key: str
    people: int
    entries: int
    minutes: int
    site: str = ""


@dataclass(frozen=True, slots=True)
class Giver:
    """A volunteer's sum."""

    code: str
    name: str
    entries: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Value:
    """What an hour is worth, by whom and when it was said, and what for."""

    purpose: FundPurpose
    rate: float
    currency: str
    source: str
    dated: date | None = None

    def of(self, minutes: int) -> float:
        """The value of minutes, to the hundredth."""
        return round(minutes * self.rate / 60, 2)


@dataclass(frozen=True, slots=True)
class HoursData:
    """Everything the report shows; never a mentee. `minutes` is the total as it counts under `policy`."""

    imprint: Imprint
    starts: date
    ends: date
    volunteers: int
    sessions: int
    minutes: int
    activities: tuple[Activity, ...]
    months: tuple[Part, ...]
    programmes: tuple[Part, ...]
    givers: tuple[Giver, ...]
    evidence: tuple[Evidence, ...]
    policy: Policy
    fund: str = ""
    value: Value | None = None


def activities(data: HoursData, options: Options) -> Table:
    """Volunteers by activity: each once, and all who took part."""
    with in_language(options):
        once: list[Cell] = [one.once for one in data.activities]
        people: list[Cell] = [one.people for one in data.activities]
        total: Cell = data.volunteers
        if options.coded:
            hidden, total = printed_with_total([one.once for one in data.activities])
            once, people = list(hidden), [printed(one.people) for one in data.activities]
        columns = [
            Column("activity", _("Activity")),
            Column("unduplicated", _("Volunteers, each once"), Format.WHOLE, 38),
            Column("volunteers", _("Volunteers in all"), Format.WHOLE, 38),
        ]
        rows = [(_(one.category.label), *both) for one, *both in zip(data.activities, once, people, strict=True)]
        totals = (_("Together"), total, None)
        return Table("activities", _("Volunteers by activity"), columns, rows, totals)


def months(data: HoursData, options: Options) -> Table:
    with in_language(options):
        first = Column("month", _("Month"))
        rows = [(formats.month_year(one.key), *_counts(one, options)) for one in data.months]
        return _parts("months", _("By month"), [first], rows, data)


def categories(data: HoursData, options: Options) -> Table:
    with in_language(options):
        parts = [Part(_(one.category.label), one.people, one.entries, one.minutes) for one in data.activities]
        rows = [(one.key, *_counts(one, options)) for one in parts]
        return _parts("categories", _("By category"), [Column("category", _("Category"))], rows, data)


def programmes(data: HoursData, options: Options) -> Table:
    with in_language(options):
        columns = [Column("programme", _("Programme")), Column("site", _("Site"))]
        rows = [(one.key or _("apart from groups"), one.site, *_counts(one, options)) for one in data.programmes]
        return _parts("programmes", _("By programme and site"), columns, rows, data)


def _counts(one: Part, options: Options) -> tuple[Cell, ...]:
    return (printed(one.people) if options.coded else one.people, one.entries, one.minutes)


def _parts(key: str, title: str, first: list[Column], rows: list[tuple[Cell, ...]], data: HoursData) -> Table:
    columns = [
        *first,
        Column("volunteers", _("Volunteers"), Format.WHOLE, 26),
        Column("entries", _("Entries"), Format.WHOLE, 22),
        Column("minutes", _("Hours"), Format.MINUTES, 36),
    ]
    totals = (_("Together"), *("" for _column in first[1:]), None, len(data.evidence), data.minutes)
    return Table(key, title, columns, rows, totals)


def volunteers(data: HoursData, options: Options) -> Table:
    """Hours by volunteer: names, or codes alone."""
    with in_language(options):
        columns = [Column("volunteer_code", _("Code"), width=0 if options.coded else 24)]
        if not options.coded:
            columns.append(Column("volunteer_name", _("Name")))
        columns.append(Column("entries", _("Entries"), Format.WHOLE, 26))
        columns.append(Column("minutes", _("Hours"), Format.MINUTES, 40))
        rows = [(one.code, *(() if options.coded else (one.name,)), one.entries, one.minutes) for one in data.givers]
        gap = () if options.coded else ("",)
        totals = (_("Together"), *gap, len(data.evidence), data.minutes)
        return Table("volunteers", _("By volunteer"), columns, rows, totals)


_STARRED = frozenset({"volunteer_name", "match_code"})


def evidence(data: HoursData, options: Options) -> Table:
    """Every entry with its evidence, in the columns a funder gets; the coded edition drops names and relationships."""
    with in_language(options):
        columns = [column for column in _evidence_columns() if not (options.coded and column.key in _STARRED)]
        keys = [column.key for column in columns]
        rows = [tuple(values[key] for key in keys) for values in (_evidence(one, data.value) for one in data.evidence)]
        return Table("evidence", _("Evidence"), columns, rows)


def _evidence_columns() -> list[Column]:
    """Give the columns by the names that a funder's form asks for; they are never translated."""
    return [
        Column("entry_id", "entry_id"),
        Column("volunteer_code", "volunteer_code"),
        Column("volunteer_name", "volunteer_name"),
        Column("date", "date", Format.DAY),
        Column("start", "start", Format.CLOCK),
        Column("end", "end", Format.CLOCK),
        Column("break_min", "break_min", Format.WHOLE),
        Column("hours", "hours", Format.NUMBER),
        Column("category", "category"),
        Column("programme", "programme"),
        Column("site", "site"),
        Column("match_code", "match_code"),
        Column("travel_min", "travel_min", Format.WHOLE),
        Column("distance", "distance", Format.NUMBER),
        Column("unit", "unit"),
        Column("signed_volunteer", "signed_volunteer", Format.YES_NO),
        Column("signed_supervisor", "signed_supervisor", Format.YES_NO),
        Column("sheet_code", "sheet_code"),
        Column("fund", "fund"),
        Column("claim_id", "claim_id"),
        Column("rate", "rate", Format.NUMBER),
        Column("rate_source", "rate_source"),
        Column("value", "value", Format.NUMBER),
    ]


def _evidence(one: Evidence, value: Value | None) -> dict[str, Cell]:
    return {
        "entry_id": one.entry_id,
        "volunteer_code": one.volunteer_code,
        "volunteer_name": one.volunteer_name,
        "date": one.day,
        "start": one.starts,
        "end": one.ends,
        "break_min": one.break_minutes,
        "hours": round(one.minutes / 60, 4),
        "category": one.category.value,
        "programme": one.programme,
        "site": one.site,
        "match_code": one.match_code,
        "travel_min": one.travel_minutes,
        "distance": one.distance,
        "unit": one.unit,
        "signed_volunteer": one.signed_volunteer,
        "signed_supervisor": one.signed_supervisor,
        "sheet_code": one.sheet_code,
        "fund": one.fund,
        "claim_id": one.claim_id,
        "rate": value.rate if value else None,
        "rate_source": value.source if value else "",
        "value": value.of(one.minutes) if value else None,
    }
