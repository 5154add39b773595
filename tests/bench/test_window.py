"""The window on a region: from the start of the process to the first paint, memory, scrolling, a key in the palette."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services import person_list
from desktop.services.club import ClubFile
from desktop.ui.features.person.page import FIRST, PeoplePage
from desktop.ui.shell.main_window import MainWindow
from tests.bench.conftest import ROOT
from tests.bench.measuring import Board
from tests.hands import Hands

FRAME = 16
CHILD = """
import os, sys, time

begun = float(sys.argv[2])
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv[:1])


def memory():
    return int(open("/proc/self/status").read().partition("VmRSS:")[2].split()[0]) / 1024


class Painted(QObject):
    took = 0.0

    def eventFilter(self, watched, event):
        if not self.took and event.type() == QEvent.Type.Paint:
            self.took = time.time() - begun
            QTimer.singleShot(1500, self.end)
        return False

    def end(self):
        print(f"[{self.took}, {memory()}]", flush=True)
        os._exit(0)


watcher = Painted()
app.installEventFilter(watcher)
if sys.argv[1] == "bare":
    from desktop.ui.kit import theme

    theme.apply(app, "light")
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    app.exec()
else:
    from pathlib import Path
    from desktop import i18n
    from desktop.system.settings import Settings
    from desktop.ui.shell import start

    i18n.use("en_GB")
    start.run(Settings(theme="light"), "Ann", Path(sys.argv[1]))
"""


def _started(what: str) -> list[float]:
    """Start a window; gives the seconds to its first paint, and its memory in MiB when it has come to rest."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, what, str(time.time())],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return list(json.loads(done.stdout))


def test_from_the_start_to_the_first_paint(region_file: Path, small_file: Path, board: Board) -> None:
    kinds = ("bare", str(small_file), str(region_file))
    for kind in kinds:
        _started(kind)
    runs = [[_started(kind) for kind in kinds] for _again in range(7)]
    (bare, empty), (small, _little), (large, much) = (
        (median(run[place][0] for run in runs), median(run[place][1] for run in runs)) for place in range(3)
    )
    board.put("cold start to first paint, small club", small / bare, 1.3, words=f"{small:.2f} s against {bare:.2f} s")
    board.put("cold start to first paint, region", large / bare, 1.3, words=f"{large:.2f} s against {bare:.2f} s")
    board.put("memory, region open, above a bare window", much - empty, 120, unit="MiB", words=f"{much:.0f} MiB in all")


@pytest.fixture
def window(qapp: QApplication, writable: ClubFile, tmp_path: Path) -> Iterator[MainWindow]:
    hands = Hands(writable, tmp_path)
    yield hands.window
    hands.leave()


def _frames(page: PeoplePage, steps: int) -> list[float]:
    """Scroll the table of people and paint each step at once; gives milliseconds for each."""
    table = page.table.view
    bar = table.verticalScrollBar()
    times = []
    for step in range(steps):
        begun = perf_counter()
        bar.setValue(step * (bar.maximum() // steps))
        table.viewport().repaint()
        times.append((perf_counter() - begun) * 1000)
    return times


def test_people_opened_and_scrolled(window: MainWindow, board: Board) -> None:
    window.desk.navigator.go("people")
    page = window.page("people")
    assert isinstance(page, PeoplePage)
    club = window.desk.club

    def shown(limit: int) -> float:
        begun = perf_counter()
        page.table.show_rows(person_list.rows(club, limit=limit), key=lambda row: row.key)
        page.repaint()
        return (perf_counter() - begun) * 1000

    first = min(shown(FIRST) for _again in range(9))
    every = min(shown(-1) for _again in range(5))
    assert len(page.table.model.rows) > 20_000
    board.put("people, first 200 read and painted", first, 50, unit="ms", words=f"all of them {every:.0f} ms")
    times = sorted(_frames(page, 300))
    words = f"middle {median(times):.1f}, slowest {times[-1]:.1f} ms"
    board.put("people, a frame while scrolling, 99 of 100", times[297], FRAME, unit="ms", words=words)


def test_a_key_in_the_palette(window: MainWindow, board: Board) -> None:
    palette = window.palette_
    palette.open()
    times = []
    for _again in range(20):
        palette.line.clear()
        for letter in "mar":
            begun = perf_counter()
            QTest.keyClicks(palette.line, letter)
            palette.repaint()
            times.append((perf_counter() - begun) * 1000)
    board.put("palette, key to repaint", median(times), FRAME, unit="ms", words=f"slowest {max(times):.0f} ms")
