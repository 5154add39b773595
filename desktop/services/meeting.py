"""Meetings of a relationship: planned, noted afterwards with all that was said in them, changed and taken out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Heard, MeetingOutcome
from desktop.core.rules.record_boxes import Record
from desktop.i18n import N_, _, formats
from desktop.model.meeting import Meeting
from desktop.model.values import read_all
from desktop.services import meeting_after, meeting_hours, meeting_writing, record
from desktop.services.club import ClubFile
from desktop.services.meeting_writing import Forms
from desktop.services.pair import Pair, pair_of

WORDS: Final[Mapping[str, str]] = {
    "meeting.plan": N_("meeting planned: {name}"),
    "meeting.note": N_("meeting noted: {name}"),
    "meeting.change": N_("changed meeting: {name}"),
    "meeting.remove": N_("removed meeting"),
    "meeting.seen": N_("worry seen: {name}"),
    "meeting.ready": N_("ready mark: {name}"),
    "meeting.prepare": N_("preparation: {name}"),
    "meeting.bell": N_("turns of the swap bell: {name}"),
}
NOTHING: Final = Record()


def plan(club: ClubFile, pair_key: int, values: Mapping[str, Any]) -> Changes:
    """Plan a meeting: inside the session of the pair's group if it has one then, else apart.

    Args:
        club: the club.
        pair_key: the relationship.
        values: fields of a meeting; the date is needed. Place, medium and length are those of the agreement where they
            are not given.

    Raises:
        Refused: the two do not meet on that day, or meet at that time already.
    """
    pair = pair_of(club, pair_key)
    given = read_all(Meeting, values)
    meeting = meeting_writing.new(pair, _day_of(given))
    length = meeting_writing.length_of(pair)
    if given.get("starts") is not None and given.get("ends") is None and length:
        given["ends"] = (given["starts"] + length) % clock.DAY
    with club.step("meeting.plan") as step:
        meeting_writing.write(club, pair, meeting, {**given, "outcome": MeetingOutcome.PLANNED})
        step.about(meeting)
    return step.changes


def _day_of(given: Mapping[str, Any]) -> date:
    if not isinstance(given.get("date"), date):
        raise Refused(_("“{field}” is missing.").format(field=_("Date")), field="date")
    day: date = given["date"]
    return day


def note(
    club: ClubFile,
    pair_key: int,
    values: Mapping[str, Any],
    forms: Forms | None = None,
    also: Record = NOTHING,
) -> Changes:
    """Note what became of a meeting, all of it as one step; what was planned for that day becomes it.

    Args:
        club: the club.
        pair_key: the relationship.
        values: fields of the meeting; the date is needed, the outcome is *met* if not said.
        forms: the minutes of each form.
        also: what else was said, as from a printed record: ready marks, advice, thanks, ratings, next steps and date.

    Raises:
        Refused: something does not fit, or a meeting of that day is noted already.
    """
    pair = pair_of(club, pair_key)
    given = read_all(Meeting, values)
    meeting = planned_on(pair, _day_of(given)) or meeting_writing.new(pair, given["date"])
    with club.step("meeting.note") as step:
        write_note(club, pair, meeting, {"outcome": MeetingOutcome.MET, **given}, forms, also)
        step.about(meeting)
    return step.changes


def planned_on(pair: Pair, day: date) -> Meeting | None:
    """Give the meeting that is planned for a day and not noted yet."""
    of_day = Meeting.select().where(Meeting.relationship == pair.key, Meeting.date == day)
    found: Meeting | None = of_day.where(Meeting.outcome == MeetingOutcome.PLANNED).order_by(Meeting.starts).first()
    return found


def write_note(
    club: ClubFile, pair: Pair, meeting: Meeting, values: Mapping[str, Any], forms: Forms | None, also: Record
) -> None:
    """Write what became of a meeting, inside an open step: what the record says, and `values` before it."""
    said = {**fields_of(also), **values}
    known = meeting_writing.forms_of(meeting)
    recorded = {form: known.get(form) if length is None else length for form, length in also.forms.items()}
    meeting_writing.write(club, pair, meeting, said, {**(known if forms is None else forms), **recorded})
    meeting_after.write(club, pair, meeting, also)


def fields_of(also: Record) -> dict[str, Any]:
    """Give the fields of a meeting that a record says something about."""
    said: dict[str, Any] = {
        "outcome": also.outcome,
        "starts": also.starts,
        "ends": also.ends,
        "worked_on": also.worked_on,
        "mistake": also.mistake,
        "heard_want": also.wanted,
        "worry": also.worry,
    }
    if also.turns is not None:
        said |= {"swaps_mentee": also.turns.mentee, "swaps_mentor": also.turns.mentor}
    if also.heard is not None:
        said["heard"] = Heard.YES if also.heard else Heard.NOT_QUITE
    return {name: value for name, value in said.items() if value not in {None, "", False}}


def change(
    club: ClubFile, key: int, values: Mapping[str, Any], forms: Forms | None = None, also: Record = NOTHING
) -> Changes:
    """Change a meeting; the hours that follow from it are derived again.

    Raises:
        Refused: something does not fit, or its hours are claimed.
    """
    meeting = record.get(club, Meeting, key)
    pair = pair_of(club, meeting.relationship)
    with club.step("meeting.change") as step:
        write_note(club, pair, meeting, values, forms, also)
        step.about(meeting)
    return step.changes


def remove(club: ClubFile, key: int) -> Changes:
    """Take a meeting out, with its forms, preparations and hours; advice, thanks and next steps stay with the pair.

    Raises:
        Refused: hours of it are claimed.
    """
    meeting = record.get(club, Meeting, key)
    with club.step("meeting.remove") as step:
        step.about(meeting)
        meeting_hours.take_back(club, meeting)
        meeting_writing.introduce(club, meeting.relationship, meeting_writing.day_held(meeting), None)
        meeting.delete_instance()
    return step.changes


def seen(club: ClubFile, keys: Sequence[int]) -> Changes:
    """Note that the coordinator has seen that somebody wants to tell them something."""
    with club.step("meeting.seen") as step:
        for key in keys:
            meeting = record.get(club, Meeting, key)
            meeting.worry_seen_on = club.today()
            meeting.save()
            step.about(meeting)
    return step.changes


def name_of(club: ClubFile, meeting: Meeting) -> str:
    """Say whose meeting it is and when, for the history."""
    pair = pair_of(club, meeting.relationship)
    return _("{pair}, {day}").format(pair=pair.words, day=formats.day(meeting.date, "short"))
