"""The recovery sheet is made with the passphrase alone, and asked for until it was printed or saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.core.rules import recovery_code
from desktop.services import history, key, paper, printing, recovery
from desktop.services.club import ClubFile
from desktop.services.key import Wait
from desktop.services.printing import Order
from tests.factories import Clock, a_club
from tests.hands import ScriptedAsk
from tests.reports import reading

SECRET = "apple river stone cloud paper"


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


@pytest.fixture
def locked(tmp_path: Path, clock: Clock) -> Iterator[ClubFile]:
    with a_club(tmp_path, clock=clock, passphrase=SECRET) as made:
        yield made


def test_it_is_due_until_it_is_saved(locked: ClubFile, tmp_path: Path) -> None:
    assert recovery.is_due(locked)
    with pytest.raises(Refused, match="not the passphrase"):
        recovery.save(locked, "guess", tmp_path / "sheet.pdf")
    assert recovery.is_due(locked)
    saved = recovery.save(locked, " ".join(recovery_code.lines(SECRET)), tmp_path / "sheet.pdf")
    assert not recovery.is_due(locked)
    assert recovery_code.lines(SECRET)[0].split()[0] in "".join(reading.text(saved.path.read_bytes()))
    assert saved.path.stat().st_mode & 0o777 == 0o600
    recovery.save(locked, SECRET, tmp_path / "again.pdf")
    assert [one.words for one in history.entries(locked)][:2] == ["recovery sheet made"] * 2
    assert history.undo_words(locked) is None


def test_it_is_noted_when_it_went_to_the_printer(locked: ClubFile, tmp_path: Path) -> None:
    wish = recovery.wish(locked, SECRET)
    assert printing.warning(printing.sealed_pages(wish.make()))
    with pytest.raises(Refused):
        printing.print_out(wish, Order("Office", copies=0), ScriptedAsk(tmp_path))
    assert recovery.is_due(locked)


def test_it_is_no_paper_of_the_catalogue_one_chooses_from(locked: ClubFile) -> None:
    assert recovery.NAME not in {kind.name for kind in paper.catalogue()}
    with pytest.raises(Refused, match="under “Key”"):
        paper.kind(recovery.NAME)
    del locked


def test_a_club_in_clear_needs_none(club: ClubFile) -> None:
    assert not recovery.is_due(club)


def test_wrong_ones_wait_here_too(locked: ClubFile, clock: Clock) -> None:
    for _time in range(5):
        with pytest.raises(Refused, match="not the passphrase"):
            key.meant(locked, "guess", clock)
    with pytest.raises(Wait):
        key.meant(locked, SECRET, clock)
