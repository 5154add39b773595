"""Texts that are folded to their titles: opened one by one, worded in place, left out, or put back as they came."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.ui.kit import icons, parts

LINES = 5
INDENT = 26
NEW = 0
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Values = dict[str, str | bool]


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


class _Row(QWidget):
    """One text, folded or open, being worded or not."""

    wanted = Signal(dict)
    back = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text: FoldedText | None = None
        self.head = parts.button("", self.fold, look="fold", icon=self._chevron(opened=False))
        self.mark = parts.label(look="care")
        self.read = parts.label(wrap=True, selectable=True)
        self.word = parts.button(_("Edit"), self.begin, look="link", icon="pencil")
        self.leave_out = parts.button("", self._leave_out, look="link")
        self.reset = parts.button("", self.back.emit, look="link", icon="rotate-ccw")
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("Title"))
        self.title.setAccessibleName(_("Title"))
        self.wording = QPlainTextEdit()
        self.wording.setAccessibleName(_("Text"))
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)
        self.error = parts.label(look="stop", wrap=True)
        self.save = parts.button(_("Save"), self._save, hint="Ctrl+Enter")
        self._read_part, self._word_part = QWidget(), QWidget()
        self._read_part.setLayout(self._reading())
        self._word_part.setLayout(self._wording())
        box = parts.column(space=2)
        box.addLayout(parts.row(self.head, self.mark, None, space=12))
        box.addWidget(self._read_part)
        box.addWidget(self._word_part)
        self.setLayout(box)
        self._read_part.hide()
        self._word_part.hide()

    def _reading(self) -> QVBoxLayout:
        made = parts.column(self.read, space=4, margins=(INDENT, 0, 0, 8))
        made.addLayout(parts.row(self.word, self.leave_out, self.reset, None, space=12))
        return made

    def _wording(self) -> QVBoxLayout:
        made = parts.column(self.title, self.wording, self.error, space=6, margins=(INDENT, 0, 0, 8))
        cancel = parts.button(_("Cancel"), self.end)
        made.addLayout(parts.row(None, cancel, self.save))
        return made

    @property
    def is_open(self) -> bool:
        return not (self._read_part.isHidden() and self._word_part.isHidden())

    @property
    def is_changed(self) -> bool:
        """Somebody types into it, and it is not what is saved."""
        if self._word_part.isHidden() or self.text is None:
            return False
        return (self.title.text(), self.wording.toPlainText()) != (self.text.title, self.text.wording)

    def show_text(self, text: FoldedText, *, editable: bool) -> None:
        """Show a text; what somebody is typing stays."""
        self.text = text
        self.head.setText(parts.caption(f" {text.key}  {text.title}".rstrip()))
        self.head.setAccessibleName(f"{text.key} {text.title} {text.mark}".strip())
        self.mark.setText(text.mark)
        self.read.setText(text.read if text.included else _("Left out: it is not printed."))
        parts.restyle(self.read, "look", "" if text.included else "faint")
        self.word.setVisible(editable and text.included)
        self.leave_out.setVisible(editable and (text.may_be_left_out or not text.included))
        self.leave_out.setText(_("Leave out") if text.included else _("Take in again"))
        self.reset.setVisible(editable and bool(text.back))
        self.reset.setText(parts.caption(f" {text.back}"))
        if not editable:
            self.end()

    def fold(self) -> None:
        """Open it, or fold it again."""
        if self.is_changed:
            return
        opened = not self.is_open
        self._word_part.hide()
        self._read_part.setVisible(opened)
        self.head.setIcon(icons.icon(self._chevron(opened=opened)))

    def _chevron(self, *, opened: bool) -> str:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return "chevron-down" if opened else "chevron-left" if rtl else "chevron-right"

    def begin(self) -> None:
        """Let the text be typed."""
        if self.text is not None:
            self.title.setText(self.text.title)
            self.wording.setPlainText(self.text.wording)
            self._refuse("")
            self._read_part.hide()
            self._word_part.show()
            self.wording.setFocus()

    def end(self) -> None:
        """Leave the text as it is."""
        if not self._word_part.isHidden():
            self._word_part.hide()
            self._read_part.show()
            self.head.setFocus()
            self.ended.emit()

    def _save(self) -> None:
        self.wanted.emit({"title": self.title.text(), "wording": self.wording.toPlainText()})

    def _leave_out(self) -> None:
        if self.text is not None:
            self.wanted.emit({"included": not self.text.included})

    def show_refused(self, error: Refused | Trouble) -> None:
        """Say why it was not saved."""
        if self._word_part.isHidden():
            self.begin()
        self._refuse(error.sentence)

    def _refuse(self, sentence: str) -> None:
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
        if self._word_part.isHidden():
            return None
        if event.key() == Qt.Key.Key_Escape:
            return self.end
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return self._save if with_control and event.key() in ENTERS else None


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
            row.show_text(FoldedText(NEW, "", "", ""), editable=True)
            row.head.hide()
            row.ended.connect(partial(self._drop, NEW))
        self.rows[NEW].begin()
        self.rows[NEW].title.setFocus()

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
