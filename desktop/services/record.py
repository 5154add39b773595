"""What every simple noun can do: be added, changed and removed, each as one undoable step."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.rules import label_preset, planning, supervision
from desktop.i18n import _, formats
from desktop.model.check import Check
from desktop.model.contact import ContactLink
from desktop.model.group import Group, Membership
from desktop.model.hours import HoursPolicy
from desktop.model.label_preset import LabelPreset
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.search import FreeTime, Request
from desktop.model.term import Holiday, Term
from desktop.model.values import read_all, require
from desktop.services.club import ClubFile

N = TypeVar("N", bound=Noun)
ROUNDINGS = (0, 5, 15)


def get(club: ClubFile, noun: type[N], key: int) -> N:
    """Give one record.

    Raises:
        Refused: it is not there (any more).
    """
    del club
    found = noun.by_key(key)
    if found is None:
        raise Refused(_("It is not there any more; somebody removed it, or the step that made it was undone."))
    return found


def all_of(club: ClubFile, noun: type[N], **equal: Any) -> list[N]:
    """Give all records of a noun (those whose fields equal the given values), in the order they were made."""
    del club
    query = noun.select().order_by(noun.id)
    return list(query.filter(**equal) if equal else query)


def add(club: ClubFile, noun: type[Noun], values: Mapping[str, Any]) -> Changes:
    """Add a record.

    Raises:
        Refused: a value is missing or wrong; names the field.
    """
    read = read_all(noun, values)
    require(noun, read)
    _sound(noun, read)
    with club.step(f"{verb_of(noun)}.add") as step:
        step.about(noun.create(**read))
    return step.changes


def change(club: ClubFile, noun: type[Noun], key: int, values: Mapping[str, Any]) -> Changes:
    """Change some fields of a record; fields that are not named stay as they are."""
    read = read_all(noun, values)
    row = get(club, noun, key)
    _sound(noun, {**vars(row)["__data__"], **read})
    with club.step(f"{verb_of(noun)}.change") as step:
        for name, value in read.items():
            setattr(row, name, value)
        row.save()
        step.about(row)
    return step.changes


def remove(club: ClubFile, noun: type[Noun], key: int) -> Changes:
    """Remove a record and what hangs on it alone; undo brings all of it back.

    Raises:
        Refused: claimed hours hang on it, it is the club's own rule of what counts, or what is left of somebody erased.
    """
    row = get(club, noun, key)
    if isinstance(row, Person) and row.erased_on is not None:
        raise Refused(_("This person was erased on {day}.").format(day=formats.day(row.erased_on)))
    if isinstance(row, HoursPolicy) and row.is_default:
        raise Refused(_("The club’s own hours policy stays; change it instead."))
    with club.step(f"{verb_of(noun)}.remove") as step:
        step.about(row)
        claimed = club.row(_CLAIMED)
        row.delete_instance()
        if club.row(_CLAIMED) != claimed:
            raise Refused(_("Hours that are claimed hang on it; it cannot be removed."))
    return step.changes


_CLAIMED = "SELECT count(*), count(session_id), count(sheet_id) FROM hours_entry WHERE claim_id NOT NULL"


def verb_of(noun: type[Noun]) -> str:
    """Say the word a noun's verbs begin with: `contact_link` for ContactLink."""
    return str(noun._meta.table_name)


def _sound(noun: type[Noun], values: Mapping[str, Any]) -> None:
    for rule in _RULES.get(noun, ()):
        rule(values)


def _in_order(first: str, last: str) -> Callable[[Mapping[str, Any]], None]:
    def rule(values: Mapping[str, Any]) -> None:
        start, end = values.get(first), values.get(last)
        if isinstance(start, date) and isinstance(end, date) and end < start:
            raise Refused(_("The last day is before the first."), field=last)

    return rule


def _bands_can_be_read(values: Mapping[str, Any]) -> None:
    if values.get("ratio_bands"):
        supervision.parse_bands(values["ratio_bands"])


def _ends_after_start(values: Mapping[str, Any]) -> None:
    planning.end_after(values["starts"], values["ends"])


def _ends_later_that_day(values: Mapping[str, Any]) -> None:
    if values["ends"] <= values["starts"]:
        raise Refused(_("It ends before it begins."), field="ends")


def _known_rounding(values: Mapping[str, Any]) -> None:
    if values.get("rounding", 0) not in ROUNDINGS:
        raise Refused(_("Hours are rounded to 0 (not at all), 5 or 15 minutes."), field="rounding")


_RULES: Mapping[type[Noun], tuple[Callable[[Mapping[str, Any]], None], ...]] = {
    Term: (_in_order("starts_on", "ends_on"),),
    Holiday: (_in_order("starts_on", "ends_on"),),
    Role: (_in_order("since", "until"),),
    Membership: (_in_order("since", "until"),),
    ContactLink: (_in_order("valid_from", "valid_to"),),
    Check: (_in_order("issued_on", "renew_by"),),
    FreeTime: (_ends_later_that_day,),
    Request: (_in_order("sent_on", "answered_on"),),
    Group: (_bands_can_be_read, _ends_after_start),
    HoursPolicy: (_known_rounding,),
    LabelPreset: (label_preset.sound,),
}
