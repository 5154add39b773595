"""What is said of two copies of a club that are to become one: their records, what each did, what is to be decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    Row: TypeAlias = dict[str, Any]
    Rows: TypeAlias = dict[str, dict[str, Row]]

WHOLE: Final = ""
"""Stands for the record itself where a field is named: whether it is there."""


ERASES: Final = frozenset({"person.erase", "destruction.go"})
"""The verbs that destroy: what they emptied or took away is never brought back, nor asked."""
CONFLICT: Final = "conflict"
"""The noun of what is still to be decided; it is dropped with the record it is about, and keeps none alive."""


class Touch(NamedTuple):
    """When a field was last touched, in which action, by whom, on which laptop, by which verb; the later is larger."""

    at: str
    action: str
    who: str = ""
    laptop: str = ""
    verb: str = ""


@dataclass(slots=True)
class Touched:
    """What a copy did to a record that the other copy does not know of: `made`, `deleted`, and its fields."""

    made: Touch | None = None
    deleted: Touch | None = None
    fields: dict[str, Touch] = field(default_factory=dict)

    def last(self, name: str) -> Touch | None:
        """Say when a field was last touched; being made touches all of them, before anything else."""
        return self.fields.get(name, self.made)

    def any(self) -> Touch | None:
        """Say when anything of it was last touched, but for its being taken away."""
        return later(self.made, max(self.fields.values(), default=None))

    def add(self, other: Touched) -> None:
        """Take on what was done to the same record under another uid."""
        self.made, self.deleted = later(self.made, other.made), later(self.deleted, other.deleted)
        for name, touch in other.fields.items():
            self.fields[name] = max(self.fields.get(name, touch), touch)


class Stone(NamedTuple):
    """Of what noun a uid was, and which uid stands in its place (nothing: none does)."""

    noun: str
    became: str


@dataclass(slots=True)
class Copy:
    """One of two copies: its records, what it alone did, what was erased, and uids that are another's now.

    `settled` are the fields, by uid, that were changed here by joinings of which the other copy does not know (`WHOLE`
    where a record went); `None` where there was none.
    """

    rows: Rows
    touched: dict[str, Touched] = field(default_factory=dict)
    settled: dict[str, set[str]] | None = None
    erased: dict[str, Stone] = field(default_factory=dict)
    alias: dict[str, Stone] = field(default_factory=dict)

    def has_settled(self, uid: str, name: str) -> bool:
        """Say whether a joining of which the other copy does not know changed a field here."""
        return self.settled is not None and name in self.settled.get(uid, ())

    def touch(self, uid: str, name: str) -> Touch | None:
        """Say when this copy alone last touched a field."""
        found = self.touched.get(uid)
        return found.last(name) if found else None


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a noun: where its links lead, which must be there, what makes a record unique, its defaults.

    `alike` names what makes two records that were made on both sides the same, though the table does not ask it.
    """

    links: Mapping[str, str]
    required: frozenset[str]
    unique: tuple[tuple[str, ...], ...]
    alike: tuple[str, ...]
    defaults: Mapping[str, Any]
    texts: frozenset[str]


class Clash(NamedTuple):
    """A field that both changed: what stands until somebody decides, and the other value."""

    noun: str
    uid: str
    field: str
    standing: Any
    other: Any
    by: Touch
    other_by: Touch

    @classmethod
    def kept(cls, noun: str, uid: str, used: Touch, took: Touch) -> Self:
        """Make that of a record which one side used and the other took away; it is kept until decided."""
        return cls(noun, uid, WHOLE, standing=True, other=False, by=used, other_by=took)

    def turned(self) -> Self:
        """Let the other value stand."""
        return self._replace(standing=self.other, other=self.standing, by=self.other_by, other_by=self.by)


@dataclass(slots=True)
class Joined:
    """What both copies are to hold; `gone` are records that one of them still holds, with the action that took them."""

    rows: Rows
    clashes: dict[tuple[str, str], Clash] = field(default_factory=dict)
    gone: dict[str, tuple[str, Row, Touch]] = field(default_factory=dict)

    def clash(self, one: Clash) -> None:
        """Note a field that somebody has to decide."""
        self.clashes[one.uid, one.field] = one


def later(one: Touch | None, other: Touch | None) -> Touch | None:
    """Give the later of two touches, if there is one."""
    if one is None or other is None:
        return one or other
    return max(one, other)
