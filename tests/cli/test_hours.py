from pathlib import Path

import pytest

from tests.program import Alongside


@pytest.fixture
def held(alongside: Alongside, club: Path) -> Path:
    """Ada has 90 minutes of the register and two hours of training, Ben 80 minutes of the register."""
    alongside("register", club, "2026-09-08", "--mentees", "*", "--volunteers", "* 2=1:20 1!", "--close")
    alongside("hours", club, "2026-10-03", "ada", "2", "training", "first", "aid")
    return club


def test_entries_have_their_keys(alongside: Alongside, held: Path) -> None:
    entries = alongside("show", held, "hours", "--json").json
    assert [(one["person"], one["date"], one["minutes"], one["category"], one["source"]) for one in entries] == [
        ("Ada Berg", "2026-09-08", 90, "session", "register"),
        ("Ben Otieno", "2026-09-08", 80, "session", "register"),
        ("Ada Berg", "2026-10-03", 120, "training", "typed"),
    ]
    session = alongside("show", held, "sessions", "--json").json[1]["uid"]
    assert [one["session"] for one in entries] == [session, session, None]
    assert [(one["signed_volunteer"], one["signed_supervisor"]) for one in entries] == [
        (True, False), (False, False), (False, False),
    ]  # fmt: skip
    assert entries[2]["note"] == "first aid"


def test_of_a_person_and_a_period(alongside: Alongside, held: Path) -> None:
    ada = alongside("show", held, "hours", "--person", "V01", "--json").json
    assert [one["minutes"] for one in ada] == [90, 120]
    assert [one["minutes"] for one in alongside("show", held, "hours", "--from", "2026-10-01", "--json").json] == [120]
    assert alongside("show", held, "hours", "--person", "Noor").code == 1


def test_sums(alongside: Alongside, held: Path) -> None:
    by_person = alongside("show", held, "hours", "--by", "person", "--json").json
    assert [(one["person"], one["minutes"], one["entries"]) for one in by_person] == [
        ("Ada Berg", 210, 2),
        ("Ben Otieno", 80, 1),
    ]
    by_month = alongside("show", held, "hours", "--by", "month", "--json").json
    assert [(one["month"], one["minutes"]) for one in by_month] == [("2026-09", 170), ("2026-10", 120)]
    of_ada = alongside("show", held, "hours", "--by", "category", "--person", "Ada", "--json").json
    assert {one["category"]: one["minutes"] for one in of_ada} == {"session": 90, "training": 120}


def test_for_a_person(alongside: Alongside, held: Path) -> None:
    listed = alongside("show", held, "hours").out
    assert listed.endswith("\nTotal: 4 h 50 min\n")
    assert "Ada Berg           2 h  Training" in listed
    assert alongside("show", held, "hours", "--by", "category").out.splitlines()[1].startswith("Session with mentees")


def test_the_line_answers_what_it_added(alongside: Alongside, club: Path) -> None:
    answer = alongside("hours", club, "ben 1:30 prep", "--date", "2026-09-07", "--json").json
    assert (answer["person"], answer["date"], answer["minutes"], answer["category"]) == (
        "Ben Otieno", "2026-09-07", 90, "preparation",
    )  # fmt: skip
    assert alongside("hours", club, "ben 90m prep").out.endswith(": 1 h 30 min, Preparation.\n")


def test_overlapping_times_count_once(alongside: Alongside, held: Path) -> None:
    assert all(one["deducted"] == 0 for one in alongside("show", held, "hours", "--json").json)


@pytest.mark.parametrize("line", ["ben", "nobody 2 training", "noor 2 training", "ben 17 training", "ben 2 t"])
def test_a_line_that_cannot_be(alongside: Alongside, club: Path, line: str) -> None:
    before = club.read_bytes()
    said = alongside("hours", club, line)
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert club.read_bytes() == before
