"""A link that is cut to its room."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit import parts
from desktop.ui.kit.elided import ElidedLink

WORDS = "Gwen Morgan, Logan MacDonald & Grace García Márquez: review due since 16 Nov 2026"


def test_what_has_no_room_ends_in_an_ellipsis_and_is_still_told(qtbot: QtBot) -> None:
    place, pressed = QWidget(), []
    qtbot.addWidget(place)
    link = ElidedLink(WORDS, lambda: pressed.append(1))
    place.setLayout(parts.row(link, None))
    place.resize(1200, 60)
    place.show()
    qtbot.waitUntil(lambda: link.text() == parts.caption(WORDS))
    assert link.toolTip() == ""
    place.resize(200, 60)
    qtbot.waitUntil(lambda: link.text().endswith("…"))
    assert place.width() == 200
    assert link.toolTip() == link.accessibleName() == WORDS
    link.click()
    assert pressed == [1]
