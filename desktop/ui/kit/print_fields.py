"""How something is printed: which printer, how many copies, which pages, on which sides."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.core.choices import PaperSize
from desktop.core.paper_choices import Sides
from desktop.core.rules import printing as rules
from desktop.i18n import _
from desktop.services import printing
from desktop.services.printing import Order
from desktop.system.printing import Queue, State
from desktop.ui.kit import parts
from desktop.ui.kit.combo import Combo
from desktop.ui.kit.lines import HintedLine


class PrintFields(QWidget):
    """The fields, and under the printer what may go otherwise with it; `changed` when one of them was."""

    changed = Signal()

    def __init__(self, size: PaperSize, sides: Sides, copies: int = 1) -> None:
        super().__init__()
        self._size = size
        self._queues: list[Queue] = []
        self.printer = Combo()
        self.printer.setPlaceholderText(_("Looking for printers …"))
        self.concern = parts.label(look="care", wrap=True)
        self.copies = QLineEdit(str(copies))
        self.pages = HintedLine()
        self.pages.setPlaceholderText(_("all; or such as 2-3"))
        self.sides = Combo((_(one.label), one) for one in Sides)
        self.sides.setCurrentIndex(list(Sides).index(sides))
        self._wanted = sides
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        printer = parts.field(_("Printer"), self.printer)
        printer.addWidget(self.concern)
        box.addLayout(printer)
        pair = parts.row(space=12)
        pair.addLayout(parts.field(_("Copies"), self.copies), 1)
        pair.addLayout(parts.field(_("Pages"), self.pages), 2)
        box.addLayout(pair)
        box.addLayout(parts.field(_("Sides"), self.sides))
        box.addStretch(1)
        self.concern.hide()
        self.printer.currentIndexChanged.connect(self._other_printer)
        self.copies.textChanged.connect(self._change)
        self.pages.textChanged.connect(self._change)
        self.sides.activated.connect(self._other_sides)

    def show_queues(self, found: Sequence[Queue], last: str) -> None:
        """Offer the printers; the one that printed last is chosen, else the system's own."""
        self._queues = list(found)
        with QSignalBlocker(self.printer):
            self.printer.clear()
            for one in found:
                words = one.words or one.name
                state = printing.state_words(one.state)
                self.printer.addItem(words if one.state is State.IDLE else f"{words} ({state})")
            names = [one.name for one in found]
            self.printer.setCurrentIndex(names.index(last) if last in names else 0)
        self._other_printer()

    @property
    def queue(self) -> Queue | None:
        """The chosen printer."""
        place = self.printer.currentIndex()
        return self._queues[place] if 0 <= place < len(self._queues) else None

    def order(self) -> Order:
        """Say what is chosen; the pages as they are typed.

        Raises:
            Refused: copies are no number, or too many.
        """
        queue = self.queue
        return Order(
            queue.name if queue is not None else "",
            rules.copies(self.copies.text()),
            list(Sides)[self.sides.currentIndex()],
            self.pages.text(),
        )

    def show_refused(self, field: str) -> QLineEdit:
        """Mark what is wrong, `pages` or `copies`, and give it; nothing is wrong any more without a name."""
        for name, line in (("copies", self.copies), ("pages", self.pages)):
            parts.restyle(line, "wrong", "true" if name == field else "false")
        return self.copies if field == "copies" else self.pages

    def _other_printer(self) -> None:
        """Offer both sides where the printer has them; what the paper is made for is proposed again."""
        queue = self.queue
        can = queue is not None and queue.both_sides
        self.sides.setEnabled(can)
        self.sides.setCurrentIndex(list(Sides).index(self._wanted if can else Sides.ONE))
        self._change()

    def _other_sides(self) -> None:
        self._wanted = list(Sides)[self.sides.currentIndex()]
        self._change()

    def _change(self) -> None:
        queue = self.queue
        said = printing.concerns(queue, self._wanted, self._size) if queue is not None else []
        self.concern.setText("\n".join(said))
        self.concern.setVisible(bool(said))
        self.changed.emit()
