"""What people and machines do wrong: one clear sentence each, nothing changed, the exit code as documented."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import ROOT, Alongside, Said, run

IN_LITTLE_ROOM = """
import resource, sys
from desktop.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def assert_one_sentence(said: Said, code: int) -> None:
    assert (said.code, said.out) == (code, "")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert "crash.log" not in said.err


@pytest.fixture
def read_only(club: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody may write, with a club in it."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    shutil.move(club, folder / club.name)
    mount = shutil.which("mount")
    if os.name == "posix" and os.geteuid() != 0:
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)
        return
    bound = mount and not subprocess.run([mount, "--bind", folder, folder], check=False).returncode
    if not bound or subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=False).returncode:
        pytest.skip("nothing is read-only for root, and nothing may be mounted")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_read_only_folder(alongside: Alongside, read_only: Path) -> None:
    club = read_only / "river.club"
    before = fingerprint(read_only)
    assert alongside("show", club, "people").code == 0
    for words in (
        ["add", club, "venue", "name=Library"],
        ["register", club, "2026-09-08", "--mentees", "*"],
        ["undo", club],
        ["new", read_only / "other", "--clear", "--name", "Other"],
        ["backup", club, read_only / "copy.club"],
    ):
        said = alongside(*words)
        assert_one_sentence(said, 3)
        assert "written" in said.err, words
    assert fingerprint(read_only) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], check=False).returncode:
        pytest.skip("needs the right to mount a small disk; the limit on files below is always tried")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk(alongside: Alongside, club: Path, small_disk: Path) -> None:
    path = Path(shutil.copy(club, small_disk))
    with pytest.raises(OSError, match="No space"):
        (small_disk / "ballast").write_bytes(bytes(3 << 20))
    before = fingerprint(small_disk)
    for words in (
        ["add", path, "person", "given_name=Tom", f"notes={'x' * 20_000}"],
        ["new", small_disk / "other.club", "--clear", "--name", "Other"],
        ["backup", path, small_disk / "copy.club"],
    ):
        said = alongside(*words)
        assert_one_sentence(said, 3)
        assert said.err.startswith("The disk is full."), words
        assert "not saved" in said.err
        assert fingerprint(small_disk) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_no_room_for_a_bigger_file(club: Path) -> None:
    before = fingerprint(club.parent)
    words = ["add", club, "person", "given_name=Tom", f"notes={'x' * 20_000}"]
    command = [sys.executable, "-c", IN_LITTLE_ROOM, str(club.stat().st_size), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
    said = Said(done.returncode, done.stdout, done.stderr)
    assert_one_sentence(said, 3)
    assert "not saved" in said.err
    assert fingerprint(club.parent) == before


def test_a_club_that_is_damaged(alongside: Alongside, club: Path) -> None:
    data = bytearray(club.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 8] = bytes(8)
    club.write_bytes(data)
    before = fingerprint(club.parent)
    for words in (["show", club, "people"], ["add", club, "venue", "name=Library"]):
        said = alongside(*words)
        assert_one_sentence(said, 3)
        assert "damaged" in said.err
    assert fingerprint(club.parent) == before


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["add", "CLUB", "person", "given_name=Bill", "born_on=31/02/2015"], "31/02/2015"),
        (["add", "CLUB", "person", "given_name=Bill", "born_on=2999"], "2999"),
        (["add", "CLUB", "person", "given_name=JOÃO", "family_name=evans", "born_on=12/10/2014"], "is here already"),
        (["add", "CLUB", "session", "date=2026-09-08", "starts=19:00", "ends=20:00"], "overlaps"),
        (["add", "CLUB", "session", "date=31.9.2026"], "31.9.2026"),
        (["plan", "CLUB", "--from", "2026-09-08", "--to", "2026-09-30"], "overlaps"),
        (["register", "CLUB", "2026-09-08", "--mentees", "* -99"], "row 99"),
        (["register", "CLUB", "2026-09-08", "--mentees", "4 -4"], "4"),
        (["register", "CLUB", "2026-09-08", "--mentees", "§"], "§"),
        (["register", "CLUB", "2026-09-31", "--mentees", "*"], "2026-09-31"),
        (["show", "CLUB", "hours", "--from", "2026-02-30"], "2026-02-30"),
        (["show", "CLUB", "hours", "--person", "nobody"], "nobody"),
        (["backup", "CLUB", "FOLDER"], "there already"),
        (["copy", "CLUB", "FOLDER"], "there already"),
        (["restore", "CLUB", "FOLDER"], "there already"),
        (["restore", "CLUB", "CLUB"], "this very file"),
        (["restore", "CLUB", "FOLDER/none/river.club"], "There is no folder"),
        (["salvage", "FOLDER/none.club", "FOLDER/saved.club"], "There is no file"),
        (["salvage", "FOLDER", "FOLDER/saved.club"], "There is no file"),
        (["erase", "CLUB", "--person", " ", "--yes"], "Nobody"),
        (["hold", "CLUB", "--person", "Ada", "--until", "2099-01-01"], "Reason"),
        (["access", "CLUB", "FOLDER", "--person", "Ada", "--in", "klingon"], "klingon"),
        (["paper", "CLUB", "gaps", "FOLDER/gaps.pdf", "--language", "klingon"], "klingon"),
        (["paper", "CLUB", "gaps", "FOLDER/gaps.pdf", "--edition", "gold"], ": gold."),
    ],
)
def test_what_cannot_be(alongside: Alongside, club: Path, words: list[str], part: str) -> None:
    before = fingerprint(club.parent)
    said = alongside(*(word.replace("CLUB", str(club)).replace("FOLDER", str(club.parent)) for word in words))
    assert_one_sentence(said, 1)
    assert part in said.err
    assert fingerprint(club.parent) == before


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (bytes(range(256)) * 8, "encoding"),
        (b"", "is empty"),
        (b"PK\x03\x04 a workbook that was cut short", "is no table"),
        (b"1;2;3\n4;5;6\n", "names"),
        (b"Name\n" + b"x" * 3_000_000 + b"\n", "list.csv"),
    ],
)
def test_a_list_that_cannot_be_read(alongside: Alongside, club: Path, data: bytes, part: str) -> None:
    club.with_name("list.csv").write_bytes(data)
    before = fingerprint(club.parent)
    said = alongside("import", club, club.with_name("list.csv"), "--role", "mentee")
    assert_one_sentence(said, 1)
    assert part in said.err
    assert fingerprint(club.parent) == before


def test_a_list_that_is_not_there(alongside: Alongside, club: Path) -> None:
    said = alongside("import", club, club.with_name("none.csv"))
    assert_one_sentence(said, 1)
    assert "none.csv" in said.err


def test_broken_rows_are_said_and_the_others_taken(alongside: Alongside, club: Path) -> None:
    rows = 'Name,Date of birth\n"Ida Lund,2014-05-17\nOle Dahl,99/99/2014,too,many,cells\nUna Moe\n'
    club.with_name("list.csv").write_text(rows, encoding="utf-8")
    said = alongside("import", club, club.with_name("list.csv"), "--role", "mentee", "--json")
    assert said.code == 0
    assert (said.json["read"], said.json["created"], said.json["refused"]) == (3, 2, 1)
    assert "99/99/2014" in said.err


def test_the_real_program_says_it_too(club: Path) -> None:
    assert_one_sentence(run("register", club, "2026-09-08", "--mentees", "* -99"), 1)
