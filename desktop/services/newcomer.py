"""A new volunteer with a check, in one step."""

from collections.abc import Mapping
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.choices import CheckKind, RoleKind, RoleStatus
from desktop.model.check import Check
from desktop.model.person import Person
from desktop.services import person, record
from desktop.services.club import ClubFile, settings

USUAL: Final = {
    "GB": CheckKind.DBS_ENHANCED,
    "IE": CheckKind.GARDA,
    "AU": CheckKind.WWCC,
    "CA": CheckKind.VSC,
    "DE": CheckKind.FUEHRUNGSZEUGNIS,
    "FR": CheckKind.HONORABILITE,
    "ES": CheckKind.CERTIFICADO,
    "US": CheckKind.US_CHECK,
}


def usual_check(club: ClubFile) -> CheckKind:
    """Say which check volunteers of the club's country usually have."""
    return USUAL.get(settings(club).country, CheckKind.OTHER)


def add_volunteer(
    club: ClubFile,
    values: Mapping[str, Any],
    *,
    status: RoleStatus | str = "",
    group: int | None = None,
    task: str = "",
    check: Mapping[str, Any] | None = None,
) -> Changes:
    """Add a volunteer, and the check that was seen if one is given.

    Raises:
        Refused: a value is missing or wrong; names the field. Nothing is added then.
    """
    with club.step("person.add") as step:
        made = person.add(club, values, role=RoleKind.VOLUNTEER, status=status, group=group, task=task)
        if check:
            record.add(club, Check, {**check, "person": made.subject})
        step.about(record.get(club, Person, made.subject or 0))
    return step.changes
