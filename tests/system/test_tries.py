"""Wrong passphrases are counted for a path, and the wait is bounded whatever the clock does."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.system import paths, tries
from desktop.system.tries import LONGEST_SECONDS, Tries

NOW = datetime(2026, 11, 17, 20, 0)


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


def test_it_is_kept_for_each_path(tmp_path: Path) -> None:
    tried = Tries().plus(NOW).plus(NOW)
    tries.keep(tmp_path / "one.club", tried)
    assert tries.of(tmp_path / "one.club") == tried
    assert tries.of(tmp_path / "two.club") == Tries()
    tries.keep(tmp_path / "one.club", Tries())
    assert (paths.state() / tries.FILE).read_text() == "{}"


def test_the_wait_grows_to_ten_minutes() -> None:
    waits = [tries.seconds_after(wrong) for wrong in range(14)]
    assert waits == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 600, 600]


def test_a_clock_that_was_put_back_keeps_nobody_out_for_longer() -> None:
    tried = Tries(20, NOW.timestamp())
    assert tried.wait(NOW - timedelta(days=900)) == LONGEST_SECONDS
    assert tried.wait(NOW + timedelta(seconds=1)) == LONGEST_SECONDS - 1
    assert tried.wait(NOW + timedelta(days=1)) == 0


@pytest.mark.parametrize("text", ["", "[]", '{"a": 3}', '{"a": ["x", 1, 1]}', "ł"])
def test_a_file_that_is_none_of_ours_is_no_wait(tmp_path: Path, text: str) -> None:
    (paths.state() / tries.FILE).write_text(text, encoding="utf-8")
    assert tries.of(tmp_path / "one.club") == Tries()


def test_a_home_that_cannot_be_written_keeps_nobody_out(tmp_path: Path) -> None:
    (paths.state() / tries.FILE).mkdir()
    tries.keep(tmp_path / "one.club", Tries(3))
    assert tries.of(tmp_path / "one.club") == Tries()
