"""The safeguarding page of a club of two."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.services import safe
from desktop.services.club import ClubFile
from desktop.storage import sealing
from desktop.storage.sealing import Cost
from desktop.ui.features.safe.page import SafePage
from tests import factories as make
from tests.hands import Hands
from tests.safes import SECRET, a_safe


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", Cost(8, 1, 1))


@pytest.fixture
def evening(tmp_path: Path) -> ClubFile:
    """A club of two."""
    club = make.a_club(tmp_path)
    make.a_mentee(club, "Finlay", "Fox")
    make.a_mentee(club, "Mei", "Mox")
    return club


@pytest.fixture
def page(hands: Hands) -> SafePage:
    """The page, while no lead is named."""
    hands.window.desk.navigator.go("safe")
    found = hands.window.page("safe")
    assert isinstance(found, SafePage)
    return found


@pytest.fixture
def inside(hands: Hands, page: SafePage) -> SafePage:
    """The page, opened by a lead."""
    safe.close(a_safe(hands.club))
    page.refresh()
    enter(page)
    return page


def enter(page: SafePage, passphrase: str = SECRET) -> None:
    """Type a passphrase, and Enter."""
    line = page.entrance.to_open.lines["passphrase"]
    line.setFocus()
    QTest.keyClicks(line, passphrase)
    QTest.keyClick(line, Qt.Key.Key_Return)


def opened(page: SafePage) -> safe.Opened:
    """Give the open safe."""
    found = page.desk.safe.opened
    assert found is not None
    return found


def all_words(top: QWidget) -> str:
    """Everything that stands anywhere in a window, seen or not."""
    found = [top.windowTitle()]
    for one in top.findChildren(QWidget):
        found += [one.accessibleName(), one.toolTip()]
        if isinstance(one, QLabel | QLineEdit):
            found.append(one.text())
        if isinstance(one, QPlainTextEdit):
            found.append(one.toPlainText())
        found.append(repr(getattr(getattr(one, "model", None), "rows", "")))
    return "\n".join(found)
