"""A real club in a temporary folder, at eight on a Tuesday evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.club import ClubFile
from tests.factories import Clock, a_club


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def club(tmp_path: Path, clock: Clock) -> Iterator[ClubFile]:
    with a_club(tmp_path, clock=clock) as made:
        yield made
