"""How many adults a session needs, who counts as one, and both in words (rule 5 of the product)."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, Self

from desktop.core.choices import CheckDecision, CheckKind
from desktop.core.errors import Refused
from desktop.i18n import _, ngettext

OLDEST_CHILD = 17
_BAND = re.compile(r"(\d{1,3})[-–](\d{1,3}):(\d{1,3})")


class Band(NamedTuple):
    """Ages in whole years, both included, and how many children of them one adult may have."""

    youngest: int
    oldest: int
    children: int

    @property
    def label(self) -> str:
        return str(self.youngest) if self.youngest == self.oldest else f"{self.youngest}–{self.oldest}"


class Rule(NamedTuple):
    """A group's supervision rule.

    `youngest` is the youngest age that the group takes: a mentee of unknown age counts as that old.
    """

    bands: tuple[Band, ...]
    minimum: int = 2
    youngest: int = 0
    training_required: bool = False


class Adult(NamedTuple):
    """A volunteer who is (or is planned to be) there. `of_age`: 18 or over; `None` if nobody knows."""

    name: str
    of_age: bool | None
    cleared: bool
    trained: bool = True


class NotCounted(NamedTuple):
    """A volunteer who is there and does not count as an adult, with the reason as part of a sentence."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Supervision:
    """What supervision comes to for some people.

    Args:
        children: people under 18, helpers among them.
        needed: adults needed.
        present: volunteers who are there and not known to be under 18, counted or not.
        counted: the names of those who count.
        others: those who do not, with the reason.
    """

    children: int
    needed: int
    present: int
    counted: tuple[str, ...]
    others: tuple[NotCounted, ...]

    @property
    def met(self) -> bool:
        """Whether enough adults count; true where nobody under 18 is there."""
        return len(self.counted) >= self.needed

    def planned_words(self) -> str:
        """Say it for a roll: “For this roll: at least 2 adults. Planned and cleared: 4.” Nothing without children."""
        if not self.children:
            return ""
        need = ngettext(
            "For this roll: at least {count} adult.", "For this roll: at least {count} adults.", self.needed
        ).format(count=self.needed)
        if not self.others:
            return " ".join((need, _("Planned and cleared: {count}.").format(count=len(self.counted))))
        planned = _("{planned} planned, {counted} counted: {reasons}.").format(
            planned=self.present, counted=len(self.counted), reasons=self._reasons()
        )
        return f"{need} {planned}"

    def present_words(self) -> str:
        """Say it for those who are here: “13 children here: 2 adults needed, 4 cleared and present”."""
        if not self.children:
            return ""
        here = ngettext("{count} child here", "{count} children here", self.children).format(count=self.children)
        need = ngettext("{count} adult needed", "{count} adults needed", self.needed).format(count=self.needed)
        if self.others:
            there = self.counted_words()
        else:
            there = _("{count} cleared and present").format(count=len(self.counted))
        return _("{children}: {needed}, {adults}").format(children=here, needed=need, adults=there)

    def past_words(self) -> str:
        """Say it for a day that is over: “13 children: 2 adults needed, 4 present, all counted”, and if it was met."""
        if not self.children:
            return _("Nobody under 18 was there: no adult was needed.")
        children = ngettext("{count} child", "{count} children", self.children).format(count=self.children)
        need = ngettext("{count} adult needed", "{count} adults needed", self.needed).format(count=self.needed)
        said = _("{children}: {needed}, {adults}.").format(children=children, needed=need, adults=self.counted_words())
        return " ".join((said, _("That was enough.") if self.met else _("That was too few.")))

    def counted_words(self) -> str:
        """Say who of those present counts: “4 present, 3 counted: age of Kai not confirmed”."""
        if not self.others:
            return _("{present} present, all counted").format(present=self.present)
        return _("{present} present, {counted} counted: {reasons}").format(
            present=self.present, counted=len(self.counted), reasons=self._reasons()
        )

    def _reasons(self) -> str:
        return "; ".join(other.why for other in self.others)


def parse_bands(text: str) -> tuple[Band, ...]:
    """Read age bands such as `4-8:6 9-12:8`: six children of 4 to 8 need one adult.

    The first band may begin above 0 and the last end below 17: younger children then count in the first band, older
    ones in the last.

    Raises:
        Refused: a band cannot be read, goes beyond 17 years, or leaves a gap to or overlaps another.
    """
    bands = sorted(_band(token) for token in text.replace(",", " ").replace(";", " ").split())
    if not bands:
        raise Refused(_("Write at least one band of ages, such as 9-12:8."), field="ratio_bands")
    for before, after in pairwise(bands):
        if after.youngest <= before.oldest:
            sentence = _("The bands {first} and {second} overlap: an age belongs to one of them.")
        elif after.youngest > before.oldest + 1:
            sentence = _("Between the bands {first} and {second} some ages are missing.")
        else:
            continue
        raise Refused(sentence.format(first=before.label, second=after.label), field="ratio_bands")
    return tuple(bands)


def _band(token: str) -> Band:
    found = _BAND.fullmatch(token)
    if found is None:
        sentence = _("“{band}” is no band of ages. Write it as 9-12:8: eight children of 9 to 12 need one adult.")
        raise Refused(sentence.format(band=token), field="ratio_bands")
    band = Band(*(int(part) for part in found.groups()))
    if band.youngest > band.oldest or band.children < 1:
        sentence = _("“{band}” cannot be: the younger age comes first, and an adult has at least one child.")
        raise Refused(sentence.format(band=token), field="ratio_bands")
    if band.oldest > OLDEST_CHILD:
        sentence = _("“{band}” goes too far: supervision is for people under 18, so the last band ends at 17.")
        raise Refused(sentence.format(band=token), field="ratio_bands")
    return band


def needed(children: Iterable[int | None], rule: Rule) -> int:
    """Say how many adults these people need.

    The exact sum over the age bands of people / ratio, rounded up once, never below the rule's minimum; 0 when nobody
    under 18 is there.

    Args:
        children: ages in whole years of those present who are or may be under 18, helpers included; `None` is unknown
            and counts as the youngest that the group takes. Ages of 18 and over are left out.
        rule: the group's rule.
    """
    ages = Counter(_under_18(children, rule))
    if not ages:
        return 0
    exact = sum((Fraction(people, _ratio(age, rule.bands)) for age, people in ages.items()), Fraction(0))
    return max(math.ceil(exact), rule.minimum)


def _under_18(children: Iterable[int | None], rule: Rule) -> list[int]:
    ages = (rule.youngest if age is None else age for age in children)
    return [age for age in ages if age <= OLDEST_CHILD]


def _ratio(age: int, bands: Sequence[Band]) -> int:
    """Children per adult at an age; the first band for those who are younger, the last for those who are older."""
    return next((band.children for band in bands if age <= band.oldest), bands[-1].children)


def assess(children: Iterable[int | None], adults: Iterable[Adult], rule: Rule) -> Supervision:
    """Work out what is needed and who counts.

    Args:
        children: as in `needed`; a helper under 18 belongs here.
        adults: the volunteers; one who is known to be under 18 is named as not counted.
        rule: the group's rule.
    """
    everybody = list(children)
    volunteers = list(adults)
    counted: list[str] = []
    others: list[NotCounted] = []
    for adult in volunteers:
        why = _why_not(adult, rule)
        if why:
            others.append(NotCounted(adult.name, why))
        else:
            counted.append(adult.name)
    return Supervision(
        children=len(_under_18(everybody, rule)),
        needed=needed(everybody, rule),
        present=len(volunteers),
        counted=tuple(counted),
        others=tuple(others),
    )


def _why_not(adult: Adult, rule: Rule) -> str:
    if adult.of_age is None:
        return _("age of {name} not confirmed").format(name=adult.name)
    if not adult.of_age:
        return _("{name} is under 18").format(name=adult.name)
    if not adult.cleared:
        return _("{name} not cleared").format(name=adult.name)
    if rule.training_required and not adult.trained:
        return _("training of {name} missing").format(name=adult.name)
    return ""


class CheckFacts(NamedTuple):
    """What decides whether a background check holds on a day."""

    kind: str
    decision: str
    seen_on: date | None = None
    issued_on: date | None = None
    renew_by: date | None = None
    reason: str = ""

    @classmethod
    def read(cls, kind: str, decision: str, seen_on: object, issued_on: object, renew_by: object, reason: str) -> Self:
        """Make it from a row of the club file, where dates are ISO text."""
        return cls(kind, decision, _day(seen_on), _day(issued_on), _day(renew_by), reason)


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value)[:10])


def valid_on(check: CheckFacts, day: date) -> bool:
    """Say whether a check clears its volunteer on a day.

    It does if it was accepted, seen (or, where that was not noted, issued) on or before the day, and the day is not
    after *renew by*; or if none is required and the reason is given.
    """
    if check.kind == CheckKind.NOT_REQUIRED:
        return bool(check.reason.strip())
    if check.decision != CheckDecision.ACCEPTED:
        return False
    since = check.seen_on or check.issued_on
    return (since is None or since <= day) and (check.renew_by is None or day <= check.renew_by)
