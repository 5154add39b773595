"""Whose a record is: derived from the links of the nouns, so that a new noun is known without being named here.

A record belongs to the people it links to. One that names nobody belongs to those to whom what it hangs on belongs; of
a relationship these are its members, and where a record or a field stands for one side of it, those on that side.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from desktop.core.relationship_choices import Side
from desktop.model.catalogue import NOUNS
from desktop.model.fields import Kind, specs
from desktop.model.meeting import Advice
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.model.rights import Hold
from desktop.model.search import Wish
from desktop.model.session import Session

if TYPE_CHECKING:
    from desktop.model.noun import Noun

MENTIONS: Final = frozenset({(Session, "leader"), (Session, "first_aider"), (Advice, "giver"), (Wish, "other")})
"""Links that name somebody in a record which is not theirs: others', or nobody's in particular."""
CONFIDED: Final = frozenset({(Wish, "other")})
"""Of these, what another person said in confidence: it is not told to whom it is about."""
WITHHELD: Final[frozenset[type[Noun]]] = frozenset({Hold})
"""Nouns that the law lets a club hold back from the person: that one is on hold may tell of a concern."""

_MEMBERS: Final = "SELECT relationship_id FROM relationship_member WHERE person_id = :person"
_SIDE: Final = "side"


class Tie(NamedTuple):
    """A link from a noun to another: its field, the column it stands in, and whether it must be there."""

    field: str
    column: str
    to: type[Noun]
    required: bool


def table_of(noun: type[Noun]) -> str:
    """Say the name of a noun's table."""
    return str(cast("Any", noun)._meta.table_name)


@cache
def ties(noun: type[Noun]) -> tuple[Tie, ...]:
    """Give the links of a noun to others."""
    fields = cast("Any", noun)._meta.fields
    return tuple(
        Tie(name, fields[name].column_name, fields[name].rel_model, said.required)
        for name, said in specs(noun).items()
        if said.kind is Kind.LINK
    )


@cache
def of_people(noun: type[Noun]) -> tuple[Tie, ...]:
    """Give the links of a noun that say whose its records are."""
    return tuple(tie for tie in ties(noun) if tie.to is Person and (noun, tie.field) not in MENTIONS)


@cache
def mentions(noun: type[Noun]) -> tuple[Tie, ...]:
    """Give the links of a noun that only name somebody."""
    return tuple(tie for tie in ties(noun) if (noun, tie.field) in MENTIONS)


@cache
def hangs_on(noun: type[Noun]) -> tuple[Tie, ...]:
    """Give the links of a noun to records that belong to people: those that must be there, if there are any."""
    found = tuple(tie for tie in ties(noun) if tie.to not in {Person, noun} and is_personal(tie.to))
    return tuple(tie for tie in found if tie.required) or found


@cache
def is_personal(noun: type[Noun]) -> bool:
    """Say whether records of a noun belong to people."""
    return noun in {Person, Relationship} or bool(of_people(noun) or hangs_on(noun))


PERSONAL: Final[tuple[type[Noun], ...]] = tuple(noun for noun in NOUNS if is_personal(noun))
IMPERSONAL: Final[tuple[type[Noun], ...]] = tuple(noun for noun in NOUNS if noun not in PERSONAL)


@cache
def of_pair(noun: type[Noun]) -> bool:
    """Say whether records of a noun are what the two of a relationship have in common."""
    if noun is Relationship:
        return True
    return not of_people(noun) and any(of_pair(tie.to) for tie in hangs_on(noun))


@cache
def theirs(noun: type[Noun]) -> str:
    """Write the SQL condition under which a record of a noun belongs to the person whose key is `:person`."""
    if not has_side(noun):
        return _belongs(noun, _MEMBERS)
    return " OR ".join(f"(side = '{side}' AND ({_belongs(noun, _on(side))}))" for side in Side)


def of_pairs(noun: type[Noun], relationships: str) -> str:
    """Write the SQL condition under which what a pair has in common is of one of these relationships.

    Args:
        noun: one of which `of_pair` is true.
        relationships: their keys, or SQL that gives them.
    """
    return _belongs(noun, relationships)


def has_side(noun: type[Noun]) -> bool:
    """Say whether a record of what a pair has in common stands for one side of it."""
    return of_pair(noun) and _SIDE in specs(noun)


def side_of(field: str) -> str:
    """Say for which side of a pair a field of what they have in common stands; nothing for both."""
    ending = field.rpartition("_")[2]
    return ending if ending in {side.value for side in Side} else ""


def _on(side: Side) -> str:
    return f"{_MEMBERS} AND side = '{side}'"


def _belongs(noun: type[Noun], relationships: str) -> str:
    if noun is Person:
        return "id = :person"
    if noun is Relationship:
        return f"id IN ({relationships})"
    own = of_people(noun)
    direct = " OR ".join(f"{tie.column} = :person" for tie in own)
    if not hangs_on(noun) or any(tie.required for tie in own):
        return direct
    hanging = " OR ".join(
        f'{tie.column} IN (SELECT id FROM "{table_of(tie.to)}" WHERE {_belongs(tie.to, relationships)})'
        for tie in hangs_on(noun)
    )
    nobody = " AND ".join(f"{tie.column} IS NULL" for tie in own)
    return f"{direct} OR ({nobody} AND ({hanging}))" if own else hanging
