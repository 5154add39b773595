from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused, Trouble
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.ui.kit import parts
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.form import Form
from desktop.ui.kit.side_panel import SidePanel

CONTROL = Qt.KeyboardModifier.ControlModifier


class Sure(DialogAsk):
    """Somebody who always answers the same."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = True
        self.asked = 0

    def sure(self, title: str, text: str, yes: str) -> bool:
        self.asked += 1
        return self.answer


class Saving:
    """What a page does with the values; the test says how it ends."""

    def __init__(self) -> None:
        self.values: list[dict[str, Any]] = []
        self.done: Callable[[], None] = lambda: None
        self.failed: Callable[[Refused | Trouble], None] = lambda _error: None

    def __call__(
        self, values: dict[str, Any], done: Callable[[], None], failed: Callable[[Refused | Trouble], None]
    ) -> None:
        self.values.append(values)
        self.done, self.failed = done, failed


class Around(QWidget):
    """A page with a list, its own Ctrl+Enter, and the panel."""

    def __init__(self) -> None:
        super().__init__()
        self.sure = Sure()
        self.list = QLineEdit()
        self.acted = 0
        self.panel = SidePanel(self.sure)
        self.setLayout(parts.row(self.list, self.panel))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.act)

    def act(self) -> None:
        self.acted += 1

    def edit(self, *, all_values: bool = False) -> tuple[Form, Saving]:
        form, saving = Form(specs(Person), {"given_name": "Zoë"}, only=["given_name", "notes"]), Saving()
        self.panel.edit("Zoë", form, saving, all_values=all_values)
        return form, saving


@pytest.fixture
def around(qtbot: QtBot) -> Around:
    made = Around()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.list.setFocus()
    return made


def here(around: Around) -> QWidget:
    found = around.focusWidget()
    assert found is not None
    return found


def test_it_opens_with_the_cursor_in_the_first_field(around: Around) -> None:
    form, _saving = around.edit()
    assert around.panel.isVisible()
    assert here(around) is form.editors["given_name"].focusProxy()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_and_enter_save_the_form_and_not_the_page(around: Around, key: Qt.Key) -> None:
    _form, saving = around.edit()
    QTest.keyClicks(here(around), "X")
    QTest.keyClick(here(around), key, CONTROL)
    assert saving.values == [{"given_name": "ZoëX"}]
    assert around.acted == 0
    around.list.setFocus()
    QTest.keyClick(around.list, key, CONTROL)
    assert around.acted == 1


def test_control_and_enter_save_out_of_a_long_text_too(around: Around) -> None:
    form, saving = around.edit()
    form.editors["notes"].setFocus()
    QTest.keyClick(here(around), Qt.Key.Key_Return, CONTROL)
    assert saving.values == [{}]


def test_a_new_record_gives_every_field(around: Around) -> None:
    _form, saving = around.edit(all_values=True)
    around.panel.save()
    assert saving.values == [{"given_name": "Zoë", "notes": ""}]


def test_who_presses_twice_saves_once(around: Around) -> None:
    _form, saving = around.edit()
    around.panel.save()
    around.panel.save()
    assert len(saving.values) == 1
    assert not around.panel.save_button.isEnabled()


def test_saved_it_goes_and_the_cursor_is_back_where_it_was(around: Around) -> None:
    _form, saving = around.edit()
    around.panel.save()
    saving.done()
    assert not around.panel.isVisible()
    assert here(around) is around.list


def test_refused_it_stays_with_the_reason_at_the_field_and_can_be_saved_again(around: Around) -> None:
    form, saving = around.edit()
    around.panel.save()
    saving.failed(Refused("“Given name” is missing.", field="given_name"))
    assert form.error_at("given_name") == "“Given name” is missing."
    around.panel.save()
    assert len(saving.values) == 2


def test_escape_leaves_at_once_where_nothing_would_be_lost(around: Around) -> None:
    around.edit()
    QTest.keyClick(here(around), Qt.Key.Key_Escape)
    assert not around.panel.isVisible()
    assert around.sure.asked == 0


@pytest.mark.parametrize("discards", [True, False])
def test_escape_asks_where_something_would_be_lost(around: Around, discards: bool) -> None:
    around.edit()
    around.sure.answer = discards
    QTest.keyClicks(here(around), "X")
    QTest.keyClick(here(around), Qt.Key.Key_Escape)
    assert around.sure.asked == 1
    assert around.panel.isVisible() is not discards


def test_an_answer_to_a_form_that_has_gone_does_not_close_the_next(around: Around) -> None:
    _form, first = around.edit()
    around.panel.save()
    around.edit()
    first.done()
    assert around.panel.isVisible()


def test_where_the_cursor_was_may_have_gone_meanwhile(around: Around, qtbot: QtBot) -> None:
    gone = QLineEdit(around)
    gone.show()
    gone.setFocus()
    around.edit()
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    around.panel.leave()
    assert not around.panel.isVisible()
