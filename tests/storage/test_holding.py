import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop.core.errors import InUse, Refused
from desktop.i18n import formats
from desktop.storage.club_file import ClubFile
from desktop.storage.holding import hold
from tests.storage.conftest import add_person


def test_who_holds_a_club_is_said(path: Path) -> None:
    held = hold(path)
    with pytest.raises(Refused, match=f"“club.club” is open on .* since {formats.day(datetime.now().date())}"):
        hold(path)
    held.release()
    hold(path).release()


def test_a_club_that_is_open_elsewhere_is_refused_and_can_be_read(club: ClubFile) -> None:
    add_person(club)
    asked = (
        "import sys; from desktop.storage.club_file import ClubFile; from pathlib import Path\n"
        "from desktop.core.errors import Refused\n"
        "try: ClubFile.open(Path(sys.argv[1]))\n"
        "except Refused as refused: print(refused.sentence)\n"
        "with ClubFile.open(Path(sys.argv[1]), writing=False) as club: print(club.value('SELECT count(*) FROM person'))"
    )
    told = subprocess.run([sys.executable, "-c", asked, club.path], capture_output=True, text=True, check=True)
    assert "is open on" in told.stdout.splitlines()[0]
    assert told.stdout.splitlines()[1] == "1"
    add_person(club, "Tom")


def test_what_another_laptop_left_is_said_and_can_be_taken_over(path: Path) -> None:
    left = path.with_name(f".{path.name}.lock")
    left.write_text('{"host": "LAPTOP-B", "pid": 7, "since": "2026-11-21 14:05", "laptop": "another"}')
    with pytest.raises(InUse, match="was opened on LAPTOP-B at 21 Nov 2026 14:05") as in_use:
        hold(path)
    assert in_use.value.left
    with hold(path, over=True), pytest.raises(InUse) as in_use:
        hold(path, over=True)
    assert not in_use.value.left


def test_a_time_that_another_program_wrote_stands_as_it_is(path: Path) -> None:
    left = path.with_name(f".{path.name}.lock")
    left.write_text('{"host": "LAPTOP-B", "pid": 7, "since": "noon", "laptop": "another"}')
    with pytest.raises(InUse, match="was opened on LAPTOP-B at noon"):
        hold(path)
