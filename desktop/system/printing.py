"""The printers of this machine, asked for and written to by a child of ours.

Drivers block, crash and wait for networks: in a process of its own a print neither stops the window nor takes it down,
can be ended until it is handed over, and is the same for the window and the command line. The child draws with Qt
(desktop/ui/kit/printing.py); the paper goes to it through a pipe.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final, NamedTuple, Protocol

from desktop.system import child, passing

COMMAND: Final = "_print"
PATIENCE = 120  # seconds without a word
_BETWEEN_LOOKS = 0.05


class State(StrEnum):
    """What a queue is doing."""

    IDLE = "idle"
    PRINTING = "printing"
    STOPPED = "stopped"


class Queue(NamedTuple):
    """A printer as the system knows it; `papers` is empty where it does not say, `loaded` the size it is set to."""

    name: str
    words: str = ""
    is_default: bool = False
    state: State = State.IDLE
    both_sides: bool = False
    papers: tuple[str, ...] = ()
    loaded: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What is printed of a PDF.

    `faces` are the numbers of its pages in the order in which they leave the printer, 0 for an empty one; `sides` is
    `one`, `long` (turned like a book) or `short` (turned like a pad).
    """

    queue: str
    title: str
    faces: tuple[int, ...]
    copies: int = 1
    sides: str = "one"


class Fault(StrEnum):
    """Why nothing was printed."""

    GONE = "gone"
    REFUSED = "refused"
    SILENT = "silent"
    BROKEN = "broken"
    CANCELLED = "cancelled"


class NotPrinted(Exception):
    """Nothing was printed; `said` is what the system said of it, in its own words."""

    def __init__(self, fault: Fault, said: str = "") -> None:
        super().__init__(fault.value, said)
        self.fault = fault
        self.said = said


class Progress(Protocol):
    """Who waits for a print."""

    def drawn(self, faces: int) -> None:
        """So many faces are drawn."""

    def handing_over(self) -> None:
        """From now on it is the printer's and cannot be cancelled."""

    def is_cancelled(self) -> bool:
        """Say whether it shall be ended, as long as it can be."""


class Unwatched:
    """Nobody waits, and nobody cancels."""

    def drawn(self, faces: int) -> None:
        """Go on."""

    def handing_over(self) -> None:
        """Go on."""

    def is_cancelled(self) -> bool:
        return False


class Printers(Protocol):
    """The printers that can be printed to."""

    def queues(self) -> list[Queue]:
        """List them.

        Raises:
            NotPrinted: the system does not answer.
        """

    def send(self, job: Job, pdf: bytes, watched: Progress) -> None:
        """Print.

        Raises:
            NotPrinted: nothing was printed.
        """


class SystemPrinters:
    """Those of this machine."""

    def queues(self) -> list[Queue]:
        for said in _said({"ask": "queues"}, b"", Unwatched()):
            if "queues" in said:
                return [
                    Queue(**{**one, "state": State(one["state"]), "papers": tuple(one["papers"])})
                    for one in said["queues"]
                ]
        raise NotPrinted(Fault.BROKEN)

    def send(self, job: Job, pdf: bytes, watched: Progress) -> None:
        for said in _said({"ask": "print", "job": asdict(job)}, pdf, watched):
            if "drawn" in said:
                watched.drawn(said["drawn"])
            elif "fault" in said:
                raise NotPrinted(Fault(said["fault"]), said["said"])
            elif "printed" in said:
                return
        raise NotPrinted(Fault.BROKEN)


def _said(asked: dict[str, Any], pdf: bytes, watched: Progress) -> Iterator[dict[str, Any]]:
    """Give what the child says, an object a line, until it has ended; who stops listening ends it."""
    passing.sweep()
    with passing.folder() as place:
        surroundings = {**child.surroundings(), "TMPDIR": str(place)}  # where Qt keeps a job until CUPS has it
        if sys.platform.startswith("linux"):
            surroundings["QT_QPA_PLATFORM"] = "offscreen"
        with subprocess.Popen(
            [*child.command(), COMMAND],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process:
            try:
                told = json.dumps({**asked, "bytes": len(pdf)}).encode() + b"\n" + pdf
                yield from _lines(process, told, watched)
            finally:
                process.kill()


def _lines(process: "subprocess.Popen[bytes]", told: bytes, watched: Progress) -> Iterator[dict[str, Any]]:
    heard: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_talk, args=(process, told, heard), daemon=True).start()
    is_ours, waited = True, 0.0
    while True:
        try:
            line = heard.get(timeout=_BETWEEN_LOOKS)
        except Empty:
            waited += _BETWEEN_LOOKS
            line = None
        if is_ours and watched.is_cancelled():
            raise NotPrinted(Fault.CANCELLED)
        if line is None and waited > PATIENCE:
            raise NotPrinted(Fault.SILENT)
        if line == b"":
            return
        if line is None:
            continue
        waited, said = 0.0, json.loads(line)
        if "drawn_all" in said:  # it waits for our word: if we have gone meanwhile, nothing is printed
            is_ours = False
            watched.handing_over()
            _tell(process, b"\n")
        else:
            yield said


def _talk(process: "subprocess.Popen[bytes]", told: bytes, heard: "SimpleQueue[bytes]") -> None:
    """Tell the child what to do, then hand on each line that it says; an empty one is its end."""
    _tell(process, told)
    with suppress(OSError, ValueError):  # it was ended
        for line in process.stdout or ():
            heard.put(line)
    heard.put(b"")


def _tell(process: "subprocess.Popen[bytes]", told: bytes) -> None:
    rest = memoryview(told)
    with suppress(OSError, ValueError):  # it was ended
        while rest and process.stdin is not None:
            rest = rest[process.stdin.write(rest) :]
