"""Two kills in a migration with every run of the tests; all of them by hand, see `migration_kills`."""

import shutil
from pathlib import Path

import pytest

from tests.soak.migration_kills import killed


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("number", [5, 40])
def test_a_migration_that_is_killed_is_finished_by_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))
    assert not killed(tmp_path, "column", number).ran_through
