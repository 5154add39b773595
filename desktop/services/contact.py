"""Somebody's contacts: changed together with how they are reached; those that may be known already."""

from collections.abc import Mapping
from typing import Any

from desktop.core.changes import Changes
from desktop.core.rules import names
from desktop.model.contact import ContactLink
from desktop.services import person, record
from desktop.services.club import ClubFile, settings

MOST_OFFERED = 50


def change(club: ClubFile, link_key: int, who: Mapping[str, Any], link: Mapping[str, Any]) -> Changes:
    """Change a contact's own fields and what they are to the person, in one step.

    Args:
        club: the club.
        link_key: the key of the link.
        who: fields of the contact as a person (name, telephone).
        link: fields of the link (relationship, order of calling).

    Raises:
        Refused: a value is wrong; names the field. Nothing is changed then.
    """
    row = record.get(club, ContactLink, link_key)
    with club.step("contact_link.change") as step:
        if who:
            person.change(club, row.contact, who)
        if link:
            record.change(club, ContactLink, link_key, link)
        step.about(row)
    return step.changes


def known(club: ClubFile, key: int) -> list[tuple[int, str]]:
    """Give contacts that this person may share: those of people with the same family name, by key and name."""
    found = club.rows(
        """SELECT DISTINCT c.id, c.given_name, c.family_name, c.known_as
             FROM person p JOIN person o ON o.family_name = p.family_name AND o.id <> p.id
             JOIN contact_link l ON l.person_id = o.id JOIN person c ON c.id = l.contact_id
            WHERE p.id = :key AND p.family_name <> '' AND c.id <> :key
              AND c.id NOT IN (SELECT contact_id FROM contact_link WHERE person_id = :key)
            ORDER BY c.sort_name, c.id LIMIT :most""",
        {"key": key, "most": MOST_OFFERED},
    )
    language = settings(club).language
    return [(contact, names.shown(given, family, known_as, language)) for contact, given, family, known_as in found]
