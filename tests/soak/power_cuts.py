"""Cut the power while people are checked in: `python -m tests.soak.power_cuts [COUNT] [SEED]`.

Needs strace. What the program writes and syncs, and what it acknowledges, is recorded once, in its order. Then the disk
is built as it might be after a cut at any moment: what was synced is there; of what was written since, each write is
there, missing or torn between sectors of 512 bytes, in any order; of the names in the folder the first so many are
there. The club is opened as at the next start. Every acknowledged arrival must be in it, and it must be whole.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from desktop.core.errors import Refused, Trouble
from desktop.storage.engine import Engine
from tests.evening import the_evening

SECTOR: Final = 512
ARRIVALS: Final = 30
_CHILD: Final = """
import os, sys
from pathlib import Path
from desktop.services import club as clubs, register
club = clubs.open_(Path(sys.argv[1]), who="Ann")
key = club.value("SELECT id FROM session ORDER BY date DESC LIMIT 1")
people = [one for (one,) in club.rows("SELECT person_id FROM session_person WHERE session_id = 1 AND role = 'mentee'")]
for number in range(int(sys.argv[2])):
    register.arrive(club, key, people[number % len(people)], at=1200 + number)
    os.write(1, b"saved %d\\n" % club.value("SELECT count(*) FROM step"))
"""
_CALLS: Final = "pwrite64,ftruncate,fsync,fdatasync,openat,unlink,write"
_LINE: Final = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+)")
_HANDLE: Final = re.compile(r"\d+<([^>]*)>")
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class Op(NamedTuple):
    """One thing that reached the disk's queue: `kind` is write, cut, sync, make, remove, folder or saved."""

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = b""


class Told(NamedTuple):
    """How many cuts, how many of them left a journal to be rolled back, and what must not be."""

    cuts: int
    hot: int
    faults: list[str]


def recorded(path: Path, arrivals: int = ARRIVALS) -> list[Op]:
    """Run the program on a club and give what it wrote, synced and acknowledged, in order."""
    trace = path.with_name("trace")
    strace = [shutil.which("strace") or "strace", "-f", "-qq", "-y", "-xx", "-s", "100000", "-o", str(trace)]
    command = [*strace, "-e", f"trace={_CALLS}", sys.executable, "-c", _CHILD, str(path), str(arrivals)]
    subprocess.run(command, check=True, stdout=subprocess.PIPE)
    with trace.open(encoding="ascii") as lines:
        ops = [op for line in lines for op in _op(line, path)]
    trace.unlink()
    return ops


def _op(line: str, club: Path) -> Iterator[Op]:
    """Read a line of the trace, if it is about the club, its journal, their folder or an acknowledgement."""
    found = _LINE.match(line)
    if not found or found[3].startswith("-"):
        return
    call, said = found[1], found[2]
    handle = _HANDLE.match(said)
    place = Path(_plain(handle[1]).decode()) if handle else Path()
    name = place.name if place.parent == club.parent and place.name.startswith(club.name) else ""
    texts = [_plain(text) for text in _TEXT.findall(said)]
    rest = said.rpartition(", ")[2]
    if call == "write" and texts and texts[0].startswith(b"saved "):
        yield Op("saved", offset=int(texts[0].split()[1]))
    elif call == "pwrite64" and name:
        yield Op("write", name, int(rest), texts[0])
    elif call == "ftruncate" and name:
        yield Op("cut", name, int(rest))
    elif call in {"fsync", "fdatasync"} and (name or place == club.parent):
        yield Op("sync", name) if name else Op("folder")
    elif call in {"openat", "unlink"} and texts:
        named = Path(texts[-1].decode(errors="replace"))
        if named.parent == club.parent and named.name == f"{club.name}-journal":
            if call == "unlink":
                yield Op("remove", named.name)
            elif "O_CREAT" in said:
                yield Op("make", named.name)


def _plain(text: str) -> bytes:
    if "\\x" not in text:
        return text.encode()
    return bytes(int(pair, 16) for pair in text.split("\\x")[1:])


def disk_after(ops: list[Op], before: dict[str, bytes], random: Random) -> dict[str, bytes]:
    """Give the files as they may be when the power is cut after these operations."""
    files = {name: bytearray(data) for name, data in before.items()}
    waiting: dict[str, list[Op]] = {}
    names: list[Op] = []
    there = set(before)
    for op in ops:
        if op.kind in {"write", "cut"}:
            waiting.setdefault(op.file, []).append(op)
        elif op.kind == "sync":
            for one in waiting.pop(op.file, []):
                _apply(files.setdefault(op.file, bytearray()), one)
        elif op.kind == "folder":
            there = _named(there, names)
            names = []
        elif op.kind in {"make", "remove"} and not (op.kind == "make" and op.file in _named(there, names)):
            names.append(op)
    for name, pending in waiting.items():
        for one in pending:
            _apply_maybe(files.setdefault(name, bytearray()), one, random)
    there = _named(there, names[: random.randint(0, len(names))])
    return {name: bytes(files.get(name, b"")) for name in there}


def _named(there: set[str], names: list[Op]) -> set[str]:
    found = set(there)
    for op in names:
        (found.add if op.kind == "make" else found.discard)(op.file)
    return found


def _apply(file: bytearray, op: Op) -> None:
    if op.kind == "cut":
        del file[op.offset :]
        file.extend(bytes(op.offset - len(file)))
        return
    file.extend(bytes(max(op.offset + len(op.data) - len(file), 0)))
    file[op.offset : op.offset + len(op.data)] = op.data


def _apply_maybe(file: bytearray, op: Op, random: Random) -> None:
    """Apply a write that was not synced: whole, not at all, or some sectors of it."""
    fate = random.randrange(3)
    if fate == 0 or op.kind == "cut":
        if fate == 0 or random.random() < 0.5:
            _apply(file, op)
    elif fate == 1:
        for start in range(0, len(op.data), SECTOR):
            if random.random() < 0.5:
                _apply(file, Op("write", op.file, op.offset + start, op.data[start : start + SECTOR]))


def run(count: int, seed: int = 1) -> Told:
    """Record once and cut so many times."""
    random, faults, hot = Random(seed), list[str](), 0
    with TemporaryDirectory() as place:
        folder = Path(place)
        club = the_evening(folder)
        path, begun = club.path, int(club.value("SELECT count(*) FROM step"))
        club.close()
        before = {path.name: path.read_bytes()}
        ops = recorded(path)
        for number in range(count):
            at = random.randint(0, len(ops))
            saved = max((op.offset for op in ops[:at] if op.kind == "saved"), default=begun)
            for left in folder.iterdir():
                left.unlink()
            disk = disk_after(ops[:at], before, random)
            for name, data in disk.items():
                (folder / name).write_bytes(data)
            hot += bool(disk.get(f"{path.name}-journal"))
            faults.extend(f"cut {number} after call {at}: {fault}" for fault in _faults(path, saved))
    return Told(count, hot, faults)


def _faults(path: Path, saved: int) -> Iterator[str]:
    """Open the club as the next start would, and say what is wrong."""
    db = Engine(path)
    try:
        connection = db.connection()
        there = connection.execute("SELECT count(*) FROM step").fetchone()[0]
        whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        commits = connection.execute("SELECT commits FROM open_step").fetchone()[0]
    except (Refused, Trouble, OSError, Exception) as error:  # noqa: BLE001 - whatever it is, the club is not there
        yield f"cannot be opened: {error}"
        return
    finally:
        db.close_all()
    if whole != "ok":
        yield f"damaged: {whole}"
    if there not in {saved, saved + 1} or commits < there:
        yield f"{saved} acknowledged, {there} there"


def main(arguments: list[str]) -> int:
    """Run and print."""
    told = run(int(arguments[0]) if arguments else 10_000, int(arguments[1]) if len(arguments) > 1 else 1)
    print(f"{told.cuts} cuts, {told.hot} of them left a journal")
    print("\n".join(told.faults[:50]) or "nothing was lost, nothing is damaged")
    return bool(told.faults)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
