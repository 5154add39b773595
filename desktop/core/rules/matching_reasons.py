"""Why two people are proposed to each other, and why somebody is left without a proposal, in words."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from desktop.core import clock
from desktop.core.rules import matching_fit, matching_rules
from desktop.core.rules.finding import Offerer, Rules, Seeker, Span
from desktop.core.rules.matching_fit import Lesson
from desktop.core.rules.matching_rules import Rule
from desktop.i18n import _, formats, ngettext

FEW: Final = 3
"""So many names, times or near misses are read at a glance."""


class Lack(StrEnum):
    """What stands in the way where no rule does."""

    NOBODY = "nobody"
    FULL = "full"
    TAKEN_OUT = "taken_out"


class NearMiss(NamedTuple):
    """Somebody with room who would fit but for one rule."""

    offerer: Offerer
    rule: Rule


class Pair(NamedTuple):
    """Two who are proposed to each other."""

    seeker: Seeker
    offerer: Offerer
    rules: Rules
    pinned: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """Say in the language in use why these two, the weightiest first; never empty."""
        return tuple(_reasons(self)) or (_("Nothing is known that speaks against it."),)


class Unmatched(NamedTuple):
    """Somebody for whom there is no proposal.

    Attributes:
        lack: what is missing, if not rules stand in the way.
        rules: the rules that everybody on the other side would break.
        names: those who would fit, if they had room or were not taken out.
        near: who would fit but for one rule, a few.
    """

    seeker: Seeker
    lack: Lack | None
    rules: tuple[Rule, ...] = ()
    names: tuple[str, ...] = ()
    near: tuple[NearMiss, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Say in the language in use why not, and what would help."""
        near = [matching_rules.sentence(miss.rule, self.seeker, miss.offerer) for miss in self.near]
        return (*_lacking(self), *near)


def _reasons(pair: Pair) -> Iterator[str]:
    seeker, offerer, rules, pinned = pair
    names = {"mentee": seeker.name, "mentor": offerer.name}
    if pinned:
        yield _("This pair is pinned.")
    if offerer.key in seeker.wishes:
        yield _("{mentee} asked for {mentor}.").format(**names)
    if seeker.key in offerer.wishes:
        yield _("{mentor} asked for {mentee}.").format(**names)
    yield from _taught(matching_fit.lessons(seeker, offerer, rules.kind), names)
    if times := matching_fit.shared_times(seeker, offerer):
        longest = sorted(sorted(times, key=lambda span: span.starts - span.ends)[:FEW], key=times.index)
        yield _("Both have time on {times}.").format(times=formats.list_of([_time(span) for span in longest]))
    if places := matching_fit.shared_words(seeker.places, offerer.places):
        yield _("Both can meet here: {places}.").format(places=formats.list_of(places))
    if seeker.online and offerer.online:
        yield _("Both can meet online.")
    if languages := matching_fit.shared_words(seeker.languages, offerer.languages):
        yield _("Both speak {languages}.").format(languages=formats.list_of(languages))
    if seeker.waiting_since:
        yield _("{mentee} has waited since {day}.").format(day=formats.day(seeker.waiting_since), **names)


def _taught(lessons: Sequence[Lesson], names: dict[str, str]) -> Iterator[str]:
    """Name the mentee's first want apart, the others together; then how far both are with the first of them."""
    first = [lesson for lesson in lessons if lesson.place == 0]
    others = formats.list_of([lesson.want.skill for lesson in lessons if lesson.place])
    if first:
        yield _("{mentor} offers {skill}, which {mentee} wants most.").format(skill=first[0].want.skill, **names)
    if first and others:
        yield _("{mentor} offers {skills} too.").format(skills=others, **names)
    elif others:
        yield _("{mentor} offers {skills}, which {mentee} wants too.").format(skills=others, **names)
    for lesson in lessons[:1]:
        if lesson.want.level and lesson.offer.level:
            words = _("{skill}: {mentee} {level}, {mentor} {further}.")
            has, offers = _(lesson.want.level.label), _(lesson.offer.level.label)
            yield words.format(skill=lesson.want.skill, level=has, further=offers, **names)


def _time(span: Span) -> str:
    start, end = clock.text(span.starts), clock.text(span.ends)
    return _("{weekday} from {start} to {end}").format(weekday=_(span.weekday.label), start=start, end=end)


def _lacking(one: Unmatched) -> list[str]:
    names = {"mentee": one.seeker.name, "mentors": _few(one.names)}
    if one.lack:
        sentences = {
            Lack.NOBODY: _("There is no mentor to propose."),
            Lack.FULL: _("Nobody who fits has room left: {mentors}."),
            Lack.TAKEN_OUT: _("Everybody who fits was taken out: {mentors}."),
        }
        return [sentences[one.lack].format(**names)]
    wanted = formats.list_of([want.skill for want in one.seeker.wants])
    everybody = {
        Rule.SKILL: _("Nobody who is further than {mentee} offers any of this: {skills}."),
        Rule.LANGUAGE: _("Nobody has a language in common with {mentee}."),
        Rule.CHECK: _("Nobody has a check that holds, and {mentee} is, or may be, under 18."),
        Rule.TIME: _("Nobody has time when {mentee} has."),
        Rule.PLACE: _("Nobody can meet where {mentee} can."),
    }
    words = [everybody[rule].format(skills=wanted, **names) for rule in one.rules if rule in everybody]
    return words or [_("Nobody fits in every respect.")]


def _few(names: Sequence[str]) -> str:
    more = len(names) - FEW
    rest = [ngettext("{count} other", "{count} others", more).format(count=more)] if more > 0 else []
    return formats.list_of([*names[:FEW], *rest])


def unmatched(
    seeker: Seeker,
    offerers: Sequence[Offerer],
    rules: Rules,
    room: dict[int, int],
    taken_out: frozenset[tuple[int, int]],
) -> Unmatched:
    """Find why there is no proposal for somebody.

    Args:
        seeker: who is without a proposal.
        offerers: everybody on the other side.
        rules: what the club asks.
        room: how many more mentees each of them, by key, has room for after the proposal.
        taken_out: pairs of keys that the coordinator does not want proposed.
    """
    if not offerers:
        return Unmatched(seeker, Lack.NOBODY)
    breaks = {offerer.key: tuple(matching_rules.broken(seeker, offerer, rules)) for offerer in offerers}
    fitting = [offerer for offerer in offerers if not breaks[offerer.key]]
    full = tuple(offerer.name for offerer in fitting if (seeker.key, offerer.key) not in taken_out)
    if full:
        return Unmatched(seeker, Lack.FULL, names=full)
    if fitting:
        return Unmatched(seeker, Lack.TAKEN_OUT, names=tuple(offerer.name for offerer in fitting))
    by_all = tuple(rule for rule in Rule if all(rule in found for found in breaks.values()))
    near = [
        NearMiss(offerer, breaks[offerer.key][0])
        for offerer in offerers
        if room[offerer.key] and len(breaks[offerer.key]) == 1 and breaks[offerer.key][0] not in matching_rules.FIXED
    ]
    return Unmatched(seeker, None, by_all, near=tuple(near[:FEW]))
