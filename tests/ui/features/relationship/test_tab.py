from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.ui.features.relationship.tab import Tab
from tests.hands import CTRL, Hands
from tests.ui.features.relationship.shown import shown


class _Asked(Tab):
    asked = 0

    def refresh(self) -> None:
        self.asked += 1


def test_a_tab_asks_again_for_the_relationship_it_is_shown(hands: Hands) -> None:
    tab = _Asked(hands.window.desk)
    tab.show_pair(3)
    tab.show_pair(3)
    assert (tab.pair, tab.asked) == (3, 2)
    assert tab.first_focus() is None
    assert tab.may_leave()
    tab.act()
    Tab.refresh(tab)


class _Typed(Tab):
    done = 0
    typed = True

    def is_typed_into(self) -> bool:
        return self.typed

    def act(self) -> None:
        self.done += 1


def test_while_something_is_typed_the_key_that_saves_is_the_tabs(hands: Hands) -> None:
    tab = shown(hands, _Typed, 3)
    line = QLineEdit()
    tab.body.addWidget(line)
    line.setFocus()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert tab.done == 1
    tab.typed = False
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Return)
    assert tab.done == 1
    assert not Tab.is_typed_into(tab)
