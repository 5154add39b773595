"""The real window on the reference evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services.club import ClubFile
from tests.evening import the_evening
from tests.hands import Hands


@pytest.fixture
def evening(tmp_path: Path) -> ClubFile:
    """The club on its evening, at five o'clock."""
    return the_evening(tmp_path)


@pytest.fixture
def hands(qapp: QApplication, evening: ClubFile, tmp_path: Path) -> Iterator[Hands]:
    """Hands on the window of that evening."""
    del qapp
    found = Hands(evening, tmp_path)
    yield found
    found.leave()
