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
from typing import NamedTuple

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services import person_list
from desktop.services.club import ClubFile
from desktop.ui.features.person.page import FIRST, PeoplePage
from desktop.ui.shell.workplace import Workplace
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
    took = club = 0.0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            if not self.took:
                self.took = time.time() - begun
                QTimer.singleShot(2000, self.end)
            if not self.club and watched.metaObject().className() == "Workplace":
                self.club = time.time() - begun
        return False

    def end(self):
        print(f"[{self.took}, {self.club}, {memory()}]", flush=True)
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
    from desktop.__main__ import main

    main([sys.argv[1]])
"""


class Started(NamedTuple):
    """Seconds to the first paint and to the paint of the club (0: a bare window); MiB when it has come to rest."""

    painted: float
    club: float
    memory: float


def _started(what: str, home: Path) -> Started:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, what, str(time.time())],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "ALONGSIDE_HOME": str(home)},
    )
    return Started(*json.loads(done.stdout))


def test_from_the_start_to_the_first_paint(region_file: Path, small_file: Path, tmp_path: Path, board: Board) -> None:
    kinds = ("bare", str(small_file), str(region_file))
    for kind in kinds:
        _started(kind, tmp_path)
    runs = [[_started(kind, tmp_path) for kind in kinds] for _again in range(7)]
    bare, small, large = (
        Started(*(median(run[place][part] for run in runs) for part in range(3))) for place in range(len(kinds))
    )
    for size, club in (("small club", small), ("region", large)):
        words = f"{club.painted:.2f} s against {bare.painted:.2f} s"
        board.put(f"cold start to first paint, {size}", club.painted / bare.painted, 1.3, words=words)
        board.put("  and to its first page", club.club / bare.painted, None, words=f"{club.club:.2f} s")
    words = f"{large.memory:.0f} MiB in all"
    board.put("memory, region open, above a bare window", large.memory - bare.memory, 120, unit="MiB", words=words)


@pytest.fixture
def window(qapp: QApplication, writable: ClubFile, tmp_path: Path) -> Iterator[Workplace]:
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


def test_people_opened_and_scrolled(window: Workplace, board: Board) -> None:
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


def test_a_key_in_the_palette(window: Workplace, board: Board) -> None:
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
