"""What tests of a locked club have in common."""

from collections.abc import Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.shell.start import Shell
from desktop.ui.shell.unlock import Unlock
from desktop.ui.shell.workplace import Workplace

SECRET = "apple river stone cloud"


class Laps:
    """A clock that goes when it is told."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def now(shell: Shell) -> Workplace:
    assert shell.workplace is not None
    return shell.workplace


def is_locked(shell: Shell) -> bool:
    return isinstance(shell.frame.centralWidget(), Unlock)


def open_again(shell: Shell, qtbot: QtBot) -> Workplace:
    page = shell.frame.centralWidget()
    assert isinstance(page, Unlock)
    page.line.set_text(SECRET)
    page.try_it()
    qtbot.waitUntil(lambda: shell.workplace is not None)
    QTest.qWait(20)
    return now(shell)


def words(window: QWidget) -> Iterator[str]:
    """Give every text below a window: what is shown, said, hinted, typed, and held in models."""
    for part in [window, *window.findChildren(QWidget)]:
        yield from (part.windowTitle(), part.toolTip(), part.accessibleName(), part.accessibleDescription())
        if isinstance(part, QLabel | QLineEdit | QAbstractButton):
            yield part.text()
        elif isinstance(part, QPlainTextEdit):
            yield part.toPlainText()
        elif isinstance(part, QComboBox):
            yield from (part.itemText(number) for number in range(part.count()))
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            model = part.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    yield str(model.index(row, column).data() or "")
