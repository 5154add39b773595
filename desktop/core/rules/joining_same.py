"""What is one thing under two uids: made on both sides, or erased on one; both are brought to the same uid first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from desktop.core.rules.joining_copies import CONFLICT, Copy, Stone, Touched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop.core.rules.joining_copies import Row, Rows, Shape

KEPT_OF_ERASED: Final = frozenset(
    {"role", "membership", "session_person", "hours_entry", "sheet_row", "relationship_member"}
)
"""What the other copy wrote meanwhile about somebody who was erased, and stays without its words: that they came."""

PERSON: Final = "person"


def brought_together(ours: Copy, theirs: Copy, shapes: Mapping[str, Shape]) -> tuple[Copy, Copy]:
    """Bring both copies to the same uids; the same thing has the smaller of its two uids on both sides.

    Somebody erased on one side is erased on both, and what the other side wrote about them meanwhile is without its
    words, or gone where it is nothing but words.
    """
    erased = {**theirs.erased, **ours.erased}
    alias = {**theirs.alias, **ours.alias}
    for uid in ours.erased.keys() & theirs.erased.keys():
        one, two = sorted((ours.erased[uid].became, theirs.erased[uid].became))
        if one != two and one:
            alias[two] = Stone(ours.erased[uid].noun, one)
    names = _final({uid: stone.became for uid, stone in {**alias, **erased}.items() if stone.became})
    pair = [_renamed(copy, names, shapes) for copy in (ours, theirs)]
    _drop_erased(pair[0], pair[1], ours, erased, names, shapes)
    _drop_erased(pair[1], pair[0], theirs, erased, names, shapes)
    for noun in shapes:
        found = _made_twice(noun, shapes[noun], *pair)
        if found:
            alias |= {uid: Stone(noun, became) for uid, became in found.items()}
            pair = [_renamed(copy, found, shapes) for copy in pair]
    final = _final({uid: stone.became for uid, stone in alias.items()})
    alias = {uid: Stone(alias[uid].noun, became) for uid, became in final.items()}
    erased = {uid: Stone(stone.noun, final.get(stone.became, stone.became)) for uid, stone in erased.items()}
    for copy in pair:
        copy.alias, copy.erased = alias, erased
    return pair[0], pair[1]


def _final(names: Mapping[str, str]) -> dict[str, str]:
    """Follow each uid to the one that stands in the end."""
    found = {}
    for uid, became in names.items():
        seen = {uid}
        while became in names and became not in seen:
            seen.add(became)
            became = names[became]  # noqa: PLW2901 - the way is followed
        if became != uid:
            found[uid] = became
    return found


def _renamed(copy: Copy, names: Mapping[str, str], shapes: Mapping[str, Shape]) -> Copy:
    rows: Rows = {}
    for noun, shape in shapes.items():
        links = tuple(shape.links)
        rows[noun] = {}
        for uid, row in sorted(copy.rows.get(noun, {}).items()):
            changed = {name: names[row[name]] for name in links if row[name] in names}
            rows[noun].setdefault(names.get(uid, uid), {**row, **changed} if changed else row)
    touched: dict[str, Touched] = {}
    for uid, did in copy.touched.items():
        name = names.get(uid, uid)
        if name != uid or name in touched:
            touched.setdefault(name, Touched()).add(did)
        else:
            touched[name] = Touched(did.made, did.deleted, dict(did.fields))
    settled = copy.settled
    if settled is not None:
        settled = {}
        for uid, fields in (copy.settled or {}).items():
            settled.setdefault(names.get(uid, uid), set()).update(fields)
    return Copy(rows, touched, settled, copy.erased, copy.alias)


def _drop_erased(
    fresh: Copy,
    beside: Copy,
    before: Copy,
    erased: Mapping[str, Stone],
    names: Mapping[str, str],
    shapes: Mapping[str, Shape],
) -> None:
    """Take out of a copy what the other erased; who stands in an erased person's place is as the other has it.

    Of a record that stays in its own place, emptied, the words are as the other has them.
    """
    new = {uid: stone for uid, stone in erased.items() if uid not in before.erased}
    emptied, instead, gone = set[str](), set[str](), set[str]()
    for uid, stone in new.items():
        name = names.get(uid, uid)
        if stone.became and stone.noun != PERSON:
            emptied.add(name)  # it stays in its place, without its words
        else:
            gone.add(name)
            if stone.became:
                instead.add(name)
    for noun, rows in fresh.rows.items():
        shape = shapes[noun]
        out = gone & rows.keys()
        for uid, row in rows.items():
            about = {name for name in shape.links if row[name] in instead or row[name] in gone}
            if uid in out or not (about or uid in emptied):
                continue
            there = beside.rows[noun].get(uid)
            if noun in KEPT_OF_ERASED or not about:
                words = {name: there[name] if there else shape.defaults.get(name, "") for name in shape.texts}
                rows[uid] = {**row, **words}
            elif there is not None:
                rows[uid] = there
                fresh.touched.pop(uid, None)
            elif about & shape.required or noun == CONFLICT:
                out.add(uid)
        for uid in out:
            del rows[uid]
            fresh.touched.pop(uid, None)


def _made_twice(noun: str, shape: Shape, ours: Copy, theirs: Copy) -> dict[str, str]:
    """Give the records made on both sides under two uids, each by the larger uid with the smaller."""
    found: dict[str, str] = {}
    for key in shape.unique:
        _match(noun, ours, theirs, lambda row, key=key: tuple(row[name] for name in key), found)  # type: ignore[misc]
    if shape.alike:
        _match(noun, ours, theirs, lambda row: _alike(noun, row, shape.alike), found)
    return found


def _alike(noun: str, row: Row, names: Iterable[str]) -> tuple[Any, ...] | None:
    if noun == "hours_entry" and row["source"] != "register":
        return None  # two entries that were typed may well be two
    return tuple(row[name] for name in names)


def _match(
    noun: str, ours: Copy, theirs: Copy, key: Callable[[Row], tuple[Any, ...] | None], found: dict[str, str]
) -> None:
    mine, other = ours.rows[noun], theirs.rows[noun]
    sides = []
    for rows, others in ((mine, other), (other, mine)):
        by_key = defaultdict(list)
        for uid, row in rows.items():
            if uid not in others and uid not in found and uid not in found.values():
                by_key[key(row)].append(uid)
        sides.append(by_key)
    for value, uids in sides[0].items():
        others_uids = sides[1].get(value, [])
        if value is not None and None not in value[:1] and len(uids) == 1 and len(others_uids) == 1:
            small, large = sorted((uids[0], others_uids[0]))
            found[large] = small
