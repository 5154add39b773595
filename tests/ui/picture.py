"""Pictures of the real window, taken without a screen.

`python -m tests.ui.picture CLUB FOLDER [page …]` takes every page; `python -m tests.ui.picture readme FOLDER` takes
those of the README, on the sample club's evening.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core import clock
from desktop.core.choices import RoleKind
from desktop.services import club as clubs
from desktop.services import joining, person, register, relationship_list, sample, session
from desktop.system import immortal
from desktop.system.settings import Settings
from desktop.ui.features.door.page import DoorPage
from desktop.ui.features.session.one_page import SessionPage
from desktop.ui.kit import theme
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell import speech
from desktop.ui.shell.pages import PAGES
from desktop.ui.shell.workplace import Workplace

SLOW = {"papers": 900, "relationship": 400}
"""Milliseconds until the pages of a paper are drawn, and folding parts have found their place."""
SIZES = {"": (1280, 800), "-large": (1920, 1080)}


def window(
    path: Path,
    look: str = "light",
    language: str = "en_GB",
    at: Callable[[], datetime] = clock.now,
    larger: int = 0,
) -> Workplace:
    """Open the real window on a club file, working inline; with all text so many points larger."""
    immortal.keep()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    speech.speak(app, language)
    theme.apply(app, look, larger)
    club = clubs.open_(path, who="Ruth", at=at)
    return Workplace(club, InlineJobs(), DialogAsk(), Settings(theme=look, text_size=larger))


def leave(shown: Workplace) -> None:
    """Close a window and its club; a window that is left behind would be dressed anew with every look.

    What comes next runs from left to right again.
    """
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shown.desk.club.close()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        speech.speak(app, "en_GB")


def key_of(shown: Workplace, page: str) -> int | None:
    """Say which record a page is shown with."""
    if page == "session":
        found = session.current(shown.desk.club)
        return found.id if found is not None else None
    if page == "relationship":
        pairs = relationship_list.rows(shown.desk.club)
        return pairs[0].key if pairs else None
    if page == "person":
        rows = person.rows(shown.desk.club, role="mentee")
        return rows[0].key if rows else None
    return None


def take(shown: Workplace, page: str, target: Path, size: tuple[int, int] = (1280, 800)) -> None:
    """Go to a page and save its picture."""
    shown.resize(*size)
    shown.show()
    shown.desk.navigator.go(page, key_of(shown, page))
    QTest.qWait(SLOW.get(page, 60))
    shown.grab().save(str(target))


def readme(folder: Path) -> None:
    """Take the pictures of the README: the sample club on a Tuesday, shortly before its session."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        path = sample.make(Path(home), at=evening).path
        for look in ("light", "dark"):
            shown = window(path, look, at=evening)
            for page in ("today", "people", "papers", "relationship", "match"):
                take(shown, page, folder / f"{page}-{look}.png")
            take(shown, "session", folder / f"session-{look}.png")
            register_page = shown.page("session")
            assert isinstance(register_page, SessionPage)
            line = register_page.lines.lines[RoleKind.MENTEE]
            line.setFocus()
            QTest.keyClicks(line, "* -4 -9? 6>15")
            QTest.qWait(200)
            shown.grab().save(str(folder / f"session-{look}.png"))
            line.setText("")
            register.keep_draft(shown.desk.club, register_page.key or 0, RoleKind.MENTEE, "")
            if look == "light":
                at_the_door(shown, folder / "door-light.png")
            leave(shown)
        shown = window(path, "light", "ar", at=evening)
        take(shown, "relationship", folder / "relationship-ar.png")
        leave(shown)
        two_doors(path)
        shown = window(path, at=evening)
        take(shown, "conflicts", folder / "conflicts-light.png")
        leave(shown)
    for name in ("people-dark", "papers-dark", "today-dark", "relationship-dark", "match-dark"):
        (folder / f"{name}.png").unlink()


def two_doors(path: Path) -> None:
    """Let two copies of a club go on by themselves, and join them."""
    back = path.with_name("back.club")
    shutil.copy(path, back)
    notes = {path: ("front-door", "07700 900111", "Rain; quiet"), back: ("back-door", "07700 900333", "Busy evening")}
    for file, (laptop, phone, note) in notes.items():
        with clubs.open_(file, who="Ruth", at=evening) as club:
            club.laptop = laptop
            for row in person.rows(club, role=RoleKind.VOLUNTEER)[:2]:
                person.change(club, row.key, {"phone": phone})
            tonight = session.current(club)
            assert tonight is not None
            session.change(club, tonight.id, {"note": note})
    with clubs.open_(path, who="Ruth", at=evening) as club:
        joining.join(club, back)


def at_the_door(shown: Workplace, target: Path) -> None:
    """Take the door while it waits for the next; some have come already."""
    take(shown, "door", target)
    page = shown.page("door")
    assert isinstance(page, DoorPage)
    page.start()
    shown.showNormal()
    shown.resize(*SIZES[""])
    for letters in ("ana", "ben", "le", "nia"):
        QTest.keyClicks(page.board.line, letters)
        QTest.keyClick(page.board.line, Qt.Key.Key_Return)
    page.board.end_greeting()
    QTest.qWait(60)
    shown.grab().save(str(target))
    page.end()


def evening() -> datetime:
    """Say when the pictures of the README are taken."""
    return datetime(2026, 11, 17, 17, 45)


def main(arguments: list[str]) -> None:
    """Take pictures of the pages named (all, if none) in both looks and sizes."""
    if arguments[0] == "readme":
        readme(Path(arguments[1]))
        return
    path, folder = Path(arguments[0]), Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    names = arguments[2:] or [entry.name for entry in PAGES]
    for look, language in (("light", "en_GB"), ("dark", "en_GB"), ("light", "xx"), ("dark", "xr")):
        shown = window(path, look, language)
        for name in names:
            for ending, size in SIZES.items():
                if language != "en_GB" and ending:
                    continue
                mark = "" if language == "en_GB" else f"-{language}"
                take(shown, name, folder / f"{name}-{look}{mark}{ending}.png", size)
        leave(shown)


if __name__ == "__main__":
    main(sys.argv[1:])
