"""Let the n-th write or sync of an action fail: `python -m tests.soak.failing_writes [ACTION …] [--every K]`.

Needs strace. Six things that people do (an arrival, a changed person, a line of the sheet, an import, the closing of a
session, an undo) are done on the reference evening while the n-th write, sync or cut of the club file or its journal
fails with "no space" or "fault of the disk", once or from then on; n goes up until the action runs through. Each time
the action is whole or not there, what the person was told is true, and after a fault that passed the program goes on.
What broke that is printed.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from desktop.services import checking
from desktop.services import club as clubs
from tests.evening import the_evening

ACTIONS: Final = ("arrival", "person", "sheet", "import", "close", "undo")
CALLS: Final = ("pwrite64", "fsync", "ftruncate", "fdatasync")
FAULTS: Final = tuple((error, ever) for error in ("ENOSPC", "EIO") for ever in ("", "+"))
IN_IT: Final = "is in the club file, do not enter it again"
_NURSERY: Final = """
import json, os, sys
from datetime import datetime
from pathlib import Path
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.services import club as clubs, history, importing, person, register, session

def ready(club, name, path):
    key = club.value("SELECT id FROM session ORDER BY date DESC LIMIT 1")
    people = [one for (one,) in club.rows(
        "SELECT person_id FROM session_person WHERE session_id = 1 AND role = 'mentee'")]
    if name == "import":
        names = path.with_name("list.csv")
        lines = "".join(f"Nova{n},Star,M{n}\\n" for n in range(30))
        names.write_text("First name,Last name,School\\n" + lines)
        preview = importing.look(club, names, role="mentee", year=2026)
        return lambda: importing.take(club, preview)
    if name == "undo":
        register.save(club, key, "*", RoleKind.MENTEE)
        return lambda: history.undo(club)
    return {
        "arrival": lambda: register.arrive(club, key, people[0], at=1100),
        "person": lambda: person.change(club, people[1], {"notes": "likes robots" * 40}),
        "sheet": lambda: register.save(club, key, "* -4", RoleKind.MENTEE),
        "close": lambda: session.close(club, key, unrecorded="absent"),
    }[name]

def said(do):
    try:
        do()
    except (Refused, Trouble) as error:
        return error.sentence
    return "saved"

def play(name, path):
    club = clubs.open_(path, who="Ann", at=lambda: datetime(2026, 11, 17, 18, 0))
    do = ready(club, name, path)
    before = club.row("SELECT count(*), (SELECT count(*) FROM change) FROM step")
    os.write(1, json.dumps([os.getpid(), *before]).encode() + b"\\n")
    ever = os.read(0, 2)[:1] == b"+"
    first = said(do)
    second = "" if ever else said(lambda: person.add(club, {"given_name": "Eve"}))
    os.write(1, json.dumps([first, second]).encode() + b"\\n")
    if not ever:
        club.close()
    os._exit(0)

while True:
    line = b""
    while not line.endswith(b"\\n"):
        byte = os.read(0, 1)
        if not byte:
            sys.exit()
        line += byte
    name, place = line.decode().split(maxsplit=1)
    child = os.fork()
    if not child:
        play(name, Path(place.strip()))
    os.waitpid(child, 0)
    os.write(1, b"end\\n")
"""


class Told(NamedTuple):
    """How often what was told, and what must not be."""

    outcomes: Counter[str]
    faults: list[str]


class Tried(NamedTuple):
    """Steps and changes before and after an action, what was told of it, and of the one that followed."""

    before: tuple[int, int]
    after: tuple[int, int]
    first: str
    second: str
    wrong: list[str]

    @property
    def grown(self) -> int:
        """How many changes there are more."""
        return self.after[1] - self.before[1]


class Nursery:
    """Has the program read once; each action it is told is done in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        club = the_evening(folder)
        club.close()
        self._fresh = club.path.read_bytes()
        self._path = club.path
        self._process = subprocess.Popen(
            [sys.executable, "-c", _NURSERY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )

    def close(self) -> None:
        """End it."""
        self._process.communicate()

    def play(self, action: str, inject: str = "", *, ever: bool = False) -> Tried:
        """Do an action on a fresh evening, with a fault that strace injects, and add Eve unless that is for ever."""
        for left in self._folder.iterdir():
            left.unlink()
        self._path.write_bytes(self._fresh)
        self._tell(f"{action} {self._path}\n")
        pid, *before = json.loads(self._hear())
        tracer = self._trace(pid, inject) if inject else None
        self._tell("+\n" if ever else ".\n")
        first, second = json.loads(self._hear())
        assert self._hear() == "end\n"
        if tracer is not None:
            tracer.communicate()
        with clubs.open_(self._path) as club:
            after = club.row("SELECT count(*), (SELECT count(*) FROM change) FROM step")
            wrong = checking.check(club)
        assert after is not None
        return Tried((before[0], before[1]), (after[0], after[1]), first, second, wrong)

    def _trace(self, pid: int, inject: str) -> "subprocess.Popen[str]":
        strace, journal = shutil.which("strace") or "strace", f"{self._path}-journal"
        where = ["-P", str(self._path), "-P", journal, "-o", os.devnull]
        command = [strace, *where, "-e", f"trace={inject.partition(':')[0]}", "-e", f"inject={inject}", "-p", str(pid)]
        tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert tracer.stderr is not None
        while "attached" not in (line := tracer.stderr.readline()):
            assert line, "strace could not attach"
        return tracer

    def _tell(self, words: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(words.encode())

    def _hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode()


def run(actions: Sequence[str] = ACTIONS, calls: Sequence[str] = CALLS, every: int = 1) -> Told:
    """Let each `every`-th call of each kind fail within each action, in each way, until it runs through."""
    told = Told(Counter(), [])
    with TemporaryDirectory() as folder:
        nursery = Nursery(Path(folder))
        try:
            for action in actions:
                whole = nursery.play(action, ever=True)
                assert whole.first == "saved", whole.first
                size = whole.grown
                for call, (fault, ever) in product(calls, FAULTS):
                    for at in count(1, every):
                        tried = nursery.play(action, f"{call}:error={fault}:when={at}{ever}", ever=bool(ever))
                        if tried.first == "saved" and tried.second in {"", "saved"}:
                            told.outcomes[f"{action}: ran through"] += 1
                            break
                        told.outcomes[f"{action}: {tried.first[:40]}"] += 1
                        name = f"{action}, {call} {at}{ever} {fault}"
                        told.faults.extend(f"{name}: {wrong}" for wrong in _judged(tried, size))
                        if tried.first == "saved":
                            break
                    print(f"{action}, {call}{ever} {fault}: {at} tried, {len(told.faults)} bad", flush=True)
        finally:
            nursery.close()
    return told


def _judged(tried: Tried, size: int) -> Iterator[str]:
    """Say what must not be; `size` is how many changes the whole action makes."""
    yield from tried.wrong
    told = [said == "saved" or IN_IT in said for said in (tried.first, tried.second)]
    if told[0] is ("was not saved" in tried.first):
        yield f"told neither or both: {tried.first}"
    if tried.after[0] - tried.before[0] != sum(told):
        yield f"told “{tried.first}”, then “{tried.second}”, and {tried.after[0] - tried.before[0]} steps are there"
    if not tried.second and tried.grown not in {0, size}:
        yield f"{tried.grown} of {size} changes are there"
    if tried.first != "saved" and tried.second not in {"", "saved"}:
        yield f"afterwards: “{tried.second}”"


def main(arguments: list[str]) -> int:
    """Run and print."""
    every = int(arguments[arguments.index("--every") + 1]) if "--every" in arguments else 1
    named = tuple(one for one in arguments if one in ACTIONS)
    told = run(named or ACTIONS, every=every)
    for outcome, times in sorted(told.outcomes.items()):
        print(f"{times:5} {outcome}")
    print("\n".join(told.faults) or "never partial, never told wrongly")
    return bool(told.faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
