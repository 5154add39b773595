"""Pull the stick, rename the file, stop the program: `python -m tests.soak.away_and_back [COUNT]`.

The program's own services check people in, in a process of its own. Its club file is renamed, or its disk taken away,
or the process is stopped for a while; then everything is back. While it is away nothing may be said to be saved, no
new file may stand at the old place, and nothing ends in a traceback; when it is back, the next arrival is saved.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from desktop.services import checking
from desktop.services import club as clubs
from tests.evening import the_evening

_PROGRAM: Final = """
import json, sys
from pathlib import Path
from desktop.core.errors import Refused, Trouble
from desktop.services import club as clubs, register
club = clubs.open_(Path(sys.argv[1]), who="Ann")
key = club.value("SELECT id FROM session ORDER BY date DESC LIMIT 1")
people = [one for (one,) in club.rows("SELECT person_id FROM session_person WHERE session_id = 1 AND role = 'mentee'")]
print("open", flush=True)
for line in sys.stdin:
    number = int(line)
    try:
        register.arrive(club, key, people[number % len(people)], at=1200 + number)
        said = "saved"
    except (Refused, Trouble) as error:
        said = error.sentence
    print(json.dumps(said), flush=True)
club.close()
"""


class Told(NamedTuple):
    """How often what happened, and what must not be."""

    outcomes: Counter[str]
    faults: list[str]


class Program:
    """The program with a club open."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", _PROGRAM, str(path)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._hear() == "open\n"

    def arrive(self, number: int) -> Any:
        """Check somebody in; gives what the person is told."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{number}\n")
        self.process.stdin.flush()
        heard = self._hear()
        return json.loads(heard) if heard else "a traceback"

    def _hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def end(self) -> int:
        """Close it; gives its exit code."""
        self.process.communicate()
        return self.process.returncode


def run(count: int, seed: int = 1) -> Told:
    """Take the file away, or stop the program, so many times."""
    random, told = Random(seed), Told(Counter(), [])
    with TemporaryDirectory() as folder:
        club = the_evening(Path(folder))
        path, saved = club.path, int(club.value("SELECT count(*) FROM step"))
        club.close()
        program = Program(path)
        for number in range(count):
            what = random.choice(("renamed", "copied back", "stopped"))
            told.outcomes[what] += 1
            if what == "stopped":
                os.kill(program.process.pid, signal.SIGSTOP)
                os.kill(program.process.pid, signal.SIGCONT)
            else:
                told.faults.extend(f"{number}, {what}: {fault}" for fault in _away(program, path, what, number))
            if (said := program.arrive(number)) != "saved":
                told.faults.append(f"{number}, {what}, and back: {said}")
            saved += 1
        if program.end():
            told.faults.append("it did not end well")
        with clubs.open_(path) as after:
            told.faults.extend(checking.check(after))
            there = after.value("SELECT count(*) FROM step")
            if there != saved:
                told.faults.append(f"{saved} saved, {there} there")
    return told


def _away(program: Program, path: Path, what: str, number: int) -> list[str]:
    """Take the file away, try to check somebody in, and bring it back; on a stick it comes back as another file."""
    away = path.with_name("away")
    path.rename(away)
    said = program.arrive(number)
    faults = [] if "not at its place" in said else [f"while away: {said}"]
    if path.exists():
        faults.append("a new file stands at the old place")
    if what == "copied back":
        shutil.copyfile(away, path)
        away.unlink()
    else:
        away.rename(path)
    return faults


def main(arguments: list[str]) -> int:
    """Run and print."""
    told = run(int(arguments[0]) if arguments else 100)
    print(", ".join(f"{count} {what}" for what, count in sorted(told.outcomes.items())))
    print("\n".join(told.faults) or "it said so each time, and went on")
    return bool(told.faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
