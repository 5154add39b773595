"""Concern notes in the open safe: written, added to, read, and deleted when their day has come; all of it is logged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from desktop.core.errors import Refused
from desktop.core.rules import concern
from desktop.core.rules.concern import Entry, Note
from desktop.core.rules.safe_content import Draft
from desktop.core.rules.safe_log import Logged
from desktop.core.safe_choices import Act, EntryKind
from desktop.i18n import _, formats
from desktop.model import concern as fields
from desktop.model.noun import new_uid
from desktop.model.person import Person
from desktop.services.club import ClubFile, settings
from desktop.services.person import name_of
from desktop.services.safe import Opened, alone


class Somebody(NamedTuple):
    """Somebody of the club whom a note may be about."""

    uid: str
    name: str


class NoteRow(NamedTuple):
    """A note in the list."""

    uid: str
    happened: date
    name: str
    is_open: bool
    added: datetime
    kept_until: date
    may_be_deleted: bool


class LogRow(NamedTuple):
    """An entry of the log inside the safe: of which note is said by its day and name, while it is there."""

    at: datetime
    who: str
    laptop: str
    act: Act
    about: str


def people(club: ClubFile) -> list[Somebody]:
    """List everybody of the club whom a note may be about."""
    language = settings(club).language
    query = Person.select().where(Person.erased_on.is_null()).order_by(Person.sort_name, Person.id)
    return [Somebody(person.uid, name_of(person, language)) for person in query]


def notes(opened: Opened) -> list[NoteRow]:
    """List the notes, those that are open first, then by day, the newest first."""
    today = opened.club.today()
    rows = [
        NoteRow(
            one.uid,
            one.happened,
            one.name,
            one.is_open,
            one.entries[-1].at if one.entries else one.at,
            one.kept_until,
            one.may_be_deleted(today),
        )
        for one in opened.content.notes.values()
    ]
    return sorted(rows, key=lambda row: (row.is_open, row.happened, row.added), reverse=True)


@alone
def read(opened: Opened, uid: str) -> Note:
    """Give a note to be read; the log says so."""
    found = _note(opened, uid)
    if not opened.club.read_only:
        opened.save(opened.with_act(opened.content, Act.READ, uid))
    return found


def shown(opened: Opened, uid: str) -> Note:
    """Give a note that was read already, to be shown again or put on paper: not logged once more."""
    return _note(opened, uid)


@alone
def add(opened: Opened, values: Mapping[str, Any]) -> Note:
    """Write a note; what a lead was typing before is let go of.

    Args:
        opened: the open safe.
        values: as `model.concern.NOTE` asks for them; `person` is the uid of somebody of the club.

    Raises:
        Refused: something is missing or wrong, or nothing was seen, said or done.
    """
    typed = fields.read_as(fields.NOTE, values)
    person = Person.get_or_none(Person.uid == values["person"]) if values.get("person") else None
    if person is not None:
        typed["name"] = typed["name"] or name_of(person)
    if not typed["name"]:
        raise Refused(_("Say whom it is about."), field="person")
    if not (typed["seen"] or typed["words"] or typed["done"]):
        raise Refused(_("Write down what was said or seen."), field="words")
    today = opened.club.today()
    if typed["happened"] > today:
        raise Refused(_("That day has not come yet."), field="happened")
    born_on = person.born_on if person is not None else None
    typed["keep_until"] = typed["keep_until"] or concern.usual_end(typed["happened"], born_on)
    made = Note(
        uid=new_uid(),
        at=opened.club.clock(),
        who=opened.who,
        person=person.uid if person is not None else "",
        **typed,
    )
    content = opened.content.with_note(made).with_draft(opened.lead, None)
    opened.save(opened.with_act(content, Act.WRITTEN, made.uid))
    return made


@alone
def add_entry(opened: Opened, uid: str, values: Mapping[str, Any]) -> Note:
    """Add to a note, as `model.concern.ENTRY` asks; what stands in it stays as it is.

    Raises:
        Refused: there is no text, or a note is to be kept until another day and the day is missing.
    """
    typed = fields.read_as(fields.ENTRY, values)
    if typed["kind"] is not EntryKind.KEPT:
        typed["until"] = None
    elif typed["until"] is None:
        raise Refused(_("Say until which day it is kept."), field="until")
    found = _note(opened, uid)
    entry = Entry(new_uid(), found.next_number, opened.club.clock(), opened.who, **typed)
    made = found.with_entries([entry])
    opened.save(opened.with_act(opened.content.with_note(made).with_draft(opened.lead, None), Act.ADDED, uid))
    return made


@alone
def delete(opened: Opened, uid: str) -> None:
    """Delete a note whose day has come and that was released; this cannot be taken back.

    Raises:
        Refused: it is held, or its day has not come.
    """
    found = _note(opened, uid)
    if found.is_held:
        raise Refused(_("This note must not be deleted until a lead has said that it may be."))
    if not found.may_be_deleted(opened.club.today()):
        raise Refused(_("This note is kept until {day}.").format(day=formats.day(found.kept_until)))
    opened.save(opened.with_act(opened.content.without(found), Act.DELETED, uid))


def draft(opened: Opened) -> Mapping[str, Any]:
    """Give what this lead was typing when the safe closed itself."""
    found = opened.content.drafts.get(opened.lead)
    return found.values if found is not None else {}


@alone
def keep_draft(opened: Opened, values: Mapping[str, Any]) -> None:
    """Keep what this lead is typing inside the safe; nothing typed is nothing kept."""
    found = Draft(opened.club.clock(), dict(values)) if values else None
    if found is not None or opened.lead in opened.content.drafts:
        opened.save(opened.content.with_draft(opened.lead, found))


def log(opened: Opened) -> list[LogRow]:
    """Give the log of the safe, the newest entry first."""
    return [
        LogRow(one.at, one.who, one.laptop, one.act, _about(opened, one)) for one in opened.content.log.newest_first()
    ]


def log_is_whole(opened: Opened) -> bool:
    """Say whether the log is as it was written."""
    return opened.content.log.is_whole()


def _note(opened: Opened, uid: str) -> Note:
    found = opened.content.notes.get(uid)
    if found is None:
        raise Refused(_("This note is not there any more."))
    return found


def _about(opened: Opened, one: Logged) -> str:
    found = opened.content.notes.get(one.note)
    return f"{formats.day(found.happened)}, {found.name}" if found is not None else ""
