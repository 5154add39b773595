"""Parts find their place before they are painted: by itself Qt paints first and lets lines jump a moment later."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

ROUNDS = 8
"""How deep scrolled parts in folding parts in tabs may ask each other for room; a round without a question is free."""


def settle() -> None:
    """Lay out what waits to be laid out, and what asks anew because of that."""
    for _round in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Settles(QObject):
    """Settles a window each time before it is painted; a window that stands inside another is not asked to paint."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint when all has its place."""
        del watched
        if event.type() == QEvent.Type.UpdateRequest:
            settle()
        return False
