"""What every page is: a head with its title and actions, a body, and a foot line."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.changes import Changes
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk

SIDE, ABOVE = 32, 24
BESIDE = 16
LEAST_TITLE = 12
"""Letters of a title that stand beside what can be done; where there is less room, that stands below it."""


class Page(QWidget):
    """A page of the window.

    Subclasses fill `body` and `foot`, and say in `refresh` what they show. `open` gets the key of a record; `wants`
    says which changes concern the page (all, by default).
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk.of(self)
        self.key: int | None = None
        self._stale = True
        self.primary: QPushButton | None = None
        self.title = parts.label(look="title", wrap=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.subtitle = parts.label(look="soft", wrap=True)
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(BESIDE)
        head.addLayout(words, 1)
        head.addLayout(self._actions)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.foot = parts.label(look="soft", wrap=True)
        self.foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SIDE, ABOVE, SIDE, 12)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)
        desk.bus.changed.connect(self._changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_head()

    def event(self, event: QEvent) -> bool:
        """What can be done may have got other words."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold_head()
        return done

    def _fold_head(self) -> None:
        """Put what can be done below the title where it has no room beside it."""
        letters = self.title.fontMetrics()
        title = min(letters.horizontalAdvance(self.title.text()), letters.averageCharWidth() * LEAST_TITLE)
        beside = title + BESIDE + self._actions.sizeHint().width() <= self.width() - 2 * SIDE
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._head.direction() is not wanted:
            self._head.setDirection(wanted)
            self._head.setAlignment(self._actions, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeading)

    def head(self, title: str, subtitle: str = "") -> None:
        """Set the title and the soft line under it."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)
        self._fold_head()

    def set_actions(self, buttons: Sequence[QWidget]) -> None:
        """Set what can be done on this page; a primary button comes last and is bound to Ctrl+Enter."""
        parts.clear(self._actions)
        self.primary = None
        for one in buttons:
            self._actions.addWidget(one)
            one.ensurePolished()
            if isinstance(one, QPushButton) and one.property("look") == "primary":
                self.primary = one
        self._fold_head()

    def act(self) -> None:
        """Do the page's primary action."""
        if self.primary is not None and self.primary.isEnabled():
            self.primary.click()

    def open(self, key: int | None) -> None:
        """Show the page, for the record with this key."""
        again = key == self.key and not self._stale
        self.key = key
        if not again:
            self.refresh_now()

    def refresh_now(self) -> None:
        """Ask again for everything that is shown."""
        self._stale = False
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything that is shown; pages say how."""

    def wants(self, changes: Changes) -> bool:
        """Say whether these changes concern the page."""
        del changes
        return True

    def first_focus(self) -> QWidget | None:
        """Say where the cursor goes when the page is opened."""
        return None

    def point_at(self, field: str) -> None:
        """Put the cursor where this field, or a new record of this noun, is typed; pages that have some say how."""

    def receive(self, given: Mapping[str, int]) -> None:
        """Choose these records in what is opened next; pages on which something is chosen say how."""

    def settle(self) -> None:
        """Put the cursor where it belongs once the page's answer has come, unless the person went somewhere else."""
        first, now = self.first_focus(), self.window().focusWidget()
        if first is not None and self.isVisible() and (now is None or now is self or not self.isAncestorOf(now)):
            first.setFocus()

    def may_leave(self) -> bool:
        """Say whether the page may be left; it asks if something typed would be lost."""
        return True

    def _changed(self, changes: Changes) -> None:
        if not self.wants(changes):
            return
        if self.isVisible():
            self.refresh_now()
        else:
            self._stale = True
