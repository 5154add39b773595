"""The kit in its usual look."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.kit import theme


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
