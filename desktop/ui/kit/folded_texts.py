"""Texts that are folded to their titles: opened one by one, worded in place, left out, or put back as they came."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.ui.kit import icons, parts

LINES = 5
INDENT = 26
NEW = 0
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FoldedText(NamedTuple):
    """A text: how it is read, how it is written, and what may be done with it.

    `mark` says in a few words what was changed; `back` is what the button says that undoes that, if anything does.
    """

    key: int
    title: str
    read: str
    wording: str
    mark: str = ""
    included: bool = True
    may_be_left_out: bool = True
    back: str = ""


class _Reading(QWidget):
    """A text that is read, with what may be done with it."""

    def __init__(self, row: "_Row") -> None:
        super().__init__()
        self.read = parts.label(wrap=True, selectable=True)
        self.word = parts.button(_("Edit"), row.begin, look="link", icon="pencil")
        self.leave_out = parts.button("", row.leave_out, look="link")
        self.reset = parts.button("", row.back.emit, look="link", icon="rotate-ccw")
        box = parts.column(self.read, space=4, margins=(INDENT, 0, 0, 8))
        box.addLayout(parts.row(self.word, self.leave_out, self.reset, None, space=12))
        self.setLayout(box)

    def show_text(self, text: FoldedText, *, editable: bool) -> None:
        """Show a text, and only what may be done with it."""
        self.read.setText(text.read if text.included else _("Left out: it is not printed."))
        parts.restyle(self.read, "look", "" if text.included else "faint")
        self.word.setVisible(editable and text.included)
        self.leave_out.setVisible(editable and (text.may_be_left_out or not text.included))
        self.leave_out.setText(_("Leave out") if text.included else _("Take in again"))
        self.reset.setVisible(editable and bool(text.back))
        self.reset.setText(parts.caption(f" {text.back}"))


class _Wording(QWidget):
    """A text that is typed; Ctrl+Enter saves it, Esc leaves it as it was."""

    def __init__(self, row: "_Row") -> None:
        super().__init__()
        self._row = row
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("Title"))
        self.title.setAccessibleName(_("Title"))
        self.area = QPlainTextEdit()
        self.area.setAccessibleName(_("Text"))
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)
        self.error = parts.label(look="stop", wrap=True)
        self.save = parts.button(_("Save"), row.save, hint="Ctrl+Enter")
        cancel = parts.button(_("Cancel"), row.end)
        box = parts.column(self.title, self.area, self.error, space=6, margins=(INDENT, 0, 0, 8))
        box.addLayout(parts.row(None, cancel, self.save))
        self.setLayout(box)

    def begin(self, text: FoldedText) -> None:
        """Start from a text."""
        self.title.setText(text.title)
        self.area.setPlainText(text.wording)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why it was not saved."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()  # the page around has a Ctrl+Enter of its own
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        do = self._meant(event)
        if do is not None:
            do()
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self._row.end
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return self._row.save if with_control and event.key() in ENTERS else None


class _Row(QWidget):
    """One text, folded or open, being worded or not; what is not open yet is not made yet."""

    wanted = Signal(dict)
    back = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = FoldedText(NEW, "", "", "")
        self._editable = True
        self._reading: _Reading | None = None
        self._wording: _Wording | None = None
        self.head = parts.button("", self.fold, look="fold", icon=self.chevron())
        self.head.setCheckable(True)  # those who hear it are told whether it is open
        self.mark = parts.label(look="care")
        self._box = parts.column(space=2)
        self._box.addLayout(parts.row(self.head, self.mark, None, space=12))
        self.setLayout(self._box)

    @property
    def reading(self) -> _Reading:
        """The text as it is read."""
        if self._reading is None:
            self._reading = _Reading(self)
            self._reading.show_text(self.text, editable=self._editable)
            self._reading.hide()
            self._box.insertWidget(1, self._reading)
        return self._reading

    @property
    def wording(self) -> _Wording:
        """The text as it is typed."""
        if self._wording is None:
            self._wording = _Wording(self)
            self._wording.hide()
            self._box.addWidget(self._wording)
        return self._wording

    @property
    def is_typed(self) -> bool:
        """The text is open to be typed."""
        return self._wording is not None and not self._wording.isHidden()

    @property
    def is_open(self) -> bool:
        """The text can be seen."""
        return self.is_typed or (self._reading is not None and not self._reading.isHidden())

    @property
    def is_changed(self) -> bool:
        """Somebody types into it, and it is not what is saved."""
        if not self.is_typed:
            return False
        typed = self.wording.title.text(), self.wording.area.toPlainText()
        return typed != (self.text.title, self.text.wording)

    def chevron(self) -> str:
        """Name the sign that says whether it is open; it points the way one reads."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return "chevron-down" if self.is_open else "chevron-left" if rtl else "chevron-right"

    def show_text(self, text: FoldedText, *, editable: bool) -> None:
        """Show a text; what somebody is typing stays."""
        self.text, self._editable = text, editable
        self.head.setText(parts.caption(f" {text.key}  {text.title}".rstrip()))
        self.head.setAccessibleName(f"{text.key} {text.title} {text.mark}".strip())
        self.mark.setText(text.mark)
        if self._reading is not None:
            self._reading.show_text(text, editable=editable)
        if not editable:
            self.end()

    def fold(self) -> None:
        """Open it, or fold it again; not while something typed would be lost."""
        if self.is_changed:
            self._tell()
            return
        opened = not self.is_open
        if self._wording is not None:
            self._wording.hide()
        self.reading.setVisible(opened)
        self._tell()

    def begin(self) -> None:
        """Let the text be typed."""
        self.wording.begin(self.text)
        self.reading.hide()
        self.wording.show()
        self._tell()
        self.wording.area.setFocus()

    def _tell(self) -> None:
        self.head.setIcon(icons.icon(self.chevron()))
        self.head.setChecked(self.is_open)

    def end(self) -> None:
        """Leave the text as it is."""
        if self.is_typed:
            self.wording.hide()
            self.reading.show()
            self.head.setFocus()
            self.ended.emit()

    def save(self) -> None:
        """Ask for what is typed to be saved."""
        self.wanted.emit({"title": self.wording.title.text(), "wording": self.wording.area.toPlainText()})

    def leave_out(self) -> None:
        """Ask for the text to be left out, or taken in again."""
        self.wanted.emit({"included": not self.text.included})

    def show_refused(self, error: Refused | Trouble) -> None:
        """Say why it was not saved."""
        if not self.is_typed:
            self.begin()
        self.wording.refuse(error.sentence)


class FoldedTexts(QWidget):
    """Texts one below the other.

    Signals:
        worded: a text shall be otherwise: its key and the values `title` and `wording`, or `included`.
        put_back: a text shall be as it came; carries its key.
    """

    worded = Signal(int, dict)
    put_back = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, _Row] = {}
        self._box = parts.column(space=2)
        self.setLayout(self._box)

    def show_texts(self, texts: Sequence[FoldedText], *, editable: bool = True) -> None:
        """Show these texts; those that are open stay open."""
        wanted = {text.key for text in texts} | {NEW}
        for key in [key for key in self.rows if key not in wanted]:
            self._drop(key)
        for place, text in enumerate(texts):
            if text.key not in self.rows:
                self._make(text.key, place)
            self.rows[text.key].show_text(text, editable=editable)
        if not editable:
            self._drop(NEW)

    def begin_new(self) -> None:
        """Let one more text be typed, below the others; it is worded with the key 0."""
        if NEW not in self.rows:
            row = self._make(NEW, len(self.rows))
            row.head.hide()
            row.ended.connect(partial(self._drop, NEW))
        self.rows[NEW].begin()
        self.rows[NEW].wording.title.setFocus()

    def _make(self, key: int, place: int) -> _Row:
        row = _Row()
        row.wanted.connect(partial(self.worded.emit, key))
        row.back.connect(partial(self.put_back.emit, key))
        self.rows[key] = row
        self._box.insertWidget(place, row)
        return row

    def _drop(self, key: int) -> None:
        gone = self.rows.pop(key, None)
        if gone is not None:
            gone.hide()
            gone.deleteLater()

    def show_refused(self, key: int, error: Refused | Trouble) -> None:
        """Say at a text why it was not saved."""
        self.rows[key].show_refused(error)

    def saved(self, key: int) -> None:
        """Close what was typed into a text, now that it is saved."""
        if key in self.rows:
            self.rows[key].end()

    @property
    def is_changed(self) -> bool:
        """Something typed would be lost."""
        return any(row.is_changed for row in self.rows.values())

    def end(self) -> None:
        """Leave all texts as they are."""
        for row in list(self.rows.values()):
            row.end()
