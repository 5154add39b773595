from pathlib import Path

from tests.program import Alongside


def test_the_list_has_its_keys(alongside: Alongside, club: Path) -> None:
    alongside(
        "register",
        club,
        "2026-09-08",
        "--mentees",
        "* -1 -3?",
        "--volunteers",
        "1",
        "--close",
        "--unrecorded",
        "absent",
    )
    sessions = alongside("show", club, "sessions", "--json").json
    held = {key: value for key, value in sessions[1].items() if key not in {"uid", "venue", "title", "sheet"}}
    assert held == {
        "group": "River Club",
        "date": "2026-09-08",
        "start": "18:00",
        "end": "19:30",
        "status": "closed",
        "expected": 4,
        "came": 2,
        "absent": 1,
        "told_us": 1,
        "not_recorded": 0,
        "adults": 1,
        "adults_needed": 2,
    }
    assert (sessions[0]["status"], sessions[0]["expected"], sessions[0]["adults_needed"]) == ("planned", 4, 2)


def test_a_stretch_of_days(alongside: Alongside, club: Path) -> None:
    said = alongside("show", club, "sessions", "--from", "2026-09-02", "--to", "2026-09-08", "--json")
    assert [one["date"] for one in said.json] == ["2026-09-08"]
    assert alongside("show", club, "sessions", "--group", "River", "--to", "2026-08-01").out == "Nothing here.\n"


def test_the_list_for_a_person(alongside: Alongside, club: Path) -> None:
    lines = alongside("show", club, "sessions").out.splitlines()
    assert len(lines) == 4
    assert lines[1].split() == ["2026-09-01", "18:00–19:30", "River", "Club", "Planned", *"400002"]


def test_times_come_from_the_group(alongside: Alongside, club: Path) -> None:
    assert alongside("add", club, "session", "date=2026-10-01", "start=23:00", "end=00:30", "title=Night").code == 0
    assert alongside("add", club, "session", "date=2026-10-08").code == 0
    night, other = alongside("show", club, "sessions", "--from", "2026-10-01", "--json").json
    assert (night["start"], night["end"], night["title"]) == ("23:00", "00:30", "Night")
    assert (other["start"], other["end"]) == ("18:00", "19:30")


def test_a_night_overlaps_the_next_day(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "session", "date=2026-10-01", "start=23:00", "end=00:30")
    assert alongside("add", club, "session", "date=2026-10-02", "start=00:00", "end=01:00").code == 1
