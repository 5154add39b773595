"""One editor for each kind of field; all of them answer in plain values that `model.values` reads."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from desktop.core import clock
from desktop.i18n import _, formats
from desktop.model.fields import FieldSpec, Kind
from desktop.ui.kit import parts
from desktop.ui.kit.combo import Combo
from desktop.ui.kit.day_picker import plain_calendar
from desktop.ui.kit.lines import HintedLine
from desktop.ui.kit.pressed import Tick

Options = Sequence[tuple[int | str, str]]
MANY = 12
SHORTEST = 8  # characters that a choice shows at least where room is short
LINES = 4


class Editor(QWidget):
    """An editor: `value`, `set_value`, and `edited` when the person changes it."""

    edited = Signal()

    def value(self) -> Any:
        """Give what stands in it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Put a value into it."""
        raise NotImplementedError

    def mark(self, *, wrong: bool) -> None:
        """Show that what stands in it cannot be."""
        parts.restyle(self.focusProxy() or self, "wrong", "true" if wrong else "")


def _alone(editor: QWidget, inner: QWidget) -> QHBoxLayout:
    box = QHBoxLayout(editor)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(inner)
    editor.setFocusProxy(inner)
    return box


class TextEditor(Editor):
    """One line of text; other kinds say how a value is written."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__()
        self.line = HintedLine()
        if said.limit:
            self.line.setMaxLength(said.limit)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.box = _alone(self, self.line)

    def value(self) -> Any:
        return self.line.text()

    def set_value(self, value: Any) -> None:
        self.line.setText(self.written(value))

    def written(self, value: Any) -> str:
        """Write a value as it is typed."""
        return "" if value is None else str(value)


class PartialDayEditor(TextEditor):
    """A birth date as it is known."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__(said)
        self.line.setMaxLength(40)
        self.line.setPlaceholderText(_("2014, 2014-05 or 17/5/2014"))

    def written(self, value: Any) -> str:
        try:
            return formats.day(date.fromisoformat(value), "short")
        except (TypeError, ValueError):
            return str(value or "")


class ClockEditor(TextEditor):
    """A time of day."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__(said)
        self.line.setPlaceholderText("18:00")

    def written(self, value: Any) -> str:
        return clock.text(value) if isinstance(value, int) else str(value or "")


class MinutesEditor(TextEditor):
    """A length of time; typed as 1:30, 1.5 or 90m."""

    def written(self, value: Any) -> str:
        if not isinstance(value, int):
            return str(value or "")
        return f"{value // 60}:{value % 60:02d}" if value >= 60 else f"{value}m"


class WordsEditor(TextEditor):
    """A list of words with commas."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__(said)
        self.line.setPlaceholderText(_("with commas between them"))

    def written(self, value: Any) -> str:
        return value if isinstance(value, str) else ", ".join(value or ())


class LongTextEditor(Editor):
    """Text of several lines; Tab leaves it."""

    def __init__(self, _said: FieldSpec) -> None:
        super().__init__()
        self.area = QPlainTextEdit()
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * LINES + 20)
        self.area.textChanged.connect(self.edited.emit)
        _alone(self, self.area)

    def value(self) -> Any:
        return self.area.toPlainText()

    def set_value(self, value: Any) -> None:
        self.area.blockSignals(True)
        self.area.setPlainText(str(value or ""))
        self.area.blockSignals(False)


class DayEditor(TextEditor):
    """A date: typed in any usual way, or taken from a calendar."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__(said)
        self.line.setPlaceholderText(formats.day(date(2026, 3, 17), "short"))
        pick = parts.icon_button("calendar", _("Choose from the calendar"), self._pick)
        self.box.addWidget(pick)

    def written(self, value: Any) -> str:
        return formats.day(value, "short") if isinstance(value, date) else str(value or "")

    def _pick(self) -> None:
        menu = QMenu(self)
        calendar = plain_calendar()
        try:
            day = formats.parse_day(self.line.text())
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        except ValueError:
            pass
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(lambda chosen: self._take(chosen, menu))
        calendar.clicked.connect(lambda chosen: self._take(chosen, menu))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def _take(self, chosen: QDate, menu: QMenu) -> None:
        self.set_value(date(chosen.year(), chosen.month(), chosen.day()))
        self.edited.emit()
        menu.close()


class YesNoEditor(Editor):
    """A tick; its words stand beside it."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__()
        self.box = Tick(_(said.label))
        self.box.clicked.connect(lambda _on: self.edited.emit())
        _alone(self, self.box)

    def value(self) -> Any:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class _Combo(Combo):
    """A wheel that rolls over it scrolls the form, and does not choose something else by chance."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceEditor(Editor):
    """One of a few values; searchable where there are many."""

    def __init__(self, said: FieldSpec, options: Options | None = None) -> None:
        super().__init__()
        self.combo = _Combo(least=SHORTEST)
        if options is not None:
            if not said.required:
                self.combo.addItem("", None)
            for key, text in options:
                self.combo.addItem(text, key)
        elif said.choices is not None:
            for member in said.allowed or tuple(said.choices):
                self.combo.addItem(_(member.label), str(member))
        if self.combo.count() > MANY:
            self.combo.search()
            self.combo.editTextChanged.connect(lambda _text: self.edited.emit())
        self.combo.activated.connect(lambda _number: self.edited.emit())
        _alone(self, self.combo)

    def value(self) -> Any:
        if self.combo.isEditable():
            typed = self.combo.currentText().strip()
            number = self.combo.findText(typed, Qt.MatchFlag.MatchFixedString)
            return self.combo.itemData(number) if number >= 0 else typed or None
        return self.combo.currentData()

    def set_value(self, value: Any) -> None:
        wanted = (str(value) if isinstance(value, str) else value) or None
        nothing = 0 if wanted is None and self.combo.count() else -1  # a value that is not offered shows as empty
        number = next((n for n in range(self.combo.count()) if self.combo.itemData(n) == wanted), nothing)
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(number)
        self.combo.setToolTip(self.combo.currentText())


class ChoicesEditor(Editor):
    """Any number of a few values, as ticks."""

    def __init__(self, said: FieldSpec) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self.boxes: dict[str, Tick] = {}
        for member in said.choices or ():
            tick = Tick(_(member.label))
            tick.clicked.connect(lambda _on: self.edited.emit())
            self.boxes[str(member)] = tick
            box.addWidget(tick)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> Any:
        return tuple(key for key, tick in self.boxes.items() if tick.isChecked())

    def set_value(self, value: Any) -> None:
        for key, tick in self.boxes.items():
            tick.setChecked(key in (value or ()))


_EDITORS: dict[Kind, Callable[[FieldSpec], Editor]] = {
    Kind.LONG_TEXT: LongTextEditor,
    Kind.DAY: DayEditor,
    Kind.PARTIAL_DAY: PartialDayEditor,
    Kind.CLOCK: ClockEditor,
    Kind.MINUTES: MinutesEditor,
    Kind.YES_NO: YesNoEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.CHOICES: ChoicesEditor,
    Kind.WORDS: WordsEditor,
    Kind.LANGUAGE: lambda said: ChoiceEditor(said, formats.languages()),
    Kind.COUNTRY: lambda said: ChoiceEditor(said, formats.countries()),
}


def editor(said: FieldSpec, options: Options | None = None) -> Editor:
    """Make the editor of a field; `options` are the records a link may point to."""
    if options is not None:
        return ChoiceEditor(said, options)
    return _EDITORS.get(said.kind, TextEditor)(said)
