"""What an impact report is made of, and each of its figures once, as an OPEN paper may say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.core.choices import Choice
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules import impact
from desktop.core.rules.impact import Change, Part, Reach, Relationships, Work
from desktop.core.rules.pairing import ENOUGH
from desktop.core.rules.small_counts import HIDDEN, SMALLEST, printed, printed_with_total
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import N_, _, formats, ngettext
from desktop.reports.hours import value_label
from desktop.reports.hours_tables import HoursData
from desktop.reports.kit.page import Imprint, Options, in_language


class Section(Choice):
    """The parts of the report that hold figures, in its order."""

    REACH = "reach", N_("Reach")
    RELATIONSHIPS = "relationships", N_("Relationships")
    CHANGE = "change", N_("Change")
    WORK = "work", N_("How we worked")
    VOLUNTEERS = "volunteers", N_("Volunteers")


class Unit(Choice):
    """What a figure counts."""

    PEOPLE = "people", N_("people")
    PAIRS = "relationships", N_("relationships")
    SESSIONS = "sessions", N_("sessions")
    PLACES = "places", N_("places at sessions")
    CHECK_INS = "check_ins", N_("check-ins")
    MEETINGS = "meetings", N_("meetings")
    GOALS = "goals", N_("goals")
    TURNS = "turns", N_("turns")
    MONTHS = "months", N_("months")
    HOURS = "hours", N_("hours")
    POINTS = "points", N_("points; 50 is as expected")
    MONEY = "money", N_("money")


class Figure(NamedTuple):
    """One figure: what it counts, how many, of how many where that is known, and the share.

    Hours are kept as minutes. `part` says that it is a part of the figure above it.
    """

    section: Section
    words: str
    unit: Unit
    value: int | float | str
    of: int | str | None = None
    share: float | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, with consent; `who` is a first name or a code."""

    words: str
    who: str


@dataclass(frozen=True, slots=True)
class ImpactData:
    """Everything a report shows; nobody is named who did not agree, and the figures are raw counts.

    `hours` is the hours report of the same period, `stayed` counts the volunteers of the time before who gave hours
    again. `hosts`, `funders` and `named` are thanked. `group` is empty for the whole club, `asked_on` the day on which
    the records were asked.
    """

    imprint: Imprint
    starts: date
    ends: date
    asked_on: date
    reach: Reach
    relationships: Relationships
    change: Change
    work: Work
    hours: HoursData
    stayed: Part
    trained: int
    group: str = ""
    purpose: str = ""
    changed: str = ""
    failure: str = ""
    quotes: tuple[Quote, ...] = ()
    hosts: tuple[str, ...] = ()
    funders: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def tables(data: ImpactData, options: Options) -> list[Table]:
    """Give one table: every figure of the report once. Hours are hours with a decimal point, as nothing is a sum."""
    with in_language(options):
        columns = [
            Column("section", _("Part"), width=34),
            Column("figure", _("Figure"), width=90),
            Column("count", _("Count"), Format.NUMBER, 26),
            Column("unit", _("Unit"), width=44),
            Column("of", _("Of"), Format.WHOLE, 22),
            Column("share", _("Share"), Format.PERCENT, 22),
        ]
        rows = [
            (_(one.section.label), one.words, _counted(one), _(one.unit.label), _number(one.of), one.share)
            for one in figures(data)
        ]
        return [Table("figures", _("Impact report"), columns, rows)]


def _counted(one: Figure) -> Cell:
    if one.unit is Unit.HOURS and not isinstance(one.value, str):
        return round(one.value / 60, 2)
    return _number(one.value)


def _number(count: float | str | None) -> Cell:
    """Give back as a number what is one: only hidden counts are words in a table."""
    return int(count) if isinstance(count, str) and count.isdecimal() else count


def figures(data: ImpactData) -> list[Figure]:
    """Give every figure of the report in its order."""
    return [*_reach(data), *_relationships(data.relationships), *_change(data.change), *_work(data.work), *_given(data)]


def of_section(data: ImpactData, section: Section) -> list[Figure]:
    """Give the figures of a part."""
    return [one for one in figures(data) if one.section is section]


def _people(section: Section, words: str, count: int | str, **more: bool) -> Figure:
    return Figure(section, words, Unit.PEOPLE, printed(count) if isinstance(count, int) else count, **more)


def _reach(data: ImpactData) -> Iterator[Figure]:
    found, section = data.reach, Section.REACH
    (new, before), people = printed_with_total([found.new, found.people - found.new])
    yield _people(section, _("Mentees reached"), people)
    yield _people(section, _("here for the first time"), new, part=True)
    yield _people(section, _("here before"), before, part=True)
    if found.bands and people != HIDDEN:  # else their sum would say it
        ages, _total = printed_with_total([count for _words, count in found.bands])
        for (words, _count), count in zip(found.bands, ages, strict=True):
            aged = _("aged {band}").format(band=words) if words else _("age not known")
            yield _people(section, aged, count, part=True)
    yield _people(section, _("Came once and not again"), found.one_off)
    yield _people(section, _("Left in this time"), found.ended)
    if found.waiting is not None:
        yield _people(section, _("On the waiting list today"), found.waiting)
    yield Figure(section, _("Sessions held"), Unit.SESSIONS, found.held)
    yield Figure(section, _("Sessions cancelled"), Unit.SESSIONS, found.cancelled)
    came = found.came
    yield Figure(section, _("Places taken"), Unit.PLACES, came.came, came.possible, came.share)


def _relationships(found: Relationships) -> Iterator[Figure]:
    section = Section.RELATIONSHIPS

    def count(words: str, number: str, *, part: bool = True) -> Figure:
        return Figure(section, words, Unit.PAIRS, number, part=part)

    cells, every = printed_with_total([found.under_way, found.planned, found.unplanned])
    yield count(_("Relationships"), every, part=False)
    yield count(_("still under way"), cells[0])
    yield count(_("ended as planned"), cells[1])
    yield count(_("ended otherwise"), cells[2])
    if all(cell.isdecimal() for cell in cells):  # else the reasons would give away what is hidden
        reasons = impact.told_reasons(found.reasons)
        said, _total = printed_with_total([number for _reason, number in reasons])
        for (reason, _number), cell in zip(reasons, said, strict=True):
            why = _(reason.label) if reason is not None else _("other reasons, or none told")
            yield count(_("ended because: {reason}").format(reason=why), cell)
    if found.median_months is not None:
        yield Figure(section, _("Median length so far, in months"), Unit.MONTHS, round(found.median_months, 1))
    for months, part in found.sustained.items():
        words = ngettext("Sustained for {count} month", "Sustained for {count} months", months)
        said_part = part.of_people
        yield Figure(section, words.format(count=months), Unit.PAIRS, *said_part)
    asked = Part(found.check_ins.kept, found.check_ins.promised)
    yield Figure(section, _("Check-ins made of those due"), Unit.CHECK_INS, *asked, asked.share)


def _change(found: Change) -> Iterator[Figure]:
    """Give what goals moved; nothing where fewer than five mentees stand behind it."""
    section, share = Section.CHANGE, found.share
    yield _people(section, _("Mentees who said what they want"), found.mentees)
    if found.mentees < SMALLEST:
        return
    yield Figure(section, _("Goals they asked for"), Unit.GOALS, share.goals)
    again, moved = Part(share.rated, share.goals), Part(share.moved, share.rated)
    yield Figure(section, _("Goals rated twice, by the mentees"), Unit.GOALS, *again, again.share)
    if found.raters < SMALLEST:
        return
    yield Figure(section, _("Goals moved"), Unit.GOALS, *moved, moved.share)
    if len(found.areas) > 1:
        for area, own in found.areas:
            moved = Part(own.moved, own.rated)
            name = _(area.label) if area is not None else _("all other areas")
            yield Figure(section, _("moved: {area}").format(area=name), Unit.GOALS, *moved, moved.share, part=True)
    if found.attainment is not None:
        yield Figure(section, _("Median of goal attainment (T)"), Unit.POINTS, round(found.attainment, 1))


def _work(found: Work) -> Iterator[Figure]:
    section = Section.WORK
    yield Figure(section, _("Meetings that took place"), Unit.MEETINGS, found.meetings)
    if found.mentees < SMALLEST:
        return
    noted = Part(found.with_form, found.meetings)
    yield Figure(section, _("Meetings with their form noted"), Unit.MEETINGS, *noted, noted.share)
    whole = sum(found.minutes.values())
    for form in MentoringForm:
        minutes = found.minutes.get(form, 0)
        if minutes:
            yield Figure(section, _(form.label), Unit.HOURS, minutes, share=minutes / whole, part=True)
    turns = found.balance
    noted = Part(turns.meetings, found.meetings)
    yield Figure(section, _("Meetings with turns noted"), Unit.MEETINGS, *noted, noted.share)
    if turns.meetings >= ENOUGH:
        mentee = Part(turns.mentee, turns.mentee + turns.mentor)
        yield Figure(section, _("turns of the mentees"), Unit.TURNS, *mentee, mentee.share, part=True)
    ready = Part(found.both_ready, found.meetings)
    yield Figure(section, _("Meetings with both sides ready"), Unit.MEETINGS, *ready, ready.share)


def _given(data: ImpactData) -> Iterator[Figure]:
    section, hours = Section.VOLUNTEERS, data.hours
    yield _people(section, _("Volunteers who gave time"), hours.volunteers)
    yield Figure(section, _("Gave time before, and again now"), Unit.PEOPLE, *data.stayed.of_people)
    yield Figure(section, _("Took part in training"), Unit.PEOPLE, *Part(data.trained, hours.volunteers).of_people)
    yield Figure(section, _("Hours given"), Unit.HOURS, hours.minutes)
    whole = sum(one.minutes for one in hours.activities)
    for one in hours.activities:
        yield Figure(section, _(one.category.label), Unit.HOURS, one.minutes, share=one.minutes / whole, part=True)
    if hours.value:
        value = hours.value.of(hours.minutes)
        words = _("{purpose}, in {currency}").format(purpose=value_label(hours.value), currency=hours.value.currency)
        yield Figure(section, words, Unit.MONEY, value)


def shown(one: Figure) -> tuple[str, str, str]:
    """Say count, of how many, and share of a figure, as they stand on paper."""
    if isinstance(one.value, str):
        count = one.value
    elif one.unit is Unit.HOURS:
        count = formats.hours(int(one.value))
    elif one.unit is Unit.MONEY:
        count = formats.number(one.value, 2)
    else:
        count = formats.number(one.value)
    of = one.of if isinstance(one.of, str) else formats.number(one.of) if one.of is not None else ""
    return count, of, formats.percent(one.share) if one.share is not None else ""
