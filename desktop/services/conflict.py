"""What two copies of the club say differently: listed side by side, and decided."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.choices import SessionStatus
from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipState
from desktop.core.rules.joining_copies import WHOLE
from desktop.i18n import _, formats
from desktop.model.catalogue import NOUNS
from desktop.model.check import Check
from desktop.model.conflict import Conflict
from desktop.model.field_spec import FieldSpec, Kind, spec, specs
from desktop.model.hours import HoursEntry
from desktop.model.person import Person
from desktop.model.relationship import RelationshipStep
from desktop.model.session import Session
from desktop.services import derived_hours, history, person, record
from desktop.services.club import ClubFile
from desktop.services.history_words import NOUN_WORDS

DECIDE: Final = "join.decide"
_BY_TABLE: Final[Mapping[str, Any]] = {str(noun._meta.table_name): noun for noun in NOUNS}


class Said(NamedTuple):
    """A value in words, and who said it on which laptop, when."""

    words: str
    who: str
    laptop: str
    at: datetime


class ConflictRow(NamedTuple):
    """One field to decide: of what, and what stands beside what the other copy says."""

    key: int
    uid: str
    noun: str
    record: str
    noun_words: str
    about: str
    field: str
    label: str
    standing: Said
    other: Said


def rows(club: ClubFile) -> list[ConflictRow]:
    """List what is to be decided, in the order of the records; what was settled by a later change is left out."""
    found = [
        one for one in Conflict.select().order_by(Conflict.noun, Conflict.record, Conflict.id) if _is_open(club, one)
    ]
    return [_row(club, one) for one in found]


def count(club: ClubFile) -> int:
    """Say how many fields are to be decided."""
    return sum(_is_open(club, one) for one in Conflict.select())


def decide(club: ClubFile, key: int, *, take_other: bool) -> Changes:
    """Decide one: what stands stays, or the other value is taken; the other copy hears of it when it joins.

    Raises:
        Refused: it was decided already, what the value leads to is not there any more, or claimed hours hang on it.
    """
    return _decide(club, [(record.get(club, Conflict, key), take_other)])


def decide_several(club: ClubFile, keys: Sequence[int], *, take_other: bool) -> Changes:
    """Decide several in one step, as `decide` does one."""
    return _decide(club, [(record.get(club, Conflict, key), take_other) for key in keys])


def decide_all(club: ClubFile, laptop: str) -> Changes:
    """Decide all in which this laptop said one of the two, for what it said."""
    chosen = [
        (one, one.standing_laptop != laptop)
        for one in Conflict.select().order_by(Conflict.id)
        if laptop in {one.standing_laptop, one.other_laptop} and _is_open(club, one)
    ]
    if not chosen:
        raise Refused(_("Nothing of “{laptop}” is to be decided.").format(laptop=laptop))
    return _decide(club, chosen)


def _decide(club: ClubFile, chosen: list[tuple[Conflict, bool]]) -> Changes:
    with club.step(DECIDE) as step:
        for one, take_other in chosen:
            Conflict.delete().where(Conflict.record == one.record, Conflict.field == one.field).execute()
            if take_other:
                _take(club, one)
            step.subject(one.noun, club.value(f'SELECT id FROM "{one.noun}" WHERE uid = ?', (one.record,)), one.record)
    return step.changes


def _take(club: ClubFile, one: Conflict) -> None:
    noun = _BY_TABLE[one.noun]
    key = club.value(f'SELECT id FROM "{one.noun}" WHERE uid = ?', (one.record,))
    if key is None:
        return
    if one.field == WHOLE:
        record.remove(club, noun, key)
        return
    value = json.loads(one.other)
    field = _field(noun, one.field)
    to = _leads_to(field)
    if value is not None and to:
        value = club.value(f'SELECT id FROM "{to}" WHERE uid = ?', (value,))
        if value is None:
            raise Refused(_("What this leads to is not there any more; what stands stays."))
    club.execute(f'UPDATE "{one.noun}" SET "{one.field}" = ? WHERE id = ?', (value, key))
    _follow(club, noun, one, key, value)


def _follow(club: ClubFile, noun: Any, one: Conflict, key: int, value: Any) -> None:
    """Write what follows from a decided field: the log of a relationship, how somebody is sorted, hours."""
    if one.noun == "relationship" and one.field == "state":
        RelationshipStep.create(
            relationship=key,
            state=RelationshipState(value),
            since=club.today(),
            reason=_("Decided between two copies of the club."),
            noted_at=club.clock().replace(microsecond=0),
            who=club.who,
        )
    elif one.noun == "person":
        person.change(club, key, {})
    elif one.noun in {"session", "session_person"}:
        session = record.get(club, Session, key if one.noun == "session" else record.get(club, noun, key).session)
        derived_hours.refuse_claimed(club, session.id)
        if session.status is SessionStatus.CLOSED:
            derived_hours.derive_again(club, session)
        else:
            derived_hours.take_back(club, session)
    elif one.noun == "hours_entry":
        entry = record.get(club, HoursEntry, key)
        derived_hours.deduct(club, entry.person, entry.date)


def _field(noun: Any, column: str) -> Any:
    return next(field for field in noun._meta.sorted_fields if field.column_name == column)


def _leads_to(field: Any) -> str:
    """Give the table that a link leads to; nothing for any other field."""
    return str(field.rel_model._meta.table_name) if spec(field).kind is Kind.LINK else ""


def _is_open(club: ClubFile, one: Conflict) -> bool:
    """Say whether nobody settled it meanwhile by changing the field otherwise."""
    found = club.rows(f'SELECT * FROM "{one.noun}" WHERE uid = ?', (one.record,))
    if not found or one.field == WHOLE:
        return bool(found)
    noun = _BY_TABLE[one.noun]
    field = _field(noun, one.field)
    value = club.value(f'SELECT "{one.field}" FROM "{one.noun}" WHERE uid = ?', (one.record,))
    to = _leads_to(field)
    if value is not None and to:
        value = club.value(f'SELECT uid FROM "{to}" WHERE id = ?', (value,))
    return json.dumps(value, ensure_ascii=False) in {one.standing, one.other}


def _row(club: ClubFile, one: Conflict) -> ConflictRow:
    noun = _BY_TABLE[one.noun]
    field = None if one.field == WHOLE else _field(noun, one.field)
    said = specs(noun)[field.name] if field is not None and field.name in specs(noun) else None
    return ConflictRow(
        one.id,
        one.uid,
        one.noun,
        one.record,
        _(NOUN_WORDS.get(one.noun, one.noun)),
        history.subject(club, one.noun, one.record),
        one.field,
        _(said.label) if said is not None else _("The whole record"),
        Said(
            _words(club, field, said, json.loads(one.standing)),
            one.standing_who,
            one.standing_laptop,
            one.standing_at or datetime.min,
        ),
        Said(
            _words(club, field, said, json.loads(one.other)),
            one.other_who,
            one.other_laptop,
            one.other_at or datetime.min,
        ),
    )


def _words(club: ClubFile, field: Any, said: FieldSpec | None, value: Any) -> str:
    if field is None or said is None:
        return _("kept") if value else _("taken away")
    if value in {None, ""}:
        return _("nothing")
    if spec(field) is spec(Check.reference):  # shown as its last four until revealed
        return f"… {value[-4:]}"
    if said.kind is Kind.LINK:
        return _linked(club, field.rel_model, value)
    return str(_SAID.get(said.kind, _plain)(said, field.python_value(value)))


def _linked(club: ClubFile, noun: Any, uid: str) -> str:
    if noun is Person:
        found = Person.get_or_none(Person.uid == uid)
        return person.name_of(found) if found is not None else _("somebody who is not here any more")
    return history.subject(club, str(noun._meta.table_name), uid) or uid[:8]


def _plain(_said: FieldSpec, value: Any) -> str:
    return formats.list_of(value) if isinstance(value, tuple) else str(value)


def _choice(said: FieldSpec, value: Any) -> str:
    del said
    return _(value.label)


_SAID: Final[Mapping[Kind, Any]] = {
    Kind.YES_NO: lambda _said, value: _("yes") if value else _("no"),
    Kind.PARTIAL_DAY: lambda _said, value: formats.partial_day(value),
    Kind.DAY: lambda _said, value: formats.day(value),
    Kind.CLOCK: lambda _said, value: clock.text(value),
    Kind.CHOICE: _choice,
}
