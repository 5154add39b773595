import getpass
import socket
from pathlib import Path

import pytest

from desktop.system import who


def test_the_systems_user_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ana")
    assert who.system_user() == "ana"


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_a_user_that_the_system_does_not_know_has_none(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert who.system_user() == ""


def test_a_laptop_without_a_name_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise OSError

    assert who.laptop()
    monkeypatch.setattr(socket, "gethostname", unknown)
    assert who.laptop() == ""


def test_a_laptop_has_a_mark_that_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path))
    mark = who.laptop_mark()
    assert len(mark) == 32
    assert (tmp_path / "state" / "laptop").read_text() == mark
    assert who.laptop_mark() == mark
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "other"))
    assert who.laptop_mark() != mark


def test_where_nothing_can_be_written_its_name_is_its_mark(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "laptop").mkdir()
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path))
    assert who.laptop_mark() == who.laptop()
    (tmp_path / "file").touch()
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "file"))
    assert who.laptop_mark() == who.laptop()
