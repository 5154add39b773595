"""Check-ins by the command line."""

from pathlib import Path

import pytest

from desktop.services import club as clubs
from desktop.services import person
from tests.factories import BEGIN, a_check
from tests.pairs import a_pair
from tests.program import Alongside


@pytest.fixture
def paired(club: Path) -> Path:
    """Ben mentors Mei since September."""
    with clubs.open_(club, who="Ann") as opened:
        ben, mei = (person.the_one(opened, name).id for name in ("Ben", "Mei"))
        a_check(opened, ben)
        a_pair(opened, ben, mei, since=BEGIN)
    return club


def test_a_check_in_is_noted_and_no_longer_due(alongside: Alongside, paired: Path) -> None:
    due = alongside("show", paired, "check-ins", "--json").json
    assert [(one["with"], one["person"], one["mentee"]) for one in due] == [
        ("mentor", "Ben Otieno", None),
        ("mentee", "Mei Stewart", None),
        ("contact", None, "Mei Stewart"),
    ]
    noted = alongside("check-in", paired, "ben", "wobbling", "tired", ">", "ask", "again")
    assert noted.out == "Ben Otieno: Wobbling.\n"
    assert alongside("check-in", paired, "mei", "-", "--json").json["reached"] is False
    assert [one["with"] for one in alongside("show", paired, "check-ins", "--json").json] == ["mentee", "contact"]
    due_lines = alongside("show", paired, "due").out
    assert "Mei Stewart with Ben Otieno: ask again, since the check-in of" in due_lines
    assert "check-in with Mei Stewart and parent or carer of Mei Stewart (nobody is entered)" in due_lines


def test_a_pulse(alongside: Alongside, paired: Path) -> None:
    found = alongside("check-in", paired, "mei", "--pulse", "54-354", "--relationship", "R01", "--json").json
    assert (found["welcome"], found["useful"], found["pace"]) == (5, None, 4)
    assert alongside("check-in", paired, "parent", "--pulse", "543543").code == 1


def test_what_is_refused(alongside: Alongside, paired: Path) -> None:
    for words in (
        ["mei"],
        ["mei", "happy"],
        ["zoe", "fine"],
        ["mei", "fine", "--pulse", "543543"],
        ["mei", "--pulse", "9"],
    ):
        assert alongside("check-in", paired, *words).code == 1, words
    assert "Begin with how it is" in alongside("check-in", paired, "mei", "happy").err
