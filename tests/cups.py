"""A CUPS of our own, with queues whose printers are files: jobs go the whole way of a job, and no paper comes out."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("cupsd", "lpadmin", "lpstat", "cupsreject")
FILTERS = Path("/usr/lib/cups/filter/pdftopdf")
PLACES = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])

_CUPSD = """
Listen {home}/sock
LogLevel debug
MaxLogSize 0
DefaultAuthType None
WebInterface No
Browsing No
<Location />
Allow all
</Location>
<Policy default>
<Limit All>
Allow all
</Limit>
</Policy>
"""
_FILES = """
ServerRoot {home}/root
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
TempDir {home}/temp
ErrorLog {home}/error.log
AccessLog {home}/access.log
PageLog {home}/page.log
FileDevice Yes
"""
_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "FILE.PPD"
*Manufacturer: "Alongside"
*Product: "(Alongside)"
*ModelName: "Alongside file"
*ShortNickName: "Alongside file"
*NickName: "Alongside file"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsManualCopies: True
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize Letter/US Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion Letter/US Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea Letter/US Letter: "0 0 612 792"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/US Letter: "612 792"
*OpenUI *Duplex/2-Sided Printing: PickOne
*OrderDependency: 20 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long Edge: ""
*Duplex DuplexTumble/Short Edge: ""
*CloseUI: *Duplex
"""


def missing() -> str:
    """Say why there can be no CUPS of our own here; nothing if there can."""
    absent = [name for name in NEEDED if shutil.which(name, path=PLACES) is None]
    if absent or not FILTERS.exists():
        return f"no CUPS server here (cups, cups-client, cups-filters): {absent or FILTERS.name}"
    return "" if os.geteuid() == 0 else "a CUPS server is started by root alone"


class Cups:
    """A running server; `office` is a queue that prints on both sides."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.socket = str(home / "sock")

    def call(self, *words: str) -> str:
        """Call one of its commands; gives what it said."""
        surroundings = {**os.environ, "CUPS_SERVER": self.socket, "PATH": PLACES, "LC_ALL": "C"}
        done = subprocess.run(words, env=surroundings, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr

    def runs(self) -> bool:
        return "is running" in self.call("lpstat", "-r")

    def is_done(self) -> bool:
        """Say whether no job waits."""
        return not self.call("lpstat", "-W", "not-completed", "-o").strip()

    def jobs(self) -> int:
        """Count the jobs that ever were."""
        return len(self.call("lpstat", "-W", "all", "-o").splitlines())

    def told(self) -> str:
        """Say with which options the last job came."""
        log = (self.home / "error.log").read_text(encoding="utf-8")
        return log.rpartition("argv[5]=")[2].partition("\n")[0]

    def add_queue(self, name: str) -> None:
        (self.home / "file.ppd").write_text(_PPD, encoding="ascii")
        self.call("lpadmin", "-p", name, "-E", "-v", f"file://{self.printed(name)}", "-P", str(self.home / "file.ppd"))

    def printed(self, name: str) -> Path:
        """Say where the last job of a queue came out."""
        return self.home / f"{name}.pdf"


@contextmanager
def serving() -> Iterator[Cups]:
    """Run a server of our own; whoever asks waits for `runs`."""
    with tempfile.TemporaryDirectory(prefix="cups", dir="/tmp") as place:  # a socket's path is short
        home = Path(place)
        home.chmod(0o755)  # its filters run as another user
        for name in ("root/ppd", "spool", "cache", "state", "temp"):
            (home / name).mkdir(parents=True)
        (home / "temp").chmod(0o1777)
        (home / "cupsd.conf").write_text(_CUPSD.format(home=home))
        (home / "cups-files.conf").write_text(_FILES.format(home=home))
        server = shutil.which("cupsd", path=PLACES)
        assert server is not None
        with subprocess.Popen(
            [server, "-f", "-c", str(home / "cupsd.conf"), "-s", str(home / "cups-files.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                yield Cups(home)
            finally:
                process.terminate()
