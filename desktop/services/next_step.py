"""What two people will do until they meet again, and what of it was done."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.relationship_choices import Side
from desktop.i18n import N_
from desktop.model.meeting import NextStep
from desktop.services import record
from desktop.services.club import ClubFile

WORDS: Final[Mapping[str, str]] = {"next_step.done": N_("next step done or not")}


class StepRow(NamedTuple):
    """A next step of one side, or of both (then it has two keys)."""

    keys: tuple[int, ...]
    sides: tuple[Side, ...]
    words: str
    due: date | None
    done_on: date | None
    meeting: int | None


def rows(pair_key: int, meeting: int | None = None) -> list[StepRow]:
    """List next steps of a relationship, newest first, or those of one meeting; what both do is one of them."""
    found = NextStep.select().where(NextStep.relationship == pair_key)
    if meeting is not None:
        found = found.where(NextStep.meeting == meeting)
    together: dict[tuple[int | None, str], list[NextStep]] = {}
    for one in found.order_by(NextStep.id):
        together.setdefault((one.meeting, one.wording), []).append(one)
    return [_row(ones) for ones in reversed(together.values())]


def _row(ones: list[NextStep]) -> StepRow:
    days = [one.done_on for one in ones if one.done_on is not None]
    done = max(days) if len(days) == len(ones) else None
    keys = tuple(one.id for one in ones)
    return StepRow(keys, tuple(one.side for one in ones), ones[0].wording, ones[0].due, done, ones[0].meeting)


def done(club: ClubFile, keys: tuple[int, ...], *, is_done: bool = True) -> Changes:
    """Tick a next step as done today, or as not done."""
    with club.step("next_step.done") as step:
        for key in keys:
            one = record.get(club, NextStep, key)
            one.done_on = club.today() if is_done else None
            one.save()
            step.about(one)
    return step.changes
