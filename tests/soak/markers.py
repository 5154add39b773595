"""Fifty marked names in every field of an encrypted club, all of the program used: none of them lies anywhere in clear.

`python -m tests.soak.markers` runs the window through every page, panel and paper, kills it once in the middle, starts
it again, and looks into every file of its home, its temporary folder, /tmp and /var/tmp that is newer than the start.
"""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from desktop.model.catalogue import NOUNS
from desktop.model.fields import Kind, specs
from desktop.model.person import Person
from desktop.services import key
from tests.program import ROOT
from tests.riverside import riverside
from tests.soak.whole_window import SECRET

MARKERS: Final = 50
LEAST: Final = 12
"""Letters that a field must have room for."""
BIGGEST: Final = 64 << 20
ELSEWHERE: Final = (Path("/tmp"), Path("/var/tmp"))
READ: Final = frozenset({("club", "ratio_bands"), ("club", "name"), ("club", "language"), ("club", "country")})
"""Fields of the club that are read as something else than words, and its name, which may stand in the title."""


class Home(NamedTuple):
    """Where the program lives for one run, with the markers that are in its club."""

    folder: Path
    club: Path
    out: Path
    markers: tuple[str, ...]

    @property
    def env(self) -> dict[str, str]:
        """The surroundings of the program: nothing of it is written outside of this folder."""
        own = {"HOME": self.folder / "home", "TMPDIR": self.folder / "temporary"}
        own |= {"XDG_RUNTIME_DIR": self.folder / "run", "ALONGSIDE_HOME": self.folder / "home" / "alongside"}
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "ALONGSIDE_"))
        }
        return {**kept, **{name: str(path) for name, path in own.items()}, "QT_QPA_PLATFORM": "offscreen"}


def home(folder: Path) -> Home:
    """Make a home with an encrypted club in it, whose every text is a marked name."""
    for name in ("home/alongside", "temporary", "run", "out"):
        (folder / name).mkdir(parents=True, mode=0o700)
    run = secrets.token_hex(3)
    markers = tuple(f"Zq{run}{number:02d}" for number in range(MARKERS))
    with TemporaryDirectory() as elsewhere:
        with riverside(Path(elsewhere)) as club:
            _plant(club, markers)
        os.environ["ALONGSIDE_HOME"] = elsewhere
        try:
            key.set_(club.path, SECRET)
        finally:
            del os.environ["ALONGSIDE_HOME"]
        target = folder / "home" / "marked.club"
        target.write_bytes(club.path.read_bytes())
    return Home(folder, target, folder / "out", markers)


def _plant(club: object, markers: Sequence[str]) -> None:
    number = 0
    for noun in NOUNS:
        table = noun._meta.table_name
        names = [
            name
            for name, said in specs(noun).items()
            if said.kind in {Kind.TEXT, Kind.LONG_TEXT}
            and (said.limit or 999) >= LEAST
            and name != "code"
            and (table, name) not in READ
        ]
        with club.step("person.change") as step:  # type: ignore[attr-defined]
            for one in noun.select():
                for name in names:
                    if noun is Person or getattr(one, name):
                        setattr(one, name, markers[number % MARKERS])
                        number += 1
                one.save()
            del step


def use(at: Home, *only: str, kill_at: str = "") -> list[str]:
    """Run the window and give its steps; killed when it comes to a step, if one is named."""
    command = [sys.executable, "-m", "tests.soak.whole_window", str(at.club), str(at.out), *only]
    said = []
    with subprocess.Popen(command, cwd=ROOT, env=at.env, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            said.append(line.strip())
            if kill_at and said[-1].startswith(kill_at):
                child.send_signal(signal.SIGKILL)
    return said


def found(at: Home, since: float) -> Iterator[str]:
    """Name the files in which a marker stands, other than those that the person exported."""
    looked = [at.folder / name for name in ("home", "temporary", "run")]
    for place in (*looked, *ELSEWHERE):
        for path in _files(place, 0 if place in looked else since):
            if path.is_relative_to(at.out) or (place in ELSEWHERE and path.is_relative_to(at.folder)):
                continue
            marked = marks(path, at.markers)
            if marked:
                yield f"{path}: {len(marked)} of {MARKERS}"


def marks(path: Path, markers: Sequence[str]) -> list[str]:
    """Give the markers that stand in a file, as they are or as two-byte letters."""
    try:
        held = path.read_bytes().lower()
    except OSError:
        return []
    return [
        one for one in markers if any(one.lower().encode(code) in held for code in ("utf-8", "utf-16-le", "utf-16-be"))
    ]


def _files(place: Path, since: float) -> Iterator[Path]:
    for folder, _folders, names in os.walk(place, onerror=None):
        for name in names:
            path = Path(folder, name)
            try:
                about = path.lstat()
            except OSError:
                continue
            if about.st_mtime >= since and about.st_size <= BIGGEST and not path.is_symlink() and path.is_file():
                yield path


def main(arguments: list[str]) -> int:
    """Run all of it, or the pages that are named."""
    began = time.time()
    with TemporaryDirectory(prefix="alongside-markers-") as folder:
        at = home(Path(folder))
        killed = use(at, *arguments, kill_at="paper ")
        said = use(at, *arguments)
        print(f"killed after {len(killed)} steps, then {len(said)}: {said[-1]}")
        exported = {one for path in _files(at.out, 0) for one in marks(path, at.markers)}
        wrong = list(found(at, began))
        print("\n".join([*wrong, f"{len(exported)} of {MARKERS} in what was exported, {len(wrong)} files leak"]))
        whole = said[-1] == "closed" and exported
        return 0 if whole and not wrong else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
