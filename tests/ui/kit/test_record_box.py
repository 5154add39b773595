"""The line for printed records: answered as one types, saved with Enter, refused in words."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.model.meeting import Meeting
from desktop.services import record
from desktop.services.record_sheet import Where
from desktop.ui.kit.record_box import RecordBox
from tests.hands import Hands
from tests.pairs import who_meet


def test_a_record_is_answered_and_saved(hands: Hands, qtbot: QtBot) -> None:
    pair = who_meet(hands.club, "Una", "Ada")
    box = RecordBox(hands.window.desk, "5 6 7", lambda: Where(pair=pair))
    told: list[object] = []
    box.saved.connect(told.append)
    box.show()
    QTest.keyClicks(box.line, "5 7 99")
    qtbot.waitUntil(lambda: "no box 99" in box.answer.words)
    box.line.setText("")
    QTest.keyClicks(box.line, "5 7")
    said = "Ada with Una, 17/11/2026: met; mentee ready; pairing"
    qtbot.waitUntil(lambda: box.answer.words.startswith(said))
    box.save("5 7 99")
    assert not record.all_of(hands.club, Meeting)
    box.save("5 7")
    assert len(told) == 1
    assert (box.line.text(), box.answer.words) == ("", "")
    assert [one.outcome for one in record.all_of(hands.club, Meeting)] == ["met"]
    box.close()


def test_what_is_half_typed_stands_there_again(hands: Hands, qtbot: QtBot) -> None:
    pairs = who_meet(hands.club, "Una", "Ada"), who_meet(hands.club, "Eve", "Bo")
    at = [pairs[0]]
    box = RecordBox(hands.window.desk, "5 6 7", lambda: Where(pair=at[0]))
    box.show()
    QTest.keyClicks(box.line, "5 7")
    qtbot.waitUntil(lambda: box.answer.words.startswith("Ada with Una"))
    for pair, text in ((pairs[1], ""), (pairs[0], "5 7")):
        box.leave()
        at[0] = pair
        box.begin()
        assert box.line.text() == text
    assert box.answer.words.startswith("Ada with Una")
    QTest.keyClicks(box.line, " 10")
    box.begin()
    assert box.line.text() == "5 7 10"
    box.save(box.line.text())
    box.begin()
    assert box.line.text() == ""
    box.close()


def test_without_a_place_nothing_is_asked(hands: Hands) -> None:
    box = RecordBox(hands.window.desk, "5 6 7", lambda: None)
    box.save("5 7")
    QTest.keyClicks(box.line, "7")
    QTest.qWait(100)
    assert box.answer.words == ""
    box.begin()
    assert box.line.text() == "7"
