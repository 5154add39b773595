"""What somebody looks for on the command line, and the lists of skills and of who looks."""

from pathlib import Path

import pytest

from tests.program import Alongside


def test_everything_is_said_in_one_line_and_one_step(alongside: Alongside, club: Path) -> None:
    said = alongside(
        *("search", club, "Mei", "want=Make a game", "where=At school", "ask=An hour a week", "places=library"),
        *("wants=Scratch:with-help, Python", "times=tue 16:00-18:00, Saturday 10:00-12:00", "languages=en, cy"),
        *("wish=Ada", "not-with=Ben", "reason=neighbours", "since=2026-09-01", "--json"),
    )
    assert said.json["skills"] == ["Scratch", "Python"]
    assert (said.json["role"], said.json["free"], said.json["since"]) == ("mentee", 1, "2026-09-01")
    (row,) = alongside("show", club, "searches", "--json").json
    assert row == said.json
    alongside("undo", club)
    assert alongside("show", club, "searches", "--json").json == []
    assert alongside("show", club, "skills", "--json").json == []


def test_what_is_not_named_stays(alongside: Alongside, club: Path) -> None:
    alongside("search", club, "Ada", "offers=Scratch,Chess", "room=2")
    alongside("search", club, "Ada", "looking=no")
    (row,) = alongside("show", club, "searches", "--json").json
    assert (row["skills"], row["room"], row["left_out_because"]) == (["Scratch", "Chess"], 2, "not looking now")
    assert "Scratch, Chess" in alongside("show", club, "searches").out
    assert alongside("show", club, "skills").out.split()[-3:] == ["Scratch", "1", "0"]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("hobby=maps", "There is no field “hobby”."),
        ("wants=Scratch:master", "There is no level “master”."),
        ("times=someday 4-5", "“someday 4-5” is no time of the week."),
        ("times=tue 18:00-16:00", "It ends before it begins."),
        ("wish=Zoe", "Nobody here is called “Zoe”."),
        ("role=helper", "One looks as a mentee or as a volunteer."),
        ("room=many", "“many” is not a whole number."),
    ],
)
def test_what_cannot_be_read_is_refused_whole(alongside: Alongside, club: Path, value: str, sentence: str) -> None:
    refused = alongside("search", club, "Mei", "want=Make a game", value)
    assert refused.code == 1
    assert sentence in refused.err
    assert alongside("show", club, "searches", "--json").json == []


def test_who_is_both_says_as_what_they_look(alongside: Alongside, club: Path) -> None:
    alongside("add", club, "role", "person=Ada", "role=mentee")
    assert "role=mentee or role=volunteer" in alongside("search", club, "Ada", "want=Speak up").err
    assert alongside("search", club, "Ada", "role=mentee", "want=Speak up").code == 0
