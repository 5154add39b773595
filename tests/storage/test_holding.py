import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.storage.club_file import ClubFile
from desktop.storage.holding import hold
from tests.storage.conftest import add_person


def test_who_holds_a_club_is_said(path: Path) -> None:
    held = hold(path)
    with pytest.raises(Refused, match=f"“club.club” is open on .* since {datetime.now():%Y-%m-%d}"):
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
