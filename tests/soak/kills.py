"""Kill the program while people are checked in: `python -m tests.soak.kills [COUNT] [SEED]`.

The program's own services write arrivals on the reference evening, in a process of its own, and each is acknowledged
on a pipe after it was saved. The process is killed at any moment within 120 ms. Then the club is opened: every
arrival that was acknowledged is there, none is half there, and the file is whole. What broke that is printed.
"""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from desktop.services import checking
from desktop.services import club as clubs
from tests.evening import the_evening

LONGEST: Final = 120  # milliseconds
WORKING: Final = 0.8
"""The share of kills that begin to count at the first arrival; the others come while the club is opened."""
LOOKED_THROUGH: Final = 50
"""After so many kills the whole file is looked through; after the others SQLite's own check is enough."""
_NURSERY: Final = """
import os, sys
from pathlib import Path
from desktop.core.choices import RoleKind
from desktop.services import club as clubs, register

def check_in(path):
    os.write(1, b"%d\\n" % os.getpid())
    club = clubs.open_(path, who="Ann")
    key, number = club.row("SELECT id, (SELECT count(*) FROM step) FROM session ORDER BY date DESC LIMIT 1")
    people = [one for (one,) in club.rows(
        "SELECT person_id FROM session_person WHERE session_id = 1 AND role = 'mentee'")]
    while True:
        register.arrive(club, key, people[number % len(people)], RoleKind.MENTEE, 1200 + number % 97)
        number = club.value("SELECT count(*) FROM step")
        os.write(1, b"%d\\n" % number)

for line in sys.stdin:
    child = os.fork()
    if not child:
        check_in(Path(sys.argv[1]))
    os.waitpid(child, 0)
    os.write(1, b"end\\n")
"""


class Told(NamedTuple):
    """How many arrivals were acknowledged, how many more were saved whose word did not get through, what broke."""

    acknowledged: int
    unheard: int
    faults: list[str]


def run(count: int, seed: int = 1) -> Told:
    """Kill so many times."""
    random, faults = Random(seed), list[str]()
    acknowledged = unheard = 0
    with TemporaryDirectory() as folder:
        club = the_evening(Path(folder))
        path, before = club.path, int(club.value("SELECT count(*) FROM step"))
        club.close()
        command = [sys.executable, "-c", _NURSERY, str(path)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as nursery:
            for number in range(1, count + 1):
                opened = random.random() < WORKING
                last = _killed_after(nursery, random.uniform(0, LONGEST), opened=opened) or before
                with clubs.open_(path) as club:
                    there = int(club.value("SELECT count(*) FROM step"))
                    whole = number % LOOKED_THROUGH and number < count
                    wrong = [
                        *(club.rows("PRAGMA foreign_key_check") if whole else checking.check(club)),
                        *(row for row in club.rows("PRAGMA quick_check(1)") if row != ("ok",)),
                    ]
                if there not in {last, last + 1}:
                    faults.append(f"kill {number}: {last} acknowledged, {there} there")
                faults.extend(f"kill {number}: {one}" for one in wrong)
                acknowledged, unheard, before = acknowledged + last - before, unheard + there - last, there
    return Told(acknowledged, unheard, faults)


def _killed_after(nursery: subprocess.Popen[bytes], milliseconds: float, *, opened: bool) -> int:
    """Let a process check people in and kill it that long after it began, or after the first arrival.

    Gives the last that was acknowledged, 0 if none was.
    """
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(b"\n")
    nursery.stdin.flush()
    child = int(nursery.stdout.readline())
    last = int(nursery.stdout.readline()) if opened else 0
    select.select([], [], [], milliseconds / 1000)
    os.kill(child, signal.SIGKILL)
    while (word := nursery.stdout.readline()) != b"end\n":
        last = int(word)
    return last


def main(arguments: list[str]) -> int:
    """Run and print."""
    told = run(int(arguments[0]) if arguments else 1000, int(arguments[1]) if len(arguments) > 1 else 1)
    print(f"{told.acknowledged} acknowledged, {told.unheard} saved whose word did not get through")
    print("\n".join(told.faults) or "nothing was lost, nothing is half there")
    return bool(told.faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
