"""The mentors' minutes of a meeting apart; inside a session they count with the session (the product's rule 2)."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from desktop.core.choices import HoursCategory, HoursSource
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm
from desktop.core.rules import meeting as rules
from desktop.i18n import _
from desktop.model.hours import HoursEntry
from desktop.model.meeting import Meeting
from desktop.services import derived_hours
from desktop.services.club import ClubFile
from desktop.services.pair import Pair

_CLAIMED: Final = """
    SELECT f.name FROM hours_entry h JOIN claim c ON c.id = h.claim_id JOIN fund f ON f.id = c.fund_id
     WHERE h.meeting_id = ? LIMIT 1
"""


def derive(club: ClubFile, meeting: Meeting, pair: Pair, forms: Mapping[MentoringForm, int | None]) -> None:
    """Make, or make anew, the entries of a meeting's mentors, inside an open step.

    What was signed stays signed only where nothing about it changed. Without times and without minutes of its forms
    nobody knows how long the meeting was: there is no entry.

    Raises:
        Refused: they are claimed and would change; names the fund.
    """
    wanted = _wanted(meeting, pair, forms)
    there = {entry.person: entry for entry in HoursEntry.select().where(HoursEntry.meeting == meeting.id)}
    if {person: _facts(entry) for person, entry in there.items()} == wanted:
        return
    take_back(club, meeting)
    for person, facts in wanted.items():
        HoursEntry.create(
            person=person,
            meeting=meeting.id,
            month=derived_hours.month_of(meeting.date),
            category=HoursCategory.ONE_TO_ONE,
            source=HoursSource.MEETING,
            **facts,
        )
        derived_hours.deduct(club, person, meeting.date)


def _wanted(meeting: Meeting, pair: Pair, forms: Mapping[MentoringForm, int | None]) -> dict[int, dict[str, Any]]:
    length = rules.minutes(meeting.starts, meeting.ends, forms)
    if meeting.outcome is not MeetingOutcome.MET or meeting.session is not None or not length:
        return {}
    timed = meeting.starts is not None and meeting.ends is not None
    starts, ends = (meeting.starts, meeting.ends) if timed else (None, None)
    facts = {"date": meeting.date, "starts": starts, "ends": ends, "minutes": length}
    return dict.fromkeys(pair.mentors, facts)


def _facts(entry: HoursEntry) -> dict[str, Any]:
    return {"date": entry.date, "starts": entry.starts, "ends": entry.ends, "minutes": entry.minutes}


def take_back(club: ClubFile, meeting: Meeting) -> None:
    """Remove the entries of a meeting, inside an open step.

    Raises:
        Refused: they are claimed; names the fund.
    """
    fund = club.value(_CLAIMED, (meeting.id,))
    if fund is not None:
        raise Refused(_("Hours of this meeting are claimed from {fund}; they cannot change.").format(fund=fund))
    gone: list[tuple[int, date]] = [
        (entry.person, entry.date) for entry in HoursEntry.select().where(HoursEntry.meeting == meeting.id)
    ]
    HoursEntry.delete().where(HoursEntry.meeting == meeting.id).execute()
    for person, day in gone:
        derived_hours.deduct(club, person, day)
