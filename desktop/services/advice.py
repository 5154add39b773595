"""Advice: given, tried, worked or not, and told back to who gave it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import AdviceState
from desktop.i18n import N_, _
from desktop.model.meeting import Advice, Meeting
from desktop.model.values import read_all, require
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of

WORDS: Final[Mapping[str, str]] = {
    "advice.give": N_("advice noted"),
    "advice.came": N_("what came of advice"),
    "advice.told": N_("advice told back"),
}


class AdviceRow(NamedTuple):
    """A piece of advice and what came of it.

    `to_tell`: it was tried, and who gave it has not heard. `is_open`: it comes back on the next prep sheet, because
    nobody knows yet what comes of it, or because it waits to be told back.
    """

    key: int
    uid: str
    given_on: date
    words: str
    giver: int | None
    state: AdviceState
    tried_on: date | None
    told_on: date | None
    to_tell: bool
    is_open: bool


def give(club: ClubFile, pair_key: int, values: Mapping[str, Any]) -> Changes:
    """Note advice; it is the mentor's and of today where nothing else is said.

    Raises:
        Refused: it says nothing, or is dated after today.
    """
    pair = pair_of(club, pair_key)
    usual = {"giver": pair.mentors[0] if len(pair.mentors) == 1 else None, "given_on": club.today()}
    given = {**usual, **read_all(Advice, values), "relationship": pair.key}
    require(Advice, given)
    _refuse_later(club, given["given_on"])
    with club.step("advice.give") as step:
        step.about(Advice.create(**given))
    return step.changes


def came(club: ClubFile, key: int, state: AdviceState | str, on: date | None = None) -> Changes:
    """Note what came of advice: tried, worked, not for me, or that nothing is known after all.

    Raises:
        Refused: it would be before the advice was given, or after today.
    """
    one = record.get(club, Advice, key)
    now, day = AdviceState(state), on or club.today()
    _refuse_later(club, day)
    _refuse_earlier(one, day)
    with club.step("advice.came") as step:
        if now is AdviceState.GIVEN:
            one.state, one.tried_on = now, None
        else:
            came_of_it(one, day, worked=now is AdviceState.WORKED, not_for_me=now is AdviceState.NOT_FOR_ME)
        one.save()
        step.about(one)
    return step.changes


def came_of_it(one: Advice, day: date, *, tried: bool = True, worked: bool = False, not_for_me: bool = False) -> None:
    """Put what came of advice into it, without saving; the first day on which it was tried stays."""
    if not (tried or worked or not_for_me):
        return
    better = AdviceState.WORKED if worked else AdviceState.NOT_FOR_ME if not_for_me else None
    one.state = better or (AdviceState.TRIED if one.state is AdviceState.GIVEN else one.state)
    if tried or worked:
        one.tried_on = one.tried_on or day


def told(club: ClubFile, key: int, on: date | None = None, *, back: bool = True) -> Changes:
    """Note that who gave the advice was told what came of it; `back=False` takes it back."""
    one = record.get(club, Advice, key)
    day = on or club.today()
    _refuse_later(club, day)
    _refuse_earlier(one, day)
    with club.step("advice.told") as step:
        one.told_on = day if back else None
        one.save()
        step.about(one)
    return step.changes


def _refuse_later(club: ClubFile, day: date) -> None:
    if day > club.today():
        raise Refused(_("That day is still to come."), field="given_on")


def _refuse_earlier(one: Advice, day: date) -> None:
    if day < one.given_on:
        raise Refused(_("That is before the advice was given."), field="tried_on")


def last_before(pair_key: int, meeting: Meeting) -> Advice | None:
    """Give the newest advice from before a meeting: that of last time."""
    earlier = Advice.select().where(Advice.relationship == pair_key, Advice.given_on <= meeting.date)
    others = earlier.where(Advice.meeting.is_null() | (Advice.meeting != meeting.id))
    found: Advice | None = others.order_by(Advice.given_on.desc(), Advice.id.desc()).first()
    return found


def rows(pair_key: int) -> list[AdviceRow]:
    """List the advice of a relationship, newest first."""
    found = Advice.select().where(Advice.relationship == pair_key)
    return [_row(one) for one in found.order_by(Advice.given_on.desc(), Advice.id.desc())]


def _row(one: Advice) -> AdviceRow:
    waits = one.state in {AdviceState.TRIED, AdviceState.WORKED} and one.told_on is None
    is_open = waits or one.state is AdviceState.GIVEN
    days = one.tried_on, one.told_on
    return AdviceRow(one.id, one.uid, one.given_on, one.wording, one.giver, one.state, *days, waits, is_open)
