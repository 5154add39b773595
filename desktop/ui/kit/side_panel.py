"""A panel that opens at the end side of a page, for one form."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.ui.kit import parts, pressed
from desktop.ui.kit.ask import Ask
from desktop.ui.kit.form import Form

WIDE = 52  # characters
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Save = Callable[[dict[str, Any], Callable[[], None], Callable[[Refused | Trouble], None]], object]


class SidePanel(QFrame):
    """Shows a form beside the page; Ctrl+Enter saves, Esc leaves and asks only if something would be lost.

    `opened` comes with each form; `opener` is the button that asked for it, if one did.
    """

    opened = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._usual = self.fontMetrics().averageCharWidth() * WIDE
        self.setFixedWidth(self._usual)
        self._ask = ask
        self._save: Save | None = None
        self._back: QWidget | None = None
        self.form: Form | None = None
        self.opener: QAbstractButton | None = None
        self._title = parts.label(look="heading", wrap=True)
        close = parts.icon_button("x", _("Close"), self.leave)
        self._holder = QScrollArea()
        self._holder.setWidgetResizable(True)
        self._holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder.viewport().setAutoFillBackground(False)
        self.save_button = parts.button(_("Save"), self.save, look="primary", hint="Ctrl+Enter")
        cancel = parts.button(_("Cancel"), self.leave)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        head = parts.row(self._title, close)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self._holder, 1)
        box.addLayout(parts.row(None, cancel, self.save_button))
        self.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()  # the page around has a Ctrl+Enter of its own; here it is the panel's
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._meant(event)
        if do is not None:
            do()
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self.leave
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return self.save if with_control and event.key() in ENTERS else None

    def edit(
        self,
        title: str,
        form: Form,
        save: Save,
        *,
        all_values: bool = False,
        above: QWidget | None = None,
        verb: str = "",
    ) -> None:
        """Open with a form. `save` gets the values, and what to call when it is done or failed.

        `all_values`: for a new record every field is given, otherwise only those that were changed. `above` the form
        stands what is to be known first; `verb` is on the button, where that does not save.
        """
        self._title.setText(title)
        self.form = form
        self._save = save
        self._all = all_values
        self._back = self.window().focusWidget() if not self.isVisible() else self._back
        self.save_button.setEnabled(True)
        self.save_button.setText(parts.caption(verb or _("Save")))
        inside = QWidget()
        inside_box = QVBoxLayout(inside)
        inside_box.setContentsMargins(2, 2, 10, 2)
        if above is not None:
            inside_box.addWidget(above)
        inside_box.addWidget(form)
        inside_box.addStretch(1)
        self._holder.setWidget(inside)
        inside.setAutoFillBackground(False)  # the card shows through
        self.show()
        self._widen(inside)
        form.focus_first()
        self.opener = pressed.now()
        self.opened.emit()

    @property
    def title(self) -> str:
        """What stands over the form."""
        return self._title.text()

    def _widen(self, inside: QWidget) -> None:
        """Be as wide as usual, or as the widest field wants: nothing scrolls sideways here."""
        margins = self.contentsMargins() + self._box.contentsMargins()
        wanted = inside.minimumSizeHint().width() + self._holder.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(max(self._usual, wanted + margins.left() + margins.right()))

    def save(self) -> None:
        """Save what stands in the form; while that is on its way it is not begun again."""
        form = self.form
        if form is None or self._save is None or not self.save_button.isEnabled():
            return
        values = form.all_values() if self._all else form.values()
        self.save_button.setEnabled(False)
        self._save(values, lambda: self._saved(form), lambda error: self._refused(form, error))

    def _saved(self, form: Form) -> None:
        if self.form is form:
            self.close_panel()

    def _refused(self, form: Form, error: Refused | Trouble) -> None:
        if self.form is form:
            self.save_button.setEnabled(True)
            form.show_refused(error)
            wrong = self.window().focusWidget()
            if wrong is not None:
                self._holder.ensureWidgetVisible(wrong)

    def leave(self) -> bool:
        """Close without saving; asks if something would be lost. Says whether it was closed."""
        lost = self.form is not None and self.form.is_changed()
        if lost and not self._ask.sure(_("Not saved"), _("What you typed here is not saved yet."), _("Discard")):
            return False
        self.close_panel()
        return True

    def close_panel(self) -> None:
        """Close, and put the cursor back where it was."""
        self.hide()
        self.form = self.opener = None
        self._title.setText("")  # it may be somebody's name
        self._holder.takeWidget()
        if self._back is not None and isValid(self._back):
            self._back.setFocus()
        self._back = None
