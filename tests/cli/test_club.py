from pathlib import Path

from tests.program import Alongside


def test_new_adds_the_ending(alongside: Alongside, tmp_path: Path) -> None:
    said = alongside(
        "new", tmp_path / "dojo", "--clear", "--name", "Dojo", "--country", "us", "--kind", "dojo", "--json"
    )
    assert said.code == 0
    answer = said.json
    assert answer["path"] == str(tmp_path / "dojo.club")
    assert (answer["name"], answer["kind"], answer["country"], answer["paper"]) == ("Dojo", "dojo", "US", "letter")
    assert (
        alongside("new", tmp_path / "other.club", "--clear", "--name", "Other").out
        == f"Made {tmp_path / 'other.club'}.\n"
    )


def test_new_replaces_nothing(alongside: Alongside, club: Path) -> None:
    before = club.read_bytes()
    assert alongside("new", club, "--clear", "--name", "Other").code == 1
    assert club.read_bytes() == before


def test_new_wants_a_name(alongside: Alongside, tmp_path: Path) -> None:
    assert alongside("new", tmp_path / "x", "--clear", "--name", " ").code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_club_speaks_its_language(alongside: Alongside, tmp_path: Path) -> None:
    path = tmp_path / "club.club"
    alongside("new", path, "--clear", "--name", "Club", "--country", "US")
    alongside("plan", path, "--from", "2026-09-01", "--to", "2026-09-30", "--skip", "2026-09-08")
    listed = alongside("register", path, "2026-09-07")
    assert listed.err == "There is no session on Sep 7, 2026.\n"


def test_check_finds_nothing_in_a_whole_file(alongside: Alongside, club: Path) -> None:
    assert alongside("check", club, "--json").json == {"path": str(club), "whole": True, "problems": []}
    assert alongside("check", club).out == f"{club} is whole.\n"


def test_check_names_damage(alongside: Alongside, club: Path) -> None:
    data = bytearray(club.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 8] = bytes(8)
    club.write_bytes(data)
    said = alongside("check", club)
    assert said.code == 3
    assert said.err
    assert "Traceback" not in said.err
