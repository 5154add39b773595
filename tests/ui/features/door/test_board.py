"""The board: one question, arrows in the line, a greeting that goes with the next letter."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.features.door.board import Board, Question
from desktop.ui.features.door.offers import Offer


def _board(escaped: list[str], taken: list[str]) -> Board:
    board = Board(lambda: escaped.append("esc"))
    board.resize(900, 500)
    board.show()
    offers = [Offer(name, "", partial(taken.append, name)) for name in ("one", "two", "three")]
    board.ask(Question("Who?", "letters", offers, entered=lambda text: taken.append(f"typed {text}")))
    return board


def test_enter_takes_what_is_typed_else_what_is_chosen(qapp: QApplication) -> None:
    del qapp
    taken: list[str] = []
    board = _board([], taken)
    QTest.keyClick(board.line, Qt.Key.Key_Return)
    assert not taken
    QTest.keyClick(board.line, Qt.Key.Key_Right)
    QTest.keyClick(board.line, Qt.Key.Key_Right)
    QTest.keyClick(board.line, Qt.Key.Key_Return)
    assert board.line.accessibleDescription() == "two"
    QTest.keyClicks(board.line, "abc")
    QTest.keyClick(board.line, Qt.Key.Key_Return)
    assert taken == ["two", "typed abc"]


def test_arrows_at_the_side_move_in_the_text_once_there_is_some(qapp: QApplication) -> None:
    del qapp
    board = _board([], [])
    QTest.keyClicks(board.line, "abc")
    QTest.keyClick(board.line, Qt.Key.Key_Left)
    assert board.line.cursorPosition() == 2
    assert board.offers.current is None


def test_escape_is_heard(qapp: QApplication) -> None:
    del qapp
    escaped: list[str] = []
    board = _board(escaped, [])
    QTest.keyClick(board.line, Qt.Key.Key_Escape)
    assert escaped == ["esc"]


def test_a_greeting_goes_with_the_next_letter(qapp: QApplication) -> None:
    del qapp
    board = _board([], [])
    board.greet("Welcome, Ana")
    assert board.greets
    QTest.keyClicks(board.line, "b")
    QTest.qWait(1)
    assert not board.greets
    board.greet("Welcome, Ben")
    board.ask(Question("Who collects Ben?"))
    assert not board.greets


def test_what_was_typed_does_not_come_back(qapp: QApplication) -> None:
    del qapp
    board = _board([], [])
    board.ask(Question("Secret", secret=True))
    QTest.keyClicks(board.line, "correct horse")
    board.ask(Question("Who?"))
    assert board.line.text() == ""
    assert not board.line.isUndoAvailable()
    board.line.undo()
    assert board.line.text() == ""
