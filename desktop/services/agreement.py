"""Agreements: their versions and terms, and how each stands."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm
from desktop.core.rules import agreement as rules
from desktop.core.rules import pairing
from desktop.core.rules.clauses import Terms
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _
from desktop.model.agreement import Agreement
from desktop.model.fields import specs
from desktop.model.relationship import Relationship
from desktop.model.values import read_all
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of

_NOT_TERMS: Final = frozenset({"relationship", "version", "signed_on", "copies_given", "reviewed_on"})
TERMS: Final = tuple(name for name in specs(Agreement) if name not in _NOT_TERMS)
"""The fields that two people agree on, in the order of the paper."""


class Stand(NamedTuple):
    """How a version stands on a day."""

    agreement: Agreement
    state: rules.State


def with_minors(club: ClubFile, pair: int) -> bool:
    """Say whether somebody who is mentored may be under 18 today."""
    between = pair_of(club, pair)
    return rules.with_minors(between.kind, between.people, club.today())


def terms(pair: int) -> Agreement | None:
    """Give the version by which two people meet: the newest, signed or not."""
    found: Agreement | None = (
        Agreement.select().where(Agreement.relationship == pair).order_by(Agreement.version.desc()).first()
    )
    return found


def versions(club: ClubFile, pair: int) -> list[Stand]:
    """Give every version of a relationship's agreement with how it stands today, the newest first."""
    found = sorted(record.all_of(club, Agreement, relationship=pair), key=lambda one: one.version, reverse=True)
    over = record.get(club, Relationship, pair).state in ENDS
    made = []
    for one in found:
        made.append(Stand(one, state(club, one, over=over)))
        over = over or one.signed_on is not None
    return made


def state(club: ClubFile, one: Agreement, *, over: bool = False) -> rules.State:
    """Say how an agreement stands today; `over`: the relationship has ended, or a later version is signed."""
    return rules.state(one.signed_on, one.review_on, one.ends_on, club.today(), reviewed_on=one.reviewed_on, over=over)


def latest(club: ClubFile, pair: int) -> Stand | None:
    """Give the newest version, draft or not."""
    return next(iter(versions(club, pair)), None)


def in_force(club: ClubFile, pair: int) -> Agreement | None:
    """Give the version that holds today: signed, not ended, and not followed by a signed one."""
    holding = {rules.State.SIGNED, rules.State.REVIEW_DUE}
    return next((one for one, stands in versions(club, pair) if stands in holding), None)


def change_terms(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change terms of a draft.

    Raises:
        Refused: it is signed, so that only a new version changes it; or a value is wrong.
    """
    one, typed = draft(club, key), read_terms(values)
    said = {name: getattr(one, name) for name in TERMS} | typed
    dated = typed.keys() & {"review_on", "ends_on"}
    check_terms(said, club.today() if dated else date.min)
    with club.step("agreement.terms") as step:
        for name, value in typed.items():
            setattr(one, name, value)
        one.save()
        step.about(one)
    return step.changes


def read_terms(values: Mapping[str, Any]) -> dict[str, Any]:
    """Read terms as they are typed.

    Raises:
        Refused: a value is wrong, or it is none of the terms.
    """
    for name in values:
        if name in _NOT_TERMS:
            raise Refused(_("There is no term “{field}”.").format(field=name), field=name)
    return read_all(Agreement, values)


def check_terms(said: Mapping[str, Any], earliest: date) -> None:
    """Refuse terms that cannot be: a meeting without length, days before `earliest` or in the wrong order."""
    rules.length(said.get("minutes"))
    rules.days(said["review_on"], said["ends_on"], earliest)


def draft(club: ClubFile, key: int) -> Agreement:
    """Give an agreement that may still be changed.

    Raises:
        Refused: it is signed.
    """
    one = record.get(club, Agreement, key)
    if one.signed_on is not None:
        raise Refused(_("Version {number} is signed: make a new version to change it.").format(number=one.version))
    return one


def signed(club: ClubFile, key: int) -> Agreement:
    """Give an agreement that is signed.

    Raises:
        Refused: it is still a draft.
    """
    one = record.get(club, Agreement, key)
    if one.signed_on is None:
        raise Refused(_("Version {number} is not signed yet.").format(number=one.version))
    return one


def remove(club: ClubFile, key: int) -> Changes:
    """Throw a draft away; undo brings it back.

    Raises:
        Refused: it is signed.
    """
    one = draft(club, key)
    with club.step("agreement.remove") as step:
        step.about(one)
        one.delete_instance()
    return step.changes


def give_copies(club: ClubFile, key: int, *, given: bool = True) -> Changes:
    """Note that everybody has their signed copy.

    Raises:
        Refused: it is not signed yet.
    """
    one = signed(club, key)
    with club.step("agreement.copies") as step:
        one.copies_given = given
        one.save()
        step.about(one)
    return step.changes


def terms_of(one: Agreement, *, minors: bool) -> Terms:
    """Give what fills the clauses; `minors` decides how often is swapped where the agreement leaves it open."""
    return Terms(
        cadence=one.cadence,
        minutes=one.minutes,
        place=one.place,
        mode=_(one.medium.label),
        forms=tuple(member for member in MentoringForm if member.value in one.forms),
        swap_minutes=pairing.swap_minutes(one.swap_minutes, minors=minors),
        days_ahead=one.days_ahead,
        channel=one.channel,
        reply_days=one.reply_days,
        notice_hours=one.notice_hours,
        misses=one.misses,
        safeguarding_lead=one.lead,
        gift_limit=one.gift_limit,
        off_limits=one.off_limits,
        retention=one.kept_for,
        review_on=one.review_on,
        ends_on=one.ends_on,
    )
