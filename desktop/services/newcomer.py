"""A new volunteer with a check, in one step."""

from collections.abc import Mapping
from typing import Any

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.model.check import Check
from desktop.model.person import Person
from desktop.services import person, record
from desktop.services.club import ClubFile


def add_volunteer(
    club: ClubFile, values: Mapping[str, Any], *, task: str = "", check: Mapping[str, Any] | None = None
) -> Changes:
    """Add a volunteer, and the check that was seen if one is given.

    Raises:
        Refused: a value is missing or wrong; names the field. Nothing is added then.
    """
    with club.step("person.add") as step:
        made = person.add(club, values, role=RoleKind.VOLUNTEER, task=task)
        if check:
            record.add(club, Check, {**check, "person": made.subject})
        step.about(record.get(club, Person, made.subject or 0))
    return step.changes
