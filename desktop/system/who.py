"""Who sits at this laptop, as the system knows it, and how the laptop is called."""

import getpass
import socket
from functools import cache
from pathlib import Path
from uuid import uuid4

from desktop.system import files, paths


def system_user() -> str:
    """Give the name of the system's user; nothing if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def laptop() -> str:
    """Give the name of this laptop in its network; nothing if it has none."""
    try:
        return socket.gethostname()
    except OSError:
        return ""


def laptop_mark() -> str:
    """Give a mark of this laptop, drawn once: its name may change, and two laptops may have the same.

    Where the home cannot be written it is the laptop's name.
    """
    try:
        return _mark(paths.state() / "laptop")
    except OSError:
        return laptop()


@cache
def _mark(path: Path) -> str:
    try:
        if not path.exists():
            files.write_whole(path, uuid4().hex.encode())
        return path.read_text("ascii").strip() or laptop()
    except (OSError, UnicodeDecodeError):
        return laptop()
