"""Holds: somebody's records stay whole, whoever asks, until the hold ends or is released with a reason."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import N_, _
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.model.rights import Hold
from desktop.model.values import read
from desktop.services import record
from desktop.services.club import ClubFile

WORDS: Final[Mapping[str, str]] = {
    "hold.put": N_("put on hold: {name}"),
    "hold.release": N_("hold released: {name}"),
}


def of_person(club: ClubFile, key: int) -> list[Hold]:
    """Give the holds on somebody that hold today."""
    today = club.today()
    open_ = Hold.select().where(Hold.person == key, Hold.released_on.is_null())
    return [one for one in open_.order_by(Hold.id) if one.until is None or one.until >= today]


def put(club: ClubFile, key: int, reason: str, until: date | None = None) -> Changes:
    """Put somebody on hold from today on, until the end of a day or until it is released.

    Raises:
        Refused: it does not say why, or the last day is over.
    """
    why = _reason("reason", reason)
    if until is not None and until < club.today():
        raise Refused(_("That day is over."), field="until")
    record.get(club, Person, key)
    with club.step("hold.put", undoable=False) as step:
        step.about(Hold.create(person=key, reason=why, since=club.today(), until=until))
    return step.changes


def release(club: ClubFile, key: int, reason: str) -> Changes:
    """Release every hold on somebody.

    Raises:
        Refused: it does not say why, or there is none.
    """
    why = _reason("why_released", reason)
    holding = of_person(club, key)
    if not holding:
        raise Refused(_("Nothing is on hold here."))
    with club.step("hold.release", undoable=False) as step:
        for one in holding:
            one.released_on, one.why_released = club.today(), why
            one.save()
            step.about(one)
    return step.changes


def _reason(field: str, typed: str) -> str:
    why = str(read(field, spec(getattr(Hold, field)), typed))
    if not why:
        raise Refused(_("Say why: it is kept with the date."), field=field)
    return why
