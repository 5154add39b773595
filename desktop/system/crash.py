"""What is written when the program itself fails: the type and the places of the error, never its message or values."""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from desktop.system import files, paths

FILE = "crash.log"
LONGEST = 1 << 20
_CODE = Path(__file__).resolve().parents[2]


class _State:
    """Where the interpreter writes its own last words; open from the start, since nothing can be opened then."""

    breakdowns: IO[bytes] | None = None


def report(
    kind: type[BaseException],
    trace: TracebackType | None,
    folder: Path | None = None,
    *,
    error: BaseException | None = None,
) -> Path:
    """Write a crash report and give its path; messages are left out, since they may hold names.

    Args:
        kind: the type of the error.
        trace: where it was raised.
        folder: where the report goes; the folder of logs if not given.
        error: the error itself; what it came from is reported too, in the same way.

    Raises:
        OSError: it cannot be written.
    """
    place = (folder or paths.logs()) / FILE
    lines = [f"{datetime.now():%Y-%m-%d %H:%M:%S} {name(kind)}", *places(trace)]
    for cause in _causes(error):
        lines += [f" from {name(type(cause))}", *places(cause.__traceback__)]
    with files.open_private(place, fresh=place.exists() and place.stat().st_size > LONGEST) as out:
        out.write("\n".join([*lines, ""]).encode())
    return place


def name(kind: type[BaseException]) -> str:
    """Name a type of error in full."""
    return f"{kind.__module__}.{kind.__qualname__}"


def places(trace: TracebackType | None) -> Iterator[str]:
    """Say file, line and function of each step; the folder of our own code is left out, since it may name somebody."""
    for frame in traceback.extract_tb(trace):
        file = Path(frame.filename)
        inside = file.relative_to(_CODE) if file.is_relative_to(_CODE) else Path(*file.parts[-2:])
        yield f"  {inside.as_posix()}:{frame.lineno} {frame.name}"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen = {id(error)}
    while error is not None:
        error = error.__cause__ or error.__context__
        if error is None or id(error) in seen:
            return
        seen.add(id(error))
        yield error


def install(
    tell: Callable[[Path], None],
    folder: Path | None = None,
    said: Callable[[BaseException], bool] = lambda _error: False,
) -> None:
    """Report every error that nobody caught, in any thread, and where the interpreter itself breaks down.

    Args:
        tell: shows the person where the report is; called for errors of the thread that installs this, since
            another may not touch the window.
        folder: where reports go; the folder of logs if not given.
        said: asked first about errors of that thread: whether it was no mistake of the program, and the person is told.
    """

    def write(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Path:
        with suppress(OSError):  # on a full disk the person shall hear of it all the same
            return report(kind, trace, folder, error=error)
        return (folder or paths.logs()) / FILE

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        if said(error):
            return
        tell(write(kind, error, trace))

    def in_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_type is not SystemExit:
            write(failed.exc_type, failed.exc_value, failed.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = in_thread
    if not faulthandler.is_enabled():
        with suppress(OSError):
            _State.breakdowns = files.open_private((folder or paths.logs()) / FILE)
            faulthandler.enable(_State.breakdowns)
