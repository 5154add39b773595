"""Whether somebody allowed something, and still does."""

from datetime import date

from desktop.core.choices import ConsentKind
from desktop.services.club import ClubFile


def holds(club: ClubFile, person: int, kind: ConsentKind, day: date) -> bool:
    """Say whether a consent was given, was not withdrawn, and has not run out on a day."""
    found = club.value(
        """SELECT 1 FROM consent WHERE person_id = ? AND kind = ? AND given AND withdrawn_on IS NULL
              AND (expires_on IS NULL OR expires_on >= ?)""",
        (person, kind.value, day.isoformat()),
    )
    return found is not None
