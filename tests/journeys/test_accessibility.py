"""The window as a screen reader finds it: the tree of every page, read from outside the process, with every name."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from desktop.ui.shell.pages import PAGES
from tests.riverside import riverside

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
PATIENCE = 60
GONE = "gone"
CONTROLS = frozenset(
    {
        *("button", "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry"),
        *("password text", "spin button", "slider", "menu", "menu item", "page tab", "table", "list", "list item"),
        *("table column header", "column header", "tree table", "link", "image", "icon", "progress bar"),
    }
)
WALKS = """
import sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

app = QApplication(sys.argv[:1])
from desktop.__main__ import main
from desktop.ui.shell.workplace import Workplace
from tests.ui.picture import key_of


def go(page):
    shown = next((one for one in app.allWidgets() if isinstance(one, Workplace)), None)
    if shown is None:
        QTimer.singleShot(50, lambda: go(page))  # the club is not open yet
        return
    shown.desk.navigator.go(page, key_of(shown, page))
    app.processEvents()
    print("at", page, flush=True)


heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
heard.activated.connect(lambda *_: go(sys.stdin.readline().strip()))
sys.exit(main(sys.argv[1:]))
"""
SESSION = '"$0" --launch-immediately >/dev/null & echo $DBUS_SESSION_BUS_ADDRESS; exec cat >/dev/null'


def _missing() -> str:
    for program in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return f"{program} is not here"
    if not LAUNCHER.is_file():
        return "at-spi2-core is not here"
    asks = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    done = subprocess.run([SYSTEM_PYTHON, "-c", asks], capture_output=True, check=False)
    return "gir1.2-atspi-2.0 is not here" if done.returncode else ""


MISSING = _missing()


READINGS = 20


class Talk:
    """A process that answers a line with a line."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command,
            stdin=pipe,
            stdout=pipe,
            text=True,
            cwd=ROOT,
            env={**os.environ, **env},
            start_new_session=True,  # what it starts ends with it
        )
        self._lines: Queue[str] = Queue()
        self._ear = threading.Thread(target=self._hear, daemon=True)
        self._ear.start()

    def _hear(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.strip())
        self._lines.put(GONE)

    def hear(self) -> str:
        line = self._lines.get(timeout=PATIENCE)
        assert line != GONE, self.process.args
        return line

    def ask(self, line: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.hear()

    def end(self) -> None:
        assert self.process.stdin is not None
        with suppress(BrokenPipeError):  # it may have ended by itself
            self.process.stdin.close()
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(PATIENCE)
        self._ear.join(1)
        if self.process.stdout is not None:
            self.process.stdout.close()


class Outside:
    """The program on a screen of its own, and somebody who only hears it."""

    def __init__(self, folder: Path) -> None:
        club = riverside(folder)
        club.close()
        home = {"ALONGSIDE_HOME": str(folder / "home"), "XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8"}
        self._open: list[Talk] = []
        screen = self._start(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {})
        shown = {**home, "DISPLAY": f":{screen.hear()}"}
        bus = self._start(["dbus-run-session", "--", "sh", "-c", SESSION, str(LAUNCHER)], shown)
        shown["DBUS_SESSION_BUS_ADDRESS"] = bus.hear()
        by_window = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self.program = self._start([sys.executable, "-c", WALKS, str(club.path)], {**shown, **by_window})
        self._reader = self._start([SYSTEM_PYTHON, str(HERE / "outside_reader.py")], shown)

    def _start(self, command: list[str], env: dict[str, str]) -> Talk:
        talk = Talk(command, env)
        self._open.append(talk)
        return talk

    def go(self, page: str) -> None:
        assert self.program.ask(page) == f"at {page}"

    def hear(self) -> list[dict[str, Any]]:
        """Give all that is heard, once two readings tell as much: a page comes to the bus piece by piece."""
        found: list[dict[str, Any]] = []
        for _reading in range(READINGS):
            before, found = found, json.loads(self._reader.ask("tree"))
            if found and len(found) == len(before):
                break
        return found

    def press(self, words: str) -> None:
        assert json.loads(self._reader.ask(f"press {words}")), words

    def end(self) -> None:
        for talk in reversed(self._open):
            talk.end()


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    """The program, heard from outside."""
    found = Outside(tmp_path_factory.mktemp("outside"))
    yield found
    found.end()


@pytest.mark.skipif(bool(MISSING), reason=MISSING)
def test_every_page_is_heard_and_every_control_has_a_name(outside: Outside) -> None:
    titles, nameless = {}, {}
    for entry in PAGES:
        outside.go(entry.name)
        heard = outside.hear()
        controls = [one for one in heard if one["role"] in CONTROLS or "focusable" in one["states"]]
        assert len(controls) > 8, entry.name
        nameless[entry.name] = [f"{one['role']} in {one['within']}" for one in controls if not one["name"].strip()]
        titles[entry.name] = {one["name"] for one in heard}
    assert {page: wrong for page, wrong in nameless.items() if wrong} == {}
    assert all(entry.title in titles[entry.name] for entry in PAGES if not entry.under)


@pytest.mark.skipif(bool(MISSING), reason=MISSING)
def test_what_is_heard_can_be_pressed_and_a_row_is_heard_whole(outside: Outside) -> None:
    outside.go("today")
    outside.press("People")
    heard = outside.hear()
    assert "First letters of a name" in {one["name"] for one in heard}
    cells = [one["name"] for one in heard if one["role"] == "table cell"]
    assert any(cell.endswith("Status: Active") and ", " in cell for cell in cells), cells[:12]
    side = next(one for one in heard if one["name"] == "People" and "checkable" in one["states"])
    assert "checked" in side["states"]
