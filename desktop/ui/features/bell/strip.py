"""The word “Swap!” across the whole window, on whatever page: quiet, and gone by itself."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame

from desktop.i18n import _
from desktop.ui.kit import parts
from desktop.ui.kit.bell import Bell


class BellStrip(QFrame):
    """Shown while the bell rings, unless it fills the window by itself; with the door open it names nobody."""

    def __init__(self, bell: Bell) -> None:
        super().__init__()
        self._bell = bell
        self.names_shown = True
        self.setProperty("wash", "care")
        self.word = parts.label(_("Swap!"), "door")
        self.who = parts.label(look="name")
        self.thanks = parts.button(_("Swapped"), bell.quiet, look="link")
        self.setLayout(parts.row(self.word, 16, self.who, None, self.thanks, margins=(32, 8, 24, 8)))
        bell.changed.connect(self._show)
        bell.rang.connect(self._announce)
        self.hide()

    def _show(self) -> None:
        ringing = self._bell.is_ringing
        if ringing:
            now = "  ·  ".join(seats.name for seats in self._bell.seats.values())
            self.who.setText(_("Now: {names}").format(names=now))
            self.who.setVisible(self.names_shown)
            self.thanks.setVisible(self.names_shown)
        self.setVisible(ringing and not self._bell.fills_window)

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, _("Swap!")))
