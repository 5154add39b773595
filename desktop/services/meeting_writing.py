"""Writing one meeting inside an open step: its day, times, session, outcome and forms, all of which must fit."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from desktop.core import clock
from desktop.core.choices import SessionStatus
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm
from desktop.core.rules import meeting as rules
from desktop.core.rules import planning
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.meeting import Meeting, MeetingForm
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.model.values import read_all
from desktop.services import agreement, derived_hours, guard, meeting_hours, record, relationship
from desktop.services.club import ClubFile
from desktop.services.pair import Pair, meets_in

Forms = Mapping[MentoringForm, int | None]
LIVE: Final = (MeetingOutcome.PLANNED, MeetingOutcome.MET)
OF_A_MEETING: Final = ("swaps_mentee", "swaps_mentor")
OTHER_VERBS: Final = ("relationship", "worry_seen_on", "noted_at")


def write(club: ClubFile, pair: Pair, meeting: Meeting, values: Mapping[str, Any], forms: Forms | None = None) -> None:
    """Put values into a meeting, new or known, and save it with its forms and the hours that follow.

    Args:
        club: the club.
        pair: whose meeting it is.
        meeting: the meeting; a new one has its relationship and its date.
        values: fields of the meeting, as typed or of the right type.
        forms: the minutes of each form, `None` where nobody counted; those it has, if not given.

    Raises:
        Refused: it is not in the time of the relationship, its times or its forms do not fit, the two may not meet
            alone, or they meet at that time already.
    """
    read = read_all(Meeting, values)
    wrong = next((name for name in OTHER_VERBS if name in read), "")
    if wrong:
        raise Refused(_("There is no field “{field}”.").format(field=wrong), field=wrong)
    before = meeting.date, meeting.starts, meeting.ends
    held_on = day_held(meeting) if meeting.id else None
    for name, value in read.items():
        setattr(meeting, name, value)
    meeting.starts, meeting.ends = rules.times(meeting.starts, meeting.ends)
    if "session" in read:
        _refuse_other_day(club, meeting)
    elif not meeting.id or before != (meeting.date, meeting.starts, meeting.ends):
        meeting.session = session_of(club, pair, meeting)
    noted = dict(forms) if forms is not None else forms_of(meeting)
    if meeting.outcome is not MeetingOutcome.MET:
        noted = {}
        for name in OF_A_MEETING:
            setattr(meeting, name, None)
    _refuse(club, pair, meeting, noted)
    if meeting.outcome is not MeetingOutcome.PLANNED:
        meeting.noted_at = meeting.noted_at or club.clock().replace(microsecond=0)
    if read.get("worry"):
        meeting.worry_seen_on = None
    meeting.save()
    _write_forms(meeting, noted)
    meeting_hours.derive(club, meeting, pair, noted)
    introduce(club, pair.key, held_on, day_held(meeting))


def day_held(meeting: Meeting) -> date | None:
    """Give the day on which a meeting took place; nothing if it did not."""
    return meeting.date if meeting.outcome is MeetingOutcome.MET else None


def introduce(club: ClubFile, pair: int, before: date | None, now: date | None) -> None:
    """Let the day of introduction follow the introducing meeting, inside an open step.

    Args:
        club: the club.
        pair: the relationship; a day that was entered by hand stays.
        before: the day on which the meeting was held until now; nothing if it was not.
        now: the day on which it is held now.
    """
    log = relationship.log_of(pair)
    was, wanted = (day if day is not None and rules.introduces(log, day) else None for day in (before, now))
    one = record.get(club, Relationship, pair)
    if was != wanted and one.introduced_on == was:
        one.introduced_on = wanted
        one.save()


def _refuse(club: ClubFile, pair: Pair, meeting: Meeting, forms: Forms) -> None:
    others = list(Meeting.select().where(Meeting.relationship == pair.key, Meeting.id != meeting.id))
    rules.in_its_time(meeting.date, meeting.outcome, club.today())
    introduced = any(other.outcome in LIVE for other in others)
    rules.on_a_day_of(relationship.log_of(pair.key), meeting.date, meeting.outcome, introduced=introduced)
    rules.forms_fit(meeting.starts, meeting.ends, forms)
    if meeting.outcome in LIVE and any(other.outcome in LIVE and _at_once(meeting, other) for other in others):
        sentence = _("{pair} have a meeting on {day} at that time already.")
        raise Refused(sentence.format(pair=pair.words, day=formats.day(meeting.date)), field="date")
    if meeting.outcome is MeetingOutcome.MET:
        for names in guard.unchecked(club, [pair.key], meeting.date).values():
            sentence = _("No check of {names} held on {day}, and the other may be a minor: they cannot have met alone.")
            raise Refused(sentence.format(names=formats.list_of(names), day=formats.day(meeting.date)), field="outcome")


def _at_once(one: Meeting, other: Meeting) -> bool:
    if one.starts is None or one.ends is None or other.starts is None or other.ends is None:
        return one.date == other.date
    span = planning.Span(one.date, one.starts, one.ends)
    return planning.overlap(span, planning.Span(other.date, other.starts, other.ends))


def session_of(club: ClubFile, pair: Pair, meeting: Meeting) -> int | None:
    """Give the session in which a meeting lies: one of the pair's group that day, within its times."""
    found = Session.select().where(Session.date == meeting.date, Session.status != SessionStatus.CANCELLED)
    inside = (
        one.id
        for one in found.order_by(Session.starts)
        if pair.key in meets_in(club, one.group, one.date) and _lies_in(club, meeting, one)
    )
    return next(inside, None)


def lacks_times(club: ClubFile, pair: Pair, meeting: Meeting, forms: Forms) -> bool:
    """Say whether no hours would follow from a meeting as it stands here, saved or not: nobody knows its length."""
    if meeting.outcome is not MeetingOutcome.MET or rules.minutes(meeting.starts, meeting.ends, forms) is not None:
        return False
    return meeting.session is None and session_of(club, pair, meeting) is None


def _lies_in(club: ClubFile, meeting: Meeting, session: Session) -> bool:
    starts, ends = derived_hours.planned_times(record.get(club, Group, session.group), session)
    begins = session.starts if meeting.starts is None else meeting.starts
    over = begins if meeting.ends is None else meeting.ends
    return starts <= begins and over <= ends


def _refuse_other_day(club: ClubFile, meeting: Meeting) -> None:
    if meeting.session is None:
        return
    session = record.get(club, Session, meeting.session)
    if session.date != meeting.date or not _lies_in(club, meeting, session):
        sentence = _("The session is on {day} from {starts} to {ends}; the meeting does not lie in it.")
        times = {"starts": clock.text(session.starts), "ends": clock.text(session.ends)}
        raise Refused(sentence.format(day=formats.day(session.date), **times), field="starts")


def forms_of(meeting: Meeting) -> dict[MentoringForm, int | None]:
    """Give the forms of a meeting with their minutes."""
    if not meeting.id:
        return {}
    found = MeetingForm.select().where(MeetingForm.meeting == meeting.id)
    return {one.form: one.minutes for one in found.order_by(MeetingForm.id)}


def _write_forms(meeting: Meeting, forms: Forms) -> None:
    there = {one.form: one for one in MeetingForm.select().where(MeetingForm.meeting == meeting.id)}
    for form in there.keys() - forms.keys():
        there[form].delete_instance()
    for form, length in forms.items():
        if form in there:
            there[form].minutes = length
            there[form].save()
        else:
            MeetingForm.create(meeting=meeting.id, form=form, minutes=length)


def new(pair: Pair, day: date) -> Meeting:
    """Make a meeting that is not written yet, where and how it was agreed; while they agree, in person."""
    terms = agreement.terms(pair.key)
    made = Meeting(relationship=pair.key, date=day)
    if terms is not None:
        made.place, made.medium = terms.place, terms.medium
    return made


def length_of(pair: Pair) -> int | None:
    """Give the minutes that were agreed for a meeting."""
    terms = agreement.terms(pair.key)
    return terms.minutes if terms is not None else None
