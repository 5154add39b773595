import io
import sys
from pathlib import Path

import pytest

from desktop.services import club as clubs
from tests.program import Alongside


def test_a_copy_is_saved_and_said(alongside: Alongside, club: Path, tmp_path: Path) -> None:
    said = alongside("copy", club, tmp_path / "stick.club")
    assert (said.code, said.out) == (0, "Saved “stick.club”, checked and read back.\n")
    assert alongside("check", tmp_path / "stick.club").code == 0
    assert alongside("copy", club, club).code == 1


def test_the_next_coordinator_gets_a_file_and_a_sheet(
    alongside: Alongside, club: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("tram winter kettle Leeds\n"))
    answer = alongside("handover", club, tmp_path / "next", "--sheet", tmp_path / "sheet.pdf", "--json").json
    assert answer["path"] == str(tmp_path / "next.club")
    assert Path(answer["sheet"]).read_bytes().startswith(b"%PDF")
    with clubs.open_(tmp_path / "next.club", passphrase="tram winter kettle Leeds") as copy:
        assert clubs.settings(copy).name == "River Club"


def test_a_hand_over_without_a_passphrase_is_refused(
    alongside: Alongside, club: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    said = alongside("handover", club, tmp_path / "next.club")
    assert said.code == 1
    assert "passphrase" in said.err
    assert not (tmp_path / "next.club").exists()
