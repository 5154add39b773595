from pathlib import Path

import pytest

from desktop.cli import show
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
    for what in (*show.OWN, *show.SIMPLE, "settings"):
        alongside("show", club, what)
    assert club.read_bytes() == before
