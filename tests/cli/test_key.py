"""The key on the command line: a club is made with one, opened with it, given another one or none."""

import os
from pathlib import Path

import pytest

from desktop.core.rules import recovery_code
from desktop.services import key
from desktop.storage import shelf
from tests.program import Alongside
from tests.reports import reading

SECRET = "apple river stone cloud paper"
OTHER = "kettle garden orbit seven lamp"


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(f"{SECRET}\r\nnothing of this line", encoding="utf-8-sig")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


@pytest.fixture
def locked(alongside: Alongside, tmp_path: Path, file: Path) -> Path:
    path = tmp_path / "makers.club"
    made = alongside("new", path, "--name", "Makers", "--passphrase-file", file, "--json")
    assert made.json["encrypted"] is True
    return path


def test_a_new_club_needs_a_passphrase_or_the_choice_of_none(alongside: Alongside, tmp_path: Path) -> None:
    said = alongside("new", tmp_path / "a", "--name", "Makers")
    assert said.code == 1
    assert said.err == "A new passphrase is missing. Give it with --passphrase-file FILE or in ALONGSIDE_PASSPHRASE.\n"
    assert not (tmp_path / "a.club").exists()
    assert alongside("new", tmp_path / "a", "--name", "Makers", "--clear", "--json").json["encrypted"] is False


def test_it_is_opened_with_the_file_the_environment_or_the_code(
    alongside: Alongside, locked: Path, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = alongside("show", locked, "people")
    assert refused.code == 1
    assert "--passphrase-file" in refused.err
    assert alongside("show", locked, "people", "--json", "--passphrase-file", file).json == []
    monkeypatch.setenv("ALONGSIDE_PASSPHRASE", " ".join(recovery_code.lines(SECRET)))
    assert alongside("add", locked, "person", "given_name=Ada", "role=mentee").code == 0
    assert "ALONGSIDE_PASSPHRASE" not in os.environ  # what the program starts does not get it
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("guess", encoding="utf-8")
    for _time in range(5):
        assert alongside("check", locked, "--passphrase-file", wrong).code == 3
    waits = alongside("check", locked, "--passphrase-file", file)
    assert waits.code == 1
    assert waits.err.startswith("Too many wrong passphrases. Wait ")


def test_a_file_that_is_not_there_is_said(alongside: Alongside, locked: Path, tmp_path: Path) -> None:
    said = alongside("check", locked, "--passphrase-file", tmp_path / "absent.txt")
    assert (said.code, said.err) == (1, f"“{tmp_path / 'absent.txt'}” cannot be read.\n")


def test_it_is_changed_and_the_old_one_opens_its_backups(
    alongside: Alongside, locked: Path, file: Path, other: Path
) -> None:
    said = alongside("key", locked, "--change", "--passphrase-file", file, "--new-passphrase-file", other)
    assert said.code == 0
    assert "backup made with it" in said.out
    assert alongside("check", locked, "--passphrase-file", other).code == 0
    oldest = min(one.path for one in shelf.entries(shelf.found_for(locked)))
    assert alongside("restore", oldest, locked, "--passphrase-file", file).code == 0
    assert alongside("check", locked, "--passphrase-file", file).code == 0


def test_it_is_set_and_taken_away(alongside: Alongside, tmp_path: Path, other: Path) -> None:
    path = tmp_path / "clear.club"
    alongside("new", path, "--name", "Clear", "--clear")
    refused = alongside("key", path, "--change", "--new-passphrase-file", other)
    assert "has no passphrase" in refused.err
    set_ = alongside("key", path, "--set", "--new-passphrase-file", other, "--json")
    assert set_.json == {"path": str(path), "encrypted": True}
    assert key.is_locked(path)
    assert "has a passphrase already" in alongside("key", path, "--set", "--new-passphrase-file", other).err
    gone = alongside("key", path, "--remove", "--passphrase-file", other, "--json")
    assert gone.json["encrypted"] is False
    assert not key.is_locked(path)


def test_the_recovery_sheet_needs_the_passphrase(
    alongside: Alongside, locked: Path, file: Path, other: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.pdf"
    assert alongside("key", locked, "--recovery", out, "--passphrase-file", other).code == 3
    by_paper = alongside("paper", locked, "recovery", out, "--passphrase-file", file)
    assert (by_paper.code, "key --recovery" in by_paper.err, out.exists()) == (1, True, False)
    made = alongside("key", locked, "--recovery", out, "--passphrase-file", file, "--json")
    assert made.json == {"path": str(out), "pages": 1, "class": "sealed"}
    assert "delete it" in made.err
    sheet = "".join(reading.text(out.read_bytes()))
    assert all(group in sheet for line in recovery_code.lines(SECRET) for group in line.split())


def test_no_passphrase_is_ever_an_argument(alongside: Alongside) -> None:
    assert alongside("check", "x.club", "--passphrase", SECRET).code == 2
