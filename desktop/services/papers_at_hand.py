"""Papers from where one works: which of them are about this relationship, this person, this request."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from desktop.core.choices import RoleKind
from desktop.core.paper_choices import Need
from desktop.core.relationship_choices import Side
from desktop.i18n import _
from desktop.model.person import Role
from desktop.services import paper
from desktop.services.pair import Pair


class AtHand(NamedTuple):
    """A paper by its place in the catalogue, with what it is then told, by the names of a request."""

    place: int
    title: str
    given: Mapping[str, int]


class Shelf(NamedTuple):
    """Papers about one person of several, or, without a name, about what they stand in."""

    name: str
    papers: tuple[AtHand, ...]


def of_relationship(pair: Pair) -> list[Shelf]:
    """Give the papers of a relationship, then those about each mentee and each mentor in it."""
    kinds = {Side.MENTEE: RoleKind.MENTEE, Side.MENTOR: RoleKind.VOLUNTEER}
    return [
        Shelf("", _chosen({Need.RELATIONSHIP}, {"relationship": pair.key})),
        *(Shelf(one.name, _about(one.person, [kinds[one.side]])) for one in pair.people),
    ]


def of_person(person: int, roles: Sequence[Role]) -> list[Shelf]:
    """Give the papers about somebody in the roles they have, or had; nothing for a contact."""
    kinds = list(dict.fromkeys(role.kind for role in roles if role.kind in _NEEDS))
    return [Shelf("", _about(person, kinds))] if kinds else []


def of_request(key: int) -> AtHand:
    """Give the letter of a request that was noted."""
    return _chosen({Need.ASKING}, {"asking": key})[0]


_NEEDS: Final = {
    RoleKind.VOLUNTEER: frozenset({Need.PERSON, Need.ANYBODY, Need.WHOSE}),
    RoleKind.MENTEE: frozenset({Need.MENTEE, Need.ANYBODY, Need.WHOSE}),
}
"""Which papers ask for somebody in which role."""


def _about(person: int, kinds: Sequence[RoleKind]) -> tuple[AtHand, ...]:
    own = _chosen({need for kind in kinds for need in _NEEDS[kind]}, {"person": person})
    return tuple(_replaced(one, person) for one in own)


def _replaced(one: AtHand, person: int) -> AtHand:
    """Tell a paper that is of several people as a rule that it is for this one."""
    several = Need.ANYBODY in paper.catalogue()[one.place].may
    return one._replace(given={"wearer": person}) if several else one


def _chosen(needs: set[Need], given: Mapping[str, int]) -> tuple[AtHand, ...]:
    return tuple(
        AtHand(place, _(kind.title), given)
        for place, kind in enumerate(paper.catalogue())
        if needs & {*kind.needs, *kind.may}
    )
