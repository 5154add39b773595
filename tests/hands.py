"""Hands on the real window: every key and click is counted."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from desktop.services.club import ClubFile
from desktop.system.printing import Job, Progress, Queue
from desktop.system.settings import Settings
from desktop.ui.kit import printing, theme
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.workplace import Workplace

PAUSE = 100  # milliseconds that a line waits for the next letter, at most
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class ScriptedAsk:
    """Answers what the program asks: the printer is a folder, questions are answered from a list."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers: list[object] = []
        self.asked: list[str] = []
        self.printed: list[Path] = []
        self.duplex = False
        self.presses_enter = True

    def _next(self, title: str) -> object:
        self.asked.append(title)
        return self.answers.pop(0) if self.answers else True

    def sure(self, title: str, _text: str, _yes: str) -> bool:
        return bool(self._next(title))

    def choose(self, title: str, _text: str, _answers: list[str]) -> int | None:
        answer = self._next(title)
        return answer if isinstance(answer, int) else None

    def open_file(self, title: str, _kinds: str, _folder: Path | None = None) -> Path | None:
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None

    def save_file(self, title: str, name: str, _kinds: str, _folder: Path | None = None) -> Path | None:
        self.asked.append(title)
        return self.folder / name

    def open_folder(self, title: str, _folder: Path | None = None) -> Path | None:
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None

    def text(self, title: str, _label: str, _value: str = "") -> str | None:
        answer = self._next(title)
        return answer if isinstance(answer, str) else None

    def tell(self, title: str, _text: str) -> None:
        self.asked.append(title)

    def open_dialog(self, dialog: QDialog) -> None:
        """Open it, and press Enter where its cursor is; a screen gives the window back that was there before."""
        before = QApplication.activeWindow()
        dialog.open()
        if self.presses_enter:
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
            if before is not None:
                before.activateWindow()

    def printers(self) -> "ScriptedAsk":
        return self

    def queues(self) -> list[Queue]:
        return [
            Queue("Office", "Office printer", is_default=True, both_sides=True, papers=("a4", "letter"), loaded="a4")
        ]

    def send(self, job: Job, pdf: bytes, watched: Progress) -> None:
        path = self.folder / f"printed {len(self.printed)} {job.title}.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printing.draw(printer, job, pdf, watched.drawn, watched.handing_over)
        self.duplex = job.sides != "one"
        self.printed.append(path)


class Hands:
    """A coordinator at the window."""

    def __init__(self, club: ClubFile, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, "light")
        self.ask = ScriptedAsk(folder)
        self.club = club
        self.window = Workplace(club, InlineJobs(), self.ask, Settings())
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.keys = 0
        self.clicks = 0

    @property
    def actions(self) -> int:
        """Keys and clicks together."""
        return self.keys + self.clicks

    def start_counting(self) -> None:
        """Count from here."""
        self.keys = self.clicks = 0

    def at(self) -> QWidget:
        """Say where the cursor is."""
        found: QWidget | None = self.window.focusWidget()
        return self.window if found is None else found

    def type(self, text: str) -> None:
        """Type letters, one key each."""
        for letter in text:
            QTest.keyClicks(self.at(), letter)
            self.keys += 1
        self.rest()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key; with Ctrl it counts as one."""
        QTest.keyClick(self.at(), key, modifiers)
        self.keys += 1
        self.rest()

    def enter(self) -> None:
        """Press Enter."""
        self.press(Qt.Key.Key_Return)

    def tab(self) -> None:
        """Press Tab."""
        self.press(Qt.Key.Key_Tab)

    def click(self, widget: QWidget) -> None:
        """Click a widget that can be seen."""
        assert widget.isVisible(), widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.clicks += 1
        self.rest()

    def go_to(self, widget: QWidget) -> None:
        """Put the cursor into a field, as a click does that opens nothing."""
        assert widget.isVisible(), widget
        widget.setFocus()
        self.clicks += 1

    def button(self, words: str) -> QPushButton:
        """Find a visible button by its words."""
        for one in self.window.findChildren(QPushButton):
            if one.isVisible() and one.text().strip().startswith(words):
                return one
        raise AssertionError(f"no button says “{words}”")

    def rest(self) -> None:
        """Let the fingers rest for as long as the window waits for them, and a moment more to see what came new."""
        QTest.qWait(1)
        while any(timer.isActive() and timer.interval() <= PAUSE for timer in self.window.findChildren(QTimer)):
            QTest.qWait(5)
        QTest.qWait(15)

    def leave(self) -> None:
        """Close the window and the club."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else the next look dresses it once more
        self.club.close()


def typing_in(editor: QWidget) -> QWidget:
    """Give the line that is typed in, of an editor that has one."""
    found = editor.focusProxy()
    assert found is not None
    return found
