"""Joining another copy of a club into this one: compared with it, and written as one step."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from desktop.core.rules import joining as rules
from desktop.core.rules import joining_after, joining_guarded, joining_same
from desktop.core.rules.joining_copies import CONFLICT, WHOLE, Clash, Copy, Joined, Stone
from desktop.storage import erasing, joining_erased, joining_history, migrate, safe
from desktop.storage.engine import quoted
from desktop.storage.joining_copy import JOIN, Keyed, StepRow, read, settled, shapes, steps_of, touched
from desktop.storage.joining_erased import Gone
from desktop.storage.joining_other import Other, opened
from desktop.storage.step import Step
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.changes import Changes
    from desktop.core.rules.joining_after import Recoded
    from desktop.storage.club_file import ClubFile

PERSON: Final = "person"
__all__ = ["JOIN", "Other", "Plan", "opened", "plan", "write"]


@dataclass(slots=True)
class Plan:
    """What joining comes to: the copies brought to the same uids, what both are to hold, and what is new here.

    `here` is our copy as it stands in the file. `before` are its records under the uids they will have, `keys` the keys
    by noun and uid, also of those that come; `was` gives the uid that a record has in the file so far, `doubled` keys
    of records that go since another of ours is the same; `erased_once` are people whom one side alone had erased, and
    `gone` what the other side knew of them. `new_steps` are entries of its history that we do not know, `news` those of
    ours that it does not know.
    """

    here: Keyed
    ours: Copy
    theirs: Copy
    joined: Joined
    recoded: list[Recoded]
    known: frozenset[str]
    new_steps: int
    news: int
    erased_once: frozenset[str]
    gone: list[Gone]
    before: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    keys: dict[str, dict[str, int]] = field(default_factory=dict)
    was: dict[str, str] = field(default_factory=dict)
    doubled: list[tuple[str, int]] = field(default_factory=list)

    def come(self, noun: str) -> list[str]:
        """Give the uids of records that come."""
        return [uid for uid in self.joined.rows[noun] if uid not in self.before[noun]]

    def go(self, noun: str) -> list[str]:
        """Give the uids of records that go."""
        return [uid for uid in self.before[noun] if uid not in self.joined.rows[noun]]

    def change(self, noun: str) -> list[str]:
        """Give the uids of records that change."""
        rows, before = self.joined.rows[noun], self.before[noun]
        return [uid for uid, row in rows.items() if uid in before and row != before[uid]]

    @property
    def is_nothing(self) -> bool:
        """Whether everything the other copy holds is here already."""
        changed = any(self.come(noun) or self.go(noun) or self.change(noun) for noun in shapes())
        renamed = any(uid != was for uid, was in self.was.items())
        return not (changed or renamed or self.new_steps or self.doubled or self.gone)


def plan(club: ClubFile, other: Other) -> Plan:
    """Say what joining would come to; nothing is written."""
    steps, their_steps = steps_of(club), steps_of(other)
    known, their_known = (frozenset(step.action for step in one) for one in (steps, their_steps))
    ours, theirs = read(club), read(other)
    ours.copy.touched = touched(club, steps, their_known)
    theirs.copy.touched = touched(other, their_steps, known)
    ours.copy.settled = settled(club, steps, their_known)
    theirs.copy.settled = settled(other, their_steps, known)
    erased = {**ours.copy.erased, **theirs.copy.erased}
    once = ours.copy.erased.keys() ^ theirs.copy.erased.keys()
    mine, other_copy = joining_same.brought_together(ours.copy, theirs.copy, shapes())
    joined = rules.merge(mine, other_copy, shapes())
    joining_guarded.keep_stricter(joined, mine, other_copy)
    recoded = joining_after.follow(joined, mine, other_copy)
    for noun, uid, twin in joining_after.drop_twins(joined, shapes()):
        mine.alias[uid] = Stone(noun, twin)
    _decide_later(joined)
    people = frozenset(uid for uid in once if erased[uid].noun == PERSON)
    gone = joining_erased.of(ours.copy, theirs.copy)
    new, news = (_untold(*one) for one in ((their_steps, known), (steps, their_known)))
    found = Plan(ours, mine, other_copy, joined, recoded, known, new, news, people, gone)
    _lay_out(found)
    return found


def _untold(steps: list[StepRow], known: frozenset[str]) -> int:
    """Count the entries that the other history does not know; that a copy was joined is no news to it."""
    return sum(step.action not in known and step.verb != JOIN for step in steps)


def _lay_out(found: Plan) -> None:
    """Say which of our records each one is, and give those that come their keys."""
    stones = {**found.ours.alias, **found.ours.erased}
    names = {uid: stone.became for uid, stone in stones.items() if stone.became}
    for noun, rows in found.here.copy.rows.items():
        keys = found.keys[noun] = dict[str, int]()
        before = found.before[noun] = dict[str, dict[str, Any]]()
        links = tuple(shapes()[noun].links)
        for uid in sorted(rows):
            name, key = _followed(names, uid), found.here.keys[noun][uid]
            if name in keys:
                found.doubled.append((noun, key))
                continue
            keys[name], found.was[name] = key, uid
            before[name] = {**rows[uid], **{link: _followed(names, rows[uid][link]) for link in links}}
        top = max(found.here.keys[noun].values(), default=0)
        keys |= {uid: top + place for place, uid in enumerate(found.come(noun), start=1)}


def _followed(names: dict[str, str], uid: Any) -> Any:
    seen = set()
    while uid in names and uid not in seen:
        seen.add(uid)
        uid = names[uid]
    return uid


def _decide_later(joined: Joined) -> None:
    """Write down what is to be decided, and let go what was settled meanwhile."""
    rows = joined.rows[CONFLICT]
    for clash in joined.clashes.values():
        if clash.noun != CONFLICT:
            uid, row = _conflict(joined, clash)
            rows.setdefault(uid, row)
    for uid, row in list(rows.items()):
        record = joined.rows[row["noun"]].get(row["record"])
        now = True if row["field"] == WHOLE else (record or {}).get(row["field"])
        if record is None or json.dumps(now, ensure_ascii=False) not in {row["standing"], row["other"]}:
            del rows[uid]


def _conflict(joined: Joined, clash: Clash) -> tuple[str, dict[str, Any]]:
    """Make the record of a clash; both sides make the same one, with the same uid."""
    parts = (clash.noun, clash.uid, clash.field, clash.by.action, clash.other_by.action)
    uid = hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]
    row: dict[str, Any] = {"noun": clash.noun, "record": clash.uid, "field": clash.field}
    row["person_id"] = _whom(joined, clash)
    for name, value, by in (("standing", clash.standing, clash.by), ("other", clash.other, clash.other_by)):
        row[name] = json.dumps(value, ensure_ascii=False)
        row |= {f"{name}_who": by.who, f"{name}_laptop": by.laptop, f"{name}_at": by.at}
    return uid, row


def _whom(joined: Joined, clash: Clash) -> str | None:
    if clash.noun == PERSON:
        return clash.uid
    row = joined.rows[clash.noun].get(clash.uid, {})
    links = (row.get(name) for name, to in shapes()[clash.noun].links.items() if to == PERSON)
    return next((uid for uid in links if uid is not None), None)


def write(club: ClubFile, other: Other, found: Plan, after: Callable[[Plan], None]) -> Changes:
    """Write what was planned in one transaction: the other's history first, then one step that is not undone.

    Args:
        club: the club; a backup was made by the caller.
        other: the other copy.
        found: what joining comes to, as `plan` said it on this state of the club.
        after: writes within the step what follows from the rows.
    """
    identity = club.identity
    assert identity is not None  # as every club that can be written has one
    guards = club.guards
    with club.writing, identity.taking_in() as taken, plainly(), club.db.atomic("IMMEDIATE"):
        identity.expect(*identity.read())
        joining_history.learn(club, other, found.known, lambda noun, uid: _key(found, noun, uid))
        taken()
        club.guards = ()  # what must not be is shown as suspended, and does not keep the other records out
        try:
            with Step(club, JOIN, undoable=False, always=True) as step:
                club.execute("PRAGMA defer_foreign_keys=ON")  # records come in any order
                _write_rows(club, found)
                after(found)
                joining_erased.follow(club, found.gone, found.keys[PERSON])
                safe.put_beside(club, safe.raw(other))
                _write_stones(club, found)
        finally:
            club.guards = guards
        for statement in migrate.EMPTY_JOURNAL:
            club.execute(statement)
    if found.erased_once:
        erasing.clean(club)
    return step.changes


def _write_stones(club: ClubFile, found: Plan) -> None:
    """Write who was erased, and which records became one."""
    for table, stones in (("erased", found.ours.erased), ("alias", found.ours.alias)):
        club.execute_many(
            f"""INSERT INTO {table} (uid, noun, became) VALUES (?, ?, ?)
                ON CONFLICT (uid) DO UPDATE SET became = excluded.became""",
            [(uid, stone.noun, stone.became) for uid, stone in sorted(stones.items())],
        )
    if found.erased_once:
        club.execute("INSERT INTO person_search (person_search) VALUES ('optimize')")


def _key(found: Plan, noun: str, uid: str) -> int:
    stone = found.ours.erased.get(uid) or found.ours.alias.get(uid)
    return found.keys.get(noun, {}).get(stone.became if stone is not None else uid, 0)


def _write_rows(club: ClubFile, found: Plan) -> None:
    gone = {noun: [key for where, key in found.doubled if where == noun] for noun in shapes()}
    for noun in reversed(shapes()):  # what links leads back: nothing that stays hangs on what goes
        keys = found.keys[noun]
        going = [(key,) for key in gone[noun]] + [(keys[uid],) for uid in found.go(noun)]
        club.execute_many(f"DELETE FROM {quoted(noun)} WHERE id = ?", going)
        for uid, row in found.joined.rows[noun].items():
            if uid in found.before[noun]:
                _update(club, found, noun, uid, row)
    for noun in shapes():
        keys = found.keys[noun]
        for uid in found.come(noun):
            row = {"id": keys[uid], "uid": uid, **_stored(found.keys, noun, found.joined.rows[noun][uid])}
            names, marks = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
            club.execute(f"INSERT INTO {quoted(noun)} ({names}) VALUES ({marks})", tuple(row.values()))


def _update(club: ClubFile, found: Plan, noun: str, uid: str, row: dict[str, Any]) -> None:
    was = found.was[uid]
    before = found.here.copy.rows[noun][was]
    if was == uid and row == before:
        return
    now, then = _stored(found.keys, noun, row), _stored(found.here.keys, noun, before)
    changed = {name: value for name, value in now.items() if value != then[name]}
    if was != uid:
        changed["uid"] = uid
    if changed:  # else it only links to what has another uid now
        sets = ", ".join(f"{quoted(name)} = ?" for name in changed)
        club.execute(f"UPDATE {quoted(noun)} SET {sets} WHERE id = ?", (*changed.values(), found.keys[noun][uid]))


def _stored(keys: dict[str, dict[str, int]], noun: str, row: dict[str, Any]) -> dict[str, Any]:
    links = shapes()[noun].links
    return {
        name: keys[links[name]][value] if value is not None and links.get(name) else value
        for name, value in row.items()
    }
