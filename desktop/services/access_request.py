"""Questions what the club holds about somebody: noted with their day, due within a calendar month."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.rules.planning import months_after
from desktop.i18n import N_, _
from desktop.model.person import Person
from desktop.model.rights import AccessRequest
from desktop.services import person, record
from desktop.services.club import ClubFile

WORDS: Final[Mapping[str, str]] = {
    "access_request.note": N_("{name} asked what is held"),
    "access_request.answer": N_("{name} was given what is held"),
    "access.read": N_("everything held about {name} was given out"),
}
MONTHS: Final = 1


class Open(NamedTuple):
    """A question that is not answered yet."""

    person: int
    name: str
    asked_on: date
    due: date


def due_of(asked_on: date) -> date:
    """Give the day by which a question is to be answered: a calendar month later (GDPR article 12.3)."""
    return months_after(asked_on, MONTHS)


def open_(club: ClubFile) -> list[Open]:
    """List the questions that are not answered yet, the first due first."""
    del club
    waiting = AccessRequest.select().where(AccessRequest.answered_on.is_null()).order_by(AccessRequest.asked_on)
    return [
        Open(one.person, person.name_of(Person.get_by_id(one.person)), one.asked_on, due_of(one.asked_on))
        for one in waiting
    ]


def of_person(club: ClubFile, key: int) -> AccessRequest | None:
    """Give somebody's question that is not answered yet, if there is one."""
    del club
    waiting = AccessRequest.select().where(AccessRequest.person == key, AccessRequest.answered_on.is_null())
    found: AccessRequest | None = waiting.order_by(AccessRequest.asked_on).first()
    return found


def note(club: ClubFile, key: int, asked_on: date | None = None) -> Changes:
    """Note that somebody asked, today or on a day before.

    Raises:
        Refused: the day is still to come, or the question before is not answered yet.
    """
    day = asked_on or club.today()
    if day > club.today():
        raise Refused(_("That day is still to come."), field="asked_on")
    if of_person(club, key) is not None:
        raise Refused(_("They have asked already, and it is not answered yet."), field="asked_on")
    record.get(club, Person, key)
    with club.step("access_request.note") as step:
        step.about(AccessRequest.create(person=key, asked_on=day))
    return step.changes


def answered(club: ClubFile, key: int) -> Changes:
    """Note that everything held was given out today; with it every question before is answered."""
    with club.step("access_request.answer", undoable=False) as step:
        for one in AccessRequest.select().where(AccessRequest.person == key, AccessRequest.answered_on.is_null()):
            one.answered_on = club.today()
            one.save()
            step.about(one)
    return step.changes
