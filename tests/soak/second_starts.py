"""Start the program again and again while its window is open: `python -m tests.soak.second_starts [COUNT]`.

The first is the real program with its window, without a screen. Each later start names the same club, another club or
none; it must end by itself and well, the first must be told, and the club's lock must stay the first one's.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from desktop.services import checking
from desktop.services import club as clubs
from desktop.system import lock
from tests.evening import the_evening

PATIENCE: Final = 120  # seconds
_FIRST: Final = """
import sys
from pathlib import Path
from desktop import app
from desktop.ui.shell import start

show = start.Shell.show
def shown(self, club):
    show(self, club)
    print("open", flush=True)
start.Shell.show = shown
come = start.Shell.come_forward
def came(self, wanted):
    come(self, wanted)
    print("told", flush=True)
start.Shell.come_forward = came
sys.exit(app.run(sys.argv[1:]))
"""


class Told(NamedTuple):
    """How many starts ended well, and what must not be."""

    well: int
    faults: list[str]


def run(count: int) -> Told:
    """Start it so many times more."""
    told = Told(0, [])
    with TemporaryDirectory() as home:
        club = the_evening(Path(home))
        path = club.path
        club.close()
        surroundings = {**os.environ, "ALONGSIDE_HOME": str(Path(home) / "home"), "QT_QPA_PLATFORM": "offscreen"}
        first = subprocess.Popen(
            [sys.executable, "-c", _FIRST, str(path)],
            env=surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert first.stdout is not None
        assert first.stdout.readline() == "open\n"
        note = path.with_name(f".{path.name}.lock")
        for number in range(count):
            wanted = [str(path)] if number % 2 == 0 else []
            later = subprocess.run(
                [sys.executable, "-m", "desktop", *wanted], env=surroundings, timeout=PATIENCE, check=False
            )
            holder = json.loads(note.read_text())["pid"]
            heard = first.stdout.readline()
            if (later.returncode, holder, heard) == (0, first.pid, "told\n"):
                told = told._replace(well=told.well + 1)
            else:
                told.faults.append(f"start {number}: exit {later.returncode}, held by {holder}, heard {heard!r}")
        first.kill()
        first.communicate()
        lock.take(path, over=True).release()  # what was killed holds nothing any more
        with clubs.open_(path) as after:
            told.faults.extend(checking.check(after))
    return told


def main(arguments: list[str]) -> int:
    """Run and print."""
    told = run(int(arguments[0]) if arguments else 100)
    print(f"{told.well} starts brought the first window forward and ended")
    print("\n".join(told.faults) or "no second writer")
    return bool(told.faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
