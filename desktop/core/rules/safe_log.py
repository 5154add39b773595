"""The log inside the safe: each entry is sealed together with those that were the last before it.

Two copies of a club go on apart and are joined later, so that an entry may follow two: the log is a chain that can
part and meet again. An entry that was changed has not its seal any more; one that was taken out is missed by the next.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.core.safe_choices import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Logged:
    """Who did what, when, at which laptop; `note` is the uid of the note it was done with, `before` are seals.

    `number` goes on from theirs: the order does not hang on anybody's clock.
    """

    number: int
    at: datetime
    who: str
    laptop: str
    act: Act
    note: str
    before: tuple[str, ...]

    def values(self) -> list[Any]:
        """Give it as plain values, in the order in which they are sealed."""
        return [self.number, self.at.isoformat(), self.who, self.laptop, self.act.value, self.note, list(self.before)]

    def seal(self) -> str:
        """Give its seal: 64 hexadecimal digits."""
        text = json.dumps(self.values(), ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Log:
    """All entries by the seal that was written with them, and the last ones, which nothing follows yet."""

    entries: Mapping[str, Logged]
    heads: frozenset[str]

    def with_act(self, at: datetime, who: str, laptop: str, act: Act, note: str = "") -> Log:
        """Give the log with one entry more."""
        number = 1 + max((self.entries[seal].number for seal in self.heads), default=0)
        entry = Logged(number, at, who, laptop, act, note, tuple(sorted(self.heads)))
        seal = entry.seal()
        return Log({**self.entries, seal: entry}, frozenset({seal}))

    def joined(self, other: Log) -> Log:
        """Give the entries of both; whichever is joined to the other, it is the same log."""
        followed = _followed(self.entries.values()) | _followed(other.entries.values())
        return Log({**other.entries, **self.entries}, (self.heads | other.heads) - followed)

    def is_whole(self) -> bool:
        """Say whether every entry is as it was sealed and none is missing."""
        followed = _followed(self.entries.values())
        sealed = all(entry.seal() == seal for seal, entry in self.entries.items())
        return sealed and followed <= self.entries.keys() and self.entries.keys() - followed == self.heads

    def newest_first(self) -> list[Logged]:
        """Give the entries to be shown."""
        return sorted(self.entries.values(), key=lambda entry: (entry.number, entry.at), reverse=True)

    def values(self) -> dict[str, Any]:
        """Give it as plain values."""
        return {
            "entries": [[seal, *entry.values()] for seal, entry in self.entries.items()],
            "heads": sorted(self.heads),
        }


EMPTY = Log({}, frozenset())


def read(values: Mapping[str, Any]) -> Log:
    """Give the log that was written as these plain values."""
    found = {}
    for seal, number, at, who, laptop, act, note, before in values["entries"]:
        found[str(seal)] = Logged(int(number), datetime.fromisoformat(at), who, laptop, Act(act), note, tuple(before))
    return Log(found, frozenset(values["heads"]))


def _followed(entries: Iterable[Logged]) -> set[str]:
    return {seal for entry in entries for seal in entry.before}
