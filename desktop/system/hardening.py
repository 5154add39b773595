"""Nothing of the program's memory is written down when it breaks, and no other program of this user reads it.

Windows and macOS are asked for no core file only: there the rest is the system's own rule.
"""

import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4


def harden() -> bool:
    """Write no core file, and let no debugger of this user in; gives whether the system agreed to all of it.

    Where it does not, the program starts all the same.
    """
    if sys.platform == "win32":
        return False
    import resource

    agreed = False
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        agreed = True
    return agreed and (sys.platform != "linux" or _keep_out())


def _keep_out() -> bool:
    import ctypes

    with suppress(OSError, AttributeError):  # another library than glibc may have it elsewhere
        return bool(ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
    return False
