from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.rules.same_person import Certainty
from desktop.services.same_person import FieldDifference, LikelyPair, Side
from desktop.ui.features.same.comparison import BOTH, GOES, STAYS, Comparison

ONE = Side(1, "a" * 32, "M01", "Ada Berg", ("mentee",), "2015-03-09", 21)
OTHER = Side(2, "b" * 32, "", "Ada Barg", (), "", 1)
PAIR = LikelyPair(ONE, OTHER, Certainty.LIKELY, (), "")
SCHOOL = FieldDifference("school", "School", "Hill", "", "Hill", "Hill", "", "Hill")
NOTES = FieldDifference("notes", "Notes", "Chess", "Go", "Chess\nGo", "Chess", "Go", "Chess\nGo")


def test_what_is_proposed_is_chosen_and_can_be_changed(qtbot: QtBot) -> None:
    shown = Comparison()
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show_pair(PAIR, [SCHOOL, NOTES])
    shown.show()
    assert shown.values() == {"school": "Hill", "notes": "Chess\nGo"}
    assert [shown.groups["notes"].button(which) is not None for which in (STAYS, GOES, BOTH)] == [True] * 3
    assert shown.groups["school"].button(BOTH) is None
    goes = shown.groups["school"].button(GOES)
    assert goes.accessibleName() == "School: nothing"
    choice = goes.parentWidget()
    assert choice is not None
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(choice.width() // 2, choice.height() // 2))
    assert shown.values()["school"] == ""
    assert shown.first() is goes
    shown.show_nothing()
    assert shown.values() == {}
    assert shown.first() is None
