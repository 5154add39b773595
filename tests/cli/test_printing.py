"""Printing from the command line where there is no printer; tests/journeys/test_printing.py has one."""

from pathlib import Path

import pytest

from tests.program import Alongside


@pytest.fixture(autouse=True)
def _no_printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no socket"))


def test_no_printers(alongside: Alongside) -> None:
    assert alongside("printers", "--json").json == []
    assert "Nothing here" in alongside("printers").out


def test_a_sealed_paper_is_printed_by_consent_alone(alongside: Alongside, club: Path) -> None:
    said = alongside("print", club, "pack", "--session", "2026-09-08")
    assert (said.code, said.out) == (1, "")
    assert "SEALED" in said.err
    assert "--sealed" in said.err


def test_no_printer_is_said_and_nothing_is_noted(alongside: Alongside, club: Path) -> None:
    for name, more in (("register", ()), ("pack", ("--sealed",)), ("pack", ("--pages", "1"))):
        said = alongside("print", club, name, "--session", "2026-09-08", *more)
        assert said.code == 1
        assert "No printer is set up" in said.err
    assert alongside("show", club, "sheets", "--json").json == []


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--copies", "0"), 1, "Copies are a number"),
        (("--copies", "many"), 1, "Copies are a number"),
        (("--pages", "7-9"), 1, "no page"),
        (("--pages", "x"), 1, "says no pages"),
        (("--duplex", "sideways"), 2, "sideways"),
    ],
)
def test_what_cannot_be_printed(
    alongside: Alongside, club: Path, options: tuple[str, ...], code: int, words: str
) -> None:
    said = alongside("print", club, "register", "--session", "2026-09-08", *options)
    assert (said.code, said.out) == (code, "")
    assert words in said.err
