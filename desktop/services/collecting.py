"""Who may collect somebody on a day, and who may not: by code at the door and on paper, by name for the coordinator."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import ConsentKind
from desktop.core.rules import names
from desktop.services import consent
from desktop.services.club import ClubFile

ALONE: Final = "A"
"""The code of somebody who may leave alone."""


class Link(NamedTuple):
    """A contact of somebody that holds on a day, as its link says; in calling order."""

    code: str
    may_collect: bool
    may_not_collect: bool
    password: str
    is_emergency: bool
    relationship: str
    phone: str
    given_name: str
    family_name: str
    known_as: str
    email: str

    @property
    def is_collector(self) -> bool:
        """Whether they may collect: *may not* always wins."""
        return self.may_collect and not self.may_not_collect

    def name(self, language: str) -> str:
        return names.shown(self.given_name, self.family_name, self.known_as, language)


_LINKS: Final = """
    SELECT l.person_id, l.collector_code, l.may_collect, l.may_not_collect, l.password, l.is_emergency, l.relationship,
           c.phone, c.given_name, c.family_name, c.known_as, c.email
      FROM contact_link l JOIN person c ON c.id = l.contact_id
     WHERE l.person_id IN ({people})
       AND (l.valid_from IS NULL OR l.valid_from <= :day) AND (l.valid_to IS NULL OR l.valid_to >= :day)
     ORDER BY l.person_id, l.priority, l.id
"""


def links(club: ClubFile, people: Sequence[int], day: date) -> dict[int, list[Link]]:
    """Give the contacts that these people have on a day, in calling order."""
    found: dict[int, list[Link]] = {}
    for key, code, may, may_not, password, emergency, *rest in club.rows(
        _LINKS.format(people=_in(people)), {"day": day.isoformat()}
    ):
        link = Link(code, bool(may), bool(may_not), password, bool(emergency), *rest)
        found.setdefault(key, []).append(link)
    return found


def may_leave_alone(club: ClubFile, people: Sequence[int], day: date) -> set[int]:
    """Say which of these people may leave alone: the consent was given and holds on the day."""
    return consent.holding(club, people, ConsentKind.LEAVE_ALONE, day)


def _in(keys: Sequence[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"
