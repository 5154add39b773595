"""`show CLUB here`: who came and did not leave."""

from datetime import date
from pathlib import Path

from tests.program import Alongside


def _today(alongside: Alongside, club: Path) -> str:
    today = date.today().isoformat()
    assert alongside("add", club, "session", f"date={today}", "start=00:00", "end=16:00").code == 0
    return today


def test_who_is_here(alongside: Alongside, club: Path) -> None:
    today = _today(alongside, club)
    assert alongside("show", club, "here").out.splitlines()[-1] == "Nobody is here."
    alongside("register", club, today, "--mentees", "1 2<00:01 3", "--volunteers", "1")
    (found,) = alongside("show", club, "here", "--json").json
    people = found.pop("people")
    assert found == {
        "date": today,
        "group": "River Club",
        "meeting_point": "",
        "here": 3,
        "children": 2,
        "adults_needed": 2,
        "adults_counted": 1,
        "met": False,
    }
    assert [(row["name"], row["adult"]) for row in people] == [
        ("Ada B.", True),
        ("Finlay G.", False),
        ("Mei S.", False),
    ]
    assert "2 children here: 2 adults needed, 1 cleared and present" in alongside("show", club, "here").out


def test_without_a_session_nobody_is_here(alongside: Alongside, club: Path) -> None:
    for one in alongside("show", club, "sessions", "--json").json:
        alongside("change", club, "session", one["uid"], "status=cancelled")
    assert alongside("show", club, "here", "--json").code == 0
