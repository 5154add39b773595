"""What can be chosen at the door: names or answers as large buttons, as many as there is room for."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.i18n import ngettext
from desktop.ui.kit import parts

GAP, INSIDE = 12, 16
WIDE = 16  # characters of a name, at least
MOST = 60


class Offer(NamedTuple):
    """Something to choose: a name or an answer, a soft line under it, and what choosing it does."""

    title: str
    detail: str
    do: Callable[[], object]


class _Large(QPushButton):
    """A large button of two lines; the cursor stays in the line above."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("look", "name")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = parts.label(look="name")
        self.detail = parts.label(look="soft")
        for one in (self.title, self.detail):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(parts.column(None, self.title, self.detail, None, space=0, margins=(INSIDE, 4, INSIDE, 4)))
        self._shown: Offer | None = None
        self.clicked.connect(self.act)

    def show_offer(self, offer: Offer) -> None:
        """Show an offer, cut to the width there is."""
        self._shown = offer
        room = self.width() - 2 * INSIDE
        for one, text in ((self.title, offer.title), (self.detail, offer.detail)):
            one.setText(one.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))
        self.detail.setVisible(bool(offer.detail))
        self.setAccessibleName(" – ".join(part for part in offer[:2] if part))
        self.show()

    def act(self) -> None:
        """Do what is offered."""
        if self._shown is not None:
            self._shown.do()


class Offers(QWidget):
    """Buttons in rows and columns; arrows choose one."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Offer] = ()
        self.chosen = -1
        self._buttons = [_Large(self) for _number in range(MOST)]
        self._more = QLabel(self)
        self._more.setProperty("look", "soft")
        self._columns = 1

    @property
    def current(self) -> Offer | None:
        """The offer that Enter takes."""
        return self.offers[self.chosen] if 0 <= self.chosen < len(self.offers) else None

    def show_offers(self, offers: Sequence[Offer], chosen: int = -1) -> None:
        """Show these offers, with one of them chosen or none."""
        self.offers = offers
        self.chosen = min(chosen, len(offers) - 1)
        self._lay_out()

    def step(self, steps: int, *, down: bool = False) -> None:
        """Choose the next offer, or the one under this."""
        if not self.offers:
            return
        last = min(len(self.offers), self._room()) - 1
        far = self._columns if down else 1
        self.chosen = 0 if self.chosen < 0 else max(0, min(last, self.chosen + steps * far))
        self._mark()

    def minimumSizeHint(self) -> QSize:
        """Ask for one row, and the line under it."""
        return QSize(0, self._high() + GAP + self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _high(self) -> int:
        one = self._buttons[0]
        return one.title.fontMetrics().height() + one.detail.fontMetrics().height() + INSIDE + 2

    def _room(self) -> int:
        """Say how many buttons there is room for."""
        high = self.height() - self._more.fontMetrics().height()
        rows = max(1, (high + GAP) // (self._high() + GAP))
        return min(MOST, self._columns * rows)

    def _lay_out(self) -> None:
        least = self._buttons[0].title.fontMetrics().averageCharWidth() * WIDE + 2 * INSIDE
        self._columns = max(1, (self.width() + GAP) // (least + GAP))
        wide, high = (self.width() + GAP) // self._columns - GAP, self._high()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self._room()
        for number, button in enumerate(self._buttons):
            if number >= min(room, len(self.offers)):
                button.hide()
                continue
            row, column = divmod(number, self._columns)
            across = column * (wide + GAP)
            place = QRect(self.width() - across - wide if mirrored else across, row * (high + GAP), wide, high)
            button.setGeometry(place)
            button.show_offer(self.offers[number])
        self._say_more(len(self.offers) - room)
        self._mark()

    def _say_more(self, more: int) -> None:
        self._more.setVisible(more > 0)
        words = ngettext(
            "and {count} more: type the first letters", "and {count} more: type the first letters", max(more, 1)
        )
        self._more.setText(words.format(count=more))
        high = self._more.sizeHint().height()
        self._more.setGeometry(0, self.height() - high, self.width(), high)

    def _mark(self) -> None:
        for number, button in enumerate(self._buttons[: len(self.offers)]):
            parts.restyle(button, "chosen", "true" if number == self.chosen else "false")
