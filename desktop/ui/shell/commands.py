"""What the palette can do besides finding: pages, undo, looks, languages, clubs."""

from functools import partial
from typing import Protocol

from desktop import i18n
from desktop.i18n import _, formats
from desktop.ui.kit import keys
from desktop.ui.kit.desk import Desk
from desktop.ui.shell.pages import PAGES
from desktop.ui.shell.palette import Command


class Window(Protocol):
    """What the commands are done to: the window of an open club."""

    desk: Desk

    def look(self, name: str) -> None: ...
    def text_size(self, points: int) -> None: ...
    def speak(self, language: str) -> None: ...
    def show_help(self) -> None: ...
    def show_about(self) -> None: ...
    def leave_for(self, what: str) -> None: ...


def of(window: Window) -> list[Command]:
    """List the commands of an open window, in the language in use."""
    go = window.desk.navigator.go
    pages = [
        Command(_(entry.title), _(entry.words) if entry.words else _("Page"), partial(go, entry.name))
        for entry in PAGES
        if entry.words or not entry.under
    ]
    languages = [
        Command(formats.own_name(name), _("Language of the window"), partial(window.speak, name))
        for name in i18n.LANGUAGES
    ]
    lockable = window.desk.club.has_passphrase
    leaving = [(_("Open another club"), "open"), (_("New club"), "new"), (_("Sample club"), "sample")]
    return [
        *pages,
        Command(_("Undo"), keys.named("Ctrl+Z"), window.desk.undo),
        Command(_("Redo"), keys.named("Ctrl+Shift+Z"), window.desk.redo),
        Command(_("Light"), _("Look"), partial(window.look, "light")),
        Command(_("Dark"), _("Look"), partial(window.look, "dark")),
        Command(_("As the system"), _("Look"), partial(window.look, "system")),
        Command(_("Larger text"), _("Look"), partial(window.text_size, 1)),
        Command(_("Smaller text"), _("Look"), partial(window.text_size, -1)),
        *([Command(_("Lock"), keys.named("Ctrl+L"), window.desk.bus.locked.emit)] if lockable else []),
        *languages,
        Command(_("Keyboard"), "F1", window.show_help),
        Command(_("About Alongside"), "", window.show_about),
        *(Command(title, "", partial(window.leave_for, what)) for title, what in leaving),
    ]
