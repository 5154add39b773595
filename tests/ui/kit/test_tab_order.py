"""Fields that are made later: Tab comes through them where they are seen."""

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.kit.tab_order import tab_before


def test_fields_made_later_come_before_the_one_they_stand_above(qapp: object) -> None:
    del qapp
    window = QWidget()
    box = QVBoxLayout(window)
    first, frame, last = QLineEdit(), QFrame(), QLineEdit()
    for part in (first, frame, last):
        box.addWidget(part)
    made = [QLineEdit(), QLineEdit()]
    for place, one in enumerate(made, start=1):
        box.insertWidget(place, one)
    tab_before(last, made)
    window.show()
    first.setFocus()
    passed = []
    for _step in range(3):
        window.focusNextChild()
        passed.append(window.focusWidget())
    assert passed == [*made, last]
    window.close()
