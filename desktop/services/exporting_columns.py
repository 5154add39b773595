"""The columns that the tables of an export can have: key, title, format, class, and what gives the value."""

from typing import Final, NamedTuple

from desktop.core.choices import Privacy
from desktop.core.relationship_choices import MentoringForm
from desktop.core.table import Column, Format
from desktop.i18n import N_, _


class Pick(NamedTuple):
    """What of a table is wanted.

    `keys` are its columns in their order (none: all); `words` writes values such as a mark in the language in use;
    `held` is for others: whoever is never named on a shared paper is a code, and only who takes part is in it;
    `shared_only` names those alone who agreed to be named to the host; `small_hidden` prints 1 to 4 people as `<5`.
    """

    keys: tuple[str, ...] = ()
    words: bool = True
    held: bool = False
    shared_only: bool = False
    small_hidden: bool = False


EVERYTHING: Final = Pick()
Columns = tuple[tuple[str, str, Format, Privacy, str], ...]

_TEAM, _SEALED, _OPEN = Privacy.TEAM, Privacy.SEALED, Privacy.OPEN
_TEXT, _DAY, _CLOCK, _MINUTES, _YES = Format.TEXT, Format.DAY, Format.CLOCK, Format.MINUTES, Format.YES_NO


def _of_roles(field: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM role r WHERE r.person_id = p.id
        ORDER BY r.id))"""


def _list(field: str) -> str:
    return f"(SELECT group_concat(value, ', ') FROM json_each(p.{field}))"


def _of_contact(field: str) -> str:
    return f"""(SELECT c.{field} FROM contact_link l JOIN person c ON c.id = l.contact_id
        WHERE l.person_id = p.id ORDER BY l.priority, l.id LIMIT 1)"""


def _unless_held(field: str, instead: str) -> str:
    return f"CASE WHEN :held AND p.privacy_hold THEN {instead} ELSE {field} END"


def _of_side(side: str, field: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM relationship_member n
        JOIN person p ON p.id = n.person_id WHERE n.relationship_id = m.relationship_id AND n.side = '{side}'
        ORDER BY n.id))"""


def _of_form(form: MentoringForm) -> str:
    """Give the minutes of a form: 0 where it took place and nobody counted."""
    return f"(SELECT coalesce(f.minutes, 0) FROM meeting_form f WHERE f.meeting_id = m.id AND f.form = '{form}')"


_FULL_NAME = _unless_held("trim(p.given_name || ' ' || p.family_name)", "p.code")
_NAME = (
    "name",
    N_("Name"),
    _TEXT,
    _OPEN,
    """CASE WHEN p.privacy_hold OR :shared AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.person_id = p.id
                  AND k.kind = 'share_host' AND k.given AND k.withdrawn_on IS NULL) THEN p.code
            ELSE coalesce(nullif(p.known_as, ''), p.given_name) || CASE p.family_name WHEN '' THEN ''
                 ELSE ' ' || substr(p.family_name, 1, 1) || '.' END END""",
)
"""The name as OPEN papers have it: first name and initial at most, and the code of whoever is never named."""
PEOPLE: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "p.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "p.code"),
    _NAME,
    ("given_name", N_("Given name"), _TEXT, _TEAM, _unless_held("p.given_name", "p.code")),
    ("family_name", N_("Family name"), _TEXT, _TEAM, _unless_held("p.family_name", "''")),
    ("known_as", N_("Known as"), _TEXT, _TEAM, _unless_held("p.known_as", "''")),
    ("roles", N_("Role"), _TEXT, _TEAM, _of_roles("{RoleKind:r.kind}")),
    ("status", N_("Status"), _TEXT, _TEAM, _of_roles("{RoleStatus:r.status}")),
    ("since", N_("Since"), _DAY, _TEAM, "(SELECT min(r.since) FROM role r WHERE r.person_id = p.id)"),
    (
        "until",
        N_("Until"),
        _DAY,
        _TEAM,
        """(SELECT max(r.until) FROM role r WHERE r.person_id = p.id AND NOT EXISTS
            (SELECT 1 FROM role o WHERE o.person_id = p.id AND o.until IS NULL))""",
    ),
    ("born_on", N_("Date of birth"), _TEXT, _SEALED, "p.born_on"),
    ("phone", N_("Telephone"), _TEXT, _SEALED, "p.phone"),
    ("email", N_("E-mail"), _TEXT, _SEALED, "p.email"),
    ("address", N_("Address"), _TEXT, _SEALED, "p.address"),
    ("school", N_("School"), _TEXT, _TEAM, "p.school"),
    ("school_year", N_("School year"), _TEXT, _TEAM, "p.school_year"),
    ("languages", N_("Languages"), _TEXT, _TEAM, _list("languages")),
    ("skills", N_("Skills"), _TEXT, _TEAM, _list("skills")),
    ("pronouns", N_("Pronouns"), _TEXT, _TEAM, "p.pronouns"),
    ("contact_given", N_("Contact: given name"), _TEXT, _SEALED, _of_contact("given_name")),
    ("contact_family", N_("Contact: family name"), _TEXT, _SEALED, _of_contact("family_name")),
    ("contact_phone", N_("Contact: telephone"), _TEXT, _SEALED, _of_contact("phone")),
    ("contact_email", N_("Contact: e-mail"), _TEXT, _SEALED, _of_contact("email")),
    ("notes", N_("Notes"), _TEXT, _TEAM, "p.notes"),
)
_WHO: Final[Columns] = (
    ("person", N_("Person"), _TEXT, _OPEN, "p.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "p.code"),
    _NAME,
    ("given_name", N_("Given name"), _TEXT, _TEAM, _unless_held("p.given_name", "p.code")),
    ("family_name", N_("Family name"), _TEXT, _TEAM, _unless_held("p.family_name", "''")),
)
"""Whose line it is; by name only where the name may be shown."""
ATTENDANCE: Final[Columns] = (
    ("date", N_("Date"), _DAY, _OPEN, "sp.date"),
    ("group", N_("Group"), _TEXT, _OPEN, "g.name"),
    ("session", N_("Session"), _TEXT, _OPEN, "s.uid"),
    *_WHO,
    ("role", N_("Role"), _TEXT, _OPEN, "{RoleKind:sp.role}"),
    ("expected", N_("Expected"), _YES, _TEAM, "sp.expected"),
    ("coming", N_("Said beforehand"), _TEXT, _TEAM, "{Coming:sp.coming}"),
    ("mark", N_("Mark"), _TEXT, _OPEN, "{Mark:sp.mark}"),
    ("arrived", N_("In"), _CLOCK, _TEAM, "sp.arrived"),
    ("left", N_("Out"), _CLOCK, _TEAM, "sp.left"),
    ("minutes_late", N_("Minutes late"), Format.WHOLE, _TEAM, "sp.minutes_late"),
    ("collected_by", N_("Collected by"), _TEXT, _TEAM, "sp.collected_by"),
    ("source", N_("Source"), _TEXT, _TEAM, "{RegisterSource:sp.source}"),
    ("note", N_("Note"), _TEXT, _TEAM, "sp.note"),
)
HOURS: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "h.uid"),
    *_WHO,
    ("date", N_("Date"), _DAY, _OPEN, "h.date"),
    ("starts", N_("From"), _CLOCK, _OPEN, "h.starts"),
    ("ends", N_("To"), _CLOCK, _OPEN, "h.ends"),
    ("break_minutes", N_("Break, minutes"), Format.WHOLE, _OPEN, "h.break_minutes"),
    ("minutes", N_("Hours"), _MINUTES, _OPEN, "h.minutes"),
    ("deducted", N_("Overlap taken off, minutes"), Format.WHOLE, _OPEN, "h.deducted"),
    ("category", N_("Category"), _TEXT, _OPEN, "{HoursCategory:h.category}"),
    ("source", N_("Source"), _TEXT, _OPEN, "{HoursSource:h.source}"),
    ("session", N_("Session"), _TEXT, _OPEN, "s.uid"),
    ("signed_volunteer", N_("Signed by the volunteer"), _YES, _TEAM, "h.signed_volunteer"),
    ("signed_supervisor", N_("Signed by the coordinator"), _YES, _TEAM, "h.signed_supervisor"),
    ("sheet", N_("Sheet"), _TEXT, _TEAM, "t.code"),
    ("fund", N_("Fund"), _TEXT, _OPEN, "f.name"),
    ("note", N_("Note"), _TEXT, _TEAM, "h.note"),
)
SESSIONS: Final = (
    Column("uid", N_("Uid"), _TEXT, privacy=_OPEN),
    Column("group", N_("Group"), _TEXT, privacy=_OPEN),
    Column("date", N_("Date"), _DAY, privacy=_OPEN),
    Column("start", N_("Starts"), _CLOCK, privacy=_OPEN),
    Column("end", N_("Ends"), _CLOCK, privacy=_OPEN),
    Column("venue", N_("Venue"), _TEXT, privacy=_OPEN),
    Column("title", N_("Title"), _TEXT, privacy=_OPEN),
    Column("status", N_("Status"), _TEXT, privacy=_OPEN),
    Column("expected", N_("Expected"), Format.WHOLE, privacy=_OPEN),
    Column("came", N_("present"), Format.WHOLE, privacy=_OPEN),
    Column("absent", N_("absent"), Format.WHOLE, privacy=_OPEN),
    Column("told_us", N_("told us"), Format.WHOLE, privacy=_OPEN),
    Column("not_recorded", N_("not recorded"), Format.WHOLE, privacy=_OPEN),
    Column("adults", N_("Volunteers present"), Format.WHOLE, privacy=_OPEN),
)

MEETINGS: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "m.uid"),
    ("relationship", N_("Relationship"), _TEXT, _OPEN, "r.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "r.code"),
    ("mentee_code", N_("Code of the mentee"), _TEXT, _OPEN, _of_side("mentee", "p.code")),
    ("mentor_code", N_("Code of the mentor"), _TEXT, _OPEN, _of_side("mentor", "p.code")),
    ("mentee", N_("Mentee"), _TEXT, _TEAM, _of_side("mentee", _FULL_NAME)),
    ("mentor", N_("Mentor"), _TEXT, _TEAM, _of_side("mentor", _FULL_NAME)),
    ("date", N_("Date"), _DAY, _OPEN, "m.date"),
    ("starts", N_("From"), _CLOCK, _OPEN, "m.starts"),
    ("ends", N_("To"), _CLOCK, _OPEN, "m.ends"),
    ("session", N_("Session"), _TEXT, _OPEN, "s.uid"),
    ("place", N_("Place"), _TEXT, _TEAM, "m.place"),
    ("medium", N_("How"), _TEXT, _OPEN, "{Medium:m.medium}"),
    ("outcome", N_("Outcome"), _TEXT, _OPEN, "{MeetingOutcome:m.outcome}"),
    *((form.value, form.label, _MINUTES, _OPEN, _of_form(form)) for form in MentoringForm),
    ("turns_mentee", N_("Turns of the mentee"), Format.WHOLE, _OPEN, "m.swaps_mentee"),
    ("turns_mentor", N_("Turns of the mentor"), Format.WHOLE, _OPEN, "m.swaps_mentor"),
    ("worked_on", N_("We worked on"), _TEXT, _TEAM, "m.worked_on"),
    ("heard", N_("Heard, says the mentee"), _TEXT, _TEAM, "{Heard:m.heard}"),
    ("mistake", N_("A mistake worth keeping"), _TEXT, _TEAM, "m.mistake"),
)
"""A worry is not in it: it is for the coordinator alone, and nothing of it is written but that there is one."""


BADGES: Final[Columns] = (
    (
        "name",
        N_("Name"),
        _TEXT,
        _OPEN,
        "CASE WHEN p.privacy_hold THEN p.code ELSE coalesce(nullif(p.known_as, ''), p.given_name) END",
    ),
    ("role", N_("Role"), _TEXT, _OPEN, "{RoleKind:r.kind}"),
    ("pronouns", N_("Pronouns"), _TEXT, _OPEN, "CASE r.kind WHEN 'volunteer' THEN p.pronouns ELSE '' END"),
    (
        "group",
        N_("Group"),
        _TEXT,
        _OPEN,
        """(SELECT group_concat(name, ', ') FROM (SELECT DISTINCT g.name FROM membership m JOIN "group" g
              ON g.id = m.group_id WHERE m.person_id = p.id AND m.role = r.kind AND m.until IS NULL))""",
    ),
)
"""What stands on a name badge: a first name and a role, pronouns of adults; never a family name, a school or an age."""


def _side(field: str, side: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM relationship_member m
        JOIN person p ON p.id = m.person_id WHERE m.relationship_id = r.id AND m.side = '{side}' ORDER BY m.id))"""


_WHOLE_NAME = _unless_held("trim(p.given_name || ' ' || p.family_name)", "p.code")
RELATIONSHIPS: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "r.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "r.code"),
    ("kind", N_("Kind"), _TEXT, _OPEN, "{RelationshipKind:r.kind}"),
    ("state", N_("State"), _TEXT, _OPEN, "{RelationshipState:r.state}"),
    ("mentor_codes", N_("Codes of mentors"), _TEXT, _OPEN, _side("p.code", "mentor")),
    ("mentee_codes", N_("Codes of mentees"), _TEXT, _OPEN, _side("p.code", "mentee")),
    ("mentors", N_("Mentors"), _TEXT, _TEAM, _side(_WHOLE_NAME, "mentor")),
    ("mentees", N_("Mentees"), _TEXT, _TEAM, _side(_WHOLE_NAME, "mentee")),
    ("group", N_("Group"), _TEXT, _OPEN, "g.name"),
    ("proposed_on", N_("Proposed on"), _DAY, _OPEN, "r.proposed_on"),
    ("agreed_on", N_("Agreed on"), _DAY, _OPEN, "r.agreed_on"),
    ("started_on", N_("Started on"), _DAY, _OPEN, "r.started_on"),
    ("planned_end", N_("Planned end"), _DAY, _OPEN, "r.planned_end"),
    ("ended_on", N_("Ended on"), _DAY, _OPEN, "r.ended_on"),
    (
        "met",
        N_("Meetings held"),
        Format.WHOLE,
        _OPEN,
        "(SELECT count(*) FROM meeting t WHERE t.relationship_id = r.id AND t.outcome = 'met')",
    ),
    (
        "last_met",
        N_("Last meeting"),
        _DAY,
        _OPEN,
        "(SELECT max(t.date) FROM meeting t WHERE t.relationship_id = r.id AND t.outcome = 'met')",
    ),
    ("at_risk", N_("At risk"), _YES, _TEAM, "r.at_risk"),
)

_OWN_RATINGS: Final = "(SELECT {what} FROM goal_rating t WHERE t.goal_id = g.id AND t.by = 'self' {order})"
GOALS: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "g.uid"),
    ("person", N_("Person"), _TEXT, _OPEN, "p.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "p.code"),
    _NAME,
    ("goal", N_("Goal"), _TEXT, _TEAM, "g.wording"),
    ("area", N_("Area"), _TEXT, _OPEN, "{GoalArea:g.area}"),
    ("asked", N_("The mentee asked for it"), _YES, _TEAM, "g.asked"),
    ("scale", N_("Scale"), _TEXT, _TEAM, "{GoalScale:g.scale}"),
    (
        "start",
        N_("At the start, says the mentee"),
        Format.WHOLE,
        _TEAM,
        _OWN_RATINGS.format(what="t.value", order="ORDER BY t.date, t.id LIMIT 1"),
    ),
    (
        "now",
        N_("Now, says the mentee"),
        Format.WHOLE,
        _TEAM,
        _OWN_RATINGS.format(what="t.value", order="ORDER BY t.date DESC, t.id DESC LIMIT 1"),
    ),
    ("ratings", N_("Ratings by the mentee"), Format.WHOLE, _TEAM, _OWN_RATINGS.format(what="count(*)", order="")),
    ("hoped", N_("Hoped for"), Format.WHOLE, _TEAM, "g.hoped"),
    ("importance", N_("Importance, 0 to 3"), Format.WHOLE, _TEAM, "g.importance"),
    ("status", N_("Status"), _TEXT, _TEAM, "{GoalStatus:g.status}"),
    ("set_on", N_("Set on"), _DAY, _TEAM, "g.set_on"),
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
}
