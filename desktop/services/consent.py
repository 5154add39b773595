"""Whether somebody allowed something, and still does: from the moment it is withdrawn it is used nowhere."""

from collections.abc import Sequence
from datetime import date

from desktop.core.choices import ConsentKind
from desktop.services.club import ClubFile


def condition(person: str, kind: ConsentKind, day: str) -> str:
    """Write the SQL that says whether a consent holds: given, neither withdrawn nor run out, and not refused since.

    Args:
        person: SQL of the person's key.
        kind: of what.
        day: SQL of the day.
    """
    return f"""EXISTS (SELECT 1 FROM consent k WHERE k.person_id = {person} AND k.kind = '{kind.value}' AND k.given
        AND k.withdrawn_on IS NULL AND (k.expires_on IS NULL OR k.expires_on >= {day})
        AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.person_id = k.person_id AND n.kind = k.kind AND n.id > k.id
            AND (NOT n.given OR n.withdrawn_on IS NOT NULL)))"""


def holding(club: ClubFile, people: Sequence[int], kind: ConsentKind, day: date) -> set[int]:
    """Say whose consent holds on a day."""
    keys = ",".join(map(str, people)) or "NULL"
    sql = f"SELECT p.id FROM person p WHERE p.id IN ({keys}) AND {condition('p.id', kind, ':day')}"
    return {key for (key,) in club.rows(sql, {"day": day.isoformat()})}


def holds(club: ClubFile, person: int, kind: ConsentKind, day: date) -> bool:
    """Say whether somebody's consent holds on a day."""
    return bool(holding(club, [person], kind, day))
