"""What the form of a meeting answers before it is saved: what the ratings mean, and whether hours will follow."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from desktop.core.errors import Refused
from desktop.core.rules import meeting as rules
from desktop.core.rules import record_line
from desktop.i18n import _
from desktop.model.meeting import Meeting
from desktop.model.values import read_all
from desktop.services import meeting, meeting_goals, meeting_said, meeting_writing, record
from desktop.services.club import ClubFile
from desktop.services.pair import Pair, pair_of


class Answer(NamedTuple):
    """Words under the times (nothing where hours will follow, or cannot yet be told) and under the ratings."""

    hours: str
    ratings: str
    is_wrong: bool = False


def answer(club: ClubFile, pair_key: int, key: int | None, typed: Mapping[str, Any]) -> Answer:
    """Answer what stands in the form of a meeting; it writes nothing and refuses nothing that was typed.

    Args:
        club: the club.
        pair_key: the relationship.
        key: the meeting; nothing for a new one.
        typed: every field of the form as it is typed.
    """
    pair = pair_of(club, pair_key)
    text = str(typed.get("ratings") or "")
    try:
        ratings, is_wrong = _ratings(club, pair, text), False
    except Refused as refused:
        ratings, is_wrong = " ".join(refused.problems or (refused.sentence,)), True
    return Answer(_hours(club, pair, key, typed), ratings, is_wrong)


def _ratings(club: ClubFile, pair: Pair, text: str) -> str:
    goals = meeting_goals.numbered(club, pair)
    if not text.strip():
        named = [f"{number}  {goal.words}" for number, goal in goals.items() if goal.is_open]
        return "\n".join(named) or _("No goal is set yet.")
    rated = record_line.read_ratings(text, meeting_goals.scales(club, pair))
    now = _("goal {number} now {value}: {words}")
    return "\n".join(
        now.format(number=number, value=value, words=goals[number].words) for number, value in rated.items()
    )


def _hours(club: ClubFile, pair: Pair, key: int | None, typed: Mapping[str, Any]) -> str:
    try:
        said = meeting_said.sort({name: value for name, value in typed.items() if name != "ratings"})
        values = read_all(Meeting, said.values)
        one = _meeting(club, pair, key, values)
        one.starts, one.ends = rules.times(one.starts, one.ends)
    except Refused:
        return ""  # what cannot be read is said when it is saved
    lacks = meeting_writing.lacks_times(club, pair, one, said.forms or {})
    return _("No hours follow yet: from when to when, or how many minutes?") if lacks else ""


def _meeting(club: ClubFile, pair: Pair, key: int | None, values: Mapping[str, Any]) -> Meeting:
    """Give the meeting as it would be; a new one becomes what is planned for its day, with the times of that."""
    if key is not None:
        one = record.get(club, Meeting, key)
        if one.date != values["date"]:
            one.session = None
    else:
        one = meeting.planned_on(pair, values["date"]) or meeting_writing.new(pair, values["date"])
    for name, value in values.items():
        if key is not None or value is not None:
            setattr(one, name, value)
    return one
