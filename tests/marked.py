"""Marks in every field of every noun, made from the models: what is somebody's can be told from what is others'."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, product
from typing import Any, NamedTuple

from desktop.core.relationship_choices import RelationshipKind, Side
from desktop.model.belonging import PERSONAL, WITHHELD, has_side, of_people, side_of, table_of, ties
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.services.club import ClubFile

LETTERS = "bdfgjkvwxz"
TEXTS = (Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS)


class Mark(NamedTuple):
    """A value that stands in one field of one record only."""

    table: str
    field: str
    value: str


class Marks:
    """Plants marks: texts of letters that no word has, days and numbers of their own."""

    def __init__(self, club: ClubFile, first: int = 0) -> None:
        self.club = club
        self.numbers = count(first)
        self.texts = (f"q{''.join(letters)}" for letters in product(LETTERS, repeat=3))  # no q is inside one
        for _skipped in range(first):
            next(self.texts)

    def person(self, **values: Any) -> tuple[int, list[Mark]]:
        """Make somebody of whom every field is known."""
        return self._record(Person, {}, {"paper_language": "", "born_on": "2014-03-02", "erased_on": None, **values})

    def all_of(self, key: int, other: int, side: Side) -> Iterator[Mark]:
        """Plant a record of each noun for somebody, for each link by which it can be theirs; of a pair on one side."""
        pair = self._pair(key, other, side)
        made: dict[type[Noun], int] = {Person: key, Relationship: pair[0]}
        yield from pair[1]
        for noun in PERSONAL:
            if noun in {Person, Relationship, RelationshipMember} or noun in WITHHELD:
                continue
            own = of_people(noun)
            for tie in own or (None,):
                links = {one.field: self._linked(one.to, other, made) for one in ties(noun)}
                links |= {tie.field: key} if tie is not None else {}
                values = {**links, **({"side": side} if has_side(noun) else {})}
                made[noun], marks = self._record(noun, values, {})
                yield from (mark for mark in marks if not has_other_side(noun, mark.field, side))

    def _pair(self, key: int, other: int, side: Side) -> tuple[int, list[Mark]]:
        one, marks = self._record(Relationship, {"group": None}, {"kind": RelationshipKind.ONE_TO_ONE})
        opposite = Side.MENTOR if side is Side.MENTEE else Side.MENTEE
        RelationshipMember.create(relationship=one, person=key, side=side)
        RelationshipMember.create(relationship=one, person=other, side=opposite)
        return one, marks

    def _linked(self, noun: type[Noun], other: int, made: dict[type[Noun], int]) -> int | None:
        if noun is Person:
            return other
        if noun in made:
            return made[noun]
        if noun in PERSONAL:
            return None
        links = {one.field: self._linked(one.to, other, made) if one.required else None for one in ties(noun)}
        made[noun], _marks = self._record(noun, links, {})
        return made[noun]

    def _record(self, noun: type[Noun], links: dict[str, Any], values: dict[str, Any]) -> tuple[int, list[Mark]]:
        marks = []
        filled: dict[str, Any] = {}
        for name, said in specs(noun).items():
            if name in links or name in values or said.kind is Kind.LINK:
                continue
            mark = self._mark(said) if noun in PERSONAL or said.required else None
            if mark is not None:
                filled[name] = mark
                shown = mark[0] if isinstance(mark, tuple) else mark
                if said.kind in TEXTS or said.kind is Kind.DAY:
                    marks.append(Mark(table_of(noun), name, str(shown)))
        made: Any = noun
        return made.create(**{**filled, **links, **values}).id, marks

    def _mark(self, said: FieldSpec) -> Any:
        if said.kind in TEXTS:
            text = next(self.texts)
            return (text,) if said.kind is Kind.WORDS else text
        if said.kind is Kind.DAY:
            return date(1901, 1, 1) + timedelta(days=next(self.numbers))
        return None if not said.required or said.kind is Kind.CHOICE else next(self.numbers)


def has_other_side(noun: type[Noun], field: str, side: Side) -> bool:
    """Say whether a field of what a pair has in common stands for the other of the two."""
    del noun
    return side_of(field) not in {"", side.value}
