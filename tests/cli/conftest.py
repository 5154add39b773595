"""The program called as on a command line, and a small club to call it on."""

import shutil
from pathlib import Path

import pytest

from desktop.__main__ import main
from tests.program import Alongside, in_process

PEOPLE = (
    "given_name=Ada family_name=Berg role=volunteer adult_confirmed=yes",
    "given_name=Ben family_name=Otieno role=volunteer",
    "given_name=Finlay family_name=Gallagher born_on=2015-03-09",
    "given_name=João family_name=Evans born_on=2014-10-12",
    "given_name=Mei family_name=Stewart born_on=2013",
    "given_name=Noor family_name=Fraser born_on=2014-06",
)


@pytest.fixture
def alongside(capsys: pytest.CaptureFixture[str]) -> Alongside:
    """Call the program in this process."""
    return in_process(capsys)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "river.club"
    commands = [
        ["new", path, "--clear", "--name", "River Club"],
        *(["add", path, "person", *person.split(), "since=2026-09-01"] for person in PEOPLE),
        ["add", path, "check", "person=Ada", "kind=dbs_enhanced", "seen_on=2026-08-01", "decision=accepted"],
        ["plan", path, "--weekday", "tue", "--time", "18:00-19:30", "--from", "2026-09-01", "--to", "2026-09-20"],
    ]
    for command in commands:
        assert main([str(word) for word in command]) == 0, command
    return path


@pytest.fixture
def club(_made: Path, tmp_path: Path) -> Path:
    """A club with two volunteers, four mentees and three sessions: 1, 8 and 15 September 2026, 18:00 to 19:30."""
    return Path(shutil.copy(_made, tmp_path / "river.club"))
