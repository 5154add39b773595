"""Tabs need the room of the one that is seen."""

from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.kit.tabs import Tabs


def test_a_wide_tab_that_is_not_seen_makes_no_page_wide(qapp: QApplication) -> None:
    del qapp
    tabs = Tabs()
    for number, width in enumerate((100, 900)):
        inside = QLabel(str(number))
        inside.setMinimumWidth(width)
        tabs.addTab(inside, str(number))
    assert tabs.minimumSizeHint().width() < 900
    tabs.setCurrentIndex(1)
    assert tabs.minimumSizeHint().width() >= 900
