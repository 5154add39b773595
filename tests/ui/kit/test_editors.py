from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.choices import Coming, Weekday
from desktop.model.fields import FieldSpec, Kind
from desktop.model.values import read
from desktop.ui.kit.editors import (
    ChoiceEditor,
    ChoicesEditor,
    DayEditor,
    Editor,
    LongTextEditor,
    editor,
)

TYPED: dict[Kind, tuple[Any, str]] = {
    Kind.TEXT: ("Zoë", "Zoë"),
    Kind.DAY: (date(2026, 11, 17), "17/11/2026"),
    Kind.PARTIAL_DAY: ("2014-05", "2014-05"),
    Kind.CLOCK: (18 * 60 + 5, "18:05"),
    Kind.MINUTES: (90, "1:30"),
    Kind.WHOLE: (7, "7"),
    Kind.NUMBER: (1.5, "1.5"),
    Kind.WORDS: (("Welsh", "Python"), "Welsh, Python"),
}
MANY = [(number, f"Group {number}") for number in range(1, 30)]


def inner(made: Editor) -> QWidget:
    """The part of it that takes the keys."""
    return made.focusProxy() or made


def test_a_birth_date_is_written_as_far_as_it_is_known(qapp: QApplication) -> None:
    made = editor(FieldSpec(Kind.PARTIAL_DAY, "Date of birth"))
    for value, written in (("2014", "2014"), ("2014-05", "2014-05"), ("2014-05-17", "17/05/2014"), (None, "")):
        made.set_value(value)
        assert made.value() == written


@pytest.mark.parametrize("kind", TYPED)
def test_a_value_is_written_as_one_types_it_and_read_back_the_same(qapp: QApplication, kind: Kind) -> None:
    value, text = TYPED[kind]
    made = editor(FieldSpec(kind, "Field"))
    made.set_value(value)
    assert made.value() == text
    assert read("field", FieldSpec(kind, "Field"), made.value()) == value


@given(st.integers(0, 30_000))
def test_every_length_of_time_is_read_back_the_same(qapp: QApplication, minutes: int) -> None:
    said = FieldSpec(Kind.MINUTES, "Length")
    made = editor(said)
    made.set_value(minutes)
    assert read("length", said, made.value()) == minutes


@pytest.mark.parametrize(
    "kind", [kind for kind in Kind if kind not in {Kind.YES_NO, Kind.CHOICE, Kind.CHOICES, Kind.LANGUAGE, Kind.COUNTRY}]
)
def test_nothing_stays_nothing(qapp: QApplication, kind: Kind) -> None:
    made = editor(FieldSpec(kind, "Field"))
    made.set_value(None)
    assert made.value() == ""


def test_text_is_no_longer_than_the_field_takes(qapp: QApplication) -> None:
    made = editor(FieldSpec(Kind.TEXT, "Code", limit=3))
    QTest.keyClicks(inner(made), "abcdef")
    assert made.value() == "abc"


def test_a_choice_shows_labels_and_gives_values(qapp: QApplication) -> None:
    made = ChoiceEditor(FieldSpec(Kind.CHOICE, "Day", choices=Weekday, allowed=(Weekday.TUE, Weekday.THU)))
    assert [made.combo.itemText(number) for number in range(made.combo.count())] == ["Tuesday", "Thursday"]
    made.set_value(Weekday.THU)
    assert made.value() == "thu"


def test_an_optional_link_may_be_empty_and_a_required_one_not(qapp: QApplication) -> None:
    optional = ChoiceEditor(FieldSpec(Kind.LINK, "Group"), [(3, "Makers")])
    assert optional.value() is None
    optional.set_value(3)
    assert optional.value() == 3
    assert ChoiceEditor(FieldSpec(Kind.LINK, "Group", required=True), [(3, "Makers")]).value() == 3


def test_a_value_that_is_not_offered_shows_as_empty_and_not_as_another(qapp: QApplication) -> None:
    made = ChoiceEditor(FieldSpec(Kind.LINK, "Group", required=True), [(3, "Makers"), (4, "Gamers")])
    made.set_value(99)
    assert made.combo.currentText() == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # without a screen no list pops up
def test_among_many_one_types_and_what_fits_nothing_is_not_taken_for_empty(qtbot: QtBot) -> None:
    made = ChoiceEditor(FieldSpec(Kind.LINK, "Group"), MANY)
    qtbot.addWidget(made)
    heard: list[bool] = []
    made.edited.connect(lambda: heard.append(True))
    made.set_value(4)
    assert (made.value(), made.combo.currentText(), heard) == (4, "Group 4", [])
    line = made.combo.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "group 17")
    assert made.value() == 17
    assert heard
    line.selectAll()
    QTest.keyClicks(line, "nobody")
    assert made.value() == "nobody"
    line.clear()
    assert made.value() is None


def test_a_wheel_does_not_choose_by_chance(qtbot: QtBot) -> None:
    made = ChoiceEditor(FieldSpec(Kind.CHOICE, "Coming", choices=Coming))
    qtbot.addWidget(made)
    made.show()
    before = made.value()
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(made.combo, turn)
    assert made.value() == before


def test_several_choices_are_ticks(qapp: QApplication) -> None:
    made = ChoicesEditor(FieldSpec(Kind.CHOICES, "Days", choices=Weekday))
    made.set_value(("tue", "sat"))
    made.boxes["mon"].click()
    assert made.value() == ("mon", "tue", "sat")


def test_yes_or_no_is_a_tick_with_its_words(qtbot: QtBot) -> None:
    made = editor(FieldSpec(Kind.YES_NO, "Still to be completed"))
    qtbot.addWidget(made)
    QTest.keyClick(inner(made), Qt.Key.Key_Space)
    assert made.value() is True


def test_tab_leaves_a_text_of_several_lines(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    area = LongTextEditor(FieldSpec(Kind.LONG_TEXT, "Notes"))
    QTest.keyClick(area.area, Qt.Key.Key_Tab)
    assert area.value() == ""


def test_a_day_is_taken_from_the_calendar(qtbot: QtBot) -> None:
    made = DayEditor(FieldSpec(Kind.DAY, "Since"))
    qtbot.addWidget(made)
    heard: list[bool] = []
    made.edited.connect(lambda: heard.append(True))
    made._take(QDate(2026, 11, 17), QMenu(made))
    assert made.value() == "17/11/2026"
    assert heard


def test_what_cannot_be_is_outlined(qapp: QApplication) -> None:
    made = editor(FieldSpec(Kind.DAY, "Since"))
    made.mark(wrong=True)
    assert inner(made).property("wrong") == "true"
    made.mark(wrong=False)
    assert not inner(made).property("wrong")


@pytest.mark.parametrize(
    ("kind", "kept", "shown"),
    [(Kind.LANGUAGE, "de", "Deutsch"), (Kind.COUNTRY, "IN", "India"), (Kind.LANGUAGE, "", "")],
)
def test_languages_and_countries_are_chosen_by_name_and_kept_by_code(
    qtbot: QtBot, kind: Kind, kept: str, shown: str
) -> None:
    made = editor(FieldSpec(kind, "Where"))
    qtbot.addWidget(made)
    assert isinstance(made, ChoiceEditor)
    made.set_value(kept)
    assert (made.combo.currentText(), made.value() or "") == (shown, kept)
