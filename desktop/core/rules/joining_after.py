"""What follows once two copies are one: codes that both gave, the state of relationships, who was there after all."""

from __future__ import annotations

from collections import defaultdict
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.core.rules.joining_copies import Clash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.core.rules.joining_copies import Copy, Joined, Shape

CODES: Final = (
    ("person", "code", ()),
    ("relationship", "code", ()),
    ("printed_sheet", "code", ("session_id",)),
    ("contact_link", "collector_code", ("person_id",)),
    ("writing", "number", ()),
)
"""Codes that both copies may have given to two things, and within what each is given once."""


class Recoded(NamedTuple):
    """A code that both copies gave: what it was, and what the one with the larger uid is called from now on."""

    noun: str
    uid: str
    was: str
    code: str


def follow(joined: Joined, ours: Copy, theirs: Copy) -> list[Recoded]:
    """Bring in order what hangs together by more than one field; gives the codes that were changed."""
    _same_day(joined)
    _were_there(joined, ours, theirs)
    _states(joined, ours, theirs)
    return _codes(joined, ours, theirs)


def drop_twins(joined: Joined, shapes: Mapping[str, Shape]) -> list[tuple[str, str, str]]:
    """Make one of two records that a table would refuse side by side; gives noun, the uid that went and the other."""
    went: dict[str, str] = {}
    found: list[tuple[str, str, str]] = []
    for noun, shape in shapes.items():
        for key in shape.unique:
            there: dict[tuple[Any, ...], str] = {}
            for uid in sorted(joined.rows[noun]):
                row = joined.rows[noun][uid]
                twin = there.setdefault(tuple(row[name] for name in key), uid)
                if twin != uid:
                    went[uid] = twin
                    found.append((noun, uid, twin))
                    kept = joined.rows[noun][twin]
                    joined.rows[noun][twin] = {
                        name: row[name] if value == shape.defaults.get(name) else value for name, value in kept.items()
                    }
                    del joined.rows[noun][uid]
    if went:
        for noun, shape in shapes.items():
            for uid, row in joined.rows[noun].items():
                moved = {name: went[row[name]] for name in shape.links if row[name] in went}
                if moved:
                    joined.rows[noun][uid] = {**row, **moved}
    return found


def _same_day(joined: Joined) -> None:
    for uid, row in joined.rows["session_person"].items():
        day = joined.rows["session"][row["session_id"]]["date"]
        if row["date"] != day:
            joined.rows["session_person"][uid] = {**row, "date": day}


def _were_there(joined: Joined, ours: Copy, theirs: Copy) -> None:
    """Let somebody whom one door saw leave, or be collected, have been there although the other noted otherwise."""
    for uid, row in joined.rows["session_person"].items():
        seen = row["left"] is not None or row["arrived"] is not None or row["collected_by"]
        if row["mark"] == "came" or not seen or (uid, "mark") in joined.clashes:
            continue
        by = [copy.touched.get(uid) for copy in (ours, theirs)]
        touches = [did.any() if did is not None else None for did in by]
        if touches[0] is not None and touches[1] is not None:
            said, told = sorted((touches[0], touches[1]), reverse=True)
            joined.rows["session_person"][uid] = {**row, "mark": "came"}
            joined.clash(Clash("session_person", uid, "mark", "came", row["mark"], said, told))


def _states(joined: Joined, ours: Copy, theirs: Copy) -> None:
    """Let a relationship be in the state that its log says last, where both sides wrote on it."""
    ends = [_last_lines(copy) for copy in (ours, theirs)]
    for uid, row in joined.rows["relationship"].items():
        touches = ours.touch(uid, "state"), theirs.touch(uid, "state")
        if touches[0] is None or touches[1] is None or any(uid not in last for last in ends):
            continue
        first = (ends[0][uid], touches[0]) > (ends[1][uid], touches[1])
        state = (ours if first else theirs).rows["relationship"][uid]["state"]
        clash = joined.clashes.get((uid, "state"))
        joined.rows["relationship"][uid] = {**row, "state": state}
        if clash is not None and clash.other == state:
            joined.clash(clash.turned())


def _last_lines(copy: Copy) -> dict[str, tuple[str, str]]:
    """Give day and moment of the last line of each relationship's log."""
    last: dict[str, tuple[str, str]] = {}
    for row in copy.rows["relationship_step"].values():
        line = row["since"], row["noted_at"] or ""
        last[row["relationship_id"]] = max(line, last.get(row["relationship_id"], line))
    return last


def _codes(joined: Joined, ours: Copy, theirs: Copy) -> list[Recoded]:
    found = []
    for noun, name, within in CODES:
        here, there = ours.rows.get(noun, {}), theirs.rows.get(noun, {})
        given: dict[tuple[Any, ...], list[str]] = defaultdict(list)
        for uid, row in joined.rows[noun].items():
            given[(row[name], *(row[scope] for scope in within))].append(uid)
        for (code, *_within), uids in given.items():
            new = sorted(uid for uid in uids if (uid in here) != (uid in there))
            if not code or not any(uid in here for uid in new) or not any(uid in there for uid in new):
                continue
            taken = {row[name] for row in joined.rows[noun].values()}
            for uid in new[1:]:
                fresh = next(f"{code}{letter}" for letter in ascii_uppercase[1:] if f"{code}{letter}" not in taken)
                taken.add(fresh)
                joined.rows[noun][uid] = {**joined.rows[noun][uid], name: fresh}
                found.append(Recoded(noun, uid, code, fresh))
                if noun == "contact_link":
                    _collected(
                        joined, ours if uid in here else theirs, joined.rows[noun][uid]["person_id"], code, fresh
                    )
    return found


def _collected(joined: Joined, side: Copy, person: str, was: str, code: str) -> None:
    """Let what that side noted of a collector mean the same one still."""
    said = side.rows["session_person"]
    for uid, row in joined.rows["session_person"].items():
        noted = uid in said and said[uid]["collected_by"] == was and side.touch(uid, "collected_by") is not None
        if row["person_id"] == person and row["collected_by"] == was and noted:
            joined.rows["session_person"][uid] = {**row, "collected_by": code}
