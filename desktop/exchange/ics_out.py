"""Writing sessions as a calendar: wall-clock times at the venue, and the same uid for a session every time."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import IO, NamedTuple


class Event(NamedTuple):
    """One session; `starts` and `ends` are minutes after midnight of its date and may pass midnight."""

    uid: str
    title: str
    date: date
    starts: int
    ends: int
    place: str = ""
    cancelled: bool = False
    note: str = ""


def write(title: str, events: Iterable[Event], written: datetime, out: IO[bytes]) -> None:
    """Write a calendar; times have no zone, since they are those of the clock on the wall.

    Args:
        title: the calendar's name.
        events: the sessions.
        written: when the calendar was made.
        out: where the bytes go.
    """
    from icalendar import Calendar
    from icalendar import Event as Entry

    calendar = Calendar()
    calendar.add("prodid", "-//Alongside//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for event in events:
        midnight = datetime.combine(event.date, datetime.min.time())
        entry = Entry()
        entry.add("uid", f"{event.uid}@alongside")
        entry.add("dtstamp", written)
        entry.add("dtstart", midnight + timedelta(minutes=event.starts))
        entry.add("dtend", midnight + timedelta(minutes=event.ends))
        entry.add("summary", event.title)
        if event.place:
            entry.add("location", event.place)
        if event.note:
            entry.add("description", event.note)
        if event.cancelled:
            entry.add("status", "CANCELLED")
        calendar.add_component(entry)
    out.write(calendar.to_ical())
