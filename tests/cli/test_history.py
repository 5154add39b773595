from pathlib import Path

from tests.program import Alongside


def test_who_did_what(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "venue", "name=Library", "--as", "Ruth Adeyemi")
    newest = alongside("history", club, "--json").json[0]
    assert (newest["who"], newest["words"], newest["undone"]) == ("Ruth Adeyemi", "Venue: added", False)
    assert newest["nouns"] == ["Venue"]
    assert alongside("history", club, "--limit", 1).out.splitlines()[1].split()[2:4] == ["Ruth", "Adeyemi"]


def test_a_limit_that_is_no_number_of_steps(alongside: Alongside, club: Path) -> None:
    assert alongside("history", club, "--limit", "-1", "--json").json == []
    assert len(alongside("history", club, "--limit", "9" * 30, "--json").json) > 1


def test_undo_goes_back_step_by_step(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "venue", "name=Library")
    alongside("add", club, "venue", "name=School")
    answer = alongside("undo", club, "--json").json
    assert (answer["undone"], answer["changes"], answer["next"]) == ("Venue: added", 1, "Venue: added")
    assert [one["name"] for one in alongside("show", club, "venues", "--json").json] == ["Library"]
    assert alongside("undo", club).out == "Taken back: Venue: added.\n"
    assert alongside("show", club, "venues", "--json").json == []
    undone = alongside("history", club, "--json").json
    assert sum(one["undone"] for one in undone) == 2


def test_a_new_club_is_not_undone(alongside: Alongside, tmp_path: Path) -> None:
    alongside("new", tmp_path / "new", "--clear", "--name", "New")
    said = alongside("undo", tmp_path / "new.club")
    assert (said.code, said.err) == (1, "There is nothing to undo.\n")
