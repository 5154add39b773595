import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit import parts
from desktop.ui.kit.lines import TypedLine, search_line

RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def test_a_label_shows_a_name_that_looks_like_markup_as_it_stands(qapp: QApplication) -> None:
    assert parts.label("<b>Robert</b>").textFormat() is Qt.TextFormat.PlainText


def test_in_a_mirrored_window_lines_begin_at_the_right_whatever_their_script(qapp: QApplication) -> None:
    assert parts.label("Ada").alignment() & Qt.AlignmentFlag.AlignLeft
    qapp.setLayoutDirection(RIGHT_TO_LEFT)
    try:
        assert parts.label("Ada").alignment() & Qt.AlignmentFlag.AlignRight
    finally:
        qapp.setLayoutDirection(LEFT_TO_RIGHT)


def test_a_button_keeps_the_and_of_a_name(qapp: QApplication) -> None:
    made = parts.button("R & D")
    assert made.text() == "R && D"
    assert made.accessibleName() == "R & D"


def test_a_button_does_what_it_says(qtbot: QtBot) -> None:
    done: list[str] = []
    made = parts.button("Print", lambda: done.append("printed"), look="primary", icon="printer", hint="Ctrl+P")
    qtbot.addWidget(made)
    made.click()
    assert done == ["printed"]
    assert made.toolTip() == "Ctrl+P"
    assert not made.icon().isNull()


def test_a_button_of_an_icon_alone_has_a_name_and_a_tooltip(qapp: QApplication) -> None:
    made = parts.icon_button("x", "Close")
    assert (made.accessibleName(), made.toolTip()) == ("Close", "Close")


def test_one_chip_is_chosen_and_told(qtbot: QtBot) -> None:
    chips = parts.Chips([("all", "All"), ("new", "New")], "Which")
    qtbot.addWidget(chips)
    told: list[str] = []
    chips.chosen.connect(told.append)
    assert chips.value == "all"
    chips.findChildren(QPushButton)[1].click()
    assert (chips.value, told) == ("new", ["new"])
    chips.choose("all")
    assert (chips.value, told) == ("all", ["new"])


def test_a_chip_with_nothing_behind_it_is_left_out(qtbot: QtBot) -> None:
    chips = parts.Chips([("all", "All"), ("new", "New")], "Which")
    qtbot.addWidget(chips)
    chips.show()
    for on in (False, True):
        chips.offer("new", on=on)
        assert [chip.isVisible() for chip in chips.findChildren(QPushButton)] == [True, on]


def test_a_chip_takes_a_count(qapp: QApplication) -> None:
    chips = parts.Chips([("all", "All")], "Which")
    chips.rename("all", "R & D  14")
    assert chips.findChildren(QPushButton)[0].accessibleName() == "R & D  14"


@pytest.mark.parametrize(("level", "mark"), [("ok", "✓"), ("care", "!"), ("stop", "✗")])
def test_a_banner_says_its_level_with_a_mark_and_not_by_colour_alone(qtbot: QtBot, level: str, mark: str) -> None:
    banner = parts.Banner()
    qtbot.addWidget(banner)
    banner.say("2 adults needed", level)
    assert [label.text() for label in banner.findChildren(QLabel)] == [mark, "2 adults needed"]
    assert banner.property("wash") == level


def test_a_banner_has_one_action_or_two_and_goes_when_it_has_nothing_to_say(qtbot: QtBot) -> None:
    done: list[str] = []
    around = QWidget()
    qtbot.addWidget(around)
    banner = parts.Banner("care")
    around.setLayout(parts.row(banner))
    banner.say("The folder is synced.", action="Move it", do=lambda: done.append("moved"))
    assert not banner.isHidden()
    banner.findChildren(QPushButton)[0].click()
    assert done == ["moved"]
    other = banner.findChildren(QPushButton)[1]
    banner.offer_other("Leave it", lambda: done.append("left"))
    assert not other.isHidden()
    other.click()
    assert done == ["moved", "left"]
    banner.say("")
    assert banner.isHidden()
    assert other.isHidden()


def test_a_banner_that_speaks_before_it_stands_anywhere_is_seen_with_what_it_is_put_into(qtbot: QtBot) -> None:
    banner = parts.Banner()
    banner.say("2 adults needed")
    assert not banner.isVisible()  # as a window of its own, which would take the keys
    around = QWidget()
    qtbot.addWidget(around)
    around.setLayout(parts.row(banner, parts.Banner()))
    around.show()
    assert [one.isVisible() for one in around.findChildren(parts.Banner)] == [True, False]


def test_an_empty_state_says_what_will_be_here_and_offers_it(qtbot: QtBot) -> None:
    done: list[str] = []
    made = parts.EmptyState("Here will be people.", "Add person", lambda: done.append("added"), icon="users")
    qtbot.addWidget(made)
    made.findChildren(QPushButton)[0].click()
    assert done == ["added"]
    assert made.words.text() == "Here will be people."
    made.say("Nobody fits.")
    assert (made.words.text(), made.action.isHidden()) == ("Nobody fits.", True)
    made.say("Here will be people.", offer=True)
    assert not made.action.isHidden()


def test_a_layout_is_emptied_with_what_is_in_its_parts(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    box = QVBoxLayout(whole)
    box.addLayout(parts.row(parts.label("Ada"), 8, None, parts.label("Ben")))
    box.addWidget(parts.line())
    parts.clear(box)
    assert box.count() == 0
    assert all(part.isHidden() for part in whole.findChildren(QLabel))


@pytest.fixture
def line(qtbot: QtBot) -> TypedLine:
    made = TypedLine("Type from the sheet", large=True)
    qtbot.addWidget(made)
    return made


def test_a_line_waits_until_the_fingers_rest(line: TypedLine, qtbot: QtBot) -> None:
    told: list[str] = []
    line.typed.connect(told.append)
    QTest.keyClicks(line, "* -4")
    assert told == []
    qtbot.waitUntil(lambda: told == ["* -4"])


def test_enter_does_not_wait(line: TypedLine) -> None:
    typed: list[str] = []
    entered: list[str] = []
    line.typed.connect(typed.append)
    line.entered.connect(entered.append)
    QTest.keyClicks(line, "*")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (typed, entered) == ([], ["*"])


def test_the_sheet_line_runs_as_on_the_sheet_in_a_mirrored_window(line: TypedLine) -> None:
    assert line.layoutDirection() is LEFT_TO_RIGHT
    assert line.accessibleName() == "Type from the sheet"


def test_a_search_that_is_cleared_tells_at_once(qtbot: QtBot) -> None:
    made = search_line("Find a person")
    qtbot.addWidget(made)
    told: list[str] = []
    made.typed.connect(told.append)
    made.setText("zo")
    made.clear()
    assert told == [""]
