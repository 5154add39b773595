"""What needs a look at a relationship, in words: suspended, at risk, a review or check-in due, no meeting for long."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from desktop.core.relationship_choices import RelationshipState
from desktop.core.rules.relationship import MEETING
from desktop.i18n import _, formats
from desktop.model.relationship import Relationship
from desktop.services import care, care_facts, check_in, guard
from desktop.services.care_facts import Facts
from desktop.services.club import ClubFile

State = RelationshipState


class SignKind(StrEnum):
    """What a sign is about."""

    SUSPENDED = "suspended"
    WORRY = "worry"
    AT_RISK = "at_risk"
    UNCHECKED = "unchecked"
    REVIEW = "review"
    CARE = "care"
    CHECK_IN = "check_in"
    END = "end"
    UNSIGNED = "unsigned"


class Sign(NamedTuple):
    """One thing that needs a look: how pressing (`stop`, `care`, `note`), and in words."""

    kind: SignKind
    level: str
    words: str


def signs_of(club: ClubFile, relationships: Sequence[Relationship]) -> dict[int, tuple[Sign, ...]]:
    """Say of relationships that are not over what needs a look today, the most pressing first."""
    today, found = club.today(), standing_signs(club, relationships)
    for one in care_facts.facts(club, list(found)):
        found[one.key] += _going_on(one, today)
    return {key: tuple(sorted(signs, key=lambda sign: _ORDER[sign.kind])) for key, signs in found.items()}


_ORDER: Final = {kind: number for number, kind in enumerate(SignKind)}


def standing_signs(club: ClubFile, relationships: Sequence[Relationship]) -> dict[int, list[Sign]]:
    """Say the same of how they stand alone: checks, risk and agreement, without meetings and check-ins."""
    today, keys = club.today(), [one.id for one in relationships]
    unchecked, signed = guard.unchecked(club, keys, today), _signed(club, keys)
    return {
        one.id: [*_checks(one, unchecked.get(one.id, ())), *_agreement(one, signed.get(one.id), today)]
        for one in relationships
    }


class _Signed(NamedTuple):
    """The days of a signed agreement."""

    review_on: date
    reviewed_on: date | None
    ends_on: date | None


def _checks(one: Relationship, unchecked: Sequence[str]) -> list[Sign]:
    signs = []
    if unchecked:
        meet = one.state in MEETING
        kind, level = (SignKind.SUSPENDED, "stop") if meet else (SignKind.UNCHECKED, "care")
        words = _("suspended, no check of {names} holds") if meet else _("no check of {names} holds")
        signs.append(Sign(kind, level, words.format(names=formats.list_of(unchecked))))
    if one.at_risk:
        signs.append(Sign(SignKind.AT_RISK, "care", _("at risk")))
    return signs


def _agreement(one: Relationship, signed: _Signed | None, today: date) -> list[Sign]:
    if signed is None:
        unsigned = Sign(SignKind.UNSIGNED, "note", _("agreement not signed"))
        return [unsigned] if one.state is State.AGREED else []
    signs = []
    if signed.review_on <= today and signed.reviewed_on is None and one.state is not State.PROPOSED:
        words = _("review due since {day}").format(day=formats.day(signed.review_on))
        signs.append(Sign(SignKind.REVIEW, "care", words))
    end = one.planned_end or signed.ends_on
    if end is not None and end < today and one.state is not State.CLOSING:
        signs.append(Sign(SignKind.END, "care", _("planned to end on {day}").format(day=formats.day(end))))
    return signs


def _going_on(one: Facts, today: date) -> list[Sign]:
    signs = [Sign(SignKind.WORRY, "stop", _("somebody wants to tell you something"))] if one.worries else []
    signs += [Sign(SignKind.CARE, "care", words) for words in care.signs(one, today)]
    due = check_in.due_of([one], today)
    if due:
        words = _("check-in due since {day}").format(day=formats.day(due[0].since))
        signs.append(Sign(SignKind.CHECK_IN, "care", words))
    return signs


def _signed(club: ClubFile, keys: Sequence[int]) -> dict[int, _Signed]:
    """Give the latest signed version of the agreement of each relationship."""
    found = club.rows(
        f"""SELECT relationship_id, review_on, reviewed_on, ends_on FROM agreement
             WHERE relationship_id IN ({",".join(map(str, keys)) or "NULL"}) AND signed_on IS NOT NULL
             ORDER BY version"""
    )
    return {
        key: _Signed(date.fromisoformat(review), *(date.fromisoformat(day) if day else None for day in days))
        for key, review, *days in found
    }
