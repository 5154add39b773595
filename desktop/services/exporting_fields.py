"""What the columns of an export are made of: what of a table is wanted, and the fields that several tables share."""

from typing import Final, NamedTuple

from desktop.core.choices import ConsentKind, Privacy
from desktop.core.relationship_choices import MentoringForm
from desktop.core.table import Format
from desktop.i18n import N_
from desktop.services import consent


class Pick(NamedTuple):
    """What of a table is wanted.

    `keys` are its columns in their order (none: all); `words` writes values such as a mark in the language in use;
    `held` is for others: whoever is never named on a shared paper is a code, and only who takes part is in it;
    `shared_only` names those alone who agreed to be named to the host; `small_hidden` prints 1 to 4 people as `<5`.
    """

    keys: tuple[str, ...] = ()
    words: bool = True
    held: bool = False
    shared_only: bool = False
    small_hidden: bool = False


EVERYTHING: Final = Pick()
Columns = tuple[tuple[str, str, Format, Privacy, str], ...]

TEAM, SEALED, OPEN = Privacy.TEAM, Privacy.SEALED, Privacy.OPEN
TEXT, DAY, CLOCK, MINUTES, YES = Format.TEXT, Format.DAY, Format.CLOCK, Format.MINUTES, Format.YES_NO


def of_roles(field: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM role r WHERE r.person_id = p.id
        ORDER BY r.id))"""


def listed(field: str) -> str:
    return f"(SELECT group_concat(value, ', ') FROM json_each(p.{field}))"


def of_contact(field: str) -> str:
    return f"""(SELECT c.{field} FROM contact_link l JOIN person c ON c.id = l.contact_id
        WHERE l.person_id = p.id ORDER BY l.priority, l.id LIMIT 1)"""


def unless_held(field: str, instead: str) -> str:
    return f"CASE WHEN :held AND p.privacy_hold THEN {instead} ELSE {field} END"


def of_side(side: str, field: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM relationship_member n
        JOIN person p ON p.id = n.person_id WHERE n.relationship_id = m.relationship_id AND n.side = '{side}'
        ORDER BY n.id))"""


def of_form(form: MentoringForm) -> str:
    """Give the minutes of a form: 0 where it took place and nobody counted."""
    return f"(SELECT coalesce(f.minutes, 0) FROM meeting_form f WHERE f.meeting_id = m.id AND f.form = '{form}')"


FULL_NAME = unless_held("trim(p.given_name || ' ' || p.family_name)", "p.code")
NAME = (
    "name",
    N_("Name"),
    TEXT,
    OPEN,
    f"""CASE WHEN p.privacy_hold OR :shared AND NOT {consent.condition("p.id", ConsentKind.SHARE_HOST, ":today")}
            THEN p.code ELSE coalesce(nullif(p.known_as, ''), p.given_name) || CASE p.family_name WHEN '' THEN ''
                 ELSE ' ' || substr(p.family_name, 1, 1) || '.' END END""",
)
"""The name as OPEN papers have it: first name and initial at most, and the code of whoever is never named."""
WHO: Final[Columns] = (
    ("person", N_("Person"), TEXT, OPEN, "p.uid"),
    ("code", N_("Code"), TEXT, OPEN, "p.code"),
    NAME,
    ("given_name", N_("Given name"), TEXT, TEAM, unless_held("p.given_name", "p.code")),
    ("family_name", N_("Family name"), TEXT, TEAM, unless_held("p.family_name", "''")),
)
"""Whose line it is; by name only where the name may be shown."""
