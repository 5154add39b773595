"""`join`, `conflicts` and `decide`: figures for scripts, sentences for people, exit codes."""

import json
from pathlib import Path

import pytest

from desktop.cli.parser import run
from desktop.services import club as clubs
from desktop.services import person, register
from tests.doors import Door, two_doors

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def doors(tmp_path: Path) -> tuple[Door, Door]:
    front, back = two_doors(tmp_path)
    for door, phone in ((front, "1"), (back, "2")):
        with door.open(5) as club:
            person.change(club, 1, {"phone": phone})
            register.arrive(club, 4, 1)
    return front, back


def test_a_dry_run_says_what_would_come_and_joining_does_it(doors: tuple[Door, Door], capsys: Captured) -> None:
    front, back = (str(door.path) for door in doors)
    assert run(["join", front, back, "--dry-run", "--json"], "Ann") == 0
    dry = json.loads(capsys.readouterr().out)
    assert (dry["conflicts"], dry["backup"], dry["nothing"]) == (1, None, False)
    assert run(["join", front, back, "--json"], "Ann") == 0
    done = json.loads(capsys.readouterr().out)
    assert Path(done["backup"]).exists()
    assert {**done, "backup": None} == dry
    assert run(["join", front, back], "Ann") == 0
    assert "here already" in capsys.readouterr().out


def test_conflicts_are_listed_and_decided(doors: tuple[Door, Door], capsys: Captured) -> None:
    front, back = (str(door.path) for door in doors)
    run(["join", front, back], "Ann")
    capsys.readouterr()
    assert run(["conflicts", front, "--json"], "Ann") == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["about"], one["field"], one["standing"]["value"], one["other"]["value"]) == (
        "Aisha Aox",
        "phone",
        "2",
        "1",
    )
    assert run(["conflicts", front], "Ann") == 0
    assert "2 (Bob, back" in capsys.readouterr().out
    assert run(["decide", front], "Ann") == 1
    assert run(["decide", front, "zz"], "Ann") == 1
    capsys.readouterr()
    assert run(["decide", front, one["uid"][:6], "--take", "other", "--json"], "Ann") == 0
    assert json.loads(capsys.readouterr().out) == {"decided": 1, "left": 0}
    assert run(["decide", front, "--laptop", "back"], "Ann") == 1


def test_what_cannot_be_joined_is_refused(doors: tuple[Door, Door], capsys: Captured) -> None:
    front = str(doors[0].path)
    assert run(["join", front, front], "Ann") == 1
    assert run(["join", front, f"{front}.none"], "Ann") == 1
    assert "There is no file" in capsys.readouterr().err


def test_the_passphrase_of_the_other_copy_comes_from_a_file(doors: tuple[Door, Door], capsys: Captured) -> None:
    front, folder = doors[0].path, doors[0].path.parent
    sealed, secret = folder / "sealed.club", folder / "secret.txt"
    clubs.new(sealed, name="Hill Dojo", passphrase="words of theirs").close()
    secret.write_text("words of theirs\n")
    assert run(["join", str(front), str(sealed)], "Ann") == 1
    assert run(["join", str(front), str(sealed), "--other-passphrase", str(secret)], "Ann") == 1
    assert "another club" in capsys.readouterr().err
    assert run(["join", str(front), str(sealed), "--other-passphrase", str(folder / "none")], "Ann") == 1
    assert "cannot be read" in capsys.readouterr().err
