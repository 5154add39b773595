"""The real window on the reference evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from desktop.services.club import ClubFile
from desktop.ui.shell import speech
from desktop.ui.shell.frame import Frame
from desktop.ui.shell.workplace import Workplace
from tests.evening import the_evening
from tests.hands import Hands


@pytest.fixture(autouse=True)
def _nothing_is_left_behind() -> Iterator[None]:
    """A window left behind is dressed once more by every later look; a language left behind fails another test."""
    usual = QLocale()
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for left in app.topLevelWidgets():
            if isinstance(left, Workplace | Frame):
                left.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if QLocale() != usual:
            speech.speak(app, "en_GB")


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
