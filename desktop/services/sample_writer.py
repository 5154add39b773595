"""What the making of the sample club writes with: rows in bulk, and the facts that one step hands to the next."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from desktop.model.noun import Noun
from desktop.services.club import ClubFile
from desktop.storage import bulk


class Size(NamedTuple):
    """How much is made; `weeks` of sessions lie behind, `ahead` before us."""

    groups: int
    mentees: int
    volunteers: int
    weeks: int
    ahead: int
    apart: int
    pairs: int


@dataclass
class Writer:
    """Writes rows of a club that is being made; keys are counted here so that nothing is read back.

    Args:
        club: inside its bulk load.
        chance: with a seed.
        namesakes: whether several people may have one name, because there are more than names.
        keys: the last key of each noun.
        names: given and family names that somebody has.
    """

    club: ClubFile
    chance: random.Random
    namesakes: bool = False
    keys: dict[type[Noun], int] = field(default_factory=dict)
    names: set[tuple[str, str]] = field(default_factory=set)

    def uid(self) -> str:
        return f"{self.chance.getrandbits(128):032x}"

    def next_key(self, noun: type[Noun]) -> int:
        if noun not in self.keys:
            table = noun._meta.table_name
            self.keys[noun] = int(self.club.value(f'SELECT coalesce(max(id), 0) FROM "{table}"'))
        self.keys[noun] += 1
        return self.keys[noun]

    def put(self, noun: type[Noun], fields: str, rows: Iterable[Sequence[Any]]) -> None:
        sql = bulk.insert_sql(noun, ["uid", *fields.split()])
        self.club.execute_many(sql, ((self.uid(), *row) for row in rows))

    def put_keyed(self, noun: type[Noun], fields: str, rows: Iterable[Sequence[Any]]) -> list[int]:
        """Write rows with keys of our own counting, and give those keys."""
        sql = bulk.insert_sql(noun, ["uid", "id", *fields.split()])
        keyed = [(self.uid(), self.next_key(noun), *row) for row in rows]
        self.club.execute_many(sql, keyed)
        return [row[1] for row in keyed]

    def name(self, given: Sequence[str], family: Sequence[str]) -> tuple[str, str]:
        """Draw a name; one that nobody has, unless people may have the same."""
        while (drawn := (self.chance.choice(given), self.chance.choice(family))) in self.names and not self.namesakes:
            pass
        self.names.add(drawn)
        return drawn


class SampleGroup(NamedTuple):
    key: int
    weekday: int
    starts: int
    ends: int
    venue: int
    youngest: int
    oldest: int


class SampleMentee(NamedTuple):
    key: int
    group: int
    since: date
    until: date | None
    keen: float
