"""Rows of registers when two records become one, inside an open step: one row a session, no minute lost."""

from desktop.core.choices import Mark, RegisterSource, RoleKind
from desktop.core.rules import register_join
from desktop.core.rules.register_join import Row
from desktop.i18n import _, ngettext
from desktop.model.fields import specs
from desktop.model.group import Group
from desktop.model.session import Session, SessionPerson
from desktop.services import derived_hours, record
from desktop.services.club import ClubFile

_NOTE = specs(SessionPerson)["note"].limit


def join(club: ClubFile, keep: int, other: int) -> list[str]:
    """Join the rows of sessions in whose register both records stand; says how many there were."""
    pairs = club.rows(
        """SELECT k.id, o.id FROM session_person k JOIN session_person o
               ON o.session_id = k.session_id AND o.role = k.role AND o.person_id = ?
            WHERE k.person_id = ? ORDER BY k.id""",
        (other, keep),
    )
    came = sum(_join(club, mine, theirs) for mine, theirs in pairs)
    if not came:
        return []
    words = ngettext(
        "Both were marked as present at {count} session; their times are joined there.",
        "Both were marked as present at {count} sessions; their times are joined there.",
        came,
    )
    if club.value(_CLAIMED_TWICE, (keep, other)):
        return [words.format(count=came), _("Hours of both that are claimed stay as they were claimed.")]
    return [words.format(count=came)]


_CLAIMED_TWICE = """
    SELECT 1 FROM hours_entry a JOIN hours_entry b ON b.date = a.date AND b.claim_id NOT NULL
     WHERE a.person_id = ? AND b.person_id = ? AND a.claim_id NOT NULL LIMIT 1
"""


def _join(club: ClubFile, mine: int, theirs: int) -> bool:
    """Join two rows of one session; says whether both had come."""
    one, two = record.get(club, SessionPerson, mine), record.get(club, SessionPerson, theirs)
    both_came = one.mark is two.mark is Mark.CAME
    planned = None
    if one.role is RoleKind.VOLUNTEER:
        session = record.get(club, Session, one.session)
        planned = derived_hours.planned_times(record.get(club, Group, session.group), session)
    joined = register_join.join(_row(one), _row(two), planned)
    two.delete_instance()
    for name, value in joined._asdict().items():
        setattr(one, name, value)
    one.note = one.note[:_NOTE]
    if RegisterSource.PLANNED in {one.source, two.source}:
        one.source = RegisterSource.PLANNED
    one.save()
    return both_came


def _row(one: SessionPerson) -> Row:
    values = vars(one)["__data__"]
    return Row(*(values[name] for name in Row._fields))
