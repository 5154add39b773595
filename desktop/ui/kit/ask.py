"""The only place that opens a dialog; tests put another one here."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from desktop.system.printing import Printers, SystemPrinters
from desktop.ui.kit.parts import caption


class Ask(Protocol):
    """What may be asked of a person in a dialog."""

    def sure(self, title: str, text: str, yes: str) -> bool:
        """Ask a question whose answer cannot be undone; `yes` is the word on the button."""

    def choose(self, title: str, text: str, answers: list[str]) -> int | None:
        """Offer a few answers; gives the number of the chosen one, or nothing."""

    def open_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Ask for a file that is there; `kinds` such as `Clubs (*.club)`."""

    def save_file(self, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Ask where to write a file."""

    def open_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Ask for a folder that is there."""

    def text(self, title: str, label: str, value: str = "") -> str | None:
        """Ask for a line of text."""

    def tell(self, title: str, text: str) -> None:
        """Say something that must be read."""

    def open_dialog(self, dialog: QDialog) -> None:
        """Open a dialog of our own over the window; it closes by itself."""

    def printers(self) -> Printers:
        """Give the printers that may be chosen."""


class DialogAsk:
    """Asks with real dialogs, over the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent
        self._opened: QDialog | None = None

    def sure(self, title: str, text: str, yes: str) -> bool:
        box = self._box(title, text, QMessageBox.StandardButton.Cancel)
        accept = box.addButton(caption(yes), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is accept

    def choose(self, title: str, text: str, answers: list[str]) -> int | None:
        box = self._box(title, text, QMessageBox.StandardButton.Cancel)
        buttons = [box.addButton(caption(answer), QMessageBox.ButtonRole.AcceptRole) for answer in answers]
        box.setDefaultButton(buttons[0])
        box.exec()
        clicked = box.clickedButton()
        return next((number for number, button in enumerate(buttons) if button is clicked), None)

    def open_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        name, _kind = QFileDialog.getOpenFileName(self._parent, title, str(folder or Path.home()), kinds)
        return Path(name) if name else None

    def save_file(self, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        place = str((folder or Path.home()) / name)
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, title, place, kinds)
        return Path(chosen) if chosen else None

    def open_folder(self, title: str, folder: Path | None = None) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._parent, title, str(folder or Path.home()))
        return Path(name) if name else None

    def text(self, title: str, label: str, value: str = "") -> str | None:
        typed, accepted = QInputDialog.getText(self._parent, title, label, text=value)
        return typed if accepted else None

    def tell(self, title: str, text: str) -> None:
        self._box(title, text, QMessageBox.StandardButton.Ok).exec()

    def _box(self, title: str, text: str, buttons: QMessageBox.StandardButton) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, buttons, self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box

    def open_dialog(self, dialog: QDialog) -> None:
        dialog.setParent(self._parent or QApplication.activeWindow(), dialog.windowFlags())
        self._opened = dialog  # it lives until it is closed, also where no window is active
        dialog.open()

    def printers(self) -> Printers:
        return SystemPrinters()
