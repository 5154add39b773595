import os
import sys
from pathlib import Path
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.system import files

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs modes and limits of files")
FORBIDDEN = set('<>:"/\\|?*')
RESERVED = {"con", "prn", "aux", "nul", "com1", "lpt9", "com¹", "conin$"}


def test_a_file_is_there_whole_and_alone(tmp_path: Path) -> None:
    target = tmp_path / "hours.csv"
    files.write_whole(target, b"first")
    files.write_whole(target, b"second")
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]


def test_a_stream_that_fails_leaves_the_older_file(tmp_path: Path) -> None:
    target = tmp_path / "hours.csv"
    target.write_bytes(b"older")

    def fail(part: IO[bytes]) -> None:
        part.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        files.stream_whole(target, fail)
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


@posix
def test_a_full_disk_leaves_the_older_file(tmp_path: Path) -> None:
    import resource

    target = tmp_path / "hours.csv"
    target.write_bytes(b"older")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError, match="too large"):
            files.write_whole(target, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_an_error_of_the_machine(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.write_whole(tmp_path / "gone" / "hours.csv", b"")


def test_a_folder_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / "hours.csv").mkdir()
    with pytest.raises(OSError, match=r"hours\.csv"):
        files.write_whole(tmp_path / "hours.csv", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["hours.csv"]


@posix
def test_private_files_are_for_this_user_alone(tmp_path: Path) -> None:
    place = tmp_path / "log"
    place.touch(mode=0o644)
    for fresh, content in ((False, b"a"), (False, b"aa"), (True, b"a")):
        with files.open_private(place, fresh=fresh) as out:
            out.write(b"a")
        assert place.read_bytes() == content
    assert place.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Register 2026-11-17", "Register 2026-11-17"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("a\x00b\nc", "abc"),
        ("a\u2028b", "a b"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("Com1 .club", "_Com1 .club"),
        ("ends. . ", "ends"),
        (".hidden", "hidden"),
        ("gpj\u202efdp", "gpjfdp"),
        ("", "_"),
        ("???", "-"),
        ("x" * 300, "x" * 80),
        ("विद्यालय" * 30, None),
        ("\U0001f600" * 80, "\U0001f600" * 45),
        ("Zoe\u0308", "Zoë"),
    ],
)
def test_names_that_every_system_takes(text: str, name: str | None) -> None:
    assert files.safe_name(text) == (name or files.safe_name(text))
    assert _is_legal(files.safe_name(text))


@given(st.text(max_size=200))
def test_any_text_gives_a_legal_name(text: str) -> None:
    name = files.safe_name(text)
    assert _is_legal(name)
    assert files.safe_name(name) == name


def _is_legal(name: str) -> bool:
    return (
        0 < len(name) <= 81
        and len(os.fsencode(name)) <= 200
        and not FORBIDDEN & set(name)
        and name.isprintable()
        and name == name.strip(" .")
        and name.partition(".")[0].strip().casefold() not in RESERVED
    )
