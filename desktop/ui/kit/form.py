"""A form from what fields say about themselves: labels above, help and errors at the field, the rest behind *More*."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.model.fields import FieldSpec, Kind, Shown
from desktop.ui.kit import layouts, parts, theme
from desktop.ui.kit.editors import Editor, Options, editor

WIDEST = 640
BETWEEN = 12


class Form(QWidget):
    """Fields of one record.

    Args:
        fields: name and spec, in order (`model.fields.specs(Noun)`).
        values: what stands in them.
        options: the records that links may point to: (key, text); a link without options is left out.
        only: names of the fields to show, in this order; otherwise those that say they are shown.
        beside: names of fields that stand beside the one before them.
    """

    edited = Signal()

    def __init__(
        self,
        fields: Mapping[str, FieldSpec],
        values: Mapping[str, Any] | None = None,
        *,
        options: Mapping[str, Options] | None = None,
        only: Sequence[str] | None = None,
        beside: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.setMaximumWidth(theme.sized(WIDEST))
        self.editors: dict[str, Editor] = {}
        self._errors: dict[str, QLabel] = {}
        self._answers: dict[str, QLabel] = {}
        self._holders: dict[str, QVBoxLayout] = {}
        self._lines: list[QBoxLayout] = []
        self._helps: dict[str, str] = {}
        self._before: dict[str, Any] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._more = QWidget()
        more_box = QVBoxLayout(self._more)
        more_box.setContentsMargins(0, 0, 0, 0)
        more_box.setSpacing(12)
        for name in only if only is not None else fields:
            said = fields[name]
            if said.kind is Kind.LINK and name not in (options or {}):
                continue
            if only is None and said.shown is Shown.NOWHERE:
                continue
            folded = only is None and said.shown is Shown.MORE
            group = self._add(name, said, (options or {}).get(name), aligned=name in beside)
            self._place(name, group, more_box if folded else self._box, beside=name in beside)
        self._unfold = parts.button(_("More"), self._show_more, look="link", icon="chevron-down")
        if not more_box.count():
            self._unfold.hide()
        self._more.hide()
        self._box.addWidget(self._unfold)
        self._box.addWidget(self._more)
        self._errors[""] = parts.label(look="stop", wrap=True)
        self._box.addWidget(self._errors[""])
        self.set_values(values or {})

    def _place(self, name: str, group: QVBoxLayout, box: QVBoxLayout, *, beside: bool) -> None:
        inside = layouts.held(box) if beside else []
        holder = inside[-1] if inside and box.indexOf(inside[-1]) == box.count() - 1 else None
        if not isinstance(holder, QVBoxLayout):
            holder = parts.column(space=4)
            self._lines.append(parts.row(space=BETWEEN))
            holder.addLayout(self._lines[-1])
            box.addLayout(holder)
        self._holders[name] = holder  # what answers a field stands across, below all that share its line
        line = next(one for one in self._lines if holder.indexOf(one) == 0)
        line.addLayout(group, 1)

    def _add(self, name: str, said: FieldSpec, options: Options | None, *, aligned: bool) -> QVBoxLayout:
        made = editor(said, options)
        made.edited.connect(self.edited.emit)
        made.edited.connect(partial(self._heard, name))
        error = parts.label(look="stop", wrap=True)
        error.hide()
        group = parts.column(space=4)
        if said.kind is not Kind.YES_NO:
            words = parts.label(_(said.label), "caption")
            words.setBuddy(made)
            group.addWidget(words)
        elif aligned:
            group.addWidget(parts.label(look="caption"))  # a tick stands on the line of the field beside it
        (made.focusProxy() or made).setAccessibleName(_(said.label))
        group.addWidget(made)
        self._helps[name] = _(said.help) if said.help else ""
        if said.help:
            help_words = parts.label(_(said.help), "faint", wrap=True)
            (made.focusProxy() or made).setAccessibleDescription(_(said.help))
            group.addWidget(help_words)
        group.addWidget(error)
        group.addStretch()  # an alignment to the top would not ask how high its words are at this width
        self.editors[name] = made
        self._errors[name] = error
        return group

    def minimumSizeHint(self) -> QSize:
        widest = max((one for line in self._lines for one in _widths(line)), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields of a line below each other where they have no room beside each other."""
        super().resizeEvent(event)
        for line in self._lines:
            narrow = sum(_widths(line)) + BETWEEN * (line.count() - 1) > event.size().width()
            wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            if line.direction() is not wanted:
                line.setDirection(wanted)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Put values into the fields; they count as unchanged."""
        for name, made in self.editors.items():
            if name in values:
                made.set_value(values[name])
            self._wrong(name, "")
        self._wrong("", "")
        self._before = self.all_values()

    def all_values(self) -> dict[str, Any]:
        """Give what stands in every field."""
        return {name: made.value() for name, made in self.editors.items()}

    def values(self) -> dict[str, Any]:
        """Give what stands in the fields that were changed."""
        return {name: value for name, value in self.all_values().items() if value != self._before.get(name)}

    def is_changed(self) -> bool:
        """Say whether something would be lost."""
        return bool(self.values())

    def show_refused(self, error: Refused | Trouble) -> None:
        """Show why it was refused, at its field and with the cursor there; at the form's foot if it names none."""
        field = error.field if isinstance(error, Refused) else ""
        name = field if field in self.editors else ""
        self._wrong(name, error.sentence)
        if name:
            self._show_more_if_in(name)
            self.editors[name].setFocus()

    def error_at(self, name: str) -> str:
        """Give the sentence that stands at a field; without a name the one at the form's foot."""
        return self._errors[name].text() if not self._errors[name].isHidden() else ""

    def say(self, name: str, words: str, look: str = "soft") -> None:
        """Put words under a field that answer what stands in it as one types, in this look."""
        if name not in self._answers:
            self._answers[name] = parts.label(wrap=True)
            self._holders[name].addWidget(self._answers[name])
        answer = self._answers[name]
        parts.restyle(answer, "look", look)
        answer.setText(words)
        answer.setVisible(bool(words))

    def answer_at(self, name: str) -> str:
        """Give the words that answer at a field."""
        answer = self._answers.get(name)
        return answer.text() if answer is not None and not answer.isHidden() else ""

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self.editors.values())).setFocus()

    def _heard(self, name: str) -> None:
        """Who mends a field needs no more telling about it."""
        self._wrong(name, "")
        self._wrong("", "")

    def _wrong(self, name: str, sentence: str) -> None:
        self._errors[name].setText(sentence)
        self._errors[name].setVisible(bool(sentence))
        if name:
            made = self.editors[name].focusProxy() or self.editors[name]
            made.setAccessibleDescription(sentence or self._helps[name])  # said when the cursor comes there
            self.editors[name].mark(wrong=bool(sentence))
        elif sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        if sentence and name in self._answers:
            self._answers[name].hide()  # one sentence is enough

    def _show_more_if_in(self, name: str) -> None:
        if self._more.isAncestorOf(self.editors[name]):
            self._show_more()

    def _show_more(self) -> None:
        self._more.show()
        self._unfold.hide()


def _widths(line: QBoxLayout) -> list[int]:
    """Give the least width of each field of a line."""
    return [group.minimumSize().width() for group in layouts.held(line) if isinstance(group, QLayout)]
