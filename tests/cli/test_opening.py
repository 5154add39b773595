import sqlite3
from pathlib import Path

from desktop.services import club as clubs
from tests.program import Alongside


def test_open_elsewhere_is_read_and_not_written(alongside: Alongside, club: Path) -> None:
    with clubs.open_(club):
        refused = alongside("add", club, "venue", "name=Library")
        assert alongside("show", club, "people").code == 0
    assert refused.code == 1
    assert refused.err.startswith("“river.club” is open on ")
    assert alongside("add", club, "venue", "name=Library").code == 0


def test_what_is_given_out_is_noted_unless_a_window_has_it_open(alongside: Alongside, club: Path) -> None:
    out = club.with_name("people.csv")
    assert alongside("export", club, "people", out, "--as", "Mo").code == 0
    assert alongside("paper", club, "gaps", club.with_name("gaps.pdf")).code == 0
    assert alongside("copy", club, club.with_name("stick.club")).code == 0
    listed = alongside("history", club, "--limit", "3", "--json").json
    assert [row["words"] for row in listed] == [
        "a copy of the club saved",
        "saved as a file: What is missing",
        "exported: People",
    ]
    assert listed[-1]["who"] == "Mo"
    with clubs.open_(club) as held:
        before = held.value("SELECT count(*) FROM step")
        assert alongside("export", club, "people", out).code == 0
        assert held.value("SELECT count(*) FROM step") == before


def test_no_club(alongside: Alongside, tmp_path: Path) -> None:
    listed = tmp_path / "list.club"
    listed.write_text("Name;Telephone\n" * 40, encoding="utf-8")
    database = tmp_path / "other.club"
    with sqlite3.connect(database) as other:
        other.execute("CREATE TABLE person (id)")
    other.close()
    for path in (listed, database, tmp_path, tmp_path / "empty.club"):
        (tmp_path / "empty.club").touch()
        said = alongside("show", path, "people")
        assert said.code == 1
        assert said.err.startswith(f"“{path.name}” is no club file")
        assert said.err.count("\n") == 1


def test_nothing_there(alongside: Alongside, tmp_path: Path) -> None:
    said = alongside("show", tmp_path / "none.club", "people")
    assert (said.code, said.err) == (1, f"There is no file “{tmp_path / 'none.club'}”.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_club(alongside: Alongside, club: Path) -> None:
    with sqlite3.connect(club) as newer:
        newer.execute("PRAGMA user_version = 9999")
    newer.close()
    before = club.read_bytes()
    for words in (["show", club, "people"], ["add", club, "venue", "name=X"], ["check", club], ["backup", club]):
        said = alongside(*words)
        assert said.code == 1
        assert said.err.startswith("This club was written by a newer version of Alongside")
    assert club.read_bytes() == before
    assert [path.name for path in club.parent.iterdir()] == ["river.club"]
