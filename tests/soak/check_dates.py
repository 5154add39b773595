"""Bring thousands of random dates to every door into a relationship: `python -m tests.soak.check_dates [COUNT] [SEED]`.

Two people, a check that may begin and run out around today, and a birth date around the eighteenth birthday, leap days
among them; then a handful of doors in any order, and days that pass. Whether the two may meet is reckoned here from the
bare rows. No door may begin a one-to-one that may not be, and one that has become so must be shown as suspended.
What broke that is printed.
"""

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Act, RelationshipState
from desktop.model.agreement import Agreement
from desktop.model.check import Check
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.services import check_override, history, merging, record, relationship, relationship_list
from desktop.services.club import ClubFile
from tests.factories import a_check, a_club, a_mentee, a_volunteer, made

ADULT: Final = 18
DOORS: Final = 7
"""How many doors are tried with each pair, after the way to its start."""
CLUB: Final = 100
"""How many pairs share a club file."""
_EDGES: Final = (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28), date(2028, 2, 29))
_NEAR: Final = (-400, -366, -365, -30, -1, 0, 1, 30, 365, 366)

Standing = dict[int, tuple[str, tuple[int, ...], bool]]


class Told(NamedTuple):
    """What became of the pairs: doors that were passed or refused, suspended ones that were seen, what must not be."""

    outcomes: Counter[str]
    faults: list[str]


class Attempt:
    """One pair, its dates, and the doors that are tried with it."""

    def __init__(self, club: ClubFile, random: Random) -> None:
        self.club, self.random = club, random
        self.today = random.choice((*_EDGES, date(2024, 1, 1) + timedelta(days=random.randrange(1800))))
        self._set_clock()
        self.ben = a_volunteer(club, "Ben", str(random.random()), cleared=False, since=self.today)
        born = random.choice((*(self._born() for _each in range(4)), str(self.today.year - ADULT), ""))
        confirmed = random.random() < 0.2
        self.ada = a_mentee(
            club, "Ada", str(random.random()), born_on=born, adult_confirmed=confirmed, since=self.today
        )
        self.checks = [self._check(self.ben) for _each in range(random.randrange(3))]
        self.key = made(relationship.propose(club, [self.ben], [self.ada]).subject)
        self.others: list[int] = []

    def _set_clock(self) -> None:
        now = datetime.combine(self.today, time(20))
        self.club.clock = lambda: now

    def _near(self) -> date:
        return self.today + timedelta(days=self.random.choice(_NEAR))

    def _born(self) -> str:
        """Give a birth date whose eighteenth birthday lies near today; of 29 February where that is near."""
        day = self._near()
        if day.month == 3 and day.day == 1 and self.random.random() < 0.5:
            day -= timedelta(days=1)
        year = day.year - ADULT
        try:
            return day.replace(year=year).isoformat()
        except ValueError:
            return date(year, 2, 28).isoformat() if self.random.random() < 0.5 else date(year - 2, 2, 29).isoformat()

    def _check(self, of: int) -> int:
        ends = self.random.choice((None, self._near(), self._near()))
        return a_check(self.club, of, seen_on=self._near(), renew_by=ends)

    def doors(self) -> dict[str, Callable[[], object]]:
        """Give every door by its name."""
        acts = {act.value: lambda act=act: relationship.take(self.club, self.key, act, reason="so") for act in Act}
        states = {
            f"change to {state}": lambda state=state: record.change(
                self.club, Relationship, self.key, {"state": state.value}
            )
            for state in (RelationshipState.ACTIVE, RelationshipState.CLOSING, RelationshipState.PAUSED)
        }
        return {
            **acts,
            **states,
            "sign": self._sign,
            "check": lambda: self.checks.append(self._check(self.ben)),
            "check ends": lambda: record.change(self.club, Check, self.checks[-1], {"renew_by": self._near()}),
            "check goes": lambda: record.remove(self.club, Check, self.checks.pop()),
            "birth date": lambda: record.change(self.club, Person, self.ada, {"born_on": self._born()}),
            "exception": self._let_on,
            "undo": lambda: history.undo(self.club),
            "redo": lambda: history.redo(self.club),
            "merge mentors": self._merge_mentors,
            "merge mentees": self._merge_mentees,
            "days pass": self._pass_days,
        }

    def _sign(self) -> None:
        version = len(record.all_of(self.club, Agreement, relationship=self.key)) + 1
        signed = {"relationship": self.key, "version": version, "review_on": self.today, "signed_on": self.today}
        record.add(self.club, Agreement, signed)

    def _let_on(self) -> None:
        until = self.today + timedelta(days=self.random.choice((0, 1, 30, 92, 93)))
        check_override.let_on(self.club, self.key, reason="renewal sent", second_person="Lou", until=until)

    def _merge_mentors(self) -> None:
        other = a_volunteer(self.club, "Benny", str(self.random.random()), cleared=False, since=self.today)
        if self.random.random() < 0.5:
            self._check(other)
        keep, goes = (other, self.ben) if self.random.random() < 0.5 else (self.ben, other)
        merging.merge(self.club, keep, goes)
        self.ben = keep

    def _merge_mentees(self) -> None:
        other = a_mentee(self.club, "Addie", str(self.random.random()), born_on=self._born(), since=self.today)
        keep, goes = (other, self.ada) if self.random.random() < 0.5 else (self.ada, other)
        merging.merge(self.club, keep, goes)
        self.ada = keep

    def _pass_days(self) -> None:
        self.today += timedelta(days=self.random.choice((1, 1, 29, 30, 92, 93, 365, 366)))
        self._set_clock()

    def run(self) -> Told:
        """Go the way to the start, then through doors in any order."""
        told, doors = Told(Counter(), []), self.doors()
        way = [*("agree", "sign", "start"), *self.random.choices(list(doors), k=DOORS)]
        for name in way:
            before = standing(self.club, self.key, self.today)
            try:
                doors[name]()
            except (Refused, IndexError):  # there is no check left to change
                told.outcomes["refused"] += 1
            else:
                told.outcomes[f"passed: {name}"] += 1
            now = standing(self.club, self.key, self.today)
            told.faults.extend(f"{name} on {self.today}: {fault}" for fault in self._faults(before, now, told.outcomes))
        return told

    def _faults(self, before: Standing, now: Standing, outcomes: Counter[str]) -> list[str]:
        faults = []
        for key, (state, people, bare) in now.items():
            was = before.get(key, ("", (), False))
            begun = (state, people) != was[:2]
            if state == RelationshipState.ACTIVE and bare and begun:
                faults.append(f"begun without a check, {was} became {now[key]}")
            row = relationship_list.rows(self.club, keys=[key])[0]
            if row.suspended is not (bare and state in {RelationshipState.ACTIVE, RelationshipState.CLOSING}):
                faults.append(f"suspended is {row.suspended}, {state}, bare is {bare}")
            outcomes["suspended"] += row.suspended
            outcomes["active"] += state == RelationshipState.ACTIVE and not bare
        return faults


def standing(club: ClubFile, key: int, today: date) -> Standing:
    """Say from the bare rows of a relationship its state, who is in it, and whether a check is missing today."""
    state = club.value("SELECT state FROM relationship WHERE id = ?", (key,))
    if state is None:
        return {}
    found = club.rows(_MEMBERS, {"key": key, "today": today.isoformat()})
    unchecked = any(side == "mentor" and not checked for _person, side, _born, _confirmed, checked in found)
    minor = any(
        side == "mentee" and not _is_adult(born, bool(confirmed), today)
        for _person, side, born, confirmed, _checked in found
    )
    return {key: (str(state), tuple(row[0] for row in found), unchecked and minor)}


_MEMBERS: Final = """
    SELECT p.id, m.side, p.born_on, p.adult_confirmed,
           EXISTS (SELECT 1 FROM "check" c WHERE c.person_id = p.id AND c.decision = 'accepted'
                      AND :today BETWEEN c.seen_on AND coalesce(c.renew_by, '9999'))
           OR EXISTS (SELECT 1 FROM check_override o WHERE o.person_id = p.id AND o.relationship_id = :key
                         AND :today BETWEEN o.from_day AND o.until)
      FROM relationship_member m JOIN person p ON p.id = m.person_id WHERE m.relationship_id = :key ORDER BY p.id
"""


def _is_adult(born: str | None, confirmed: bool, today: date) -> bool:
    """Reckon it anew: eighteen years after the birth date, the tick where nothing exact says else."""
    if not born:
        return confirmed
    if len(born) == len("2008"):  # in the year of the eighteenth birthday it is open, and the tick decides
        years = today.year - int(born)
        return years > ADULT or (years == ADULT and confirmed)
    on = date.fromisoformat(born)
    return today.year - on.year - ((today.month, today.day) < (on.month, on.day)) >= ADULT


def told(count: int, seed: int) -> Told:
    """Try `count` pairs."""
    random, found = Random(seed), Told(Counter(), [])
    for start in range(0, count, CLUB):
        with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
            for number in range(start, min(count, start + CLUB)):
                one = Attempt(club, random).run()
                found.outcomes.update(one.outcomes)
                found.faults.extend(f"pair {number}, {fault}" for fault in one.faults)
    return found


def main(count: int = 5000, seed: int = 5) -> int:
    """Try `count` pairs; gives 1 if any door let one in that may not be, or hid one that may no longer."""
    found = told(count, seed)
    print(f"{count} pairs: {dict(sorted(found.outcomes.items()))}, {len(found.faults)} bad")
    print(*found.faults[:20], sep="\n")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
