"""Who sits at this laptop, as the system knows it."""

import getpass


def system_user() -> str:
    """Give the name of the system's user; nothing if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
