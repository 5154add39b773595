"""Everything the club holds about a person, gathered from the nouns themselves, for that person to have.

A new noun or field is in by itself. Other people stand there by their initials, also in what was written; what another
person said in confidence, and what the law lets a club hold back, is not in it.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final, NamedTuple, cast

from desktop.core import clock
from desktop.core.choices import Choice
from desktop.core.rules import ages, naming
from desktop.core.rules.naming import Called
from desktop.i18n import _, formats
from desktop.i18n.locales import own_name
from desktop.model.belonging import (
    CONFIDED,
    IMPERSONAL,
    PERSONAL,
    WITHHELD,
    mentions,
    of_pair,
    side_of,
    table_of,
    theirs,
    ties,
)
from desktop.model.draft import Draft
from desktop.model.fields import FieldSpec, Kind, Shown, specs
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.services import access_request, history, person, record
from desktop.services.club import ClubFile
from desktop.services.history_words import NOUN_WORDS

WRITTEN: Final = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.WORDS})
"""Kinds in which people write, so that others may be named there."""
DERIVED: Final = frozenset({"sort_name", "month", "erased_on"})
"""Fields that repeat others, for the program alone."""
FEW: Final = 3
"""So many values say which record a link means."""


class Value(NamedTuple):
    """A field of a record: its name, what it is called, its value as figures tell it, and in words.

    `usual`: it tells a reader nothing, for nobody has said otherwise, or it only repeats whose the record is.
    """

    field: str
    label: str
    value: Any
    words: str
    usual: bool = False


class Held(NamedTuple):
    """A noun, and the records of it that are somebody's."""

    table: str
    title: str
    records: tuple[tuple[Value, ...], ...]


class Past(NamedTuple):
    """A line of the history: when, who did it, what, and to which fields."""

    at: datetime
    who: str
    words: str
    fields: tuple[str, ...]


class Everything(NamedTuple):
    """All that is held about a person; `named` is where sessions and other notes of the club name them."""

    person: Person
    name: str
    minor: bool
    asked_on: date
    due: date
    held: tuple[Held, ...]
    named: tuple[Value, ...]
    history: tuple[Past, ...]

    @property
    def records(self) -> int:
        """How many records there are."""
        return sum(len(one.records) for one in self.held)


def everything(club: ClubFile, key: int) -> Everything:
    """Gather all that is held about a person, in the language in use.

    Raises:
        Refused: the person is not there any more.
    """
    one = record.get(club, Person, key)
    asked = access_request.of_person(club, key)
    asked_on = asked.asked_on if asked is not None else club.today()
    gathering = _Gathering(club, key)
    return Everything(
        one,
        person.name_of(one),
        ages.is_adult(one.born_on, one.adult_confirmed, club.today()) is False,
        asked_on,
        access_request.due_of(asked_on),
        tuple(held for noun in PERSONAL if noun not in WITHHELD and (held := gathering.held(noun)).records),
        tuple(gathering.named()),
        tuple(gathering.past()),
    )


class _Gathering:
    """Reads the records of one person; others' names are shortened, links said in words."""

    def __init__(self, club: ClubFile, key: int) -> None:
        self.club, self.key = club, key
        found = club.rows("SELECT id, given_name, family_name, known_as FROM person")
        self.people = {one: Called(*name) for one, *name in found}
        self.own = self.people[key]
        others = (called for one, called in self.people.items() if one != key)
        self.short = naming.shortened(others, self.own)
        sides = club.rows("SELECT DISTINCT side FROM relationship_member WHERE person_id = ?", (key,))
        self.sides = {side for (side,) in sides}
        self._links: dict[tuple[type[Noun], int], str] = {}

    def held(self, noun: type[Noun]) -> Held:
        """Gather the records of a noun."""
        rows = self._rows(noun, theirs(noun))
        return Held(
            table_of(noun), _(NOUN_WORDS[table_of(noun)]), tuple(tuple(self._values(noun, row)) for row in rows)
        )

    def _rows(self, noun: type[Noun], which: str) -> list[Any]:
        sql = f'SELECT * FROM "{table_of(noun)}" WHERE {which} ORDER BY id'
        return list(noun.raw(sql.replace(":person", str(self.key))))

    def _values(self, noun: type[Noun], row: Any) -> Iterator[Value]:
        if noun is Relationship:
            yield self._with(row)
        said = specs(noun)
        first = sorted(said, key=lambda name: said[name].kind is not Kind.LINK)  # what it belongs to, then what it says
        for name in first:
            if name in DERIVED or (of_pair(noun) and side_of(name) not in {"", *self.sides}):
                continue
            held = getattr(row, name)
            value, words = self._said(noun, name, said[name], held)
            yield Value(name, _(said[name].label), value, words, self._is_usual(noun, name, said[name], held))

    def _is_usual(self, noun: type[Noun], name: str, said: FieldSpec, value: Any) -> bool:
        if said.kind is Kind.LINK:
            return value == self.key and any(tie.field == name and tie.to is Person for tie in ties(noun))
        quiet = said.kind in {Kind.YES_NO, Kind.CHOICE} and said.shown is not Shown.LIST
        return quiet and value == _default(noun, name)

    def _with(self, row: Relationship) -> Value:
        members = RelationshipMember.select().where(RelationshipMember.relationship == row.id)
        words = formats.list_of([self._called(one.person) for one in members if one.person != self.key])
        return Value("with", _("With"), words, words)

    def _called(self, key: int) -> str:
        return naming.initials(self.people[key])

    def _said(self, noun: type[Noun], name: str, said: FieldSpec, value: Any) -> tuple[Any, str]:
        """Give a value as figures tell it, and in words."""
        if value is None or value in {"", ()}:
            return (None if value is None else value if value == "" else []), ""
        if said.kind is Kind.LINK:
            words = self._link(noun, name, value)
            return words, words
        if said.kind in WRITTEN and noun is not Person:
            value = self._shortened(value)
        return _plain(said, value), _in_words(said, value)

    def _shortened(self, value: Any) -> Any:
        return self.short(value) if isinstance(value, str) else tuple(map(self.short, value))

    def _link(self, noun: type[Noun], name: str, key: int) -> str:
        """Say which record a link means: somebody by their initials, others by their first few values."""
        to = next(tie.to for tie in ties(noun) if tie.field == name)
        if to is Person:
            return person.name_of(record.get(self.club, Person, key)) if key == self.key else self._called(key)
        if (to, key) not in self._links:
            self._links[to, key] = self._which(to, record.get(self.club, to, key)) or _(NOUN_WORDS[table_of(to)])
        return self._links[to, key]

    def _which(self, noun: type[Noun], row: Any) -> str:
        """Say which record it is by its first few values."""
        said = {name: one for name, one in specs(noun).items() if one.shown is Shown.LIST and one.kind is not Kind.LINK}
        words = (self._said(noun, name, one, getattr(row, name))[1] for name, one in said.items())
        return " · ".join([one for one in words if one][:FEW])

    def named(self) -> Iterator[Value]:
        """Find where sessions name somebody as leader, and where the club's own notes hold their name."""
        for noun in IMPERSONAL:
            label = _(NOUN_WORDS.get(table_of(noun), table_of(noun)))
            for tie in mentions(noun):
                said = specs(noun)[tie.field]
                for row in self._rows(noun, f"{tie.column} = :person") if (noun, tie.field) not in CONFIDED else ():
                    words = self._which(noun, row)
                    yield Value(tie.field, f"{label}: {_(said.label)}", words, words)
            if noun is not Draft:
                yield from self._in_notes(noun, label)

    def _in_notes(self, noun: type[Noun], label: str) -> Iterator[Value]:
        texts = {name: said for name, said in specs(noun).items() if said.kind in WRITTEN}
        whole = {name.casefold() for name in self.own.whole()}
        if not texts or not whole:
            return
        for row in self._rows(noun, "1"):
            for name, said in texts.items():
                value, words = self._said(noun, name, said, getattr(row, name))
                if any(own in words.casefold() for own in whole):
                    yield Value(name, f"{label}: {_(said.label)}", value, words)

    def past(self) -> Iterator[Past]:
        """Give the history of a person, the newest line first."""
        labels = {
            tie: _(said.label)
            for noun in PERSONAL
            for name, said in specs(noun).items()
            for tie in {name, *(one.column for one in ties(noun) if one.field == name)}
        }
        for row in history.entries(self.club, limit=2**31, of_person=self.key):
            fields = dict.fromkeys(labels[field] for field in row.fields if field in labels and field not in DERIVED)
            yield Past(row.at, row.who, self.short(row.words), tuple(fields))


def _default(noun: type[Noun], name: str) -> Any:
    return cast("Any", noun)._meta.fields[name].default


def _plain(said: FieldSpec, value: Any) -> Any:
    """Give a value as JSON tells it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if said.kind is Kind.CLOCK:
        return clock.text(value)
    return list(value) if isinstance(value, tuple) else value


def _in_words(said: FieldSpec, value: Any) -> str:
    """Say a value that is known."""
    match said.kind:
        case Kind.DAY:
            return formats.day(value)
        case Kind.MOMENT:
            return formats.moment(value)
        case Kind.PARTIAL_DAY:
            return formats.partial_day(value)
        case Kind.CLOCK:
            return clock.text(value)
        case Kind.MINUTES:
            return formats.hours(value)
        case Kind.WHOLE | Kind.NUMBER:
            return formats.number(value)
        case Kind.YES_NO:
            return _("yes") if value else _("no")
        case Kind.CHOICE:
            return _(value.label) if isinstance(value, Choice) else str(value)
        case Kind.CHOICES:
            known = {one.value: one.label for one in said.choices or ()}
            return formats.list_of([_(known.get(one, one)) for one in value])
        case Kind.WORDS:
            return ", ".join(value)
        case Kind.LANGUAGE:
            return own_name(value)
    return str(value)
