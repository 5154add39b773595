"""Pictures of the real window, taken without a screen: `python -m tests.ui.picture CLUB FOLDER [page …]`."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import i18n
from desktop.core import clock
from desktop.i18n import formats
from desktop.services import club as clubs
from desktop.services import person, session
from desktop.system import immortal
from desktop.system.settings import Settings
from desktop.ui.kit import theme
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.pages import PAGES

SIZES = {"": (1280, 800), "-large": (1920, 1080)}


def window(
    path: Path, look: str = "light", language: str = "en_GB", at: Callable[[], datetime] = clock.now
) -> MainWindow:
    """Open the real window on a club file, working inline."""
    immortal.keep()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    i18n.use(language)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    rtl = formats.right_to_left(language)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    theme.apply(app, look)
    club = clubs.open_(path, who="Ruth", at=at)
    return MainWindow(club, InlineJobs(), DialogAsk(), Settings(theme=look))


def key_of(shown: MainWindow, page: str) -> int | None:
    """Say which record a page is shown with."""
    if page == "session":
        found = session.current(shown.desk.club)
        return found.id if found is not None else None
    if page == "person":
        rows = person.rows(shown.desk.club, role="mentee")
        return rows[0].key if rows else None
    return None


def take(shown: MainWindow, page: str, target: Path, size: tuple[int, int] = (1280, 800)) -> None:
    """Go to a page and save its picture."""
    shown.resize(*size)
    shown.show()
    shown.desk.navigator.go(page, key_of(shown, page))
    QTest.qWait(900 if page == "papers" else 60)  # the preview draws its pages in its own time
    shown.grab().save(str(target))


def main(arguments: list[str]) -> None:
    """Take pictures of the pages named (all, if none) in both looks and sizes."""
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
        shown.desk.club.close()
        shown.close()


if __name__ == "__main__":
    main(sys.argv[1:])
