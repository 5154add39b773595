"""A panel that opens at the end side of a page, for one form."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.ui.kit import parts
from desktop.ui.kit.ask import Ask
from desktop.ui.kit.form import Form

WIDE = 400

Save = Callable[[dict[str, Any], Callable[[], None], Callable[[Refused | Trouble], None]], object]


class SidePanel(QFrame):
    """Shows a form beside the page; Ctrl+Enter saves, Esc leaves and asks only if something would be lost."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setFixedWidth(WIDE)
        self._ask = ask
        self._save: Save | None = None
        self._back: QWidget | None = None
        self.form: Form | None = None
        self._title = parts.label(look="heading", wrap=True)
        close = parts.icon_button("x", _("Close"), self.leave)
        self._holder = QScrollArea()
        self._holder.setWidgetResizable(True)
        self._holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save_button = parts.button(_("Save"), self.save, look="primary", hint="Ctrl+Enter")
        cancel = parts.button(_("Cancel"), self.leave)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addLayout(parts.row(self._title, None, close))
        box.addWidget(self._holder, 1)
        box.addLayout(parts.row(None, cancel, self.save_button))
        for keys, do in (("Ctrl+Return", self.save), ("Ctrl+Enter", self.save), ("Esc", self.leave)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        self.hide()

    def edit(self, title: str, form: Form, save: Save, *, all_values: bool = False) -> None:
        """Open with a form. `save` gets the values, and what to call when it is done or failed.

        `all_values`: for a new record every field is given, otherwise only those that were changed.
        """
        self._title.setText(title)
        self.form = form
        self._save = save
        self._all = all_values
        self._back = self.window().focusWidget()
        inside = QWidget()
        inside_box = QVBoxLayout(inside)
        inside_box.setContentsMargins(2, 2, 10, 2)
        inside_box.addWidget(form)
        inside_box.addStretch(1)
        self._holder.setWidget(inside)
        self.show()
        form.focus_first()

    def save(self) -> None:
        """Save what stands in the form."""
        if self.form is None or self._save is None:
            return
        values = self.form.all_values() if self._all else self.form.values()
        self._save(values, self.close_panel, self.form.show_refused)

    def leave(self) -> bool:
        """Close without saving; asks if something would be lost. Says whether it was closed."""
        lost = self.form is not None and self.isVisible() and self.form.is_changed()
        if lost and not self._ask.sure(_("Not saved"), _("What you typed here is not saved yet."), _("Discard")):
            return False
        self.close_panel()
        return True

    def close_panel(self) -> None:
        """Close, and put the cursor back where it was."""
        self.hide()
        self.form = None
        self._holder.takeWidget()
        if self._back is not None:
            self._back.setFocus()
