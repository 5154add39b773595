"""The whole window and the command line under strace: no connection goes beyond this machine's own sockets.

`python -m tests.soak.connects [page …]` counts the connects by their kind of address; all but AF_UNIX are wrong.
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.program import ROOT
from tests.soak.markers import Home, home

TRACE: Final = "trace=connect,sendto,bind"
FAMILY: Final = re.compile(r"sa_family=(AF_\w+)")
OWN: Final = frozenset({"AF_UNIX", "AF_NETLINK"})
"""Sockets of this machine: files, and what the kernel itself is asked by."""
SAID: Final = (["--version"], ["--help"], ["demo", "--help"])


def families(at: Home, *command: str) -> Counter[str]:
    """Run a command under strace, and count the addresses it connects, sends or binds to, by their family."""
    log = at.folder / "trace"
    traced = ["strace", "-f", "-qq", "-e", TRACE, "-o", str(log), sys.executable, *command]
    subprocess.run(traced, cwd=ROOT, env=at.env, stdout=subprocess.DEVNULL, check=False)
    return Counter(FAMILY.findall(log.read_text(errors="replace")))


def main(arguments: list[str]) -> int:
    """Trace the window on all pages or those that are named, then the command line."""
    with TemporaryDirectory(prefix="alongside-connects-") as folder:
        at = home(Path(folder))
        seen = families(at, "-m", "tests.soak.whole_window", str(at.club), str(at.out), *arguments)
        for said in SAID:
            seen += families(at, "-m", "desktop", *said)
        beyond = sum(count for family, count in seen.items() if family not in OWN)
        print(f"{dict(seen)}: {beyond} beyond this machine")
        return int(bool(beyond))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
