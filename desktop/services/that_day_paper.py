"""What the paper of a day shows: its sessions, with who was present and what held of the adults on that day."""

from datetime import date

from desktop.i18n import _, formats
from desktop.reports.that_day import AdultRow, MenteeRow, SessionPart, ThatDayData
from desktop.services import that_day
from desktop.services.club import ClubFile
from desktop.services.imprint import imprint


def paper(club: ClubFile, day: date) -> ThatDayData:
    """Gather who was present on a day, and what held of the adults on it."""
    return ThatDayData(imprint(club), day, tuple(_part(one) for one in that_day.that_day(club, day).sessions))


def _part(one: that_day.DaySession) -> SessionPart:
    need = one.supervision
    return SessionPart(
        one.group,
        one.venue,
        one.session.starts,
        one.session.ends,
        that_day.supervision_words(one),
        need.children,
        need.needed,
        len(need.counted),
        tuple(
            AdultRow(
                adult.code,
                adult.name,
                adult.had_role,
                adult.since,
                adult.of_age,
                adult.cleared,
                adult.check,
                adult.trained,
                formats.joined(_(", "), adult.trainings),
                adult.arrived,
                adult.left,
                adult.counted,
                adult.why,
            )
            for adult in one.adults
        ),
        tuple(MenteeRow(*mentee[1:]) for mentee in one.mentees),
    )
