from pathlib import Path
from typing import Any

import pytest

from tests.program import Alongside

HEADER = "First name,Surname,Date of birth,Parent,Parent phone\n"
LINES = HEADER + "Ida,Lund,2014-05-17,Rosa Lund,07700 900001\nOle,Dahl,31/02/2015,,\n,,,,\nNoor,Fraser,2014-06,,\n"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """One new child, one who cannot be, an empty line, and somebody who is here already."""
    path = tmp_path / "list.csv"
    path.write_text(LINES, encoding="utf-8")
    return path


def counts(answer: dict[str, Any]) -> tuple[int, ...]:
    names = ("read", "created", "changed", "unchanged", "duplicates", "refused", "skipped")
    return tuple(answer[name] for name in names)


def test_what_came_of_it(alongside: Alongside, club: Path, listed: Path) -> None:
    said = alongside("import", club, listed, "--json")
    assert said.code == 0
    assert set(said.json) == {
        "read", "created", "changed", "unchanged", "duplicates", "refused", "skipped", "problems",
    }  # fmt: skip
    assert counts(said.json) == (4, 1, 0, 1, 0, 1, 1)
    (problem,) = said.json["problems"]
    assert (problem["row"], problem["column"]) == (3, "Date of birth")
    assert said.err == f"Line 3: Date of birth: {problem['message']}\n"
    names = [one["given_name"] for one in alongside("show", club, "people", "--json").json]
    assert "Ida" in names
    assert "Rosa" in names


def test_for_a_person(alongside: Alongside, club: Path, listed: Path) -> None:
    assert alongside("import", club, listed).out == (
        "4 lines: 1 created, 0 changed, 1 unchanged, 0 perhaps here already, 1 refused, 1 skipped.\n"
    )


def test_dry_run_shows_it_and_changes_nothing(alongside: Alongside, club: Path, listed: Path) -> None:
    before = club.read_bytes()
    tried = alongside("import", club, listed, "--dry-run", "--json").json
    assert counts(tried) == (4, 1, 0, 1, 0, 1, 1)
    assert tried["columns"][0] == {"column": "A", "title": "First name", "taken_for": "given_name"}
    assert [one["outcome"] for one in tried["lines"]] == ["new", "refused", "skipped", "unchanged"]
    shown = alongside("import", club, listed, "--dry-run").out
    assert "A       First name     Given name\n" in shown
    assert "   2  Ida Lund" in shown
    assert club.read_bytes() == before


def test_a_change_is_shown_old_and_new(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Surname,Date of birth,School\nNoor,Fraser,2014-06,Elm Primary\n", encoding="utf-8")
    tried = alongside("import", club, path, "--role", "mentee", "--dry-run")
    assert "School: – → Elm Primary" in tried.out
    assert counts(alongside("import", club, path, "--role", "mentee", "--json").json) == (1, 0, 1, 0, 0, 0, 0)


def test_likely_duplicates_are_decided(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Surname,Date of birth\nNoor,Fraser,2012-01-05\n", encoding="utf-8")
    words = ("import", club, path, "--role", "mentee", "--json")
    assert counts(alongside(*words).json) == (1, 0, 0, 0, 1, 0, 0)
    tried = alongside(*words, "--duplicates", "create", "--dry-run")
    assert counts(tried.json) == counts(alongside(*words, "--duplicates", "create").json) == (1, 1, 0, 0, 0, 0, 0)


def test_what_a_person_must_say(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Born\nIda Lund,03/04/2014\n", encoding="utf-8")
    said = alongside("import", club, path, "--role", "mentee")
    assert said.code == 1
    assert "--dates" in said.err
    assert alongside("import", club, path, "--role", "mentee", "--dates", "mdy").code == 0
    born = {one["given_name"]: one["born_on"] for one in alongside("show", club, "people", "--json").json}
    assert born["Ida"] == "2014-03-04"


def test_columns_by_hand(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path, mapping = tmp_path / "list.csv", tmp_path / "map.toml"
    path.write_text("Wer,Spitz\nIda Lund,Idi\n", encoding="utf-8")
    mapping.write_text('"Wer" = "full_name"\n"B" = "known_as"\n', encoding="utf-8")
    assert alongside("import", club, path, "--role", "mentee", "--map", mapping).code == 0
    assert alongside("show", club, "people", "--find", "Idi", "--json").json[0]["known_as"] == "Idi"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('"A" = ', "is no TOML file"),
        ("[A]\nb = 1\n", "must hold lines"),
        ('"Z" = "notes"', "no column “Z”"),
        ('"A" = "x"', "“x”"),
    ],
)
def test_a_map_that_cannot_be(alongside: Alongside, club: Path, listed: Path, text: str, part: str) -> None:
    mapping = listed.with_name("map.toml")
    mapping.write_text(text, encoding="utf-8")
    said = alongside("import", club, listed, "--map", mapping)
    assert said.code == 1
    assert part in said.err
    assert said.err.count("\n") == 1
    assert alongside("import", club, listed, "--map", listed.with_name("none.toml")).code == 1


def test_who_did_it(alongside: Alongside, club: Path, listed: Path) -> None:
    alongside("import", club, listed, "--as", "people", "--who", "Ruth")
    newest = alongside("history", club, "--json").json[0]
    assert (newest["who"], newest["words"]) == ("Ruth", "import of people")
