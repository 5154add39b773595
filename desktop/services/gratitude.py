"""Thanks as they come: one line to somebody for one concrete thing."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import N_, _
from desktop.model.gratitude import Gratitude
from desktop.model.values import read_all, require
from desktop.services.club import ClubFile
from desktop.services.pair import Pair, pair_of

WORDS: Final[Mapping[str, str]] = {"gratitude.add": N_("thanks noted")}


class ThanksRow(NamedTuple):
    """A line of thanks; `used` says that a letter holds it."""

    key: int
    uid: str
    date: date
    words: str
    to: int
    giver: int | None
    for_letter: bool
    may_quote: bool
    used: bool


def add(club: ClubFile, pair_key: int, values: Mapping[str, Any]) -> Changes:
    """Note thanks in a relationship; from the mentee to the mentor and of today where nothing else is said.

    Raises:
        Refused: it says nothing for what, is dated after today, or somebody would thank themselves.
    """
    pair = pair_of(club, pair_key)
    given = {**_usual(pair), "date": club.today(), **read_all(Gratitude, values)}
    if "to" in values and "giver" not in values:
        other = pair.mentees if given["to"] in pair.mentors else pair.mentors
        given["giver"] = other[0] if len(other) == 1 else None
    require(Gratitude, given)
    if given["date"] > club.today():
        raise Refused(_("That day is still to come."), field="date")
    if given["to"] == given["giver"]:
        raise Refused(_("Nobody thanks themselves here."), field="giver")
    with club.step("gratitude.add") as step:
        step.about(Gratitude.create(**given))
    return step.changes


def write(pair: Pair, day: date, words: str, *, meeting: int, for_letter: bool) -> None:
    """Write the thanks of a record, inside an open step: from the mentee to the mentor."""
    Gratitude.create(**_usual(pair), date=day, wording=words, meeting=meeting, for_letter=for_letter)


def _usual(pair: Pair) -> dict[str, Any]:
    giver = pair.mentees[0] if len(pair.mentees) == 1 else None
    return {"to": pair.mentors[0], "giver": giver, "relationship": pair.key}


def rows(pair_key: int) -> list[ThanksRow]:
    """List the thanks of a relationship, newest first."""
    found = Gratitude.select().where(Gratitude.relationship == pair_key)
    return [
        ThanksRow(
            *(one.id, one.uid, one.date, one.wording, one.to, one.giver),
            *(one.for_letter, one.may_quote, one.used_in is not None),
        )
        for one in found.order_by(Gratitude.date.desc(), Gratitude.id.desc())
    ]
