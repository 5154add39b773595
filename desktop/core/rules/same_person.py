"""Whether two records are likely one person, with the reasons, and never more certain than they allow.

Nobody is the same person by one trait alone, but for a rare name of which nothing else is known. Two who contradict
each other (another birth date that is no slip, a grown-up and a child) are two, however alike their names are.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final, NamedTuple

from desktop.core.choices import Choice
from desktop.core.rules import birth_likeness, name_likeness
from desktop.core.rules.birth_likeness import WHOLE, Born
from desktop.core.rules.identity import Identity
from desktop.core.rules.name_likeness import Names
from desktop.i18n import N_, NP_, _, formats

RARE: Final = 3
"""A name that more people bear says nothing by itself."""
_CROWD: Final = 120
"""What so many have in common (the office's telephone, a birth date put in for all) tells nobody apart."""


class Certainty(Choice):
    """How sure it is that two records are one person; a person decides in any case, or named the two to begin with."""

    VERY_LIKELY = "very_likely", N_("Very likely")
    LIKELY = "likely", N_("Likely")
    POSSIBLE = "possible", NP_("likelihood", "Possible")
    NAMED = "named", N_("Named by you")


class Reason(Choice):
    """Why two records look like one person."""

    SAME_NAME = "same_name", N_("same name")
    ORDER = "order", N_("same names in another order")
    CALLED = "called", N_("one has the name the other is called by")
    FURTHER = "further_names", N_("one has further names")
    SPELLING = "spelling", N_("names spelt alike")
    SHORT = "short_name", N_("one given name is the other cut short")
    GIVEN = "given_name", N_("same given name, another family name")
    BORN = "born", N_("same date of birth")
    SWAPPED = "born_swapped", N_("day and month of birth swapped")
    SLIP = "born_slip", N_("dates of birth differ by one slip")
    PHONE = "phone", N_("same telephone")
    EMAIL = "email", N_("same e-mail")
    ALONE = "alone", N_("nothing else to compare")


class Likeness(NamedTuple):
    """Two people, by key, who are likely one; the reasons begin with the name."""

    one: int
    other: int
    certainty: Certainty
    reasons: tuple[Reason, ...]

    @property
    def words(self) -> str:
        """The reasons as a list in words."""
        return words(self.reasons)


def words(reasons: Iterable[Reason]) -> str:
    """Say reasons in words."""
    return formats.list_of([_(reason.label) for reason in reasons])


_NAMES: Final = {
    Names.SAME: Reason.SAME_NAME,
    Names.ORDER: Reason.ORDER,
    Names.CALLED: Reason.CALLED,
    Names.FURTHER: Reason.FURTHER,
    Names.SPELLING: Reason.SPELLING,
    Names.SLIPS: Reason.SPELLING,
    Names.SHORT: Reason.SHORT,
    Names.GIVEN: Reason.GIVEN,
}
_BORN: Final = {Born.SAME: Reason.BORN, Born.SWAPPED: Reason.SWAPPED, Born.SLIP: Reason.SLIP}
_EQUAL: Final = frozenset({Names.SAME, Names.ORDER, Names.CALLED})
_VERY, _LIKELY, _POSSIBLE = Certainty.VERY_LIKELY, Certainty.LIKELY, Certainty.POSSIBLE
_RULES: Final[dict[tuple[Names, Born], tuple[Certainty | None, Certainty | None]]] = {
    **{(name, Born.SAME): (_VERY, _VERY) for name in _EQUAL},
    **{(name, Born.SWAPPED): (_LIKELY, _VERY) for name in _EQUAL},
    **{(name, Born.SLIP): (_POSSIBLE, _LIKELY) for name in _EQUAL},
    **{(name, Born.OPEN): (None, _VERY) for name in _EQUAL},
    **{(name, Born.SAME): (_LIKELY, _VERY) for name in (Names.FURTHER, Names.SPELLING)},
    **{(name, Born.SWAPPED): (_POSSIBLE, _LIKELY) for name in (Names.FURTHER, Names.SPELLING)},
    **{(name, Born.SLIP): (None, _LIKELY) for name in (Names.FURTHER, Names.SPELLING)},
    **{(name, Born.OPEN): (None, _LIKELY) for name in (Names.FURTHER, Names.SPELLING)},
    (Names.SLIPS, Born.SAME): (None, _POSSIBLE),
    (Names.SHORT, Born.SAME): (_POSSIBLE, _LIKELY),
    (Names.GIVEN, Born.SAME): (None, _LIKELY),
    (Names.GIVEN, Born.OPEN): (None, _POSSIBLE),
}
"""How certain it is, without and with a telephone or e-mail in common; what is not here are two people."""


def compare(
    one: Identity,
    other: Identity,
    *,
    namesakes: Callable[[Identity], int] = lambda _one: 1,
    in_use: name_likeness.InUse = name_likeness.nobody,
) -> Likeness | None:
    """Say whether two records are likely one person, and why; nothing if they are two.

    Args:
        one: somebody.
        other: somebody else.
        namesakes: says how many have one of somebody's names.
        in_use: says how many people bear a given name: a slip of the pen is borne by nobody else.
    """
    if one.grown_up is not None and other.grown_up is not None and one.grown_up != other.grown_up:
        return None
    born = birth_likeness.compare(one.born_on, other.born_on)
    if born is Born.OTHER:
        return None
    named = name_likeness.compare(one, other, in_use)
    if named is None:
        return None
    reach = _reach(one, other)
    certainty = _RULES.get((named, born), (None, None))[bool(reach)]
    why = [_NAMES[named], *([_BORN[born]] if born in _BORN else []), *reach]
    if certainty is None and not reach and born is Born.OPEN and _may_be_by_name(one, other, named):
        if max(namesakes(one), namesakes(other)) > RARE:
            return None
        certainty, why = _POSSIBLE, [*why, Reason.ALONE]
    return Likeness(one.key, other.key, certainty, tuple(why)) if certainty is not None else None


def _reach(one: Identity, other: Identity) -> list[Reason]:
    phone, email = one.phones & other.phones, one.emails & other.emails
    return [*([Reason.PHONE] if phone else []), *([Reason.EMAIL] if email else [])]


def _may_be_by_name(one: Identity, other: Identity, named: Names) -> bool:
    """Say whether a name is all there is to compare: one of the two is bare, or they have nothing in common to tell."""
    if named in _EQUAL:
        phones, emails = bool(one.phones and other.phones), bool(one.emails and other.emails)
        return not (phones or emails)
    return named in {Names.SPELLING, Names.FURTHER} and (_is_bare(one) or _is_bare(other))


def _is_bare(one: Identity) -> bool:
    """Say whether nothing but a name is known: somebody who walked in."""
    return not (one.born_on or one.phones or one.emails)


class Crowd:
    """Many people, by what two of them would have in common if they were one: never all pairs are compared.

    Args:
        people: who is there to begin with.
        in_use: says how many bear a given name, where more people are known than are here.
    """

    def __init__(self, people: Iterable[Identity] = (), in_use: name_likeness.InUse | None = None) -> None:
        self._by_trait: dict[Hashable, list[Identity]] = defaultdict(list)
        self._by_part: dict[Hashable, list[Identity]] = defaultdict(list)
        self._unparted: list[Identity] = []
        self._bare: list[Identity] = []
        self._by_key: dict[int, Identity] = {}
        self._given: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._in_use = in_use or self._given.__getitem__
        for person in people:
            self.add(person)

    def add(self, person: Identity) -> None:
        """Let somebody be found."""
        self._by_key[person.key] = person
        self._given[person.given] += 1
        if person.called and person.called != person.given:
            self._given[person.called] += 1
        for name in person.wholes:
            self._names[name] += 1
        for trait in _traits(person):
            self._by_trait[trait].append(person)
        self._unparted.append(person)
        if _is_bare(person):
            self._bare.append(person)

    def like(self, person: Identity) -> list[Likeness]:
        """Give who of these people is likely this one (who need not be among them), the most certain first."""
        near = [one for trait in _traits(person) for one in _few(self._by_trait, trait)]
        near += self._by_name_alone(person)
        found = [self._compare(person, one) for key, one in {one.key: one for one in near}.items() if key != person.key]
        return sorted(filter(None, found), key=_order)

    def pairs(self) -> list[Likeness]:
        """Give all pairs that are likely one person, the most certain first."""
        met: set[tuple[int, int]] = set()
        found = []
        for one, other in self._near():
            pair = (one.key, other.key) if one.key < other.key else (other.key, one.key)
            if pair not in met:
                met.add(pair)
                likeness = self._compare(self._by_key[pair[0]], self._by_key[pair[1]])
                if likeness is not None:
                    found.append(likeness)
        return sorted(found, key=_order)

    def _near(self) -> Iterator[tuple[Identity, Identity]]:
        for trait, people in self._by_trait.items():
            if len(people) > 1:
                yield from combinations(_few(self._by_trait, trait), 2)
        for bare in self._bare:
            yield from ((bare, one) for one in self._by_name_alone(bare) if one.key != bare.key)

    def _by_name_alone(self, person: Identity) -> list[Identity]:
        """Give those whose names are near where nothing but the name of one of the two is known."""
        alone = _is_bare(person)
        if not alone and not self._bare:
            return []
        for one in self._unparted:
            for part in _parts(one):
                self._by_part[part].append(one)
        self._unparted.clear()
        near = (one for part in _parts(person) for one in _few(self._by_part, part))
        return [one for one in near if alone or _is_bare(one)]

    def _compare(self, one: Identity, other: Identity) -> Likeness | None:
        return compare(one, other, namesakes=self._namesakes, in_use=self._in_use)

    def _namesakes(self, person: Identity) -> int:
        return max((self._names[name] for name in person.wholes), default=0)


def _few(people: Mapping[Hashable, list[Identity]], trait: Hashable) -> list[Identity]:
    found = people.get(trait, [])
    return found if len(found) <= _CROWD else []


def _order(likeness: Likeness) -> tuple[int, int, int]:
    return list(Certainty).index(likeness.certainty), likeness.one, likeness.other


def _traits(person: Identity) -> list[Hashable]:
    """Give what somebody would have in common with themselves written down once more, with a slip.

    That is the whole name; a birth date with one name and an end of the other; a telephone; an e-mail.
    """
    found: list[Hashable] = [*person.wholes, *person.phones, *person.emails]
    born, family = person.born_on, person.family
    if len(born) == WHOLE and family:
        found.append((born, family))
        for first in (person.given, person.called) if person.called else (person.given,):
            found += ((born, first, family[0]), (born, family[-1], first))
    return found


def _parts(person: Identity) -> Iterator[Hashable]:
    """Give one whole name with the first letter of the other: all there is to search by for who walked in."""
    if person.family and person.given:
        yield "family", person.family, person.given[0]
        yield "given", person.given, person.family[0]
