"""What somebody may ask about their own data, on the command line."""

import json
from pathlib import Path

from tests.program import Alongside


def test_everything_held_is_written_as_paper_and_json(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    noted = alongside("access", club, tmp_path, "--person", "Finlay", "--asked", "2026-01-31", "--json").json
    assert noted["due"] == "2026-02-28"
    given = alongside("access", club, tmp_path, "--person", "Finlay", "--in", "de", "--json").json
    assert Path(given["pdf"]).read_bytes().startswith(b"%PDF")
    told = json.loads(Path(given["json"]).read_text("utf-8"))
    assert told["person"] == "Finlay Gallagher"
    assert told["asked_on"] == "2026-01-31"
    assert "given out" in alongside("history", club).out


def test_somebody_is_erased_only_if_it_is_said_twice(alongside: Alongside, club: Path) -> None:
    before = len(alongside("show", club, "people", "--json").json)
    said = alongside("erase", club, "--person", "Finlay")
    assert said.out.splitlines()[-1] == "Nothing is done yet; say --yes."
    assert len(alongside("show", club, "people", "--json").json) == before
    assert alongside("erase", club, "--person", "Finlay", "--yes", "--json").json["erased"] is True
    people = alongside("show", club, "people", "--json").json
    assert "Finlay" not in json.dumps(people)
    assert b"Gallagher" not in club.read_bytes()
    assert alongside("undo", club).code == 1


def test_a_hold_keeps_everything_until_it_is_released(alongside: Alongside, club: Path) -> None:
    held = alongside("hold", club, "--person", "Finlay", "--reason", "an inquiry", "--json").json
    assert held[0]["reason"] == "an inquiry"
    refused = alongside("erase", club, "--person", "Finlay", "--yes")
    assert (refused.code, refused.err.strip()) == (1, "On hold until somebody releases it: an inquiry")
    said = alongside("hold", club, "--person", "Finlay", "--release", "--reason", "it is closed")
    assert said.out.strip() == "Nothing is on hold for Finlay Gallagher."
