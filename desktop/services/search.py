"""Search from anywhere: people and sessions by a few letters (papers and commands are the window's own)."""

from typing import NamedTuple

from desktop.core.choices import RoleKind
from desktop.core.rules import names
from desktop.i18n import _, formats
from desktop.model.session import Session
from desktop.services import relationship_list
from desktop.services.club import ClubFile, settings
from desktop.storage import search as index

ROLE_WORDS = {kind.value: kind.label for kind in RoleKind}


class Hit(NamedTuple):
    """Something found: what kind (`person`, `relationship`, `session`), its key, and two lines to show."""

    kind: str
    key: int
    title: str
    detail: str


def find(club: ClubFile, text: str, limit: int = 12) -> list[Hit]:
    """Find people by the beginnings of their names or their code, relationships by their code, sessions by date."""
    if not text.strip():
        return []
    return [*_people(club, text, limit), *_relationships(club, text), *_sessions(text)][:limit]


def _people(club: ClubFile, text: str, limit: int) -> list[Hit]:
    keys = index.find(club, text, limit=limit)
    found = club.rows(
        f"""SELECT p.id, p.given_name, p.family_name, p.known_as,
                   (SELECT group_concat(r.kind, ' ') FROM role r WHERE r.person_id = p.id),
                   coalesce(nullif(p.phone, ''),
                     (SELECT c.phone FROM contact_link l JOIN person c ON c.id = l.contact_id
                       WHERE l.person_id = p.id AND c.phone <> '' ORDER BY l.priority, l.id LIMIT 1), '')
              FROM person p WHERE p.id IN ({",".join(map(str, keys)) or "NULL"})"""
    )
    by_key = {row[0]: row for row in found}
    language = settings(club).language
    hits = []
    for key in sorted(keys, key=lambda one: by_key[one][4] == RoleKind.CONTACT.value):  # those who come first
        _key, given, family, known, roles, phone = by_key[key]
        kinds = formats.list_of([_(ROLE_WORDS[kind]) for kind in dict.fromkeys((roles or "").split())])
        hits.append(
            Hit("person", key, names.shown(given, family, known, language), " · ".join(filter(None, (kinds, phone))))
        )
    return hits


def _relationships(club: ClubFile, text: str) -> list[Hit]:
    keys = club.rows("SELECT id FROM relationship WHERE code = ?", (text.strip().upper(),))
    found = relationship_list.rows(club, keys=[key for (key,) in keys]) if keys else []
    return [Hit("relationship", row.key, row.name, f"{row.code} · {_(row.state.label)}") for row in found]


def _sessions(text: str) -> list[Hit]:
    try:
        day = formats.parse_day(text)
    except ValueError:
        return []
    found = Session.select().where(Session.date == day).order_by(Session.starts)
    return [Hit("session", one.id, formats.day(one.date, "long"), one.title) for one in found]
