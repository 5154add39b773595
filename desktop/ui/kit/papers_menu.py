"""The button “Papers” of a page: its menu leads to each paper that is about what the page shows, with that chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from desktop.i18n import _
from desktop.services.papers_at_hand import AtHand, Shelf
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk


def papers_button(desk: Desk, shelves: Callable[[], Sequence[Shelf]]) -> QPushButton:
    """Make the button; what draws papers is asked for, and imported, only when the menu opens."""
    made = parts.button(_("Papers"), icon="file-text")
    menu = QMenu(made)
    made.setMenu(menu)

    def fill() -> None:
        if menu.isEmpty():
            for shelf in shelves():
                _fill(menu.addMenu(parts.caption(shelf.name)) if shelf.name else menu, desk, shelf.papers)

    menu.aboutToShow.connect(fill)
    return made


def go_to_paper(desk: Desk, paper: AtHand) -> None:
    """Go to the papers with this one, told what it is about."""
    desk.navigator.go("papers", paper.place, given=paper.given)


def _fill(menu: QMenu, desk: Desk, papers: Sequence[AtHand]) -> None:
    for one in papers:
        go = partial(go_to_paper, desk, one)
        menu.addAction(parts.caption(one.title)).triggered.connect(lambda _on=False, go=go: go())
