"""The closing talk of a relationship, prepared before the end and completed after it; what is still open then."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Choice
from desktop.core.errors import Refused
from desktop.core.relationship_choices import GoalStatus, Rater
from desktop.core.rules import relationship as rules
from desktop.core.rules.relationship import Entry
from desktop.i18n import N_, _, ngettext
from desktop.model.closure import Closure
from desktop.model.fields import specs
from desktop.model.goal import Goal
from desktop.model.meeting import NextStep
from desktop.model.relationship import Relationship, RelationshipStep
from desktop.model.values import read_all
from desktop.services import record
from desktop.services.club import ClubFile

FIELDS: Final = tuple(name for name in specs(Closure) if name != "relationship")
LAST_WEEKS: Final = timedelta(weeks=4)
"""A goal that was rated so short a time before the end needs no other last rating."""
MONTHS: Final = (6, 12)
"""After how many months it is asked whether a relationship was sustained (rule 7)."""


class Kind(Choice):
    """What may still be open before an end."""

    TALK = "talk", N_("Closing talk")
    LEARNED = "learned", N_("What each learned")
    RATINGS = "ratings", N_("Last ratings")
    STEPS = "steps", N_("Next steps")
    THANKS = "thanks", N_("Thanks")
    RETURNED = "returned", N_("Things to give back")


class Open(NamedTuple):
    """Something that is still open before an end, in a sentence."""

    kind: Kind
    words: str
    number: int = 1


class ClosurePage(NamedTuple):
    """Everything the page of an ending shows; `sustained` is by months, `None` where it is too early to say."""

    closure: Closure | None
    proposed_on: date
    open: tuple[Open, ...]
    sustained: dict[int, bool | None]


def of(club: ClubFile, pair: int) -> Closure | None:
    """Give the closing talk of a relationship; one that was held before it was reopened is not it any more."""
    reopened = date.min
    entries = log(club, pair)
    for before, entry in pairwise(entries):
        if before.state in rules.ENDS and entry.state not in rules.ENDS:
            reopened = entry.since
    found = [one for one in record.all_of(club, Closure, relationship=pair) if one.date >= reopened]
    return found[-1] if found else None


def log(club: ClubFile, pair: int) -> list[Entry]:
    """Give the log of states, oldest first."""
    return [Entry(one.state, one.since, one.reason) for one in record.all_of(club, RelationshipStep, relationship=pair)]


def page(club: ClubFile, pair: int) -> ClosurePage:
    """Gather the closing talk, what is still open, and whether the relationship was sustained."""
    one = of(club, pair)
    return ClosurePage(
        one, one.date if one is not None else _proposed(club, pair), still_open(club, pair), sustained(club, pair)
    )


def _proposed(club: ClubFile, pair: int) -> date:
    home, today = record.get(club, Relationship, pair), club.today()
    return home.ended_on or max(today, home.planned_end or today)


def write(club: ClubFile, pair: int, values: Mapping[str, Any]) -> Changes:
    """Prepare the closing talk or note what was said; what is not named stays as it is.

    Raises:
        Refused: a value is wrong, or a talk of a day to come is said to have been held.
    """
    record.get(club, Relationship, pair)
    read = {name: value for name, value in read_all(Closure, values).items() if name != "relationship"}
    one = of(club, pair) or Closure(relationship=pair, date=_proposed(club, pair))
    for name, value in read.items():
        setattr(one, name, value)
    if one.final_meeting and one.date > club.today():
        if "date" in read:
            raise Refused(_("A talk of a day to come has not been held yet."), field="date")
        one.date = club.today()
    with club.step("closure.write") as step:
        one.save()
        step.about(one)
    return step.changes


def still_open(club: ClubFile, pair: int) -> tuple[Open, ...]:
    """Say what is still open before an end, in the order in which it is best done; it keeps nobody from ending."""
    one = of(club, pair)
    ratings, steps, thanks = _unrated(club, pair), _undone(club, pair), _unused_thanks(club, pair)
    rated_words = ngettext(
        "{count} goal has no last rating by the mentee.", "{count} goals have no last rating by the mentee.", ratings
    )
    step_words = ngettext("{count} next step is open.", "{count} next steps are open.", steps)
    found = (
        (one is None or not one.final_meeting, Open(Kind.TALK, _("The closing talk has not been held."))),
        (
            one is None or not (one.learned_mentor and one.learned_mentee),
            Open(Kind.LEARNED, _("What each learned is not noted on both sides.")),
        ),
        (ratings > 0, Open(Kind.RATINGS, rated_words.format(count=ratings), ratings)),
        (steps > 0, Open(Kind.STEPS, step_words.format(count=steps), steps)),
        (one is None or not one.thanked, Open(Kind.THANKS, _thanks_words(thanks).format(count=thanks), thanks)),
        (one is None or not one.returned, Open(Kind.RETURNED, _("Ask whether there is something to give back."))),
    )
    return tuple(what for is_open, what in found if is_open)


def _thanks_words(count: int) -> str:
    if not count:
        return _("Thanks are not written.")
    return ngettext(
        "Thanks are not written: {count} line is kept for them.",
        "Thanks are not written: {count} lines are kept for them.",
        count,
    )


def _unrated(club: ClubFile, pair: int) -> int:
    one = of(club, pair)
    end = one.date if one is not None else _proposed(club, pair)
    rated = {
        key
        for (key,) in club.rows(
            "SELECT goal_id FROM goal_rating WHERE by = ? AND date >= ?",
            (Rater.SELF.value, (end - LAST_WEEKS).isoformat()),
        )
    }
    goals = record.all_of(club, Goal, relationship=pair, asked=True)
    return sum(goal.status is not GoalStatus.DROPPED and goal.id not in rated for goal in goals)


def _undone(club: ClubFile, pair: int) -> int:
    return sum(one.done_on is None for one in record.all_of(club, NextStep, relationship=pair))


def _unused_thanks(club: ClubFile, pair: int) -> int:
    return int(
        club.value(
            "SELECT count(*) FROM gratitude WHERE relationship_id = ? AND for_letter AND used_in_id IS NULL", (pair,)
        )
        or 0
    )


def sustained(club: ClubFile, pair: int) -> dict[int, bool | None]:
    """Say by months whether the relationship was under way so long after its start; `None` is not old enough."""
    entries = log(club, pair)
    return {months: rules.sustained(entries, months, club.today()) for months in MONTHS}
