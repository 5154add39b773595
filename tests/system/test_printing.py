"""The child that prints, with a CUPS that is not there: nothing of this machine is printed to."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.system import child, paths, printing
from desktop.system.printing import Fault, Job, NotPrinted, SystemPrinters, Unwatched

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these printers are CUPS’s")
JOB = Job("Nowhere", "register", (1,))


@pytest.fixture(autouse=True)
def _no_printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path))
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no socket"))


def test_there_are_none() -> None:
    assert SystemPrinters().queues() == []


def test_a_printer_that_is_gone() -> None:
    with pytest.raises(NotPrinted) as not_printed:
        SystemPrinters().send(JOB, b"%PDF", Unwatched())
    assert not_printed.value.fault is Fault.GONE
    assert list(paths.passing().iterdir()) == []


def test_what_is_cancelled_at_once() -> None:
    class Cancelled(Unwatched):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(NotPrinted) as not_printed:
        SystemPrinters().send(JOB, b"%PDF", Cancelled())
    assert not_printed.value.fault is Fault.CANCELLED


@pytest.mark.parametrize(("does", "fault"), [("pass", Fault.BROKEN), ("import sys; sys.stdin.read()", Fault.SILENT)])
def test_a_child_that_says_nothing(does: str, fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", does])
    monkeypatch.setattr(printing, "PATIENCE", 0.2)
    with pytest.raises(NotPrinted) as not_printed:
        SystemPrinters().send(JOB, b"%PDF", Unwatched())
    assert not_printed.value.fault is fault


HANDS_OVER = """
import json, sys
sys.stdin.buffer.read(json.loads(sys.stdin.buffer.readline())["bytes"])
print(json.dumps({"drawn": 1}), flush=True)
print(json.dumps({"drawn_all": True}), flush=True)
print(json.dumps({"printed": True}) if sys.stdin.buffer.readline() else "", flush=True)
"""


def test_it_is_asked_once_more_before_it_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    class Watched(Unwatched):
        def drawn(self, faces: int) -> None:
            heard.append(f"drawn {faces}")

        def handing_over(self) -> None:
            heard.append("handing over")

        def is_cancelled(self) -> bool:
            return "handing over" in heard  # too late

    monkeypatch.setattr(child, "command", lambda: [sys.executable, "-c", HANDS_OVER])
    SystemPrinters().send(JOB, b"%PDF", Watched())
    assert heard == ["drawn 1", "handing over"]


def test_nothing_is_handed_over_when_nobody_waits_any_more() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANDS_OVER],
        input=json.dumps({"bytes": 0}).encode() + b"\n",
        capture_output=True,
        check=True,
    )
    assert b"printed" not in done.stdout
