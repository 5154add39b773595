"""The kit in its usual look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.kit import theme


@pytest.fixture(scope="session")
def usual(qapp: QApplication) -> theme.Theme:
    theme.apply(qapp, "light")
    return theme.current()


@pytest.fixture(autouse=True)
def _look(qapp: QApplication, usual: theme.Theme) -> Iterator[None]:
    """A test that wants another look leaves none of it behind."""
    yield
    if theme.current() != usual:
        theme.apply(qapp, "light")
