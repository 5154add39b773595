"""Our own program as a limited child: a file from elsewhere is read where it can do no harm.

The child sets its own limits first thing (`apply_limits`), so no code runs between fork and exec.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from enum import StrEnum

SECONDS = 20
MEBIBYTES = 700
LIMITS = "ALONGSIDE_CHILD_LIMITS"
_BETWEEN_LOOKS = 0.05


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


def command() -> list[str]:
    """Say how this program is started again: the frozen one, or the package with this Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]


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
    surroundings = {**os.environ, LIMITS: f"{seconds} {memory_mib}", "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [*command(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings,
    ) as child:
        output = _answer(child, time.monotonic() + seconds, cancelled)
    if child.returncode < 0:
        raise ChildFailed(Failure.TIME if child.returncode == -_SIGXCPU else Failure.CRASH)
    if child.returncode == OUT_OF_MEMORY:
        raise ChildFailed(Failure.MEMORY)
    return child.returncode, output


def _answer(child: subprocess.Popen[bytes], ends: float, cancelled: Callable[[], bool]) -> bytes:
    while True:
        try:
            return child.communicate(timeout=_BETWEEN_LOOKS)[0]
        except subprocess.TimeoutExpired:
            if cancelled() or time.monotonic() > ends:
                child.kill()
                raise ChildFailed(Failure.CANCELLED if cancelled() else Failure.TIME) from None


OUT_OF_MEMORY = 77
_SIGXCPU = 24


def apply_limits() -> None:
    """Take on the limits that the parent asked for, if it did: time, memory, no file written, no core dump."""
    asked = os.environ.get(LIMITS)
    if not asked or sys.platform == "win32":
        return
    import resource

    seconds, memory = (int(part) for part in asked.split())
    wanted = (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory << 20),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, value in wanted:
        try:
            resource.setrlimit(kind, (value, value))
        except (ValueError, OSError):
            continue  # a stricter limit is in force already, or the system has none of this kind
