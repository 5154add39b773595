"""Searches, skills, wishes, homework cards and relationships when two records become one, inside an open step."""

from desktop.core.choices import Choice
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.search import Search
from desktop.services.club import ClubFile

_ONCE = (("person_skill", "skill_id, use"), ("search", "role"), ("wish", "other_id"), ("introduction", "topic"))
"""Where a person may stand once, and beside what."""


def join(club: ClubFile, keep: int, other: int) -> None:
    """Join what stands in both records; what the kept one says of itself wins, what it leaves open is filled.

    Raises:
        Refused: both stand in one relationship, so they are two people.
    """
    if club.value(_TOGETHER, (keep, other)):
        raise Refused(_("They stand in one relationship together, so they are two people."))
    _searches(keep, other)
    club.execute("DELETE FROM wish WHERE (person_id, other_id) IN (VALUES (?, ?), (?, ?))", (keep, other, other, keep))
    club.execute(_SAID_BY_THE_OTHER, (keep, other))
    for table, beside in _ONCE:
        club.execute(_DROP.format(table=table, beside=beside), (other, keep))
    club.execute(_WISHED_BY_BOTH, (other, keep))


_TOGETHER = """
    SELECT 1 FROM relationship_member a JOIN relationship_member b ON a.relationship_id = b.relationship_id
     WHERE a.person_id = ? AND b.person_id = ?
"""
_DROP = """
    DELETE FROM {table} WHERE person_id = ?
       AND ({beside}) IN (SELECT {beside} FROM {table} WHERE person_id = ?)
"""
_SAID_BY_THE_OTHER = """
    DELETE FROM introduction WHERE person_id = ? AND wording = ''
       AND topic IN (SELECT topic FROM introduction WHERE person_id = ? AND wording <> '')
"""
"""Words go with the tick that was given to them: never to words of the other record."""
_WISHED_BY_BOTH = """
    DELETE FROM wish WHERE other_id = ? AND person_id IN (SELECT person_id FROM wish WHERE other_id = ?)
"""


def _searches(keep: int, other: int) -> None:
    """Fill what the kept search leaves open with what the other says."""
    theirs = {search.role: search for search in Search.select().where(Search.person == other)}
    for mine in Search.select().where(Search.person == keep):
        twin = theirs.get(mine.role)
        if twin is None:
            continue
        for name, value in vars(twin)["__data__"].items():
            if not getattr(mine, name) and not isinstance(value, Choice | bool):
                setattr(mine, name, value)
        mine.save()
