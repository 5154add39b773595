import io
from datetime import date, datetime

from icalendar import Calendar

from desktop.exchange import ics_out
from desktop.exchange.ics_out import Event

EVENTS = [
    Event("a1", "Riverside; juniors, =1+1", date(2026, 9, 8), 18 * 60, 19 * 60 + 30, place="Library"),
    Event("b2", "Late one", date(2026, 9, 15), 23 * 60, 25 * 60, cancelled=True, note="two\nlines"),
]


def written(at: datetime = datetime(2026, 11, 17, 20)) -> bytes:
    out = io.BytesIO()
    ics_out.write("Riverside", EVENTS, at, out)
    return out.getvalue()


def test_times_are_those_of_the_wall_clock() -> None:
    calendar = Calendar.from_ical(written())
    first, second = calendar.walk("VEVENT")
    assert first.decoded("dtstart") == datetime(2026, 9, 8, 18)
    assert first.decoded("dtend") == datetime(2026, 9, 8, 19, 30)
    assert str(first["summary"]) == EVENTS[0].title
    assert str(first["location"]) == "Library"
    assert second.decoded("dtend") == datetime(2026, 9, 16, 1)
    assert str(second["status"]) == "CANCELLED"
    assert str(second["description"]) == "two\nlines"


def test_a_session_keeps_its_uid() -> None:
    for at in (datetime(2026, 11, 17), datetime(2027, 1, 1)):
        assert [str(one["uid"]) for one in Calendar.from_ical(written(at)).walk("VEVENT")] == [
            "a1@alongside",
            "b2@alongside",
        ]
