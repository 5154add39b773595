"""The log: types, places and codes, never what somebody typed or is called."""

import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desktop.system import crash, files, paths

FILE = "alongside.log"
MEBIBYTE = 1 << 20
_Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _PrivateFiles(RotatingFileHandler):
    """Only this user can read them, the later ones too."""

    def _open(self) -> TextIOWrapper:
        return TextIOWrapper(files.open_private(Path(self.baseFilename)), encoding="utf-8", write_through=True)


class _WithoutValues(logging.Formatter):
    """Writes an error as its type and places: its message may hold a name."""

    def formatException(self, ei: _Caught) -> str:  # noqa: N802 - logging's own name
        kind, _error, trace = ei
        return "\n".join([crash.name(kind), *crash.places(trace)]) if kind else ""


def start(folder: Path | None = None) -> Path:
    """Begin to log into three files of at most 1 MiB that only this user can read; give the first one's path.

    Raises:
        OSError: the folder cannot be written.
    """
    place = (folder or paths.logs()) / FILE
    handler = _PrivateFiles(place, maxBytes=MEBIBYTE, backupCount=2)
    handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log = logging.getLogger("alongside")
    for old in log.handlers[:]:
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    logging.raiseExceptions = False  # on a full disk it would print what it could not write
    logging.getLogger("peewee").setLevel(logging.WARNING)  # at DEBUG it writes down every value
    return place
