"""What is written when the program itself fails: the type and the places of the error, never its message or values."""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from desktop.system import paths

FILE = "crash.log"


def report(kind: type[BaseException], trace: TracebackType | None, folder: Path | None = None) -> Path:
    """Write a crash report and give its path; messages are left out, since they may hold names."""
    place = (folder or paths.logs()) / FILE
    lines = [f"{datetime.now():%Y-%m-%d %H:%M:%S} {kind.__module__}.{kind.__qualname__}"]
    lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    with place.open("a", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    place.chmod(0o600)
    return place


def install(tell: Callable[[Path], None], folder: Path | None = None) -> None:
    """Report every error that nobody caught, in any thread, and `tell` the person where the report is."""

    def caught(kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        tell(report(kind, trace, folder))

    def in_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_type is not SystemExit:
            caught(failed.exc_type, failed.exc_value, failed.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = in_thread
    if not faulthandler.is_enabled() and sys.stderr is not None:
        faulthandler.enable()
