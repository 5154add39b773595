"""What guards children, when two copies become one: whatever either side forbids is not allowed until decided.

A permission is rarely one field: of a check its kind, decision and day of renewal together say until when it holds,
and somebody may have several. So where both sides changed what one person is allowed, the whole of it is compared, and
what allows more than the stricter side does is shut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.core.rules.joining_copies import WHOLE, Clash, Touch, later

if TYPE_CHECKING:
    from desktop.core.rules.joining_copies import Copy, Joined, Row

NEVER: Final = ""
FOR_EVER: Final = "9999-12-31"


class Guarded(NamedTuple):
    """Records that allow something: of whom (and what), until when each does, and which value of a field ends it."""

    noun: str
    of: tuple[str, ...]
    fields: tuple[str, ...]
    until: Callable[[Row], str]
    shut: Callable[[Row], tuple[str, Any]]


def _check_until(row: Row) -> str:
    if row["kind"] == "not_required":
        return FOR_EVER if row["reason_not_required"].strip() else NEVER
    return (row["renew_by"] or FOR_EVER) if row["decision"] == "accepted" else NEVER


def _check_shut(row: Row) -> tuple[str, Any]:
    return ("reason_not_required", "") if row["kind"] == "not_required" else ("decision", "waiting")


def _consent_until(row: Row) -> str:
    return (row["expires_on"] or FOR_EVER) if row["given"] and row["withdrawn_on"] is None else NEVER


def _collector_until(row: Row) -> str:
    return (row["valid_to"] or FOR_EVER) if row["may_collect"] and not row["may_not_collect"] else NEVER


GUARDED: Final = (
    Guarded(
        "check",
        ("person_id",),
        ("kind", "decision", "seen_on", "issued_on", "renew_by", "reason_not_required"),
        _check_until,
        _check_shut,
    ),
    Guarded(
        "consent",
        ("person_id", "kind"),
        ("given", "withdrawn_on", "expires_on"),
        _consent_until,
        lambda _row: ("given", 0),
    ),
    Guarded(
        "contact_link",
        ("person_id", "contact_id"),
        ("may_collect", "may_not_collect", "valid_to"),
        _collector_until,
        lambda _row: ("may_collect", 0),
    ),
)


def keep_stricter(joined: Joined, ours: Copy, theirs: Copy) -> None:
    """Shut what allows more than the stricter side does, wherever both sides changed it; each is a clash."""
    for one in GUARDED:
        sides = [_by_whom(one, copy.rows.get(one.noun, {})) for copy in (ours, theirs)]
        for whom, rows in _by_whom(one, joined.rows[one.noun]).items():
            uids = {*rows, *(uid for side in sides for uid in side.get(whom, ()))}
            here, there = (_touched(one, copy, joined, uids) for copy in (ours, theirs))
            if here is None or there is None:
                continue
            touches = here, there
            until = [max(map(one.until, side.get(whom, {}).values()), default=NEVER) for side in sides]
            first = (until[0], touches[0]) < (until[1], touches[1])
            strict, loose = (0, 1) if first else (1, 0)
            for uid, row in rows.items():
                if one.until(row) > until[strict]:
                    held = [side.get(whom, {}).get(uid) for side in (sides[strict], sides[loose])]
                    _shut(joined, one, uid, held, (touches[strict], touches[loose]))


def _by_whom(one: Guarded, rows: Mapping[str, Row]) -> dict[tuple[Any, ...], dict[str, Row]]:
    found: dict[tuple[Any, ...], dict[str, Row]] = {}
    for uid, row in rows.items():
        found.setdefault(tuple(row[name] for name in one.of), {})[uid] = row
    return found


def _touched(one: Guarded, copy: Copy, joined: Joined, uids: Iterable[str]) -> Touch | None:
    """Say when a side last changed what somebody is allowed, or took it away."""
    last: Touch | None = None
    for uid in uids:
        did = copy.touched.get(uid)
        if did is not None:
            last = later(last, did.deleted)
            last = later(last, did.any() if (uid, WHOLE) in joined.clashes else None)
            for name in one.fields:
                last = later(last, did.last(name))
    return last


def _shut(joined: Joined, one: Guarded, uid: str, held: list[Row | None], touches: tuple[Touch, Touch]) -> None:
    """Let a record allow what the stricter side, the first, has there; nothing at all where it has none."""
    row = dict(joined.rows[one.noun][uid])
    strict, loose = held
    taken = strict or loose or row
    row.update({name: taken[name] for name in one.fields})
    if strict is None:
        name, value = one.shut(row)
        row[name] = value
    joined.rows[one.noun][uid] = row
    for name in one.fields:
        joined.clashes.pop((uid, name), None)
        others = [side[name] for side in (loose, strict) if side is not None and side[name] != row[name]]
        if others:
            joined.clash(Clash(one.noun, uid, name, row[name], others[0], *touches))
