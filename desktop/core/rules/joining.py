"""Making two copies of a club one, by record and field: what both know decides, never a clock alone.

All of it is a function of the two copies in which neither comes first, so that both sides end up with the same. A
record is named by its uid, a field by its column; a link holds the uid of what it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.core.rules import joining_settled as settled
from desktop.core.rules.joining_copies import CONFLICT, ERASES, WHOLE, Clash, Copy, Joined, Shape, Touch, later

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.core.rules.joining_copies import Row, Rows

__all__ = ["merge"]


def merge(ours: Copy, theirs: Copy, shapes: Mapping[str, Shape]) -> Joined:
    """Join the records of two copies whose uids name the same things.

    A field that one side alone changed is taken from there; one that both changed to different values is settled where
    there is a rule (`joining_settled`), else the later stands and it is a clash. A record that one took away and the
    other did not touch is gone; what the other changed, or newly links to, stays and is a clash.
    """
    joined = Joined({noun: {} for noun in shapes})
    for noun, shape in shapes.items():
        mine, other = ours.rows.get(noun, {}), theirs.rows.get(noun, {})
        for uid in mine.keys() | other.keys():
            one, two = mine.get(uid), other.get(uid)
            if one is not None and two is not None:
                joined.rows[noun][uid] = one if one == two else _fields(joined, shape, noun, uid, ours, theirs)
            elif one is not None:
                _one_sided(joined, noun, uid, one, ours, theirs)
            elif two is not None:
                _one_sided(joined, noun, uid, two, theirs, ours)
    _bring_back(joined, ours, theirs, shapes)
    return joined


def _one_sided(joined: Joined, noun: str, uid: str, row: Row, holds: Copy, lacks: Copy) -> None:
    took = lacks.touched.get(uid)
    own = holds.touched.get(uid)
    if took is None or took.deleted is None:
        if own is not None or holds.settled is not None or not lacks.has_settled(uid, WHOLE):
            joined.rows[noun][uid] = row
        return
    used = own.any() if own is not None else None
    if took.deleted.verb in ERASES:
        return
    if used is None:
        joined.gone[uid] = noun, row, took.deleted
    else:
        joined.rows[noun][uid] = row
        joined.clash(Clash.kept(noun, uid, used, took.deleted))


def _fields(joined: Joined, shape: Shape, noun: str, uid: str, ours: Copy, theirs: Copy) -> Row:
    one, two = ours.rows[noun][uid], theirs.rows[noun][uid]
    row = dict(one)
    made = [copy.touched[uid].made if uid in copy.touched else None for copy in (ours, theirs)]
    for name, value in one.items():
        other = two[name]
        if value == other:
            continue
        touch, other_touch = ours.touch(uid, name), theirs.touch(uid, name)
        if touch is None and other_touch is None:
            knows = _which_settled(uid, name, ours, theirs)
            stands = settled.without_anybody(noun, name, value, other)
            row[name] = stands if knows is None else knows.rows[noun][uid][name]
        elif touch is None or other_touch is None:
            row[name] = value if touch is not None else other
        elif all(made) and shape.defaults.get(name) in {value, other}:  # one side said nothing there
            row[name] = other if value == shape.defaults.get(name) else value
        else:
            row[name] = _both(joined, one, Clash(noun, uid, name, value, other, touch, other_touch))
    return row


def _which_settled(uid: str, name: str, ours: Copy, theirs: Copy) -> Copy | None:
    """Give the copy that joined what the other does not know, and so settled a field that neither changed since.

    Where both joined a third copy, the one whose joining changed the field, else the one that changed the record.
    """
    for has in (
        lambda copy: copy.settled is not None,
        lambda copy: copy.has_settled(uid, name),
        lambda copy: uid in copy.touched,
    ):
        if has(ours) != has(theirs):
            return ours if has(ours) else theirs
    return None


def _both(joined: Joined, row: Row, one: Clash) -> Any:
    """Give the value that stands of a field that both changed."""
    if one.by < one.other_by:
        one = one.turned()
    if ERASES & {one.by.verb, one.other_by.verb}:
        return one.standing if one.by.verb in ERASES else one.other
    verdict = settled.settle(row, one)
    if verdict.turn:
        one = one.turned()
    if verdict.ask:
        joined.clash(one)
    return one.standing


def _bring_back(joined: Joined, ours: Copy, theirs: Copy, shapes: Mapping[str, Shape]) -> None:
    """Keep what something that stays links to, with what went in the same action and belongs to it."""
    for kept in list(joined.clashes.values()):
        if kept.field == WHOLE:
            _belongings(joined, shapes, kept.uid, kept.other_by.action)
    there = {uid for rows in joined.rows.values() for uid in rows}
    missing = list(_missing(joined.rows, shapes, there))
    while missing:
        wanted: dict[str, Touch | None] = {}
        for noun, uid, name, target in missing:
            if target in joined.gone and noun != CONFLICT:
                by = later(ours.touch(uid, name), theirs.touch(uid, name))
                wanted[target] = later(by, wanted.get(target))
            elif uid in joined.rows[noun]:
                _unlink(joined, shapes[noun], noun, uid, name)
        for target in sorted(wanted):
            if target in joined.gone:
                _revive(joined, shapes, target, wanted[target] or joined.gone[target][2])
        there = {uid for rows in joined.rows.values() for uid in rows}
        missing = list(_missing(joined.rows, shapes, there))


def _missing(rows: Rows, shapes: Mapping[str, Shape], there: set[str]) -> Iterable[tuple[str, str, str, str]]:
    for noun, shape in shapes.items():
        for name in shape.links:
            for uid, row in rows[noun].items():
                if row[name] is not None and row[name] not in there:
                    yield noun, uid, name, row[name]


def _unlink(joined: Joined, shape: Shape, noun: str, uid: str, name: str) -> None:
    if name in shape.required:
        del joined.rows[noun][uid]
    else:
        joined.rows[noun][uid] = {**joined.rows[noun][uid], name: None}


def _revive(joined: Joined, shapes: Mapping[str, Shape], uid: str, by: Touch) -> None:
    noun, row, took = joined.gone.pop(uid)
    joined.rows[noun][uid] = row
    joined.clash(Clash.kept(noun, uid, by, took))
    _belongings(joined, shapes, uid, took.action)


def _belongings(joined: Joined, shapes: Mapping[str, Shape], uid: str, action: str) -> None:
    """Bring back what cannot be without a record that stays, and went in the same action as it."""
    back = {uid}
    while back:
        found = [
            (key, table, lost)
            for key, (table, lost, gone_by) in joined.gone.items()
            if gone_by.action == action and any(lost[name] in back for name in shapes[table].required)
        ]
        for key, table, lost in found:
            joined.rows[table][key] = lost
            del joined.gone[key]
        back = {key for key, _table, _lost in found}
