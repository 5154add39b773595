"""Which rule forbids two people to be matched, and that in words."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from desktop.core.relationship_choices import Side
from desktop.core.rules import matching_fit, relationship
from desktop.core.rules.finding import Offerer, Party, Rules, Seeker
from desktop.core.rules.relationship import Member
from desktop.i18n import _


class Rule(StrEnum):
    """What a match must not break."""

    THEMSELVES = "themselves"
    NOT_WITH = "not_with"
    TOGETHER = "together"
    TRIED = "tried"
    SKILL = "skill"
    LANGUAGE = "language"
    CHECK = "check"
    TIME = "time"
    PLACE = "place"


FIXED: Final = frozenset({Rule.THEMSELVES, Rule.NOT_WITH, Rule.TOGETHER})
"""Rules about two people for which a coordinator can arrange nothing."""


def broken(seeker: Seeker, offerer: Offerer, rules: Rules) -> Iterator[Rule]:
    """Give the rules that a match would break; none if it is possible."""
    if seeker.key == offerer.key:
        yield Rule.THEMSELVES
    if offerer.key in seeker.not_with or seeker.key in offerer.not_with:
        yield Rule.NOT_WITH
    if offerer.key in seeker.together:
        yield Rule.TOGETHER
    if offerer.key in seeker.tried and not rules.again:
        yield Rule.TRIED
    if rules.skill and not _helps(seeker, offerer, rules):
        yield Rule.SKILL
    if rules.language and not _can_talk(seeker, offerer):
        yield Rule.LANGUAGE
    if not offerer.cleared and relationship.not_cleared(rules.kind, _members(seeker, offerer), rules.day):
        yield Rule.CHECK
    if rules.time and seeker.times and offerer.times and not matching_fit.shared_times(seeker, offerer):
        yield Rule.TIME
    if rules.place and _says_where(seeker) and _says_where(offerer) and not matching_fit.can_meet(seeker, offerer):
        yield Rule.PLACE


def _helps(seeker: Seeker, offerer: Offerer, rules: Rules) -> bool:
    """Say whether somebody can help with a want; who wants nothing named, or asked for this mentor, needs no skill."""
    asked = not seeker.wants or offerer.key in seeker.wishes
    return asked or bool(matching_fit.lessons(seeker, offerer, rules.kind))


def _can_talk(seeker: Seeker, offerer: Offerer) -> bool:
    both_said = seeker.languages and offerer.languages
    return not both_said or bool(matching_fit.shared_words(seeker.languages, offerer.languages))


def _says_where(party: Party) -> bool:
    return party.online or bool(party.places)


def _members(seeker: Seeker, offerer: Offerer) -> tuple[Member, Member]:
    return (
        Member(seeker.name, Side.MENTEE, seeker.born_on, seeker.adult_confirmed),
        Member(offerer.name, Side.MENTOR, offerer.born_on, offerer.adult_confirmed, offerer.cleared),
    )


def sentence(rule: Rule, seeker: Seeker, offerer: Offerer) -> str:
    """Say why a rule forbids this pair; never which of them said *not with*."""
    sentences = {
        Rule.THEMSELVES: _("{mentee} cannot be matched with themselves."),
        Rule.NOT_WITH: _("{mentor} and {mentee} are not to be matched."),
        Rule.TOGETHER: _("{mentor} and {mentee} work together already."),
        Rule.TRIED: _("{mentor} and {mentee} were proposed or together before, and it did not fit."),
        Rule.SKILL: _("{mentor} offers nothing that {mentee} wants to learn."),
        Rule.LANGUAGE: _("{mentor} and {mentee} have no language in common."),
        Rule.CHECK: _("{mentor} has no check that holds, and {mentee} is, or may be, under 18."),
        Rule.TIME: _("{mentor} and {mentee} have no time in common."),
        Rule.PLACE: _("{mentor} and {mentee} have no place in common."),
    }
    if rule is Rule.SKILL and matching_fit.shared_words(
        (want.skill for want in seeker.wants), (offer.skill for offer in offerer.offers)
    ):
        return _("{mentor} is not further than {mentee} in what {mentee} wants to learn.").format(
            mentor=offerer.name, mentee=seeker.name
        )
    return sentences[rule].format(mentor=offerer.name, mentee=seeker.name)
