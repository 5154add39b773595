"""Roles, memberships, consents and the like when two records become one, inside an open step."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from desktop.core.choices import RoleStatus
from desktop.i18n import _, formats
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.group import Membership
from desktop.model.health import HealthNote
from desktop.model.noun import Noun
from desktop.model.person import Role
from desktop.model.training import Training
from desktop.services.club import ClubFile
from desktop.services.person import ENDED

_LIVELY: Final = (
    *(RoleStatus.ACTIVE, RoleStatus.REGISTERED, RoleStatus.APPROVED, RoleStatus.ON_LEAVE, RoleStatus.PAUSED),
    *(RoleStatus.IN_PROCESS, RoleStatus.WAITING, RoleStatus.APPLICANT, RoleStatus.ENQUIRY),
)
_OWN: Final[tuple[type[Noun], ...]] = (Role, Membership, Consent, HealthNote, Check, Training)


def join(club: ClubFile, keep: int, other: int) -> list[str]:
    """Join what stands in both records: one role, one stretch in a group, the very same note; says what to look at."""
    for noun in _OWN:
        _drop_twins(noun, keep, other)
    _roles(keep, other)
    _memberships(keep, other)
    return _consents(club, keep, other)


def _drop_twins(noun: type[Noun], keep: int, other: int) -> None:
    """Remove what the other record holds that stands word for word in the kept one."""
    theirs: Any = noun
    known = [_data(one) for one in theirs.select().where(theirs.person == keep)]
    for one in theirs.select().where(theirs.person == other):
        if _data(one) in known:
            one.delete_instance()


def _data(one: Noun) -> dict[str, Any]:
    return {name: value for name, value in vars(one)["__data__"].items() if name not in {"id", "uid", "person"}}


def _roles(keep: int, other: int) -> None:
    """Join a role that is live in both: since the earlier day, in the livelier state."""
    live = (Role.status.not_in(list(ENDED)),)
    mine = {role.kind: role for role in Role.select().where(Role.person == keep, *live)}
    for role in Role.select().where(Role.person == other, *live):
        twin = mine.get(role.kind)
        if twin is None:
            continue
        twin.status = min(twin.status, role.status, key=_LIVELY.index)
        twin.since = _earlier(twin.since, role.since)
        twin.until = _later(twin.until, role.until)
        twin.task, twin.reason = twin.task or role.task, twin.reason or role.reason
        twin.save()
        role.delete_instance()


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _later(one: date | None, other: date | None) -> date | None:
    """Give the later of two last days, of which a missing one is later than all."""
    return None if one is None or other is None else max(one, other)


def _memberships(keep: int, other: int) -> None:
    """Join stretches in one group and role that overlap; others stay as they are."""
    mine = list(Membership.select().where(Membership.person == keep).order_by(Membership.id))
    for one in Membership.select().where(Membership.person == other).order_by(Membership.since):
        twin = next((own for own in mine if _overlap(own, one)), None)
        if twin is None:
            continue
        twin.since = min(twin.since, one.since)
        twin.until = _later(twin.until, one.until)
        twin.save()
        one.delete_instance()


def _overlap(one: Membership, other: Membership) -> bool:
    return (
        (one.group, one.role) == (other.group, other.role)
        and (one.until is None or other.since <= one.until)
        and (other.until is None or one.since <= other.until)
    )


def _consents(club: ClubFile, keep: int, other: int) -> list[str]:
    """Keep every consent; a permission that the other record refuses is withdrawn, unless it was given later.

    A paper would else show the permission, since it stands there.
    """
    both: list[Consent] = list(Consent.select().where(Consent.person.in_([keep, other])).order_by(Consent.id))
    refusals = [one for one in both if not one.given or one.withdrawn_on is not None]
    kinds = []
    for one in both:
        against = [no for no in refusals if no.kind is one.kind and no.person != one.person and not _is_newer(one, no)]
        if one.given and one.withdrawn_on is None and against:
            one.withdrawn_on = _refused_on(against) or club.today()
            one.save()
            kinds.append(_(one.kind.label))
    if not kinds:
        return []
    said = _("Allowed according to one of the two only: {consents}. The refusal holds until you change it.")
    return [said.format(consents=formats.list_of(list(dict.fromkeys(kinds))))]


def _is_newer(given: Consent, refused: Consent) -> bool:
    day = refused.withdrawn_on or refused.given_on
    return given.given_on is not None and day is not None and given.given_on > day


def _refused_on(refusals: Sequence[Consent]) -> date | None:
    return max((day for one in refusals if (day := one.withdrawn_on or one.given_on) is not None), default=None)
