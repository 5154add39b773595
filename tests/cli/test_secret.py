"""A passphrase asked for at a terminal: without echo, twice for a new one, or made up."""

import sys
from argparse import Namespace
from pathlib import Path

import pytest

from desktop.cli import secret
from desktop.core.errors import Refused
from desktop.services import key


def _at_a_terminal(monkeypatch: pytest.MonkeyPatch, *typed: str) -> list[str]:
    asked: list[str] = []
    answers = list(typed)
    for stream in (sys.stdin, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)

    def getpass(words: str, _stream: object) -> str:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(secret, "getpass", getpass)
    return asked


def test_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _at_a_terminal(monkeypatch, "typed")
    assert secret.of(Namespace(passphrase_file=None), Path("folder/river.club")) == "typed"
    assert asked == ["Passphrase of “river.club”: "]


def test_a_new_one_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    _at_a_terminal(monkeypatch, "one", "one", "one", "two")
    assert secret.fresh(None, secret.GIVEN) == "one"
    with pytest.raises(Refused, match="not the same"):
        secret.fresh(None, secret.GIVEN)


def test_one_is_made_up_and_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(secret, "_asked", lambda _words: "")
    made = secret.fresh(None, secret.GIVEN)
    assert key.strength(made).is_enough
    assert capsys.readouterr().err == f"Your passphrase: {made}\n"
