"""The meetings of the sample club's relationships: when they took place, what was done, rated, advised and thanked."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias

from desktop.core.choices import HoursCategory, HoursSource
from desktop.core.relationship_choices import MeetingOutcome, Side
from desktop.model.goal import Evidence, Goal, GoalRating
from desktop.model.gratitude import Gratitude
from desktop.model.hours import HoursEntry
from desktop.model.meeting import Advice, Meeting, MeetingForm, NextStep, Prep
from desktop.services.sample_writer import Writer

Story: TypeAlias = Mapping[str, Any]
WEEK = timedelta(days=7)
SATURDAY = 5
APART = (10 * 60, 11 * 60)
"""Meetings apart are on a Saturday from ten to eleven."""


class Pair(NamedTuple):
    key: int
    mentors: tuple[int, ...]
    mentees: tuple[int, ...]


class Dated(NamedTuple):
    """A meeting of a story with its day, its times, and the session it lies in."""

    day: date
    starts: int
    ends: int
    session: int | None
    said: Story


def dated(out: Writer, story: Story, mentor: int, mentee: int, today: date) -> list[Dated]:
    """Give each meeting of a story its day: those inside lie in sessions to which both came, the others between."""
    both = out.club.rows(
        """SELECT s.id, s.date, s.starts, s.ends FROM session s
             JOIN session_person a ON a.session_id = s.id AND a.person_id = ? AND a.mark = 'came'
             JOIN session_person b ON b.session_id = s.id AND b.person_id = ? AND b.mark = 'came'
            WHERE s.date < ? ORDER BY s.date DESC""",
        (mentor, mentee, (today - WEEK * story["ago"]).isoformat()),
    )
    before = today - WEEK * story["ago"]
    found = []
    for said in reversed(story["meetings"]):
        inside = next((row for row in both if date.fromisoformat(row[1]) < before), None) if said["inside"] else None
        if inside is not None:
            key, day, starts, ends = inside
            found.append(Dated(date.fromisoformat(day), starts + 10, ends - 15, key, said))
        else:
            day = before - timedelta(days=1 + (before.weekday() - 1 - SATURDAY) % 7)
            found.append(Dated(day, *APART, None, said))
        before = found[-1].day - timedelta(days=2)
    return found[::-1]


def write(out: Writer, story: Story, pair: Pair, meetings: Sequence[Dated], agreed: date, today: date) -> None:
    """Write the meetings with all that was noted, the goals with their ratings, and the next meeting."""
    rows, keys = [_row(pair, one) for one in meetings], []
    fields = (
        "relationship date starts ends session place outcome swaps_mentee swaps_mentor worked_on mistake"
        " mistake_may_print heard_want heard noted_at"
    )
    keys = out.put_keyed(Meeting, fields, rows)
    for key, one in zip(keys, meetings, strict=True):
        _noted(out, pair, key, one)
    _hours(out, pair, zip(keys, meetings, strict=True))
    _goals(out, story, pair, meetings, agreed)
    if story["state"] == "active":
        day = today + timedelta(days=1 + (SATURDAY - today.weekday() - 1) % 7)
        outcome = MeetingOutcome.PLANNED
        (planned,) = out.put_keyed(
            Meeting,
            "relationship date starts ends place outcome",
            [(pair.key, day, *APART, "Riverside Library", outcome)],
        )
        out.put(Prep, "meeting side ready", [(planned, Side.MENTEE, True), (planned, Side.MENTOR, pair.key % 2 == 0)])


def _row(pair: Pair, one: Dated) -> tuple[Any, ...]:
    said = one.said
    mentee, mentor = said.get("swaps", (None, None))
    place = "" if one.session else "Riverside Library"
    return (
        *(pair.key, one.day, one.starts, one.ends, one.session, place, said.get("outcome", MeetingOutcome.MET)),
        *(mentee, mentor, said.get("worked", ""), said.get("mistake", ""), said.get("may_print", False)),
        *(said.get("want", ""), said.get("heard", "not_asked"), f"{one.day} 20:40:00"),
    )


def _noted(out: Writer, pair: Pair, key: int, one: Dated) -> None:
    """Write forms, ready marks, advice, next step and thanks of one meeting."""
    said = one.said
    out.put(MeetingForm, "meeting form minutes", [(key, *form) for form in said.get("forms", {}).items()])
    if said.get("forms"):
        out.put(Prep, "meeting side ready", [(key, side, (key + number) % 4 > 0) for number, side in enumerate(Side)])
    if "advice" in said:
        told = one.day + 2 * WEEK if said.get("told") else None
        tried = one.day + WEEK if said["advice_state"] != "given" else None
        given = (pair.key, key, pair.mentors[0], one.day, said["advice"], said["advice_state"], tried, told)
        out.put(Advice, "relationship meeting giver given_on wording state tried_on told_on", [given])
    if "next" in said:
        side, words, done = said["next"]
        promised = (pair.key, key, side, words, one.day + WEEK, one.day + WEEK if done else None)
        out.put(NextStep, "relationship meeting side wording due done_on", [promised])
    if "thanks" in said:
        people = (pair.mentors[0], pair.mentees[0], pair.key)
        thanks = (*people, key, one.day, said["thanks"], said.get("may_quote", False))
        out.put(Gratitude, "to giver relationship meeting date wording may_quote", [thanks])


def _hours(out: Writer, pair: Pair, meetings: Iterable[tuple[int, Dated]]) -> None:
    """Write the mentors' minutes of meetings apart; those inside a session count with it."""
    rows = [
        (
            *(mentor, one.day, one.day.isoformat()[:7], one.starts, one.ends, one.ends - one.starts),
            *(HoursCategory.ONE_TO_ONE, HoursSource.MEETING, key, True, True),
        )
        for key, one in meetings
        if one.session is None and one.said.get("outcome", "met") == "met"
        for mentor in pair.mentors
    ]
    fields = "person date month starts ends minutes category source meeting signed_volunteer signed_supervisor"
    out.put(HoursEntry, fields, rows)


def _goals(out: Writer, story: Story, pair: Pair, meetings: Sequence[Dated], agreed: date) -> None:
    """Write what the mentee wants, and what came along unasked, as a bonus."""
    days = [agreed, *(one.day for one in meetings)]
    mentee = pair.mentees[0]
    fields = "person relationship set_on wording area scale hoped levels importance status asked"
    for number, said in enumerate(story["goals"]):
        row = (
            *(mentee, pair.key, agreed, said["wording"], said["area"], said.get("scale", "ten"), said["hoped"]),
            *(json.dumps(said.get("levels", [])), said.get("importance", 3 - number % 3)),
            *(said.get("status", "open"), True),
        )
        (goal,) = out.put_keyed(Goal, fields, [row])
        out.put(GoalRating, "goal date by value", [(goal, *one) for one in _ratings(said["ratings"], days)])
    if "bonus" in story:
        bonus = (mentee, pair.key, agreed, story["bonus"], "social", "ten", None, "[]", 1, "reached", False)
        out.put_keyed(Goal, fields, [bonus])
    shown = [(mentee, kind, days[-1], words, consent) for kind, words, consent in story.get("evidence", ())]
    out.put(Evidence, "person kind date wording consent", shown)


def _ratings(said: Sequence[Sequence[Any]], days: Sequence[date]) -> Iterator[tuple[date, str, int]]:
    """Date the ratings: each rater's first on the day they agreed, the last at the last meeting."""
    for rater in dict.fromkeys(by for by, _value in said):
        values = [value for by, value in said if by == rater]
        for turn, value in enumerate(values):
            place = turn * (len(days) - 1) // max(len(values) - 1, 1)
            yield days[place], rater, value
