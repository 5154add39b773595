"""Nothing that was acknowledged is lost when the program is killed during check-ins, and the file is whole."""

import os
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

from desktop.storage import backup
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_session

KILLS = 50
ROWS = 40
NURSERY = """
import os
import sys
from pathlib import Path
from desktop.storage.club_file import ClubFile

def check_in(path, number):
    os.write(1, b"%d\\n" % os.getpid())
    club = ClubFile.open(path)
    while True:
        number += 1
        with club.step("register.arrive"):
            club.execute(
                "UPDATE session_person SET arrived = ?, mark = 'present' WHERE id = ?", (number, number % ROWS + 1)
            )
        os.write(1, b"%d\\n" % number)

for line in sys.stdin:
    child = os.fork()
    if not child:
        check_in(Path(sys.argv[1]), int(line))
    os.waitpid(child, 0)
    os.write(1, b"end\\n")
""".replace("ROWS", str(ROWS))
"""Has the program read once; each number it is told begins a process that checks people in until it is killed."""


def check_in_until_killed(nursery: subprocess.Popen[bytes], start: int, milliseconds: float) -> int:
    """Check people in from a process of its own, kill it some time after the first; gives the last acknowledged."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(b"%d\n" % start)
    nursery.stdin.flush()
    child, told = int(nursery.stdout.readline()), nursery.stdout.readline()
    select.select([], [], [], milliseconds / 1000)
    os.kill(child, signal.SIGKILL)
    last = int(told)
    while (word := nursery.stdout.readline()) != b"end\n":
        last = int(word)
    return last


def test_kill_during_check_ins(path: Path) -> None:
    with ClubFile.create(path) as club:
        add_session(club, ROWS)
    chance = random.Random(50)
    last = 0
    command = [sys.executable, "-c", NURSERY, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as nursery:
        for _ in range(KILLS):
            acknowledged = check_in_until_killed(nursery, last, chance.uniform(0, 60))
            with ClubFile.open(path) as club:
                last = club.value("SELECT max(arrived) FROM session_person")
                assert last in {acknowledged, acknowledged + 1}  # one may be saved whose word did not get through
                assert club.value("SELECT count(*) FROM step") == last + 1
    with ClubFile.open(path) as club:
        assert backup.check(club) == []
