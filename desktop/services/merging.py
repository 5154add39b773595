"""Making two records of one person one: what hangs on either is kept, in one step of undo."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.catalogue import NOUNS
from desktop.model.fields import Kind, specs
from desktop.model.person import Person
from desktop.model.values import read_all
from desktop.services import (
    derived_hours,
    merging_belongings,
    merging_contacts,
    merging_register,
    merging_relationships,
    person,
    record,
)
from desktop.services.club import ClubFile, settings
from desktop.services.differences import proposals

LINKS: Final[tuple[tuple[str, str], ...]] = tuple(
    (str(noun._meta.table_name), noun._meta.fields[name].column_name)
    for noun in NOUNS
    for name, said in specs(noun).items()
    if said.kind is Kind.LINK and noun._meta.fields[name].rel_model is Person
)
"""Every column of the club that names a person."""


class Merged(NamedTuple):
    """What joining two records changed, and in sentences what stood in both and was joined."""

    changes: Changes
    words: tuple[str, ...]


def merge(club: ClubFile, keep: int, other: int, values: Mapping[str, Any] | None = None) -> Merged:
    """Make two records of one person one: one undoable step, after which only `keep` is there.

    Attendance, roles, memberships, hours with their claims, contacts in both directions, consents, health notes,
    checks, training and rows of printed sheets of the other record become those of the kept one. What stood in both
    (two rows of one register, one contact twice) is joined so that nothing that was known is lost.

    Args:
        club: the club.
        keep: the record that stays, with its uid and code.
        other: the record that goes.
        values: fields of the kept person that are to be otherwise than `differences` proposes.

    Raises:
        Refused: it is one record, one is not there, or a value is wrong.
    """
    if keep == other:
        raise Refused(_("That is one person; name who stays and who goes."))
    stays, goes = record.get(club, Person, keep), record.get(club, Person, other)
    wanted = proposals(club, keep, other) | read_all(Person, values or {})
    with club.step("person.merge") as step:
        step.about(stays)
        words = [
            *merging_contacts.join(club, keep, other),
            *merging_register.join(club, keep, other),
            *merging_belongings.join(club, keep, other),
        ]
        merging_relationships.join(club, keep, other)
        _pairs(club, keep, other)
        days = _days_of_both(club, keep, other)
        for table, column in LINKS:
            club.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" = ?', (keep, other))
        for day in days:
            derived_hours.deduct(club, keep, day)
        goes.delete_instance()
        _take_on(club, stays, goes, wanted)
    return Merged(step.changes, tuple(words))


def _take_on(club: ClubFile, stays: Person, goes: Person, wanted: Mapping[str, Any]) -> None:
    for name, value in wanted.items():
        setattr(stays, name, value)
    stays.to_complete = stays.to_complete and goes.to_complete
    stays.sort_name = person.sort_name_of(vars(stays)["__data__"], settings(club))
    stays.save()


def _pairs(club: ClubFile, keep: int, other: int) -> None:
    """Move what was said about the other record being somebody else; that these two are two is taken back by this."""
    for key, first, second in club.rows(
        "SELECT id, first_id, second_id FROM different_people WHERE ? IN (first_id, second_id)", (other,)
    ):
        third = second if first == other else first
        pair = tuple(sorted((keep, third)))
        there = club.value("SELECT 1 FROM different_people WHERE first_id = ? AND second_id = ?", pair)
        if third == keep or there:
            club.execute("DELETE FROM different_people WHERE id = ?", (key,))
        else:
            club.execute("UPDATE different_people SET first_id = ?, second_id = ? WHERE id = ?", (*pair, key))


def _days_of_both(club: ClubFile, keep: int, other: int) -> list[date]:
    """Give the days around which both have hours, so that overlaps are to be taken off."""
    found = club.rows(
        """SELECT DISTINCT o.date FROM hours_entry o JOIN hours_entry k ON k.person_id = ?
              AND k.date BETWEEN date(o.date, '-1 day') AND date(o.date, '+1 day')
            WHERE o.person_id = ? ORDER BY 1""",
        (keep, other),
    )
    return [date.fromisoformat(day) for (day,) in found]
