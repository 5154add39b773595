"""What somebody does who cannot see the window is done as a click is."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup

from desktop.ui.kit.pressed import Push, Tick, does, now


def toggle(button: QAbstractButton) -> None:
    """Do what a screen reader does."""
    found = QAccessible.queryAccessibleInterface(button)
    assert found is not None
    actions = found.actionInterface()
    assert actions is not None
    actions.doAction(QAccessibleActionInterface.toggleAction())


@pytest.mark.parametrize("kind", [Push, Tick])
def test_a_toggle_and_a_click_are_told_once_and_a_state_that_is_set_is_not(
    qapp: QApplication, kind: type[Push | Tick]
) -> None:
    del qapp
    button = kind("Here")
    button.setCheckable(True)
    told: list[bool] = []
    button.clicked.connect(lambda on=None: told.append(on))
    button.setChecked(True)
    assert told == []
    toggle(button)
    assert told == [False]
    button.click()
    assert told == [False, True]
    assert button.text() == "Here"


def test_of_a_group_only_the_one_that_was_meant_is_told(qapp: QApplication) -> None:
    del qapp
    group, told = QButtonGroup(), []
    buttons = [Push("one"), Push("two")]
    for button in buttons:
        button.setCheckable(True)
        group.addButton(button)
        button.clicked.connect(lambda _on, button=button: told.append(button.text()))
    buttons[0].setChecked(True)
    toggle(buttons[1])
    buttons[0].click()
    assert told == ["two", "one"]


def test_a_button_is_known_while_it_is_obeyed(qapp: QApplication) -> None:
    del qapp
    button, seen = Push("one"), []
    does(button, lambda: seen.append(now()))
    button.click()
    assert seen == [button]
    assert now() is None
