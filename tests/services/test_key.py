"""The key of a club opens it, by the code of the recovery sheet too; wrong ones wait and are told later."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.errors import Locked, Refused
from desktop.core.rules import recovery_code
from desktop.services import backup, history, key, restoring
from desktop.services import club as clubs
from desktop.services.key import Wait
from desktop.storage import shelf
from desktop.system import paths
from tests.factories import Clock, a_club

SECRET = "O’Brien’s łódź"


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """A club with a passphrase, at rest."""
    with a_club(tmp_path, clock=clock, passphrase=SECRET) as club:
        return club.path


def _wrong(path: Path, clock: Clock, times: int) -> None:
    for _time in range(times):
        with pytest.raises(Locked):
            key.unlock(path, "guess", at=clock)


def test_the_passphrase_opens_it_and_so_does_the_code_of_the_sheet(path: Path, clock: Clock) -> None:
    key.unlock(path, SECRET, at=clock).close()
    code = " ".join(recovery_code.lines(SECRET)).lower().replace("0", "o")
    with key.unlock(path, code, who="Ruth", at=clock) as club:
        assert club.opens_with(SECRET)
        assert not club.read_only


def test_accents_may_be_typed_as_two_letters(path: Path, clock: Clock) -> None:
    key.unlock(path, SECRET.replace("ó", "o\u0301").replace("ź", "z\u0301"), at=clock).close()


def test_what_is_locked_is_seen_from_outside(path: Path, tmp_path: Path) -> None:
    (tmp_path / "clear").mkdir()
    clear = a_club(tmp_path / "clear")
    clear.close()
    letter = tmp_path / "letter.club"
    letter.write_text("Dear all")
    assert key.is_locked(path)
    assert not any(key.is_locked(one) for one in (clear.path, letter, tmp_path / "absent.club", tmp_path))


def test_after_five_wrong_ones_the_wait_grows_and_outlives_the_program(path: Path, clock: Clock) -> None:
    _wrong(path, clock, 4)
    assert key.wait(path, clock) == 0
    _wrong(path, clock, 1)
    with pytest.raises(Wait, match="Wait 5 seconds") as waits:
        key.unlock(path, SECRET, at=clock)  # the right one waits too: no hint
    assert waits.value.seconds == key.wait(path, clock) == 5
    clock.now += timedelta(seconds=5)
    _wrong(path, clock, 1)
    assert key.wait(path, clock) == 10
    assert "guess" not in "".join(one.read_text() for one in paths.state().iterdir())
    assert path.name not in (paths.state() / "tries.json").read_text()
    clock.now += timedelta(seconds=10)
    key.unlock(path, SECRET, at=clock).close()
    assert key.wait(path, clock) == 0


def test_the_history_is_told_of_wrong_ones_at_the_next_opening_for_writing(path: Path, clock: Clock) -> None:
    _wrong(path, clock, 2)
    key.unlock(path, SECRET, at=clock, writing=False).close()
    with key.unlock(path, SECRET, who="Ruth", at=clock) as club:
        told = [one.words for one in history.entries(club)]
    assert told == ["a wrong passphrase was tried"] * 2 + ["new club"]
    with key.unlock(path, SECRET, at=clock) as club:
        assert len(history.entries(club)) == 3


def test_a_club_that_is_open_elsewhere_counts_as_no_try(path: Path, clock: Clock) -> None:
    with clubs.open_(path, passphrase=SECRET):
        for _time in range(6):
            with pytest.raises(Refused, match="is open on"):
                key.unlock(path, "guess", at=clock)
    assert key.wait(path, clock) == 0


OTHER = "apple river stone cloud paper"


def _verbs(path: Path, secret: str) -> list[str]:
    with clubs.open_(path, passphrase=secret, writing=False) as club:
        return [one.words for one in history.entries(club)]


def test_a_club_is_made_with_a_passphrase_or_clear_by_choice(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Type a passphrase"):
        key.new(tmp_path / "a.club", typed="", name="Makers")
    with pytest.raises(Refused, match="Too easy"):
        key.new(tmp_path / "a.club", typed="makers makers 2026", name="Makers", who="Ruth")
    key.new(tmp_path / "a.club", typed=f" {OTHER} ", name="Makers").close()
    key.new(tmp_path / "b.club", typed="", clear=True, name="Makers").close()
    assert key.is_locked(tmp_path / "a.club")
    assert not key.is_locked(tmp_path / "b.club")
    clubs.open_(tmp_path / "a.club", passphrase=OTHER).close()


def test_one_is_made_up_of_six_words_that_are_strong_enough() -> None:
    made = key.make_up()
    assert len(made.split()) == 6
    assert made != key.make_up()
    assert key.strength(made).is_enough


def test_another_passphrase_is_told_backed_up_and_its_sheet_asked_for(path: Path, clock: Clock) -> None:
    with clubs.open_(path, passphrase=SECRET, at=clock) as club:
        clubs.change(club, {"recovery_on": clock.now.date()})
    with pytest.raises(Refused, match="Too easy"):
        key.change(path, SECRET, "riverside", at=clock)
    with pytest.raises(Locked):
        key.change(path, "guess", OTHER, at=clock)
    key.change(path, " ".join(recovery_code.lines(SECRET)), OTHER, who="Ruth", at=clock)
    with clubs.open_(path, passphrase=OTHER) as club:
        assert clubs.settings(club).recovery_on is None
        assert next(one.words for one in history.entries(club)) == "new passphrase"
    newest, before, *_others = shelf.entries(shelf.found_for(path))
    clubs.open_(newest.path, passphrase=OTHER).close()
    clubs.open_(before.path, passphrase=SECRET).close()


def test_a_clear_club_is_encrypted_with_all_that_is_kept_of_it(tmp_path: Path, clock: Clock) -> None:
    with a_club(tmp_path, clock=clock) as club:
        path = club.path
        kept = backup.save(club)
    restoring.restore(kept, path, at=clock)
    assert key.set_(path, OTHER, at=clock) == []
    assert _verbs(path, OTHER)[0] == "club encrypted"
    there = list(tmp_path.rglob("*.club"))
    assert len(there) == 4  # the club, its backup before and after, and what was replaced
    assert all(key.is_locked(one) for one in there)
    assert all(shelf.is_unharmed(one.path) for one in shelf.entries(shelf.found_for(path), path))


def test_a_copy_that_cannot_be_encrypted_is_named(tmp_path: Path, clock: Clock) -> None:
    with a_club(tmp_path, clock=clock) as club:
        path = club.path
        kept = backup.save(club)
    kept.write_bytes(kept.read_bytes()[:5000])
    assert key.set_(path, OTHER, at=clock) == [kept]


def test_encryption_is_taken_away_and_told(path: Path, clock: Clock) -> None:
    with pytest.raises(Locked):
        key.remove(path, "guess", at=clock)
    key.remove(path, SECRET, at=clock)
    assert _verbs(path, "")[0] == "encryption taken away"
