"""The log: types, places and codes, never what somebody typed or is called."""

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.system import paths

FILE = "alongside.log"
MEBIBYTE = 1 << 20


def start(folder: Path | None = None) -> Path:
    """Begin to log into three files of at most 1 MiB that only this user can read; give the first one's path."""
    place = (folder or paths.logs()) / FILE
    handler = RotatingFileHandler(place, maxBytes=MEBIBYTE, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log = logging.getLogger("alongside")
    for old in log.handlers[:]:
        log.removeHandler(old)
        old.close()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    logging.getLogger("peewee").setLevel(logging.WARNING)  # at DEBUG it writes down every value
    if not place.exists():
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o600))
    return place
