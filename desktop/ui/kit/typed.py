"""What is typed on a page and not saved: taken down before the window goes, and put back where it was.

It is taken down as plain values, for a draft in the club's file. What stood in a panel comes back when the panel is
open again; it is opened with the button that opened it, if that is there.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTabWidget, QWidget
from shiboken6 import isValid

from desktop.core.changes import Changes
from desktop.services import draft
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.side_panel import SidePanel

W = TypeVar("W", bound=QWidget)
Kept = dict[str, Any]
Named = list[Any]
"""The name of a widget and its number among those of that name."""


def take_down(page: Page) -> Kept:
    """Give what is typed on a page and not saved; nothing if nothing is."""
    forms = [[*_form_name(form, page), form.values()] for form in _page_forms(page) if form.is_changed()]
    lines = [[*_name(line, _lines(page)), _text(line)] for line in _lines(page) if _is_typed(line)]
    panels = [_panel(panel, page) for panel in page.findChildren(SidePanel) if _is_wanted(panel)]
    if not (forms or lines or panels):
        return {}
    tabs = [tabs.currentIndex() for tabs in page.findChildren(QTabWidget)]
    return {"tabs": tabs, "forms": forms, "lines": lines, "panels": panels}


class PutBack(QObject):
    """Puts it back, as soon as what it stood in is there; `changed` carries what is left."""

    changed = Signal(object)

    def __init__(self, page: Page, kept: Kept) -> None:
        super().__init__(page)
        self._page = page
        self.left = {name: list(kept.get(name, ())) for name in ("tabs", "forms", "lines", "panels")}
        for panel in page.findChildren(SidePanel):
            panel.opened.connect(self._opened)

    @property
    def is_done(self) -> bool:
        """Whether everything stands where it was."""
        return not any(self.left[name] for name in ("forms", "lines", "panels"))

    def titles(self) -> list[str]:
        """Name the panels that are still to be opened."""
        return [title for title, *_rest in self.left["panels"]]

    def watch(self, desk: Desk, place: str) -> None:
        """Put nothing back that is let go of in the file meanwhile: somebody was erased, and it may be about them."""
        self._kept = desk.of(self), place
        desk.bus.changed.connect(self._look)

    def _look(self, changes: Changes) -> None:
        desk, place = self._kept
        if changes.verb in draft.LET_GO and not self.is_done:
            desk.read(lambda: draft.kept(place), self._seen)

    def _seen(self, text: str) -> None:
        if not text:
            self.left = {name: [] for name in self.left}

    def go_on(self) -> None:
        """Put back what there is a place for by now."""
        tabs = self._page.findChildren(QTabWidget)
        for number, index in enumerate(self.left["tabs"][: len(tabs)]):
            tabs[number].setCurrentIndex(index)
        before = sum(map(len, self.left.values()))
        self.left["forms"] = [one for one in self.left["forms"] if not self._into_form(one)]
        self.left["lines"] = [one for one in self.left["lines"] if not self._into_line(one)]
        for _title, opener, _values in list(self.left["panels"]):
            button = _found(self._page.findChildren(QAbstractButton), opener) if opener else None
            if button is not None and button.isEnabled():
                button.click()
        if sum(map(len, self.left.values())) != before:
            self._tell()

    def _tell(self) -> None:
        self.changed.emit({} if self.is_done else self.left)

    def _into_form(self, one: Sequence[Any]) -> bool:
        names, number, values = one
        forms = [form for form in _page_forms(self._page) if list(form.editors) == names]
        if number >= len(forms):
            return False
        _fill(forms[number], values)
        return True

    def _into_line(self, one: Sequence[Any]) -> bool:
        *named, text = one
        line = _found(_lines(self._page), named)
        if line is None:
            return False
        if _text(line) == text:
            return True
        if isinstance(line, QLineEdit):
            line.selectAll()
            line.insert(text)  # as if it were typed: what listens to typing hears it
        else:
            line.selectAll()
            line.insertPlainText(text)
        return True

    def _opened(self) -> None:
        for panel in self._page.findChildren(SidePanel):
            if not panel.isHidden():
                self._into_panel(panel)

    def _into_panel(self, panel: SidePanel) -> None:
        """Fill what the form has a field for; another choice in it may bring a form with the rest."""
        form = panel.form
        one = next((one for one in self.left["panels"] if one[0] == panel.title), None)
        if form is None or one is None:
            return
        values = one[2]
        here = {name: values.pop(name) for name in list(values) if name in form.editors}
        if not values:
            self.left["panels"].remove(one)
        _fill(form, here)
        self._tell()


def _fill(form: Form, values: dict[str, Any]) -> None:
    for name, value in values.items():
        form.editors[name].set_value(value)
        form.editors[name].edited.emit()


def _is_wanted(panel: SidePanel) -> bool:
    return not panel.isHidden() and panel.form is not None and panel.form.is_changed()


def _panel(panel: SidePanel, page: Page) -> list[Any]:
    form, opener = panel.form, panel.opener
    assert form is not None
    is_there = opener is not None and isValid(opener) and page.isAncestorOf(opener)
    named = _name(opener, page.findChildren(QAbstractButton)) if opener is not None and is_there else []
    return [panel.title, named, form.values()]


def _page_forms(page: Page) -> list[Form]:
    panels = page.findChildren(SidePanel)
    return [form for form in page.findChildren(Form) if not _inside(form, panels)]


def _form_name(form: Form, page: Page) -> Named:
    names = list(form.editors)
    return [names, [one for one in _page_forms(page) if list(one.editors) == names].index(form)]


def _lines(page: Page) -> list[QLineEdit | QPlainTextEdit]:
    """Give the lines that stand in no form, and hold no passphrase."""
    around = [*page.findChildren(SidePanel), *page.findChildren(Form)]
    found: list[QLineEdit | QPlainTextEdit] = [*page.findChildren(QLineEdit)]
    found += page.findChildren(QPlainTextEdit)
    return [line for line in found if not line.isReadOnly() and not _is_secret(line) and not _inside(line, around)]


def _is_secret(line: QLineEdit | QPlainTextEdit) -> bool:
    return bool(line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData)


def _is_typed(line: QLineEdit | QPlainTextEdit) -> bool:
    changed = line.isModified() if isinstance(line, QLineEdit) else line.document().isModified()
    return changed and bool(_text(line).strip())


def _text(line: QLineEdit | QPlainTextEdit) -> str:
    return line.text() if isinstance(line, QLineEdit) else line.toPlainText()


def _inside(part: QWidget, around: Iterable[QWidget]) -> bool:
    return any(one.isAncestorOf(part) for one in around)


def _name(part: W, among: Iterable[W]) -> Named:
    name = part.accessibleName()
    return [name, [one for one in among if one.accessibleName() == name].index(part)]


def _found(among: Iterable[W], named: Sequence[Any]) -> W | None:
    name, number = named
    alike = [one for one in among if one.accessibleName() == name]
    return alike[number] if number < len(alike) else None
