import getpass
import socket

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
