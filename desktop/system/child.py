"""Our own program as a limited child: a file from elsewhere is read where it can do no harm.

The child sets its own limits first thing (`apply_limits`), so no code runs between fork and exec. Windows has no such
limits: there the child is a process of its own that is ended when its time is over.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from types import TracebackType

SECONDS = 20
MEBIBYTES = 700
LIMITS = "ALONGSIDE_CHILD_LIMITS"
_OUT_OF_MEMORY = 77
_FAILED = 78
_SIGKILL = 9  # not from us: the system ends who takes the memory of all
_SIGXCPU = 24
_BETWEEN_LOOKS = 0.05
_CODE = Path(__file__).resolve().parents[2]


class Failure(StrEnum):
    """How a child ended that did not answer."""

    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"
    CANCELLED = "cancelled"


class ChildFailed(Exception):
    """The child gave no answer; `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


_FAILURES = {
    _OUT_OF_MEMORY: Failure.MEMORY,
    _FAILED: Failure.CRASH,
    -_SIGKILL: Failure.MEMORY,
    -_SIGXCPU: Failure.TIME,
}


def command() -> list[str]:
    """Say how this program is started again: the frozen one, or the package with this Python.

    `-P` keeps Python from taking modules out of the folder that somebody happens to stand in.
    """
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "desktop"]


def surroundings() -> dict[str, str]:
    """Give the environment in which `command` finds our code, wherever the child stands."""
    found = [str(_CODE), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(found)}


def run_limited(
    arguments: Sequence[str],
    *,
    seconds: int = SECONDS,
    memory_mib: int = MEBIBYTES,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[int, bytes]:
    """Run our program with `arguments` under limits of time and memory and without writing; (exit code, output).

    Raises:
        ChildFailed: it took too long or too much memory, crashed, or was cancelled.
    """
    with subprocess.Popen(
        [*command(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**surroundings(), LIMITS: f"{seconds} {memory_mib}", "PYTHONDONTWRITEBYTECODE": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            output = _answer(child, time.monotonic() + seconds, cancelled)
        except BaseException:
            child.kill()
            raise
    failure = _FAILURES.get(child.returncode)
    if failure is None and child.returncode < 0:
        failure = Failure.CRASH
    if failure is not None:
        raise ChildFailed(failure)
    return child.returncode, output


def _answer(child: subprocess.Popen[bytes], ends: float, cancelled: Callable[[], bool]) -> bytes:
    while True:
        try:
            return child.communicate(timeout=_BETWEEN_LOOKS)[0]
        except subprocess.TimeoutExpired:
            if cancelled():
                raise ChildFailed(Failure.CANCELLED) from None
            if time.monotonic() > ends:
                raise ChildFailed(Failure.TIME) from None


def apply_limits() -> None:
    """Take on the limits that the parent asked for, if it did: time, memory, no file written, no core dump.

    An error that nobody catches then ends the process with a code that the parent knows.
    """
    asked = os.environ.get(LIMITS)
    if not asked:
        return
    sys.excepthook = _end
    if sys.platform == "win32":
        return
    import resource

    seconds, memory = (int(part) for part in asked.split())
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, seconds, seconds + 1),  # the soft limit says what it was, the hard one only kills
        (resource.RLIMIT_AS, memory << 20, memory << 20),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        try:
            resource.setrlimit(kind, (soft, hard))
        except (ValueError, OSError):
            continue  # a stricter limit is in force already, or the system has none of this kind


def _end(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
    os._exit(_OUT_OF_MEMORY if issubclass(kind, MemoryError) else _FAILED)
