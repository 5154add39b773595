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


REGISTER = "River Club,Tuesdays 18:00-19:30\n\nName,1 Sep,8 Sep,Total\nNoor Fraser,✓,L,2\nMei Stewart,ill,,0\n"


def test_a_register(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text(f"{REGISTER}Volunteers,,,\nAda Berg,✓,17:45-19:45,\n", encoding="utf-8")
    said = alongside("import", club, path, "--as", "register", "--json").json
    assert (said["sessions"], said["attendances"], said["told_us"], said["absences"]) == (2, 4, 1, 1)
    assert said["problems"] == []
    again = alongside("import", club, path)
    assert again.out.startswith(
        "4 lines: 0 created, 0 changed, 3 unchanged, 0 perhaps here already, 0 refused, 1 skipp"
    )
    shown = alongside("show", club, "sessions", "--json").json
    assert [(one["date"], one["came"], one["told_us"], one["absent"]) for one in shown[:2]] == [
        ("2026-09-01", 1, 1, 0),
        ("2026-09-08", 1, 0, 1),
    ]


def test_a_register_says_its_year_or_is_asked(alongside: Alongside, tmp_path: Path) -> None:
    club, path = tmp_path / "new.club", tmp_path / "register.csv"
    alongside("new", club, "--clear", "--name", "New")
    path.write_text("Name,8 Sep,15 Sep\nIda Lund,/,/\n", encoding="utf-8")
    refused = alongside("import", club, path)
    assert (refused.code, "--year" in refused.err) == (1, True)
    tried = alongside("import", club, path, "--year", "2026", "--dry-run", "--json").json
    assert (tried["kind"], tried["created"], tried["sessions"]) == ("register", 1, 2)
    assert tried["columns"][1] == {"column": "B", "title": "8 Sep", "taken_for": "session"}


def test_signs_from_a_map(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path, signs = tmp_path / "register.csv", tmp_path / "map.toml"
    path.write_text(REGISTER.replace("ill", "B"), encoding="utf-8")
    signs.write_text('[marks]\n"B" = "told_us"\n"" = "not_recorded"\n', encoding="utf-8")
    said = alongside("import", club, path, "--map", signs, "--json").json
    assert (said["told_us"], said["absences"]) == (1, 0)
    signs.write_text('[marks]\n"B" = "gone"\n', encoding="utf-8")
    assert "A sign cannot mean “gone”" in alongside("import", club, path, "--map", signs).err


def test_hours(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path = tmp_path / "hours.csv"
    path.write_text("Volunteer,Date,Hours,Task\nAda Berg,2026-09-03,1:30,prep\nNobody,2026-09-03,1,prep\n")
    said = alongside("import", club, path, "--json")
    assert (said.json["created"], said.json["refused"], said.json["minutes"]) == (1, 1, 90)
    assert said.err == "Line 3: Nobody here is called “Nobody”.\n"
    assert alongside("import", club, path, "--as", "hours", "--json").json["unchanged"] == 1


def test_a_pair_instead_of_a_file_is_remembered(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name,Surname,Spitz\nNoor,Fraser,Nono\n", encoding="utf-8")
    said = ("import", club, path, "--role", "mentee", "--duplicates", "update")
    assert alongside(*said, "--map", "Spitz=known_as", "--json").json["changed"] == 1
    again = alongside(*said)
    assert again.out.startswith("The columns were taken as was said of the last list with these headings.\n")
