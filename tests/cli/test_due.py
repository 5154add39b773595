from pathlib import Path

from tests.program import Alongside


def test_what_is_due(alongside: Alongside, club: Path) -> None:
    alongside("register", club, "2026-09-08", "--mentees", "* +mar")
    lines = alongside("show", club, "due", "--json").json
    assert all(set(one) == {"about", "level", "words", "page"} for one in lines)
    assert "mar: walk-in, details to complete" in [one["words"] for one in lines]
    assert {one["level"] for one in lines} <= {"stop", "care", "note"}
    assert "walk-in, details to complete" in alongside("show", club, "due").out
