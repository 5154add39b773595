"""Drives the real program through its window, from the passphrase to the lock; a child of `markers` and `connects`.

`python -m tests.soak.whole_window CLUB OUT [page …]` exports to the folder OUT; of the pages that are named, else of
all. It says each step on its output, and stops with `!` and the error where one fails.
"""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import app as program
from desktop.services import backup, exporting, importing, paper
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell import start
from desktop.ui.shell.frame import Frame
from desktop.ui.shell.unlock import Unlock
from desktop.ui.shell.workplace import Workplace
from tests.reports.whole_paper import wanted
from tests.ui.places import over_the_window, places, rest

SECRET: Final = "apple river stone cloud"
TABLES: Final = ("people.csv", "hours.xlsx", "attendance.ods")


class Crash(Exception):
    """What a fault of the program would be, with a name in its message."""


def steps(club: Path, out: Path, only: list[str]) -> Iterator[str]:
    """Do everything, a step at a time."""
    frame = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Frame))
    while not isinstance(frame.centralWidget(), Unlock):
        yield "waits"
    yield from _unlock(frame)
    shown = frame.centralWidget()
    assert isinstance(shown, Workplace)
    logging.getLogger().setLevel(logging.DEBUG)
    for name in ("alongside", "peewee", "PIL", "fontTools"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    for name, _window in places(shown, only):
        yield name
    for name, _window in over_the_window(shown):
        yield name
    held = shown.desk.club
    for one in wanted(held) if not only else wanted(held)[:3]:
        paper.make(held, one.name, one.request)
        yield f"paper {one.file}"
    for table in TABLES:
        exporting.write(held, table.partition(".")[0], out / table)
        yield f"export {table}"
    importing.look(held, out / TABLES[0])
    yield "import preview"
    backup.save(held)
    yield "backup"
    rows = shown.desk.club.today().isoformat()
    QGuiApplication.clipboard().setText(rows)
    yield from _crash(shown)
    shown.desk.bus.locked.emit()
    yield "locks"
    while not isinstance(frame.centralWidget(), Unlock):
        yield "waits"
    yield from _unlock(frame)
    frame.close()
    yield "closed"


def _unlock(frame: Frame) -> Iterator[str]:
    page = frame.centralWidget()
    assert isinstance(page, Unlock)
    page.line.set_text(SECRET)
    page.try_it()
    assert isinstance(frame.centralWidget(), Workplace), page.said.text()
    yield "unlocked"


def _crash(shown: Workplace) -> Iterator[str]:
    """Fail as a fault of the program would, with a name in hand."""
    name = shown.windowTitle()
    QTimer.singleShot(200, _reject)
    error = Crash(name)
    sys.excepthook(Crash, error, error.__traceback__)
    yield "crashed"


def _reject() -> None:
    for box in _boxes():
        box.reject()


def _boxes() -> list[QMessageBox]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]


def main(arguments: list[str]) -> int:
    """Run the program, and these hands on it."""
    club, out, *only = arguments
    application = QApplication([])
    start.ThreadedJobs = InlineJobs  # type: ignore[assignment,attr-defined] # each step is whole before the next
    todo = steps(Path(club), Path(out), only)
    failed: list[Exception] = []

    def step() -> None:
        try:
            said = next(todo)
        except StopIteration:
            application.quit()
            return
        except Exception as error:  # noqa: BLE001 - whoever began this is told
            failed.append(error)
            print("!", type(error).__name__, error, flush=True)
            application.exit(1)
            return
        print(said, flush=True)
        rest()
        QTimer.singleShot(20, step)

    QTimer.singleShot(300, step)
    code = program.run([club])
    return code or int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
