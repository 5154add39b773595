"""The columns that the tables of an export can have: key, title, format, class, and what gives the value."""

from typing import Final

from desktop.core.relationship_choices import MentoringForm
from desktop.core.table import Column, Format
from desktop.i18n import N_, _
from desktop.services.exporting_fields import (
    CLOCK,
    DAY,
    FULL_NAME,
    MINUTES,
    NAME,
    OPEN,
    SEALED,
    TEAM,
    TEXT,
    WHO,
    YES,
    Columns,
    listed,
    of_contact,
    of_form,
    of_roles,
    of_side,
    unless_held,
)

TITLES: Final = {
    "people": N_("People"),
    "sessions": N_("Sessions"),
    "attendance": N_("Attendance"),
    "hours": N_("Hours"),
    "relationships": N_("Relationships"),
    "meetings": N_("Meetings"),
    "goals": N_("Goals"),
    "checks": N_("Checks"),
    "badges": N_("Name badges"),
}
"""What each table is called, in the order in which they are offered."""
PEOPLE: Final[Columns] = (
    ("uid", N_("Uid"), TEXT, OPEN, "p.uid"),
    ("code", N_("Code"), TEXT, OPEN, "p.code"),
    NAME,
    ("given_name", N_("Given name"), TEXT, TEAM, unless_held("p.given_name", "p.code")),
    ("family_name", N_("Family name"), TEXT, TEAM, unless_held("p.family_name", "''")),
    ("known_as", N_("Known as"), TEXT, TEAM, unless_held("p.known_as", "''")),
    ("roles", N_("Role"), TEXT, TEAM, of_roles("{RoleKind:r.kind}")),
    ("status", N_("Status"), TEXT, TEAM, of_roles("{RoleStatus:r.status}")),
    ("since", N_("Since"), DAY, TEAM, "(SELECT min(r.since) FROM role r WHERE r.person_id = p.id)"),
    (
        "until",
        N_("Until"),
        DAY,
        TEAM,
        """(SELECT max(r.until) FROM role r WHERE r.person_id = p.id AND NOT EXISTS
            (SELECT 1 FROM role o WHERE o.person_id = p.id AND o.until IS NULL))""",
    ),
    ("born_on", N_("Date of birth"), TEXT, SEALED, "p.born_on"),
    ("phone", N_("Telephone"), TEXT, SEALED, "p.phone"),
    ("email", N_("E-mail"), TEXT, SEALED, "p.email"),
    ("address", N_("Address"), TEXT, SEALED, "p.address"),
    ("school", N_("School"), TEXT, TEAM, "p.school"),
    ("school_year", N_("School year"), TEXT, TEAM, "p.school_year"),
    ("languages", N_("Languages"), TEXT, TEAM, listed("languages")),
    ("skills", N_("Skills"), TEXT, TEAM, listed("skills")),
    ("pronouns", N_("Pronouns"), TEXT, TEAM, "p.pronouns"),
    ("contact_given", N_("Contact: given name"), TEXT, SEALED, of_contact("given_name")),
    ("contact_family", N_("Contact: family name"), TEXT, SEALED, of_contact("family_name")),
    ("contact_phone", N_("Contact: telephone"), TEXT, SEALED, of_contact("phone")),
    ("contact_email", N_("Contact: e-mail"), TEXT, SEALED, of_contact("email")),
    ("notes", N_("Notes"), TEXT, TEAM, "p.notes"),
)
ATTENDANCE: Final[Columns] = (
    ("date", N_("Date"), DAY, OPEN, "sp.date"),
    ("group", N_("Group"), TEXT, OPEN, "g.name"),
    ("session", N_("Session"), TEXT, OPEN, "s.uid"),
    *WHO,
    ("role", N_("Role"), TEXT, OPEN, "{RoleKind:sp.role}"),
    ("expected", N_("Expected"), YES, TEAM, "sp.expected"),
    ("coming", N_("Said beforehand"), TEXT, TEAM, "{Coming:sp.coming}"),
    ("mark", N_("Mark"), TEXT, OPEN, "{Mark:sp.mark}"),
    ("arrived", N_("In"), CLOCK, TEAM, "sp.arrived"),
    ("left", N_("Out"), CLOCK, TEAM, "sp.left"),
    ("minutes_late", N_("Minutes late"), Format.WHOLE, TEAM, "sp.minutes_late"),
    ("collected_by", N_("Collected by"), TEXT, TEAM, "sp.collected_by"),
    ("source", N_("Source"), TEXT, TEAM, "{RegisterSource:sp.source}"),
    ("note", N_("Note"), TEXT, TEAM, "sp.note"),
)
HOURS: Final[Columns] = (
    ("uid", N_("Uid"), TEXT, OPEN, "h.uid"),
    *WHO,
    ("date", N_("Date"), DAY, OPEN, "h.date"),
    ("starts", N_("From"), CLOCK, OPEN, "h.starts"),
    ("ends", N_("To"), CLOCK, OPEN, "h.ends"),
    ("break_minutes", N_("Break, minutes"), Format.WHOLE, OPEN, "h.break_minutes"),
    ("minutes", N_("Hours"), MINUTES, OPEN, "h.minutes"),
    ("deducted", N_("Overlap taken off, minutes"), Format.WHOLE, OPEN, "h.deducted"),
    ("category", N_("Category"), TEXT, OPEN, "{HoursCategory:h.category}"),
    ("source", N_("Source"), TEXT, OPEN, "{HoursSource:h.source}"),
    ("session", N_("Session"), TEXT, OPEN, "s.uid"),
    ("signed_volunteer", N_("Signed by the volunteer"), YES, TEAM, "h.signed_volunteer"),
    ("signed_supervisor", N_("Signed by the coordinator"), YES, TEAM, "h.signed_supervisor"),
    ("sheet", N_("Sheet"), TEXT, TEAM, "t.code"),
    ("fund", N_("Fund"), TEXT, OPEN, "f.name"),
    ("note", N_("Note"), TEXT, TEAM, "h.note"),
)
SESSIONS: Final = (
    Column("uid", N_("Uid"), TEXT, privacy=OPEN),
    Column("group", N_("Group"), TEXT, privacy=OPEN),
    Column("date", N_("Date"), DAY, privacy=OPEN),
    Column("start", N_("Starts"), CLOCK, privacy=OPEN),
    Column("end", N_("Ends"), CLOCK, privacy=OPEN),
    Column("venue", N_("Venue"), TEXT, privacy=OPEN),
    Column("title", N_("Title"), TEXT, privacy=OPEN),
    Column("status", N_("Status"), TEXT, privacy=OPEN),
    Column("expected", N_("Expected"), Format.WHOLE, privacy=OPEN),
    Column("came", N_("present"), Format.WHOLE, privacy=OPEN),
    Column("absent", N_("absent"), Format.WHOLE, privacy=OPEN),
    Column("told_us", N_("told us"), Format.WHOLE, privacy=OPEN),
    Column("not_recorded", N_("not recorded"), Format.WHOLE, privacy=OPEN),
    Column("adults", N_("Volunteers present"), Format.WHOLE, privacy=OPEN),
)

MEETINGS: Final[Columns] = (
    ("uid", N_("Uid"), TEXT, OPEN, "m.uid"),
    ("relationship", N_("Relationship"), TEXT, OPEN, "r.uid"),
    ("code", N_("Code"), TEXT, OPEN, "r.code"),
    ("mentee_code", N_("Code of the mentee"), TEXT, OPEN, of_side("mentee", "p.code")),
    ("mentor_code", N_("Code of the mentor"), TEXT, OPEN, of_side("mentor", "p.code")),
    ("mentee", N_("Mentee"), TEXT, TEAM, of_side("mentee", FULL_NAME)),
    ("mentor", N_("Mentor"), TEXT, TEAM, of_side("mentor", FULL_NAME)),
    ("date", N_("Date"), DAY, OPEN, "m.date"),
    ("starts", N_("From"), CLOCK, OPEN, "m.starts"),
    ("ends", N_("To"), CLOCK, OPEN, "m.ends"),
    ("session", N_("Session"), TEXT, OPEN, "s.uid"),
    ("place", N_("Place"), TEXT, TEAM, "m.place"),
    ("medium", N_("How"), TEXT, OPEN, "{Medium:m.medium}"),
    ("outcome", N_("Outcome"), TEXT, OPEN, "{MeetingOutcome:m.outcome}"),
    *((form.value, form.label, MINUTES, OPEN, of_form(form)) for form in MentoringForm),
    ("turns_mentee", N_("Turns of the mentee"), Format.WHOLE, OPEN, "m.swaps_mentee"),
    ("turns_mentor", N_("Turns of the mentor"), Format.WHOLE, OPEN, "m.swaps_mentor"),
    ("worked_on", N_("We worked on"), TEXT, TEAM, "m.worked_on"),
    ("heard", N_("Heard, says the mentee"), TEXT, TEAM, "{Heard:m.heard}"),
    ("mistake", N_("A mistake worth keeping"), TEXT, TEAM, "m.mistake"),
)
"""A worry is not in it: it is for the coordinator alone, and nothing of it is written but that there is one."""


BADGES: Final[Columns] = (
    (
        "name",
        N_("Name"),
        TEXT,
        OPEN,
        "CASE WHEN p.privacy_hold THEN p.code ELSE coalesce(nullif(p.known_as, ''), p.given_name) END",
    ),
    ("role", N_("Role"), TEXT, OPEN, "{RoleKind:r.kind}"),
    ("pronouns", N_("Pronouns"), TEXT, OPEN, "CASE r.kind WHEN 'volunteer' THEN p.pronouns ELSE '' END"),
    (
        "group",
        N_("Group"),
        TEXT,
        OPEN,
        """(SELECT group_concat(name, ', ') FROM (SELECT DISTINCT g.name FROM membership m JOIN "group" g
              ON g.id = m.group_id WHERE m.person_id = p.id AND m.role = r.kind AND m.until IS NULL))""",
    ),
)
"""What stands on a name badge: a first name and a role, pronouns of adults; never a family name, a school or an age."""


def _side(field: str, side: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM relationship_member m
        JOIN person p ON p.id = m.person_id WHERE m.relationship_id = r.id AND m.side = '{side}' ORDER BY m.id))"""


_WHOLE_NAME = unless_held("trim(p.given_name || ' ' || p.family_name)", "p.code")
RELATIONSHIPS: Final[Columns] = (
    ("uid", N_("Uid"), TEXT, OPEN, "r.uid"),
    ("code", N_("Code"), TEXT, OPEN, "r.code"),
    ("kind", N_("Kind"), TEXT, OPEN, "{RelationshipKind:r.kind}"),
    ("state", N_("State"), TEXT, OPEN, "{RelationshipState:r.state}"),
    ("mentor_codes", N_("Codes of mentors"), TEXT, OPEN, _side("p.code", "mentor")),
    ("mentee_codes", N_("Codes of mentees"), TEXT, OPEN, _side("p.code", "mentee")),
    ("mentors", N_("Mentors"), TEXT, TEAM, _side(_WHOLE_NAME, "mentor")),
    ("mentees", N_("Mentees"), TEXT, TEAM, _side(_WHOLE_NAME, "mentee")),
    ("group", N_("Group"), TEXT, OPEN, "g.name"),
    ("proposed_on", N_("Proposed on"), DAY, OPEN, "r.proposed_on"),
    ("agreed_on", N_("Agreed on"), DAY, OPEN, "r.agreed_on"),
    ("started_on", N_("Started on"), DAY, OPEN, "r.started_on"),
    ("planned_end", N_("Planned end"), DAY, OPEN, "r.planned_end"),
    ("ended_on", N_("Ended on"), DAY, OPEN, "r.ended_on"),
    (
        "met",
        N_("Meetings held"),
        Format.WHOLE,
        OPEN,
        "(SELECT count(*) FROM meeting t WHERE t.relationship_id = r.id AND t.outcome = 'met')",
    ),
    (
        "last_met",
        N_("Last meeting"),
        DAY,
        OPEN,
        "(SELECT max(t.date) FROM meeting t WHERE t.relationship_id = r.id AND t.outcome = 'met')",
    ),
    ("at_risk", N_("At risk"), YES, TEAM, "r.at_risk"),
)

_OWN_RATINGS: Final = "(SELECT {what} FROM goal_rating t WHERE t.goal_id = g.id AND t.by = 'self' {order})"
GOALS: Final[Columns] = (
    ("uid", N_("Uid"), TEXT, OPEN, "g.uid"),
    ("person", N_("Person"), TEXT, OPEN, "p.uid"),
    ("code", N_("Code"), TEXT, OPEN, "p.code"),
    NAME,
    ("goal", N_("Goal"), TEXT, TEAM, "g.wording"),
    ("area", N_("Area"), TEXT, OPEN, "{GoalArea:g.area}"),
    ("asked", N_("The mentee asked for it"), YES, TEAM, "g.asked"),
    ("scale", N_("Scale"), TEXT, TEAM, "{GoalScale:g.scale}"),
    (
        "start",
        N_("At the start, says the mentee"),
        Format.WHOLE,
        TEAM,
        _OWN_RATINGS.format(what="t.value", order="ORDER BY t.date, t.id LIMIT 1"),
    ),
    (
        "now",
        N_("Now, says the mentee"),
        Format.WHOLE,
        TEAM,
        _OWN_RATINGS.format(what="t.value", order="ORDER BY t.date DESC, t.id DESC LIMIT 1"),
    ),
    ("ratings", N_("Ratings by the mentee"), Format.WHOLE, TEAM, _OWN_RATINGS.format(what="count(*)", order="")),
    ("hoped", N_("Hoped for"), Format.WHOLE, TEAM, "g.hoped"),
    ("importance", N_("Importance, 0 to 3"), Format.WHOLE, TEAM, "g.importance"),
    ("status", N_("Status"), TEXT, TEAM, "{GoalStatus:g.status}"),
    ("set_on", N_("Set on"), DAY, TEAM, "g.set_on"),
)

CHECKS: Final[Columns] = (
    *WHO,
    ("kind", N_("Check"), TEXT, SEALED, "{CheckKind:c.kind}"),
    ("workforce", N_("Workforce or level"), TEXT, SEALED, "c.workforce"),
    ("reference", N_("Last four of the number"), TEXT, SEALED, "substr(c.reference, -4)"),
    ("issued_on", N_("Issued on"), DAY, SEALED, "c.issued_on"),
    ("seen_on", N_("Seen on"), DAY, SEALED, "c.seen_on"),
    ("seen_by", N_("Seen by"), TEXT, SEALED, "c.seen_by"),
    ("renew_by", N_("Renew by"), DAY, SEALED, "c.renew_by"),
    ("decision", N_("Decision"), TEXT, SEALED, "{CheckDecision:c.decision}"),
    ("reason_not_required", N_("Why none is required"), TEXT, SEALED, "c.reason_not_required"),
)


def columns_of(name: str) -> list[Column]:
    """Give the columns that a table can have, each with its class."""
    if name == "sessions":
        return [Column(one.key, _(one.title), one.format, privacy=one.privacy) for one in SESSIONS]
    return [Column(key, _(title), form, privacy=privacy) for key, title, form, privacy, _field in _BY_TABLE[name]]


_BY_TABLE: Final = {
    "people": PEOPLE,
    "attendance": ATTENDANCE,
    "hours": HOURS,
    "meetings": MEETINGS,
    "relationships": RELATIONSHIPS,
    "goals": GOALS,
    "badges": BADGES,
    "checks": CHECKS,
}
