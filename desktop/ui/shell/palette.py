"""The palette (Ctrl+K): people, sessions, papers and commands by a few letters."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.core.rules.names import plain
from desktop.i18n import _
from desktop.services import paper, search
from desktop.ui.kit import icons, parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine

WIDE, HIGH, FROM_TOP, AT_EDGES = 560, 420, 72, 24
ICONS = {
    "person": "user",
    "relationship": "handshake",
    "session": "calendar-check",
    "paper": "file-text",
    "command": "chevron-right",
}


class Command(NamedTuple):
    """Something the window can do, found by its words."""

    title: str
    detail: str
    do: Callable[[], object]


class Palette(QFrame):
    """Opens over the window; arrows choose, Enter goes, Esc leaves."""

    closed = Signal()

    def __init__(self, window: QWidget, desk: Desk, commands: Callable[[], list[Command]]) -> None:
        super().__init__(window)
        self.setProperty("look", "card")
        self.setAccessibleName(_("Search"))
        self._over = window
        self._desk = desk
        self._commands = commands
        self._back: QWidget | None = None
        self._found_for: str | None = None
        self._awaited = False
        self.line = TypedLine(_("Search people, sessions, papers and commands"), wait=0)
        self.line.setProperty("look", "line")
        self.line.textEdited.connect(lambda _text: self._await(on=False))
        self.line.typed.connect(self._search)
        self.line.entered.connect(self._enter)
        self.line.installEventFilter(self)
        self.found = QListWidget()
        self.found.setAccessibleName(_("What was found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.itemClicked.connect(self._take)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.addWidget(self.line)
        box.addWidget(self.found, 1)
        box.addWidget(parts.label(_("↑ ↓ choose · Enter opens · Esc leaves"), "faint"))
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Open with an empty line, unless a page holds the window."""
        if self._desk.navigator.is_held:
            return
        self._back = self._over.focusWidget()
        self._found_for = None
        self._place()
        self.line.clear()
        self._search("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def leave(self) -> None:
        """Close, and put the cursor back where it was."""
        self.hide()
        if self._back is not None and isValid(self._back):  # a page may have drawn itself anew meanwhile
            self._back.setFocus()
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._await(on=False)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.found.count():
                self.found.setCurrentRow((self.found.currentRow() + step) % self.found.count())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        if watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._over.size()
        wide, high = theme.sized(WIDE), theme.sized(HIGH)
        self.resize(min(wide, room.width() - 2 * AT_EDGES), min(high, room.height() - FROM_TOP - AT_EDGES))
        self.move((room.width() - self.width()) // 2, FROM_TOP)

    def _enter(self, text: str) -> None:
        """Open what is chosen; while the list is still that of fewer letters, wait for the right one."""
        if text == self._found_for:
            self._take_chosen()
        else:
            self._await(on=True)
            self._search(text)

    def _await(self, *, on: bool) -> None:
        self._awaited = on

    def _search(self, text: str) -> None:
        self._desk.read(lambda: search.find(self._desk.club, text), lambda hits: self._show(text, hits), "palette")

    def _show(self, text: str, hits: list[search.Hit]) -> None:
        self.found.clear()
        go = self._desk.navigator.go
        for hit in hits:
            self._add(hit.kind, hit.title, hit.detail, partial(go, hit.kind, hit.key))
        wanted = plain(text).split()
        for command in self._commands():
            if not wanted or _fits(command.title, wanted):
                self._add("command", command.title, command.detail, command.do)
        for place, kind in enumerate(paper.catalogue()):
            if wanted and _fits(_(kind.title), wanted):
                self._add("paper", _(kind.title), _("Paper"), partial(go, "papers", place))
        self.found.setCurrentRow(0)
        self._found_for = text
        if self._awaited:
            self._take_chosen()

    def _add(self, kind: str, title: str, detail: str, do: Callable[[], object]) -> None:
        item = QListWidgetItem(icons.icon(ICONS[kind]), f"{title}    {detail}" if detail else title)
        item.setData(Qt.ItemDataRole.UserRole, do)
        self.found.addItem(item)

    def _take_chosen(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        do = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        do()


def _fits(title: str, wanted: list[str]) -> bool:
    words = plain(title).split()
    return all(any(word.startswith(part) for word in words) for part in wanted)
