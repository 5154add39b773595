"""A passphrase is hidden until one looks, and gone once it was used."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.secret_line import SecretLine


def test_it_is_shown_while_one_looks_and_gone_after_use(qapp: QApplication) -> None:
    del qapp
    made = SecretLine("Passphrase")
    heard: list[str] = []
    made.typed.connect(lambda: heard.append("typed"))
    made.entered.connect(lambda: heard.append("entered"))
    QTest.keyClicks(made.line, "ab")
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert heard == ["typed", "typed", "entered"]
    assert made.line.displayText() != "ab"
    made.eye.click()
    assert made.line.displayText() == "ab"
    assert made.eye.accessibleName() == "Hide what is typed"
    assert made.take() == "ab"
    assert (made.text(), made.is_shown, made.line.isUndoAvailable()) == ("", False, False)
