"""What somebody who is erased leaves: roles, groups and relationships end the day after, and nobody expects them.

Until then every figure is as it was: somebody who leaves tomorrow has not left today.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from desktop.core.choices import RoleKind, RoleStatus
from desktop.core.relationship_choices import RelationshipState as State
from desktop.core.rules.relationship import ENDS, UNDER_WAY

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.storage.club_file import ClubFile


def end(club: ClubFile, key: int, at: datetime) -> None:
    """End what a person is to the club, inside an open step.

    Args:
        club: the club.
        key: of the person.
        at: when they are erased; two copies of the club that do this with the same come to the same.
    """
    today = at.date()
    after = (today + timedelta(days=1)).isoformat()
    values = {"person": key, "today": today.isoformat(), "after": after}
    club.execute(_AS_CONTACT, values)
    club.execute(_CONTACT_CHECK_INS, values)
    club.execute(_NOT_EXPECTED, values)
    club.execute(_MEMBERSHIPS, values)
    for kind in RoleKind:
        status = RoleStatus.ARCHIVED if kind is RoleKind.VOLUNTEER else RoleStatus.ENDED
        club.execute(_ROLES, {**values, "kind": kind.value, "status": status.value})
    for relationship, uid, state in club.rows(_LIVE.format(ends=_listed(ENDS)), values):
        _end(club, relationship, uid, State(state), {**values, "at": f"{at:%Y-%m-%d %H:%M:%S}"})
        club.execute(_PLANNED, {"relationship": relationship, **values})


def _end(club: ClubFile, key: int, uid: str, state: State, values: dict[str, object]) -> None:
    """Add a line to the log of a relationship, after all others; it has the same uid on every copy of the club."""
    ended = State.ENDED_EARLY if state in UNDER_WAY else State.WITHDRAWN
    line = hashlib.sha256(f"ended {uid}".encode()).hexdigest()[:32]
    values = {**values, "relationship": key, "state": ended.value, "line": line}
    club.execute("DELETE FROM relationship_step WHERE uid = :line", values)  # another copy went on with it meanwhile
    club.execute(_LINE, values)
    club.execute(_RELATIONSHIP, values)


def _listed(states: frozenset[State]) -> str:
    return ", ".join(f"'{state.value}'" for state in sorted(states))


_CONTACT_CHECK_INS: Final = """
    UPDATE check_in SET person_id = :person WHERE who = 'contact'
       AND person_id IN (SELECT contact_id FROM contact_link WHERE person_id = :person)
       AND relationship_id IN (SELECT relationship_id FROM relationship_member WHERE person_id = :person)
       AND NOT EXISTS (SELECT 1 FROM relationship_member o JOIN contact_link l ON l.person_id = o.person_id
            WHERE o.relationship_id = check_in.relationship_id AND o.person_id <> :person
              AND l.contact_id = check_in.person_id)
"""
_AS_CONTACT: Final = """
    UPDATE check_in SET note = '', follow_up = '', person_id =
           (SELECT min(m.person_id) FROM relationship_member m
              JOIN contact_link l ON l.person_id = m.person_id AND l.contact_id = :person
             WHERE m.relationship_id = check_in.relationship_id)
     WHERE who = 'contact' AND person_id = :person
"""
_NOT_EXPECTED: Final = """
    DELETE FROM session_person WHERE person_id = :person AND date > :today AND mark = 'not_recorded'
"""
_MEMBERSHIPS: Final = """
    UPDATE membership SET until = max(:after, since) WHERE person_id = :person AND until IS NULL
"""
_ROLES: Final = """
    UPDATE role SET status = :status, until = coalesce(until, max(:after, coalesce(since, '')))
     WHERE person_id = :person AND kind = :kind AND status NOT IN ('ended', 'archived')
"""
_LIVE: Final = """
    SELECT r.id, r.uid, r.state FROM relationship r JOIN relationship_member m ON m.relationship_id = r.id
     WHERE m.person_id = :person AND r.state NOT IN ({ends}) AND NOT EXISTS (
           SELECT 1 FROM relationship_member o JOIN person p ON p.id = o.person_id
            WHERE o.relationship_id = r.id AND o.side = m.side AND o.person_id <> :person AND p.erased_on IS NULL)
     ORDER BY r.id
"""
_PLANNED: Final = """
    DELETE FROM meeting WHERE relationship_id = :relationship AND outcome = 'planned' AND date >= :today
       AND NOT EXISTS (SELECT 1 FROM hours_entry h WHERE h.meeting_id = meeting.id)
"""
_LINE: Final = """
    INSERT INTO relationship_step (uid, relationship_id, state, since, reason, noted_at, who)
    SELECT :line, :relationship, :state, max(:after, coalesce(max(since), '')), '',
           max(:at, coalesce(max(noted_at), '')), ''
      FROM relationship_step WHERE relationship_id = :relationship
"""
_RELATIONSHIP: Final = """
    UPDATE relationship SET state = :state, at_risk = 0, why_at_risk = '',
           ended_on = (SELECT since FROM relationship_step WHERE uid = :line) WHERE id = :relationship
"""
