"""A line of a list beside what is here already, value by value, for somebody who must decide whether it is the same."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from desktop.core.choices import RoleKind
from desktop.exchange.hours_ledger import HoursLine
from desktop.exchange.person_line import Line
from desktop.exchange.register_grid import RegisterLine
from desktop.i18n import _, formats
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.services.importing_known import FIELDS, plain
from desktop.services.importing_plan import Planned
from desktop.services.importing_preview import Preview
from desktop.services.importing_source import Source
from desktop.services.importing_words import said

_PERSON: Final = specs(Person)


class Beside(NamedTuple):
    """One value as the list has it and as it is here (or in an earlier line); nothing is ""."""

    label: str
    listed: str
    here: str

    @property
    def differs(self) -> bool:
        """Whether both say something and it is not the same."""
        return bool(self.listed and self.here and plain(self.listed) != plain(self.here))


def of(club: ClubFile, preview: Preview, row: Planned) -> list[Beside]:
    """Put a line beside the person it looks like."""
    line = next((one for one in preview.source.lines if one.row == row.row), None) if preview.source else None
    if isinstance(line, Line):
        assert isinstance(preview.source, Source)
        return _person(club, preview.source, line, row)
    here = _person_values(club, row.person) if row.person is not None else {}
    facts = [Beside(_("Name"), row.name, _whole_name(here)), Beside(_("Role"), "", _roles(club, row.person))]
    if isinstance(line, RegisterLine):
        facts[1] = facts[1]._replace(listed=_(line.role.label))
        facts.append(Beside(_("present"), str(line.came), ""))
    elif isinstance(line, HoursLine) and line.day is not None:
        listed = f"{formats.hours(line.minutes)}, {_(line.category.label)}"
        facts.append(Beside(formats.day(line.day), listed, _entries(club, row.person, line)))
    return facts


def _person(club: ClubFile, source: Source, line: Line, row: Planned) -> list[Beside]:
    here = _person_values(club, row.person) if row.person is not None else _earlier(source, line)
    contacts = _contacts(club, row.person) if row.person is not None else _listed_contacts(_earlier_line(source, line))
    facts = [Beside(_("Name"), line.name, _whole_name(here))]
    for name in FIELDS:
        if name in {"given_name", "family_name", "code"}:
            continue
        pair = said(_PERSON[name], line.fields.get(name)), said(_PERSON[name], here.get(name))
        if any(pair):
            facts.append(Beside(_(_PERSON[name].label), *pair))
    facts.append(Beside(_("Contacts"), _listed_contacts(line), contacts))
    return [fact for fact in facts if fact.listed or fact.here]


def _earlier_line(source: Source, line: Line) -> Line | None:
    wanted = plain(line.name)
    return next((one for one in source.lines if one.row < line.row and plain(one.name) == wanted), None)


def _earlier(source: Source, line: Line) -> Mapping[str, Any]:
    found = _earlier_line(source, line)
    return found.fields if found is not None else {}


def _person_values(club: ClubFile, key: int) -> Mapping[str, Any]:
    person = record.get(club, Person, key)
    return {name: getattr(person, name) for name in FIELDS}


def _whole_name(values: Mapping[str, Any]) -> str:
    return f"{values.get('given_name', '')} {values.get('family_name', '')}".strip()


def _roles(club: ClubFile, key: int | None) -> str:
    kinds = club.rows("SELECT DISTINCT kind FROM role WHERE person_id = ? ORDER BY id", (key,))
    return formats.list_of([_(RoleKind(kind).label) for (kind,) in kinds])


def _listed_contacts(line: Line | None) -> str:
    return _joined([one.fields for one in line.contacts]) if line is not None else ""


def _contacts(club: ClubFile, key: int) -> str:
    rows = club.rows(
        """SELECT c.given_name, c.family_name, c.phone, c.email FROM contact_link l JOIN person c ON c.id = l.contact_id
            WHERE l.person_id = ? ORDER BY l.priority, l.id""",
        (key,),
    )
    return _joined([dict(zip(("given_name", "family_name", "phone", "email"), row, strict=True)) for row in rows])


def _joined(contacts: Sequence[Mapping[str, Any]]) -> str:
    return "\n".join(
        "\n".join(part for part in (_whole_name(one), one.get("phone", ""), one.get("email", "")) if part)
        for one in contacts
    )


def _entries(club: ClubFile, key: int | None, line: HoursLine) -> str:
    assert line.day is not None
    rows = club.rows(
        "SELECT minutes, category FROM hours_entry WHERE person_id = ? AND date = ? ORDER BY id",
        (key, line.day.isoformat()),
    )
    kinds = {kind.value: kind for kind in type(line.category)}
    return "\n".join(f"{formats.hours(minutes)}, {_(kinds[category].label)}" for minutes, category in rows)
