"""One wreck of each kind with every run of the tests; 100 by hand, see `restores`."""

from pathlib import Path

import pytest

from tests.soak.restores import WRECKS, restored


@pytest.mark.parametrize("number", range(len(WRECKS)))
def test_a_restore_over_a_wreck_is_exact(tmp_path: Path, number: int) -> None:
    assert restored(tmp_path / "club", number, 1)
