"""Whose check and training hold on a day."""

from collections.abc import Sequence
from datetime import date

from desktop.core.rules import supervision as rules
from desktop.storage.club_file import ClubFile


def cleared_on(club: ClubFile, people: Sequence[int], day: date) -> set[int]:
    """Say which of these people had a check that was accepted and valid that day, or needed none with a reason."""
    found = club.rows(
        f"""SELECT person_id, kind, decision, seen_on, issued_on, renew_by, reason_not_required
              FROM "check" WHERE person_id IN ({",".join(map(str, people)) or "NULL"})"""
    )
    return {key for key, *check in found if rules.valid_on(rules.CheckFacts.read(*check), day)}


def trained_on(club: ClubFile, people: Sequence[int], day: date) -> set[int]:
    """Say which of these people had a training done and not run out that day."""
    found = club.rows(
        f"""SELECT DISTINCT person_id FROM training WHERE person_id IN ({",".join(map(str, people)) or "NULL"})
              AND done_on <= ? AND (expires_on IS NULL OR expires_on >= ?)""",
        (day.isoformat(), day.isoformat()),
    )
    return {key for (key,) in found}
