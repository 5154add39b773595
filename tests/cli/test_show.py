from pathlib import Path

import pytest

from desktop.cli import show
from desktop.services import club as clubs
from tests.program import Alongside


@pytest.mark.parametrize("what", [*show.OWN, *show.SIMPLE])
def test_every_list_has_both_faces(alongside: Alongside, club: Path, what: str) -> None:
    answer = alongside("show", club, what, "--json")
    assert answer.code == 0
    assert isinstance(answer.json, list)
    assert alongside("show", club, what).code == 0


def test_settings_are_one_object(alongside: Alongside, club: Path) -> None:
    answer = alongside("show", club, "settings", "--json").json
    assert (answer["name"], answer["paper"], answer["minimum_adults"]) == ("River Club", "a4", 2)
    assert alongside("show", club, "settings").out.startswith("Name of the club ")


def test_reading_leaves_the_file_alone(alongside: Alongside, club: Path) -> None:
    before = club.read_bytes()
    for what in {*show.OWN, *show.SIMPLE, "settings"} - show.SEALED:
        alongside("show", club, what)
    assert club.read_bytes() == before


def test_a_look_at_what_is_sealed_stands_in_the_history(alongside: Alongside, club: Path) -> None:
    alongside("show", club, "checks")
    assert alongside("history", club, "--limit", "1", "--json").json[0]["words"] == "looked at: Checks"
    with clubs.open_(club) as held:  # a window has it open: nothing is noted, nothing fails
        before = held.value("SELECT count(*) FROM step")
        assert "Ada" in alongside("show", club, "checks").out
        assert held.value("SELECT count(*) FROM step") == before
