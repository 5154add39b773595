"""Terms: planning the sessions of a term, and taking the roll along to the next."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Weekday
from desktop.core.errors import Refused
from desktop.core.rules import planning
from desktop.i18n import _
from desktop.model.group import Group, Membership
from desktop.model.session import Session
from desktop.model.term import Holiday, Term
from desktop.services import record, timetable
from desktop.services.club import ClubFile


class TermPlan(NamedTuple):
    """The dates a plan would make, and those it leaves out with the holiday's name."""

    dates: tuple[date, ...]
    left_out: tuple[tuple[date, str], ...]


def planned(
    club: ClubFile, weekday: Weekday, start: date, end: date, skip: Sequence[tuple[date, date]] = ()
) -> TermPlan:
    """Say which dates a plan would make: the club's holidays and the given ranges are left out.

    Raises:
        Refused: the last day is before the first, or the stretch is longer than two years.
    """
    holidays = [(one.starts_on, one.ends_on, one.name) for one in record.all_of(club, Holiday)]
    ranges = [*holidays, *((first, last, _("left out")) for first, last in skip)]
    every = planning.weekly(weekday.number, start, end)
    out = tuple((day, name) for day in every for name in [next((n for a, b, n in ranges if a <= day <= b), "")] if name)
    gone = {day for day, _name in out}
    return TermPlan(tuple(day for day in every if day not in gone), out)


def plan(
    club: ClubFile,
    group: int,
    weekday: Weekday,
    starts: int,
    ends: int,
    start: date,
    end: date,
    *,
    skip: Sequence[tuple[date, date]] = (),
) -> Changes:
    """Make the sessions of a term, and the term itself if none covers it, in one step.

    Raises:
        Refused: no date is left, or one of them overlaps another session; nothing is made then.
    """
    dates = planned(club, weekday, start, end, skip).dates
    if not dates:
        raise Refused(_("No {weekday} is left between these days.").format(weekday=_(weekday.label)))
    home = record.get(club, Group, group)
    last = planning.end_after(starts, ends)
    with club.step("term.plan") as step:
        for day in dates:
            values = {"group": group, "date": day, "starts": starts, "ends": last, "venue": home.venue}
            timetable.refuse_overlap(club, values)
            Session.create(**values)
        if not Term.select().where(Term.starts_on <= dates[0], Term.ends_on >= dates[-1]).exists():
            Term.create(name=_term_name(start), starts_on=start, ends_on=end)
        home.weekday, home.starts, home.ends = weekday, starts, last
        home.save()
        step.about(home)
    return step.changes


def _term_name(start: date) -> str:
    season = [_("Winter"), _("Spring"), _("Summer"), _("Autumn")][(start.month % 12) // 3]
    return f"{season} {start.year}"


def at(club: ClubFile, day: date) -> Term | None:
    """Give the term that covers a day, or the last one before it."""
    del club
    covering = Term.select().where(Term.starts_on <= day, Term.ends_on >= day).order_by(Term.starts_on)
    before = Term.select().where(Term.ends_on < day).order_by(Term.ends_on.desc())
    found: Term | None = covering.first() or before.first()
    return found


class Period(NamedTuple):
    """A stretch of days that has a name."""

    name: str
    days: tuple[date, date]
    current: bool = False


def periods(club: ClubFile, years: int = 2) -> tuple[Period, ...]:
    """Give what figures are asked of: the terms, newest first, then this year and those before it.

    The term that today lies in, or the last one before, is `current`.
    """
    today = club.today()
    covering = at(club, today)
    home = covering.id if covering is not None else None
    terms = sorted(record.all_of(club, Term), key=lambda one: one.starts_on, reverse=True)
    back = range(today.year, today.year - years, -1)
    return (
        *(Period(one.name, (one.starts_on, one.ends_on), current=one.id == home) for one in terms),
        *(Period(str(year), (date(year, 1, 1), date(year, 12, 31))) for year in back),
    )


def named(club: ClubFile, text: str) -> Term:
    """Give the term with this name (or the beginning of it).

    Raises:
        Refused: there is none.
    """
    every = record.all_of(club, Term)
    wanted = text.strip().casefold()
    exact = [one for one in every if one.name.casefold() == wanted]
    found = exact or [one for one in every if one.name.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    raise Refused(_("There is no term called “{name}”.").format(name=text))


def copy_roll(club: ClubFile, group: int, old: Term, new: Term) -> Changes:
    """Take everybody who belonged to the group at the end of one term along into another.

    Memberships that run on anyway are left alone; those that ended within two weeks of the old term's end are
    begun again on the new term's first day. People whose role has ended stay out.
    """
    with club.step("term.copy_roll") as step:
        for person, role in club.rows(
            """SELECT DISTINCT m.person_id, m.role FROM membership m
                JOIN role r ON r.person_id = m.person_id AND r.kind = m.role
                           AND r.status NOT IN ('ended', 'archived')
                WHERE m.group_id = :group AND m.since <= :last AND m.until >= date(:last, '-14 days')
                  AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.group_id = m.group_id
                       AND n.person_id = m.person_id AND n.role = m.role
                       AND (n.until IS NULL OR n.until >= :first))""",
            {"group": group, "last": old.ends_on.isoformat(), "first": new.starts_on.isoformat()},
        ):
            Membership.create(group=group, person=person, role=role, since=new.starts_on)
        step.about(new)
    return step.changes
