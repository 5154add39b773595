"""The list of people, with its filters."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from desktop.core.rules import names
from desktop.services import gap as gaps
from desktop.services.club import ClubFile, settings
from desktop.storage import search


class PersonRow(NamedTuple):
    """A line of the list of people. `roles` are values such as `mentee`, `statuses` in the same order.

    `gap` says that something is missing, the same things that the person's page names.
    """

    key: int
    uid: str
    name: str
    roles: tuple[str, ...]
    statuses: tuple[str, ...]
    since: str
    group: str
    school_year: str
    to_complete: bool
    sort_name: str
    gap: bool = False


_LIST = """
    SELECT p.id, p.uid, p.given_name, p.family_name, p.known_as, p.school_year, p.to_complete, p.sort_name,
           (SELECT group_concat(r.kind || ':' || r.status, ' ') FROM role r WHERE r.person_id = p.id),
           (SELECT min(r.since) FROM role r WHERE r.person_id = p.id),
           (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT g.name FROM membership m JOIN "group" g
              ON g.id = m.group_id WHERE m.person_id = p.id AND (m.until IS NULL OR m.until >= :today))),
           {gap}
      FROM person p
     WHERE {where}
     ORDER BY p.sort_name, p.id
     LIMIT :limit OFFSET :skip
"""


def rows(
    club: ClubFile,
    *,
    role: str = "",
    status: str = "",
    group: int | None = None,
    gap: bool = False,
    text: str = "",
    ended: bool = True,
    gone: bool = False,
    limit: int = -1,
    skip: int = 0,
) -> list[PersonRow]:
    """List people in the club's order of names.

    Args:
        role: only people with this role (a value of RoleKind).
        status: only those with this status in that role (or in any).
        group: only members of this group today.
        gap: only those with something missing (see `services.gap`).
        text: only names that begin with these words.
        ended: whether people whose every role has ended are listed.
        gone: only those whose every role has ended.
        limit: at most so many; -1 is all.
        skip: leave out so many first.
    """
    parts, values = ["1"], {**gaps.values(club), "limit": limit, "skip": skip}
    if role or status or not ended:
        inner = ["r.person_id = p.id"]
        if role:
            inner.append("r.kind = :role")
        if status:
            inner.append("r.status = :status")
        if not ended:
            inner.append("r.status NOT IN ('ended', 'archived')")
        parts.append(f"EXISTS (SELECT 1 FROM role r WHERE {' AND '.join(inner)})")
        values |= {"role": role, "status": status}
    if gone:
        parts.append(_IS_GONE)
    if group is not None:
        parts.append(
            "EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.group_id = :group"
            " AND m.since <= :today AND (m.until IS NULL OR m.until >= :today))"
        )
        values["group"] = group
    if gap:
        parts.append(gaps.condition())
    if text.strip():
        found = search.find(club, text, limit=500)
        parts.append(f"p.id IN ({','.join(map(str, found)) or 'NULL'})")
    sql = _LIST.format(gap=gaps.condition(), where=" AND ".join(parts))
    language = settings(club).language
    return [_row(fields, language) for fields in club.rows(sql, values)]


_IS_GONE = """
    EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.status NOT IN ('ended', 'archived'))
"""


def _row(fields: Sequence[Any], language: str) -> PersonRow:
    key, uid, given, family, known, year, to_complete, sort_name, roles, since, group, gap = fields
    return PersonRow(
        key,
        uid,
        names.shown(given, family, known, language),
        *_roles_of(roles or ""),
        since or "",
        group or "",
        year,
        bool(to_complete),
        sort_name,
        bool(gap),
    )


@cache
def _roles_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Take kinds and statuses apart; few of the combinations exist."""
    pairs = [one.partition(":") for one in text.split()]
    return tuple(kind for kind, _colon, _status in pairs), tuple(status for _kind, _colon, status in pairs)
