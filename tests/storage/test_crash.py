"""Nothing that was acknowledged is lost when the program is killed during check-ins, and the file is whole."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

from desktop.storage import backup
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_session

KILLS = 50
ROWS = 40
CHILD = """
import sys
from pathlib import Path
from desktop.storage.club_file import ClubFile

club = ClubFile.open(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    number += 1
    with club.step("register.arrive"):
        club.execute(
            "UPDATE session_person SET arrived = ?, mark = 'present' WHERE id = ?", (number, number % ROWS + 1)
        )
    print(number, flush=True)
""".replace("ROWS", str(ROWS))


def check_in_until_killed(path: Path, start: int, milliseconds: float) -> int:
    """Check people in from a process of its own, kill it some time after the first; gives the last acknowledged."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, path, str(start)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    told = child.stdout.readline()
    select.select([], [], [], milliseconds / 1000)
    os.kill(child.pid, signal.SIGKILL)
    rest, _ = child.communicate()
    whole = (told + rest).rpartition(b"\n")[0].split()
    return int(whole[-1])


def test_kill_during_check_ins(path: Path) -> None:
    with ClubFile.create(path) as club:
        add_session(club, ROWS)
    chance = random.Random(50)
    last = 0
    until = time.monotonic() + 60
    for _ in range(KILLS):
        acknowledged = check_in_until_killed(path, last, chance.uniform(0, 60))
        with ClubFile.open(path) as club:
            last = club.value("SELECT max(arrived) FROM session_person")
            assert last in {acknowledged, acknowledged + 1}  # one may be saved whose word did not get through
            assert club.value("SELECT count(*) FROM step") == last + 1
        assert time.monotonic() < until
    with ClubFile.open(path) as club:
        assert backup.check(club) == []
