"""Every place of the window, one after the other: pages, their tabs, chips and panels, dialogs, the first run."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QTabWidget, QWidget

from desktop.core.paper_choices import Certificate
from desktop.services import printing
from desktop.services.paper_request import PaperRequest
from desktop.system.settings import Settings
from desktop.ui.features.person.tabs import SECTIONS
from desktop.ui.features.settings.page import PARTS
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.print_panel import PrintPanel
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.shell.pages import PAGES
from desktop.ui.shell.unlock import Unlock
from desktop.ui.shell.welcome import Welcome
from desktop.ui.shell.workplace import Workplace
from tests.printers import HALL, OFFICE, Paperless
from tests.ui.picture import key_of

Place = tuple[str, QWidget]
Opens = Callable[[Any], object]


def _edits(part: object) -> Opens:
    return lambda page: page.edit(part, None)


PANELS: Final[dict[str, dict[str, Opens]]] = {
    "people": {"add": lambda page: page.add()},
    "person": {section.noun.__name__: _edits(section) for section in SECTIONS},
    "sessions": {
        "plan": lambda page: page.plan(),
        "add": lambda page: page.add(),
        "roll": lambda page: page.copy_roll(),
    },
    "session": {"facts": lambda page: page.acts.facts()},
    "relationships": {"propose": lambda page: page.propose()},
    "relationship": {
        "facts": lambda page: page.acts.facts(),
        "flag": lambda page: page.acts.flag(),
        "step": lambda page: page.acts.take(page.shown.acts[0]),
    },
    "relationship/2": {"meeting": lambda page: page.tab.act()},
    "relationship/3": {"goal": lambda page: page.tab.act()},
    "hours": {"add": lambda page: page.add(), "claim": lambda page: page.claim()},
    "openings": {"place": lambda page: page.edit_place(None), "ask": lambda page: page.ask()},
    "skills": {"add": lambda page: page.add()},
    "settings": {part.noun.__name__: _edits(part) for part in PARTS if part.noun is not None},
}
"""What opens a panel beside a page (or a tab of it, by its number), and a word for it."""


def rest() -> None:
    """Let the window do what it has put off: show, lay out, paint."""
    app = QApplication.instance()
    assert app is not None
    for _round in range(3):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def places(shown: Workplace, only: Collection[str] = ()) -> Iterator[Place]:
    """Go to every place of an open window; gives its name and the window that is seen there."""
    for entry in PAGES:
        if only and entry.name not in only:
            continue
        shown.desk.navigator.go(entry.name, key_of(shown, entry.name))
        rest()
        yield entry.name, shown
        page = shown.page(entry.name)
        yield from _panels(shown, page, entry.name)
        tabs = getattr(page, "tabs", None)
        if isinstance(tabs, QTabWidget):
            for number in range(1, tabs.count()):
                tabs.setCurrentIndex(number)
                rest()
                yield f"{entry.name}/{number}", shown
                yield from _panels(shown, page, f"{entry.name}/{number}")
            tabs.setCurrentIndex(0)
        if entry.name == "door":
            yield from _at_the_door(shown)
        elif entry.name == "writing":
            yield from _written(shown)
        elif entry.name == "papers":
            yield from _printed(shown)


def _panels(shown: Workplace, page: QWidget, name: str) -> Iterator[Place]:
    for word, opens in PANELS.get(name, {}).items():
        opens(page)
        rest()
        panels = [one for one in page.findChildren(SidePanel) if one.isVisible()]
        assert panels, f"{name} {word} opened nothing"
        yield f"{name} {word}", shown
        for panel in panels:
            panel.close_panel()


def _at_the_door(shown: Workplace) -> Iterator[Place]:
    page: Any = shown.page("door")
    size = shown.size()
    page.start()
    shown.showNormal()
    shown.resize(size)
    rest()
    yield "door on", shown
    page.ask_end()
    rest()
    yield "door ending", shown
    page.end()
    shown.showNormal()
    shown.resize(size)
    rest()


def _written(shown: Workplace) -> Iterator[Place]:
    page: Any = shown.page("writing")
    for chip in page.chips.findChildren(QPushButton)[1:]:
        chip.click()
        rest()
        yield f"writing {page.chips.value}", shown
        if page.certificates.isVisible():
            kinds = page.certificates.kind_choice
            kinds.setCurrentIndex(kinds.findData(Certificate.ACHIEVEMENT))
            kinds.activated.emit(kinds.currentIndex())
            rest()
            yield "writing achievement", shown


def _printed(shown: Workplace) -> Iterator[Place]:
    """Open the print page, where there are printers and where there are none."""
    request = PaperRequest(session=key_of(shown, "session"))
    nowhere = Paperless()
    nowhere.found = ()
    for word, printers in (("print", Paperless(OFFICE, HALL)), ("print nowhere", nowhere)):
        panel = PrintPanel(shown.desk, printing.of_paper(shown.desk.club, "register", request), printers)
        panel.show()
        rest()
        yield f"papers {word}", panel
        panel.close()


def over_the_window(shown: Workplace) -> Iterator[Place]:
    """Open what stands over every page: the palette, help, questions and toasts."""
    shown.palette_.open()
    rest()
    yield "palette", shown
    shown.palette_.leave()
    shown.toast.say("Amina Khan was taken into the group, and her page says so.", "Undo")
    rest()
    yield "toast", shown
    shown.toast.hide()
    said: list[tuple[str, str]] = []
    ask = shown.desk.ask
    shown.desk.ask = _Listens(said)
    shown.show_help()
    shown.show_about()
    shown.desk.ask = ask
    for title, text in said:
        box = DialogAsk(shown)._box(title, text, QMessageBox.StandardButton.Ok)
        box.show()
        rest()
        yield title, box
        box.close()


class _Listens(DialogAsk):
    """Hears what would be told."""

    def __init__(self, said: list[tuple[str, str]]) -> None:
        super().__init__()
        self._said = said

    def tell(self, title: str, text: str) -> None:
        self._said.append((title, text))


def first_run(size: tuple[int, int] = (1280, 800)) -> Iterator[Place]:
    """Show what is seen while no club is open."""
    page = Welcome(Settings())
    page.resize(*size)
    page.show()
    rest()
    yield "welcome", page
    page.new.click()
    rest()
    yield "welcome new", page
    page.busy("Making the sample club", 0.5)
    rest()
    yield "welcome busy", page
    door = Unlock(Path("riverside.club"))
    door.resize(*size)
    door.show()
    rest()
    yield "unlock", door
    door.hold(5)
    rest()
    yield "unlock waits", door
    for one in (page, door):
        one.close()
        one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
