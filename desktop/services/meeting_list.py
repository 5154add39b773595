"""Meetings as lists: newest first, with forms, turns and ready marks; who drove; what still waits to be noted."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.relationship_choices import Heard, Medium, MeetingOutcome, MentoringForm
from desktop.core.rules import meeting as rules
from desktop.core.rules import pairing
from desktop.core.rules.relationship import ENDS
from desktop.services.club import ClubFile
from desktop.services.pair import Pair, pairs


class MeetingRow(NamedTuple):
    """A meeting in a list.

    `number` counts the meetings of the relationship that took place; nothing for one that did not. `minutes` is how
    long they met, `None` if nobody knows. `ready` are the marks of mentee and mentor. `worry`: somebody wants to tell
    the coordinator something, who has not seen it yet.
    """

    key: int
    uid: str
    pair: Pair
    date: date
    starts: int | None
    ends: int | None
    session: int | None
    session_uid: str
    place: str
    medium: Medium
    outcome: MeetingOutcome
    number: int | None
    forms: dict[MentoringForm, int | None]
    turns: pairing.Turns | None
    worked_on: str
    mistake: str
    mistake_may_print: bool
    heard_want: str
    heard: Heard
    ready: tuple[bool, bool]
    worry: bool
    noted: bool

    @property
    def minutes(self) -> int | None:
        """How long they met."""
        if self.outcome is not MeetingOutcome.MET:
            return None
        return rules.minutes(self.starts, self.ends, self.forms)


_MEETINGS: Final = """
    SELECT m.id, m.uid, m.relationship_id, m.date, m.starts, m.ends, m.session_id, coalesce(s.uid, ''), m.place,
           m.medium, m.outcome,
           CASE m.outcome WHEN 'met' THEN (SELECT count(*) FROM meeting n WHERE n.relationship_id = m.relationship_id
                AND n.outcome = 'met' AND (n.date, n.id) <= (m.date, m.id)) END,
           m.swaps_mentee, m.swaps_mentor, m.worked_on, m.mistake, m.mistake_may_print, m.heard_want, m.heard,
           EXISTS (SELECT 1 FROM prep WHERE meeting_id = m.id AND side = 'mentee' AND ready),
           EXISTS (SELECT 1 FROM prep WHERE meeting_id = m.id AND side = 'mentor' AND ready),
           m.worry AND m.worry_seen_on IS NULL, m.noted_at NOT NULL
      FROM meeting m LEFT JOIN session s ON s.id = m.session_id
     WHERE (:pair IS NULL OR m.relationship_id = :pair) AND {which}
     ORDER BY m.date DESC, coalesce(m.starts, s.starts) DESC, m.id DESC
"""


def rows(
    club: ClubFile, pair: int | None = None, *, start: date | None = None, end: date | None = None
) -> list[MeetingRow]:
    """List the meetings of a relationship (all), of a period (all), newest first."""
    first, last = (start or date.min).isoformat(), (end or date.max).isoformat()
    return _rows(club, "m.date BETWEEN :start AND :end", pair=pair, start=first, end=last)


def _rows(club: ClubFile, which: str, *, pair: int | None = None, **values: str | int) -> list[MeetingRow]:
    found = club.rows(_MEETINGS.format(which=which), {"pair": pair, **values})
    everybody = pairs(club, {row[2] for row in found})
    forms = _forms(club, [row[0] for row in found])
    return [_row(row, everybody[row[2]], forms.get(row[0], {})) for row in found]


def _row(row: Sequence[Any], pair: Pair, forms: dict[MentoringForm, int | None]) -> MeetingRow:
    key, uid, _pair, day, starts, ends, session, session_uid, place, medium, outcome, number = row[:12]
    mentee, mentor, worked_on, mistake, may_print, want, heard, mentee_ready, mentor_ready, worry, noted = row[12:23]
    turns = pairing.Turns(mentee or 0, mentor or 0) if mentee is not None or mentor is not None else None
    return MeetingRow(
        key=key,
        uid=uid,
        pair=pair,
        date=date.fromisoformat(day),
        starts=starts,
        ends=ends,
        session=session,
        session_uid=session_uid,
        place=place,
        medium=Medium(medium),
        outcome=MeetingOutcome(outcome),
        number=number,
        forms=forms,
        turns=turns,
        worked_on=worked_on,
        mistake=mistake,
        mistake_may_print=bool(may_print),
        heard_want=want,
        heard=Heard(heard),
        ready=(bool(mentee_ready), bool(mentor_ready)),
        worry=bool(worry),
        noted=bool(noted),
    )


def _forms(club: ClubFile, meetings: Iterable[int]) -> dict[int, dict[MentoringForm, int | None]]:
    listed = ",".join(map(str, meetings)) or "NULL"
    found: dict[int, dict[MentoringForm, int | None]] = {}
    for key, form, length in club.rows(
        f"SELECT meeting_id, form, minutes FROM meeting_form WHERE meeting_id IN ({listed}) ORDER BY id"
    ):
        found.setdefault(key, {})[MentoringForm(form)] = length
    return found


def one(club: ClubFile, key: int) -> MeetingRow | None:
    """Give one meeting; nothing if it is not there any more."""
    return next(iter(_rows(club, "m.id = :key", key=key)), None)


def planned(club: ClubFile, start: date, end: date) -> list[MeetingRow]:
    """List the meetings planned for a stretch of days, both included, of relationships that meet; the first first."""
    which = "m.date BETWEEN :start AND :end AND m.outcome = 'planned'"
    found = _rows(club, which, start=start.isoformat(), end=end.isoformat())
    return [row for row in reversed(found) if row.pair.state not in ENDS]


def worries(club: ClubFile) -> list[MeetingRow]:
    """List the meetings after which somebody wants to tell the coordinator something, until it is seen."""
    return _rows(club, "m.worry AND m.worry_seen_on IS NULL")


def next_of(club: ClubFile, pair: int) -> MeetingRow | None:
    """Give a relationship's next planned meeting, also one that waits to be noted."""
    found = _rows(club, "m.outcome = 'planned'", pair=pair)
    return found[-1] if found else None


def who_drove(club: ClubFile, pair: int) -> pairing.Balance:
    """Add up the turns of a relationship: who drove, and who should begin next."""
    return balances(club, [pair])[pair]


def balances(club: ClubFile, keys: Collection[int]) -> dict[int, pairing.Balance]:
    """Add up the turns of several relationships."""
    found = club.rows(
        f"""SELECT relationship_id, coalesce(swaps_mentee, 0), coalesce(swaps_mentor, 0) FROM meeting
             WHERE relationship_id IN ({",".join(map(str, keys)) or "NULL"}) AND outcome = 'met'"""
    )
    turns: dict[int, list[pairing.Turns]] = {key: [] for key in keys}
    for key, mentee, mentor in found:
        turns[key].append(pairing.Turns(mentee, mentor))
    return {key: pairing.balance(taken) for key, taken in turns.items()}
