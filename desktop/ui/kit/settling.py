"""Parts find their place before they are painted: by itself Qt paints first and lets lines jump a moment later."""

from PySide6.QtCore import QCoreApplication, QEvent

ROUNDS = 8
"""How deep scrolled parts in folding parts in tabs may ask each other for room; a round without a question is free."""


def settle() -> None:
    """Lay out what waits to be laid out, and what asks anew because of that."""
    for _round in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
