"""The whole window and the command line under strace: no connection goes beyond this machine's own sockets.

`python -m tests.soak.connects [page …]` counts the connects by their kind of address; all that leave this
machine are wrong, and so is a window or a command that did not come to its end.
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
from tests.soak.whole_window import SECRET

TRACE: Final = "trace=connect,sendto,bind"
FAMILY: Final = re.compile(r"sa_family=(AF_\w+)([^}]*)")
LOOPBACK: Final = "this machine"
HERE: Final = ('"::1"', '"127.0.0.1"')
OWN: Final = frozenset({"AF_UNIX", "AF_NETLINK", LOOPBACK})
"""Sockets of this machine: files, what the kernel itself is asked by, and where the printers' scheduler is asked."""
SAID: Final = (
    "--version",
    "--help",
    "demo --help",
    "printers",
    "check CLUB",
    "show CLUB people",
    "history CLUB",
    "export CLUB people OUT/people.csv",
    "paper CLUB phones OUT/phones.pdf",
    "backup CLUB",
    "backups CLUB",
    "copy CLUB OUT/copy.club",
)


def families(at: Home, *command: str, whole: bool = False) -> Counter[str]:
    """Run a command under strace, and count the addresses it connects, sends or binds to, by their family.

    Raises:
        CalledProcessError: it was to be `whole`, and failed.
    """
    log = at.folder / "trace"
    traced = ["strace", "-f", "-qq", "-e", TRACE, "-o", str(log), sys.executable, *command]
    env = {**at.env, "ALONGSIDE_PASSPHRASE": SECRET}
    subprocess.run(traced, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, input=f"{SECRET}\n", text=True, check=whole)
    found = FAMILY.findall(log.read_text(errors="replace"))
    return Counter(LOOPBACK if any(one in address for one in HERE) else family for family, address in found)


def main(arguments: list[str]) -> int:
    """Trace the window on all pages or those that are named, then the command line."""
    with TemporaryDirectory(prefix="alongside-connects-") as folder:
        at = home(Path(folder))
        window = "-m", "tests.soak.whole_window", str(at.club), str(at.out), *arguments
        seen = families(at, *window, whole=True)
        print(f"the window: {dict(seen)}", flush=True)
        for said in SAID:
            words = said.replace("CLUB", str(at.club)).replace("OUT", str(at.out)).split()
            found = families(at, "-m", "desktop", *words, whole=True)
            print(f"{said}: {dict(found)}", flush=True)
            seen += found
        beyond = sum(count for family, count in seen.items() if family not in OWN)
        print(f"{dict(seen)}: {beyond} beyond this machine")
        return int(bool(beyond))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
