from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.services.safe import Opened
from desktop.ui.kit.held_safe import LEFT_MS, HeldSafe
from tests.factories import a_club
from tests.safes import a_safe, cheap

__all__ = ["cheap"]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    with a_club(tmp_path) as club:
        yield a_safe(club)


def test_it_closes_when_nobody_was_at_it(qtbot: QtBot, opened: Opened) -> None:
    held, heard = HeldSafe(), list[str]()
    held.closing.connect(lambda: heard.append(f"closing {opened.is_open}"))
    held.closed.connect(lambda: heard.append(f"closed {opened.is_open}"))
    held.close()
    held.hold(opened)
    assert held._left.interval() == LEFT_MS == 300_000
    held._left.setInterval(1)
    qtbot.waitUntil(lambda: held.opened is None)
    held.close()
    assert heard == ["closing True", "closed False"]


def test_keys_and_clicks_count_while_its_page_is_seen(qtbot: QtBot, opened: Opened) -> None:
    held, page = HeldSafe(), QLineEdit()
    qtbot.addWidget(page)
    held.watch(page)
    held.hold(opened)
    for seen in (False, True):
        page.setVisible(seen)
        held._left.stop()
        QTest.keyClick(page, Qt.Key.Key_A)
        assert held._left.isActive() is seen, "it begins again"
    held.close()
