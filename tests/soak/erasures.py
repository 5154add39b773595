"""Erase somebody of each of many random clubs: `python -m tests.soak.erasures [COUNT] [SEED]`.

A club of random size, on a random day, with goals, meetings, hours and papers. Somebody of it, and everything written
in their records, is marked. After erasing, every total is what it was, no mark is left in a byte of the file, the file
is whole, and an older copy to which the tombstones are put is without a mark too. What broke that is printed.
"""

import shutil
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from sqlcipher3 import dbapi2

from desktop.core.rules.naming import Called
from desktop.model.belonging import PERSONAL, of_pair, of_people, table_of, theirs
from desktop.model.fields import Kind, specs
from desktop.model.gratitude import Gratitude
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import erasing, person, sample
from desktop.services.club import ClubFile
from desktop.services.sample_writer import Size
from desktop.storage import tombstones
from desktop.storage.checking import check
from desktop.storage.erasing_words import WHOLE
from tests.factories import Clock
from tests.figures import figures, periods_of

MARK: Final = "qzxvk"
NAME: Final = Called("Qzxvkanna", "Qzxvkberg", "Qzxvki")
OLDER: Final = 10
"""To the copy of each so many clubs the tombstones are put."""
STRUCTURE: Final = frozenset({"code", "month", "number", "collector_code", "sort_name", "paper_language"})


class Told(NamedTuple):
    """Who was erased, and what must not be."""

    outcomes: Counter[str]
    faults: list[str]


def told(count: int, seed: int) -> Told:
    """Erase somebody of `count` clubs."""
    random, found = Random(seed), Told(Counter(), [])
    for number in range(count):
        with TemporaryDirectory() as folder:
            who, faults = _one(Path(folder), random, older=number % OLDER == 0)
        found.outcomes[who] += 1
        found.faults.extend(f"club {number}, {who}: {fault}" for fault in faults)
    return found


def _one(folder: Path, random: Random, *, older: bool) -> tuple[str, list[str]]:
    path, clock = folder / sample.FILE, Clock()
    clock.go_to(date(2024, 1, 1) + timedelta(days=random.randrange(1600)))
    while not path.exists():
        _make(path, random, clock)
    with clubs.open_(path, at=clock) as club:
        key, who = _somebody(club, random)
        _mark(club, key)
        copy = folder / "older.club"
        shutil.copyfile(path, copy)
        before = figures(club, periods_of(club))
        erasing.erase(club, key)
        after = figures(club, periods_of(club))
        faults = [f"{name}: {before[name]} is {after.get(name)}" for name in before if before[name] != after.get(name)]
        faults += [*check(club), *_left(club)]
        erased = tombstones.all_of(club)
    if older:
        with clubs.open_(copy, at=clock) as club:
            faults += ["nobody was erased again"] if tombstones.reapply(club, erased) != 1 else []
            again = figures(club, periods_of(club))
            faults += [f"again, {name} is {again.get(name)}" for name in before if before[name] != again.get(name)]
            faults += [*check(club), *_left(club)]
    return who, faults


def _make(path: Path, random: Random, clock: Clock) -> None:
    """Make a club of random size; nothing, where its stories need more people than it got."""
    size = Size(
        groups=random.randrange(1, 3),
        mentees=random.randrange(24, 31),
        volunteers=random.randrange(8, 10),
        weeks=random.randrange(8, 20),
        ahead=random.randrange(1, 6),
        apart=random.randrange(0, 27),
        pairs=random.randrange(1, 9),
    )
    try:
        sample._write_club(path, random.randrange(10**6), size, clock)
    except dbapi2.IntegrityError:
        path.unlink()


def _somebody(club: ClubFile, random: Random) -> tuple[int, str]:
    """Choose somebody, more often somebody of a pair, about whom most is written."""
    paired = "SELECT DISTINCT person_id, side FROM relationship_member ORDER BY 1"
    anybody = "SELECT person_id, min(kind) FROM role GROUP BY person_id ORDER BY 1"
    key, who = random.choice(club.rows(paired if random.random() < 0.6 else anybody))
    return key, who


def _mark(club: ClubFile, key: int) -> None:
    """Write a mark into every text of what is somebody's alone, and their name into what they share."""
    with club.step("mark"):
        Person.update(phone=f"{MARK}1", email=f"{MARK}2", notes=f"{MARK}3", address=f"{MARK}4").where(
            Person.id == key
        ).execute()
        for noun in PERSONAL:
            for name, said in specs(noun).items():
                if noun is Person or name in STRUCTURE or said.kind not in {Kind.TEXT, Kind.LONG_TEXT}:
                    continue
                text = f"{MARK}{name}" if _is_alone(noun) else f"{NAME.given} {NAME.family} and {NAME.known_as}"
                if said.limit and len(text) <= said.limit and (noun, name) not in WHOLE:
                    sql = f'UPDATE "{table_of(noun)}" SET "{name}" = :text WHERE {theirs(noun)}'
                    club.execute(sql, {"person": key, "text": text})
        club.execute(
            """UPDATE session SET note = :note
                WHERE id IN (SELECT session_id FROM session_person WHERE person_id = :key)""",
            {"key": key, "note": f"{NAME.known_as} was late, said {NAME.family}, {NAME.given}"},
        )
    person.change(club, key, dict(zip(("given_name", "family_name", "known_as"), NAME, strict=True)))
    person.add_contact(club, key, {"given_name": f"{MARK}mum", "phone": f"{MARK}5"}, {"relationship": f"{MARK}6"})


def _is_alone(noun: type[Noun]) -> bool:
    """Say whether records of a noun are one person's; thanks are also those of who gets them."""
    return noun is not Gratitude and not of_pair(noun) and all(tie.required for tie in of_people(noun))


def _left(club: ClubFile) -> list[str]:
    """Name what of the marks is left in the file and beside it."""
    files = [file for file in club.path.parent.glob(f"{club.path.name}*") if file.is_file()]
    found = []
    for file in files:
        held = file.read_bytes().lower()
        place = held.find(MARK.encode())
        if place >= 0:
            found.append(f"a mark is left in {file.name}: {held[max(place - 40, 0) : place + 40]!r}")
    return found


def main(count: int = 500, seed: int = 5) -> int:
    """Erase somebody of `count` clubs; gives 1 if a total moved or a mark is left."""
    found = told(count, seed)
    print(f"{count} erasures: {dict(sorted(found.outcomes.items()))}, {len(found.faults)} bad")
    print(*found.faults[:20], sep="\n")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
