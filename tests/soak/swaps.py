"""Swap the club file under the open program: `python -m tests.soak.swaps [COUNT] [SEED]`.

A sync program, a second laptop or a person with a file manager puts another file into the place of the open one: at
any moment, before, within or after a step, by renaming or by copying. Each side adds people with marks of its own.
Afterwards every mark that was acknowledged must be in some club file that lies beside the place, and every mark of
the other side must be in the file that it put there. What broke that is printed.
"""

import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple
from uuid import uuid4

from desktop.core.errors import Trouble
from desktop.model.person import Person
from desktop.storage import backup
from desktop.storage.club_file import ClubFile

STEPS: Final = 8


class Told(NamedTuple):
    """What became of the swaps, and what must not be."""

    outcomes: Counter[str]
    faults: list[str]


def add(club: ClubFile, mark: str, within: Callable[[], object] = lambda: None) -> None:
    """Add somebody with a mark in one step."""
    with club.db.bind_ctx([Person], bind_refs=False, bind_backrefs=False), club.step("person.add"):
        Person.create(given_name=mark)
        within()


def marks(path: Path) -> set[str]:
    """Give the marks of all people in a file; it must be whole."""
    with ClubFile.open(path, writing=False) as club:
        assert backup.check(club) == [], path
        return {name for (name,) in club.rows("SELECT given_name FROM person")}


def numbered(mark: str) -> Iterator[str]:
    """Give one mark after the other."""
    number = 0
    while True:
        number += 1
        yield f"{mark}{number}"


def swap_once(folder: Path, random: Random) -> Told:
    """Open a club, work in it, swap the file at some moment, work on, and look what there is."""
    path, other = folder / "club.club", folder / "incoming"
    club = ClubFile.create(path, who="Ann")
    ours, theirs = numbered("ours"), numbered("theirs")
    acknowledged: set[str] = set()
    outcomes: Counter[str] = Counter()

    def do(within: Callable[[], object] = lambda: None) -> None:
        mark = next(ours)
        try:
            add(club, mark, within)
        except Trouble as trouble:
            outcomes[f"told: {trouble.sentence[:60]}"] += 1
            if "included" in trouble.sentence:
                acknowledged.add(mark)
        else:
            acknowledged.add(mark)

    for _ in range(random.randrange(3)):
        do()
    shutil.copyfile(path, other)
    written = _written_elsewhere(other, theirs, random.randrange(4))
    for _ in range(random.randrange(3)):
        do()
    put = random.choice((_rename, _copy_anew, _away_and_in))
    moment = random.choice(("before", "within", "last"))
    if moment == "within":
        do(lambda: put(path, other))
    else:
        put(path, other)
    for _ in range(0 if moment == "last" else random.randrange(1, STEPS)):
        do()
    club.close()
    return _judged(path, acknowledged, written, outcomes)


def _written_elsewhere(other: Path, theirs: Iterator[str], count: int) -> set[str]:
    with ClubFile.open(other, who="Lou") as there:
        made = [next(theirs) for _ in range(count)]
        for mark in made:
            add(there, mark)
    return set(made)


def _rename(path: Path, other: Path) -> None:
    other.replace(path)


def _copy_anew(path: Path, other: Path) -> None:
    path.unlink()
    shutil.copyfile(other, path)
    other.unlink()


def _away_and_in(path: Path, other: Path) -> None:
    path.rename(path.with_name(f"moved {uuid4().hex[:6]}.club"))
    other.rename(path)


def _judged(path: Path, acknowledged: set[str], written: set[str], outcomes: Counter[str]) -> Told:
    there = marks(path)
    everywhere = set().union(*(marks(file) for file in path.parent.glob("*.club")))
    faults = [f"lost of the other side: {sorted(written - there)}"] if written - there else []
    if acknowledged - everywhere:
        faults.append(f"acknowledged and lost: {sorted(acknowledged - everywhere)}")
    outcomes["kept beside" if any(path.parent.glob("club (*).club")) else "went on"] += 1
    return Told(outcomes, faults)


def run(count: int, seed: int = 1) -> Told:
    """Swap so many times."""
    random, told = Random(seed), Told(Counter(), [])
    with TemporaryDirectory() as home:
        before = os.environ.get("ALONGSIDE_HOME")
        os.environ["ALONGSIDE_HOME"] = home
        try:
            for number in range(count):
                folder = Path(home) / str(number)
                folder.mkdir()
                outcome = swap_once(folder, random)
                told.outcomes.update(outcome.outcomes)
                told.faults.extend(f"swap {number}: {fault}" for fault in outcome.faults)
                shutil.rmtree(folder)
        finally:
            with suppress(KeyError):
                del os.environ["ALONGSIDE_HOME"]
            if before is not None:
                os.environ["ALONGSIDE_HOME"] = before
    return told


def main(arguments: list[str]) -> int:
    """Run and print."""
    told = run(int(arguments[0]) if arguments else 100, int(arguments[1]) if len(arguments) > 1 else 1)
    for outcome, count in sorted(told.outcomes.items()):
        print(f"{count:6} {outcome}")
    print("\n".join(told.faults) or "nothing was lost")
    return bool(told.faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
