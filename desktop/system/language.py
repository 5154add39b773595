"""Which language the system of this laptop speaks."""

import os
import sys

DEFAULT = "en_GB"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def of_system() -> str:
    """Name the system's language, such as `de_CH`; British English where it has none."""
    if sys.platform == "win32":
        return _of_windows()
    for variable in _VARIABLES:
        named = os.environ.get(variable, "").partition(":")[0].partition(".")[0].partition("@")[0]
        if named and named not in {"C", "POSIX"}:
            return named
        if named:
            return DEFAULT
    return DEFAULT


def _of_windows() -> str:
    import ctypes
    import locale

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - other systems have no such name for the checker
    return locale.windows_locale.get(kernel.GetUserDefaultUILanguage(), DEFAULT)
