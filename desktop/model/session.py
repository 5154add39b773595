"""One gathering of a group, and who was expected and who was there."""

from desktop.core.choices import Coming, Mark, RegisterSource, RoleKind, SessionStatus
from desktop.i18n import N_
from desktop.model.fields import (
    Shown,
    choice,
    clock,
    day,
    duration,
    link,
    long_text,
    moment,
    text,
    whole,
    yes_no,
)
from desktop.model.group import Group
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.venue import Venue


class Session(Noun):
    """A session: date, planned times, counts, and whether its register is closed."""

    group = link(Group, N_("Group"), required=True)
    date = day(N_("Date"), required=True, shown=Shown.LIST, index=True)
    starts = clock(N_("Starts"), required=True, shown=Shown.LIST)
    ends = clock(N_("Ends"), required=True, shown=Shown.LIST)
    venue = link(Venue, N_("Venue"), shown=Shown.FORM)
    title = text(N_("Title"))
    leader = link(Person, N_("Leader in charge"), shown=Shown.FORM)
    first_aider = link(Person, N_("First aider"), shown=Shown.FORM)
    status = choice(N_("Status"), SessionStatus, default=SessionStatus.PLANNED, shown=Shown.LIST)
    children_10 = whole(N_("Children at 10 minutes"))
    adults_10 = whole(N_("Adults at 10 minutes"))
    children_end = whole(N_("Children at the end"))
    adults_end = whole(N_("Adults at the end"))
    no_incidents = yes_no(N_("No incidents today"))
    roll_fixed = yes_no(N_("The roll is fixed"), shown=Shown.NOWHERE)
    signed_supervisor = yes_no(N_("Signed by the coordinator"))
    closed_at = moment(N_("Closed at"))
    cancelled_because = text(N_("Why it was cancelled"))
    note = long_text(N_("Note"))


class SessionPerson(Noun):
    """Somebody at a session: expected, what was said beforehand, and what the register says.

    `date` is the session's, kept in the row because attendance is counted by it.
    """

    session = link(Session, N_("Session"), required=True, index=False)
    person = link(Person, N_("Person"), required=True)
    role = choice(N_("Role"), RoleKind, default=RoleKind.MENTEE)
    date = day(N_("Date"), required=True, shown=Shown.NOWHERE)
    expected = yes_no(N_("Expected"), default=True)
    coming = choice(N_("Said beforehand"), Coming, default=Coming.UNKNOWN)
    mark = choice(N_("Mark"), Mark, default=Mark.NOT_RECORDED, shown=Shown.LIST)
    arrived = clock(N_("In"), shown=Shown.LIST)
    left = clock(N_("Out"), shown=Shown.LIST)
    minutes_late = duration(N_("Minutes late"))
    break_minutes = duration(N_("Break"))
    prep_minutes = duration(N_("Preparation"))
    total_minutes = duration(N_("Time in all"))
    signed = yes_no(N_("Signed"))
    collected_by = text(N_("Collected by"), limit=4)
    source = choice(N_("Source"), RegisterSource, default=RegisterSource.PLANNED)
    note = text(N_("Note"))

    class Meta:
        indexes = ((("session", "person", "role"), True), (("person", "date"), False))
