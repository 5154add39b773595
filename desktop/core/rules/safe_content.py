"""What lies in the safe, all of it: notes, those deleted since, the leads, the log, and what was being typed.

Two copies of a club are joined by this alone: it does not matter which is joined to which, nor how often.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from desktop.core.rules import concern, safe_log
from desktop.core.rules.safe_log import Log

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.core.rules.concern import Note


@dataclass(frozen=True, slots=True)
class Lead:
    """A safeguarding lead: `door` is what their passphrase opens (storage says how), `turn` counts its changes.

    One who was removed stays here without a door, so that no other copy brings them back.
    """

    uid: str
    name: str
    door: str
    turn: int = 1

    @property
    def is_removed(self) -> bool:
        """Whether they are no lead any more."""
        return not self.door

    def _order(self) -> tuple[Any, ...]:
        return self.is_removed, self.turn, self.name, self.door

    def or_later(self, other: Lead) -> Lead:
        """Give the one of two states of a lead that holds: removed is removed, else the later."""
        return max(self, other, key=Lead._order)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a lead was typing and had not saved when the safe closed itself."""

    at: datetime
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything, by uid. `gone` holds of each deleted note which entries it had: one with others was not meant."""

    leads: Mapping[str, Lead]
    notes: Mapping[str, Note] = field(default_factory=dict)
    gone: Mapping[str, frozenset[str]] = field(default_factory=dict)
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    log: Log = safe_log.EMPTY

    def with_note(self, note: Note) -> Content:
        """Give the content with a note, in the place of the one with its uid."""
        return replace(self, notes={**self.notes, note.uid: note})

    def without(self, note: Note) -> Content:
        """Give the content without a note; of it stays that it is gone."""
        left = {uid: one for uid, one in self.notes.items() if uid != note.uid}
        known = self.gone.get(note.uid, frozenset[str]()) | {entry.uid for entry in note.entries}
        return replace(self, notes=left, gone={**self.gone, note.uid: known})

    def with_lead(self, lead: Lead) -> Content:
        """Give the content with a lead, in the place of the one with that uid."""
        return replace(self, leads={**self.leads, lead.uid: lead})

    def with_draft(self, uid: str, draft: Draft | None) -> Content:
        """Give the content with what a lead is typing, or without it."""
        others = {of: one for of, one in self.drafts.items() if of != uid}
        return replace(self, drafts={**others, uid: draft} if draft is not None else others)

    def joined(self, other: Content) -> Content:
        """Give what is in either; what was deleted stays so.

        A note to which something was added in the other copy, unknown to whoever deleted it, stays with that.
        """
        gone = {
            uid: self.gone.get(uid, frozenset[str]()) | other.gone.get(uid, frozenset[str]())
            for uid in {**self.gone, **other.gone}
        }
        notes = {}
        for uid in {**self.notes, **other.notes}:
            one, two = self.notes.get(uid), other.notes.get(uid)
            note = one.with_entries(two.entries) if one and two else one or two
            assert note is not None
            if uid in gone:
                note = replace(note, entries=tuple(entry for entry in note.entries if entry.uid not in gone[uid]))
            if uid not in gone or note.entries:
                notes[uid] = note
        leads = {**other.leads, **self.leads}
        leads = {uid: one.or_later(other.leads.get(uid, one)) for uid, one in leads.items()}
        drafts = {**other.drafts, **self.drafts}
        drafts = {uid: max(one, other.drafts.get(uid, one), key=_by_time) for uid, one in drafts.items()}
        return Content(leads, notes, gone, drafts, self.log.joined(other.log))

    def written(self) -> bytes:
        """Give it as bytes."""
        values = {
            "leads": [[lead.uid, lead.name, lead.door, lead.turn] for lead in self.leads.values()],
            "notes": [concern.written(note) for note in self.notes.values()],
            "gone": {uid: sorted(entries) for uid, entries in self.gone.items()},
            "drafts": {uid: [draft.at.isoformat(), dict(draft.values)] for uid, draft in self.drafts.items()},
            "log": self.log.values(),
        }
        return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def read(cls, data: bytes) -> Self:
        """Give the content that was written as these bytes."""
        values = json.loads(data)
        notes = [concern.read(note) for note in values["notes"]]
        leads = [Lead(uid, name, door, int(turn)) for uid, name, door, turn in values["leads"]]
        return cls(
            {lead.uid: lead for lead in leads},
            {note.uid: note for note in notes},
            {uid: frozenset(entries) for uid, entries in values["gone"].items()},
            {uid: Draft(datetime.fromisoformat(at), typed) for uid, (at, typed) in values["drafts"].items()},
            safe_log.read(values["log"]),
        )


def _by_time(draft: Draft) -> tuple[datetime, str]:
    return draft.at, json.dumps(dict(draft.values), sort_keys=True)
