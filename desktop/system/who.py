"""Who sits at this laptop, as the system knows it, and how the laptop is called."""

import getpass
import socket


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
