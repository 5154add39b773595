"""What the phone list of a group shows: everybody who belongs to it today, with those to call in calling order."""

from typing import Any, Final

from desktop.core.choices import RoleKind
from desktop.core.rules import ages, names
from desktop.i18n import _
from desktop.model.group import Group
from desktop.reports.phones import Call, PhonePart, PhonePerson, PhonesData
from desktop.services import collecting, record
from desktop.services.club import ClubFile, settings
from desktop.services.collecting import Link
from desktop.services.imprint import imprint

_MEMBERS: Final = """
    SELECT DISTINCT p.id, p.given_name, p.family_name, p.known_as, p.phone, p.born_on, p.adult_confirmed,
           CASE WHEN p.privacy_hold THEN p.code ELSE '' END, p.sort_name
      FROM membership m JOIN person p ON p.id = m.person_id
     WHERE p.erased_on IS NULL AND m.group_id = :group AND m.role = :role
       AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
     ORDER BY p.sort_name, p.id
"""


def phones(club: ClubFile, group_key: int) -> PhonesData:
    """Gather the list: of a child the contacts, of a grown-up the own number first."""
    titles = ((RoleKind.MENTEE, _("Mentees")), (RoleKind.VOLUNTEER, _("Volunteers")))
    parts = (PhonePart(title, _people(club, group_key, role)) for role, title in titles)
    group = record.get(club, Group, group_key)
    return PhonesData(imprint(club, group.name), tuple(part for part in parts if part.people))


def _people(club: ClubFile, group: int, role: RoleKind) -> tuple[PhonePerson, ...]:
    values: dict[str, Any] = {"group": group, "role": role.value, "today": club.today().isoformat()}
    found = club.rows(_MEMBERS, values)
    links = collecting.links(club, [row[0] for row in found], club.today())
    language = settings(club).language
    people = []
    for key, given, family, known_as, phone, born_on, confirmed, code, _sort in found:
        grown = role is RoleKind.VOLUNTEER or ages.is_adult(born_on, bool(confirmed), club.today())
        own = (Call(phone),) if phone and grown else ()
        others = tuple(_call(link, language) for link in links.get(key, ()) if link.is_emergency)
        people.append(PhonePerson(code or names.shown(given, family, known_as, language), own + others))
    return tuple(people)


def _call(link: Link, language: str) -> Call:
    return Call(link.phone, link.name(language), link.relationship)
