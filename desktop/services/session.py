"""Sessions: the term at a glance, one session's facts, and the verbs that plan, move, cancel and close."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.choices import Mark, SessionStatus
from desktop.core.errors import Refused
from desktop.core.rules import planning
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.session import Session, SessionPerson
from desktop.model.values import read_all, require
from desktop.services import derived_hours, record, roll, timetable
from desktop.services.club import ClubFile


class SessionRow(NamedTuple):
    """A line of the list of sessions. `sheet` is `printed`, `typed` or nothing; `number` of `of` in its term."""

    key: int
    uid: str
    group: str
    date: str
    starts: int
    ends: int
    status: str
    expected: int
    came: int
    absent: int
    told_us: int
    not_recorded: int
    adults: int
    sheet: str
    venue: str
    title: str


_LIST = """
    SELECT s.id, s.uid, g.name, s.date, s.starts, s.ends, s.status,
           CASE WHEN s.roll_fixed THEN coalesce(c.expected, 0)
           ELSE
               (SELECT count(DISTINCT m.person_id) FROM membership m WHERE m.group_id = s.group_id
                   AND m.role = 'mentee' AND m.since <= s.date AND (m.until IS NULL OR m.until >= s.date)
                   AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = m.person_id AND p.erased_on < s.date)
                   AND NOT EXISTS (SELECT 1 FROM session_person x WHERE x.session_id = s.id
                       AND x.person_id = m.person_id AND x.role = 'mentee' AND x.coming = 'not_coming'))
           END,
           coalesce(c.came, 0), coalesce(c.absent, 0), coalesce(c.told_us, 0), coalesce(c.not_recorded, 0),
           coalesce(c.adults, 0),
           coalesce((SELECT CASE WHEN max(h.typed_at) IS NULL THEN 'printed' ELSE 'typed' END FROM printed_sheet h
                      WHERE h.session_id = s.id AND h.kind <> 'card' HAVING count(*) > 0), ''),
           coalesce(v.name, ''), s.title
      FROM session s
      JOIN "group" g ON g.id = s.group_id
      LEFT JOIN venue v ON v.id = s.venue_id
      LEFT JOIN (SELECT session_id, sum(role = 'mentee' AND expected AND coming <> 'not_coming') AS expected,
                        sum(role = 'mentee' AND mark = 'came') AS came,
                        sum(role = 'mentee' AND mark = 'absent') AS absent,
                        sum(role = 'mentee' AND mark = 'told_us') AS told_us,
                        sum(role = 'mentee' AND mark = 'not_recorded') AS not_recorded,
                        sum(role = 'volunteer' AND mark = 'came') AS adults
                   FROM session_person
                  WHERE session_id IN (SELECT s.id FROM session s WHERE s.date BETWEEN :start AND :end {more})
                  GROUP BY session_id) c ON c.session_id = s.id
     WHERE s.date BETWEEN :start AND :end {more}
     ORDER BY s.date, s.starts, s.id
"""


def rows(
    club: ClubFile, *, start: date | None = None, end: date | None = None, group: int | None = None
) -> list[SessionRow]:
    """List the sessions of a period (all), in order of time."""
    more = "AND s.group_id = :group" if group is not None else ""
    values = {"start": (start or date.min).isoformat(), "end": (end or date.max).isoformat(), "group": group}
    return [SessionRow(*row) for row in club.rows(_LIST.format(more=more), values)]


def current(club: ClubFile) -> Session | None:
    """Give the session that is next in the coordinator's mind.

    Today's; else the oldest of the last week that is not closed yet; else the next one.
    """
    today = club.today()
    live = Session.select().where(Session.status.in_([SessionStatus.PLANNED, SessionStatus.OPEN]))
    order = (Session.date, Session.starts)
    on_the_day = live.where(Session.date == today)
    left_over = live.where(Session.date < today, Session.date >= today - timedelta(days=7))
    to_come = live.where(Session.date > today)
    found = (query.order_by(*order).first() for query in (on_the_day, left_over, to_come))
    return next((one for one in found if one is not None), None)


def the_one(club: ClubFile, text: str, group: int | None = None) -> Session:
    """Give the session named by its uid, its date, or its date and start time.

    Raises:
        Refused: there is none, or one day has two.
    """
    by_uid = Session.get_or_none(Session.uid == text.strip())
    if by_uid is not None:
        return by_uid
    day_text, _space, time_text = text.strip().replace("T", " ").partition(" ")
    try:
        day = formats.parse_day(day_text)
        starts = clock.parse(time_text) if time_text else None
    except ValueError:
        raise Refused(_("“{text}” names no session: write its date, or its date and time.").format(text=text)) from None
    query = Session.select().where(Session.date == day)
    if starts is not None:
        query = query.where(Session.starts == starts)
    if group is not None:
        query = query.where(Session.group == group)
    found = list(query)
    if len(found) > 1:
        found = [one for one in found if one.status is not SessionStatus.CANCELLED] or found
    if not found:
        raise Refused(_("There is no session on {day}.").format(day=formats.day(day)))
    if len(found) > 1:
        times = formats.list_of([clock.text(one.starts) for one in found])
        raise Refused(
            _("{day} has several sessions, at {times}: add the time.").format(day=formats.day(day), times=times)
        )
    del club
    return found[0]


def add(club: ClubFile, values: Mapping[str, Any]) -> Changes:
    """Add a session; times and venue come from its group where they are not given.

    Raises:
        Refused: it overlaps another session of the group or at the venue.
    """
    _refuse_own_verbs(values)
    read = read_all(Session, values)
    if "group" not in read:
        only = club.rows('SELECT id FROM "group" LIMIT 2')
        if len(only) != 1:
            raise Refused(_("Say which group it is for."), field="group")
        read["group"] = only[0][0]
    group = record.get(club, Group, read["group"])
    for name in ("starts", "ends", "venue"):
        read.setdefault(name, getattr(group, name))
    require(Session, read)
    read["ends"] = planning.end_after(read["starts"], read["ends"])
    timetable.refuse_overlap(club, read)
    with club.step("session.add") as step:
        step.about(Session.create(**read))
    return step.changes


def change(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change facts of a session (leader, first aider, counts, title, note); use `move` for its date and times."""
    if {"date", "starts", "ends"} & set(values):
        raise Refused(_("A session is moved to another day or time with “Move the session”."), field="date")
    _refuse_own_verbs(values)
    return record.change(club, Session, key, values)


def _refuse_own_verbs(values: Mapping[str, Any]) -> None:
    wrong = next((name for name in ("status", "roll_fixed", "closed_at") if name in values), "")
    if wrong:
        raise Refused(_("Whether a session was held is said by closing, reopening or cancelling it."), field=wrong)


def move(club: ClubFile, key: int, day: date, starts: int | None = None, ends: int | None = None) -> Changes:
    """Move a session that has not been held to another day or time; its printed sheets are to be shredded.

    Raises:
        Refused: it is closed, or it would overlap another.
    """
    session = record.get(club, Session, key)
    if session.status in {SessionStatus.CLOSED, SessionStatus.CANCELLED}:
        raise Refused(_("Only a session that is still open can be moved."))
    length = session.ends - session.starts
    begin = session.starts if starts is None else starts
    end = begin + length if ends is None else planning.end_after(begin, ends)
    timetable.refuse_overlap(
        club, {"group": session.group, "venue": session.venue, "date": day, "starts": begin, "ends": end}, key
    )
    with club.step("session.move") as step:
        session.date, session.starts, session.ends = day, begin, end
        session.save()
        SessionPerson.update(date=day).where(SessionPerson.session == key).execute()
        _sheets_go(club, key)
        step.about(session)
    return step.changes


def cancel(club: ClubFile, key: int, reason: str = "") -> Changes:
    """Cancel a session: it counts for nobody, and its printed sheets are to be shredded.

    Raises:
        Refused: it was held and closed.
    """
    session = record.get(club, Session, key)
    if session.status is SessionStatus.CLOSED:
        raise Refused(_("The session was held and closed; reopen it first if it was not."))
    with club.step("session.cancel") as step:
        session.status = SessionStatus.CANCELLED
        session.cancelled_because = reason
        session.save()
        _sheets_go(club, key)
        step.about(session)
    return step.changes


def _sheets_go(club: ClubFile, key: int) -> None:
    club.execute(
        "UPDATE printed_sheet SET destroy_by = ? WHERE session_id = ? AND shredded_on IS NULL",
        ((club.today() - timedelta(days=1)).isoformat(), key),
    )


def close(club: ClubFile, key: int, unrecorded: Literal["absent", "leave"] | None = None) -> Changes:
    """Close a session: its register is done and the volunteers' hours follow from it.

    Args:
        unrecorded: what those without a mark were: `absent`, or left as not recorded (a gap).

    Raises:
        Refused: somebody has no mark and it was not said what they were; or a volunteer's times cannot be.
    """
    session = record.get(club, Session, key)
    if session.status is SessionStatus.CLOSED:
        raise Refused(_("The session is closed already."))
    if session.status is SessionStatus.CANCELLED:
        raise Refused(_("The session was cancelled."))
    open_rows = [row for row in roll.roll(club, session) if row.mark == Mark.NOT_RECORDED and row.expected]
    if open_rows and unrecorded is None:
        some = formats.list_of([row.name for row in open_rows])
        raise Refused(_("Not recorded yet: {names}. Say whether they were absent.").format(names=some))
    with club.step("session.close") as step:
        roll.fix(club, session)
        if unrecorded == "absent":
            club.execute(
                "UPDATE session_person SET mark = 'absent' WHERE session_id = ? AND mark = 'not_recorded' AND expected",
                (key,),
            )
        session.status = SessionStatus.CLOSED
        session.closed_at = club.clock()
        session.save()
        derived_hours.derive(club, session)
        step.about(session)
    return step.changes


def reopen(club: ClubFile, key: int) -> Changes:
    """Open a closed or cancelled session again; its hours are derived anew when it closes.

    Raises:
        Refused: hours of it are claimed, or it is open.
    """
    session = record.get(club, Session, key)
    if session.status in {SessionStatus.PLANNED, SessionStatus.OPEN}:
        raise Refused(_("The session is open already."))
    derived_hours.refuse_claimed(club, key)
    with club.step("session.reopen") as step:
        derived_hours.take_back(club, session)
        was_held = session.status is SessionStatus.CLOSED
        session.status = SessionStatus.OPEN if was_held else SessionStatus.PLANNED
        session.closed_at = None
        session.cancelled_because = ""
        session.save()
        step.about(session)
    return step.changes
