"""What is missing, on the command line."""

from pathlib import Path

from tests.program import Alongside


def test_every_gap_with_its_kind_and_what_mends_it(alongside: Alongside, club: Path) -> None:
    alongside("register", club, "2026-09-08", "--mentees", "* +mar")
    lines = alongside("show", club, "gaps", "--json").json
    assert {
        "kind": "walk_in",
        "name": "mar",
        "missing": "Came as a walk-in: details to complete",
        "mends": "family_name",
    } in lines
    assert "Came as a walk-in" in alongside("show", club, "gaps").out
