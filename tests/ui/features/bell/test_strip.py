"""The word across the window."""

from PySide6.QtWidgets import QApplication

from desktop.core.relationship_choices import Side
from desktop.ui.features.bell.strip import BellStrip
from desktop.ui.kit.bell import Bell, Seats


def test_it_says_who_drives_now(qapp: QApplication) -> None:
    del qapp
    bell = Bell()
    strip = BellStrip(bell)
    bell.seat(1, Seats("Ada", "Ben", Side.MENTEE))
    bell.toggle()
    assert strip.isHidden()
    bell.swap()
    assert not strip.isHidden()
    assert strip.who.text() == "Now: Ben"
    bell.quiet()
    assert strip.isHidden()
    bell.end()
