"""A concern note: what was seen and said as it was written down; afterwards it is only added to, never changed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from desktop.core.rules import ages
from desktop.core.safe_choices import EntryKind, HowKnown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

YEARS_KEPT: Final = 3
"""How long a note is kept by default; of a child until so many years after the 18th birthday, as papers are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something added to a note; `until` is the new last day where its kind is KEPT.

    `number` goes on from what the writer knew: the order of entries does not hang on anybody's clock.
    """

    uid: str
    number: int
    at: datetime
    who: str
    kind: EntryKind
    text: str
    until: date | None = None

    def order(self) -> tuple[Any, ...]:
        """Sort entries by this."""
        return self.number, self.at, self.uid


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    Args:
        uid: of the note.
        at: when it was written into the safe.
        who: the lead who wrote it.
        happened: the day; `time` in minutes after midnight where it is known.
        person: the uid of the person, if it is somebody of the club; `name` stays as it was written, also when that
            person is erased.
        keep_until: the first decision how long it is kept; entries may say another day.
    """

    uid: str
    at: datetime
    who: str
    happened: date
    name: str
    keep_until: date
    time: int | None = None
    place: str = ""
    person: str = ""
    how: HowKnown = HowKnown.TOLD
    told_by: str = ""
    seen: str = ""
    words: str = ""
    done: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done; the last of *closed* and *opened again* counts."""
        last = self._last(EntryKind.CLOSED, EntryKind.REOPENED)
        return last is None or last.kind is EntryKind.REOPENED

    @property
    def is_held(self) -> bool:
        """Whether it must not be deleted: it is held from the first, until a lead says otherwise."""
        last = self._last(EntryKind.RELEASED, EntryKind.HELD)
        return last is None or last.kind is EntryKind.HELD

    @property
    def kept_until(self) -> date:
        """The day until which it is kept at least."""
        last = self._last(EntryKind.KEPT)
        return last.until if last is not None and last.until is not None else self.keep_until

    @property
    def next_number(self) -> int:
        """The number of the next entry."""
        return self.entries[-1].number + 1 if self.entries else 1

    def may_be_deleted(self, today: date) -> bool:
        """Say whether its day has come and it was released."""
        return not self.is_held and today > self.kept_until

    def with_entries(self, entries: Iterable[Entry]) -> Note:
        """Give the note with these entries as well; each stands in it once, in their order."""
        known = {entry.uid: entry for entry in (*self.entries, *entries)}
        return replace(self, entries=tuple(sorted(known.values(), key=Entry.order)))

    def _last(self, *kinds: EntryKind) -> Entry | None:
        return next((entry for entry in reversed(self.entries) if entry.kind in kinds), None)


def usual_end(happened: date, born_on: str | None) -> date:
    """Say until when a note is usually kept: 3 years, of a child until 3 years after the 18th birthday."""
    end = _years_after(happened, YEARS_KEPT)
    return end if born_on is None else max(end, _years_after(ages.span(born_on)[1], ages.ADULT + YEARS_KEPT))


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # born on the 29th of February
        return date(day.year + years, 3, 1)


def written(record: Note | Entry) -> dict[str, Any]:
    """Give a note or an entry as plain values."""
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def read(values: Mapping[str, Any]) -> Note:
    """Give the note that was written as these plain values."""
    time = values["time"]
    return Note(
        uid=str(values["uid"]),
        at=datetime.fromisoformat(values["at"]),
        who=str(values["who"]),
        happened=date.fromisoformat(values["happened"]),
        name=str(values["name"]),
        keep_until=date.fromisoformat(values["keep_until"]),
        time=int(time) if time is not None else None,
        how=HowKnown(values["how"]),
        **{name: str(values[name]) for name in ("place", "person", "told_by", "seen", "words", "done")},
        entries=tuple(_entry(entry) for entry in values["entries"]),
    )


def _entry(values: Mapping[str, Any]) -> Entry:
    until = values["until"]
    return Entry(
        uid=str(values["uid"]),
        number=int(values["number"]),
        at=datetime.fromisoformat(values["at"]),
        who=str(values["who"]),
        kind=EntryKind(values["kind"]),
        text=str(values["text"]),
        until=date.fromisoformat(until) if until else None,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [written(entry) for entry in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
