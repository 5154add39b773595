"""Files of lists that were damaged on the way, or were made to do harm (D1, D2 of the safety plan)."""

import random
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

DATA: Final = Path(__file__).parents[1] / "data"
SEEDS: Final = ("members.csv", "register-autumn.csv", "volunteers.xlsx", "teilnehmer.csv")
_ENCODINGS: Final = (
    "utf-16",
    "utf-16-be",
    "utf-32",
    "cp1250",
    "cp1251",
    "mac_roman",
    "koi8_r",
    "utf-7",
    "cp037",
    "shift_jis",
)
_MAIN: Final = "xl/worksheets/sheet1.xml"
_MEBIBYTE: Final = 1 << 20
_SHEET: Final = (
    '<?xml version="1.0"?>{before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData></worksheet>"
)


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Change a few bits anywhere."""
    changed = bytearray(data)
    for _time in range(chance.choice((1, 3, 30, 300))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """Lose the end, the beginning, or a piece of the middle."""
    one, other = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    return chance.choice((data[:other], data[one:], data[:one] + data[other:]))


def with_nuls(data: bytes, chance: random.Random) -> bytes:
    """Let zeros stand in it, as a disk leaves them."""
    at = chance.randrange(len(data))
    count = chance.choice((1, 7, 512, 4096))
    return data[:at] + bytes(count) + data[at + chance.choice((0, count)) :]


def encoded(data: bytes, chance: random.Random) -> bytes:
    """Write the text in letters of another kind; what those do not have is lost."""
    return data.decode("latin-1").encode(chance.choice(_ENCODINGS), errors="replace")


def shuffled(data: bytes, chance: random.Random) -> bytes:
    """Put the lines, or pieces, into another order."""
    parts = data.split(b"\n") if b"\n" in data[:4000] else [data[at : at + 97] for at in range(0, len(data), 97)]
    chance.shuffle(parts)
    return b"\n".join(parts)


def with_signs(data: bytes, chance: random.Random) -> bytes:
    """Strew signs that mean something to a reader of tables."""
    signs = (b'"', b",", b";", b"\t", b"\r", b"\n", b"\xff\xfe", b"'", b"=", b"\xe2\x80\xae", b"<", b"]]>", b"\x1a")
    changed = data
    for _time in range(chance.choice((1, 5, 60))):
        at = chance.randrange(len(changed))
        changed = changed[:at] + chance.choice(signs) * chance.choice((1, 1, 50)) + changed[at:]
    return changed


def inside(data: bytes, chance: random.Random) -> bytes:
    """Damage a part of a workbook and zip it again, so that it unpacks; of another file, join it to itself."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        return data * chance.choice((2, 5)) + data[: chance.randrange(len(data))]
    name = chance.choice(list(parts))
    parts[name] = chance.choice((flipped, cut, with_signs, with_nuls))(parts[name], chance)
    return zipped(parts)


WAYS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    *(flipped, cut, with_nuls, encoded, shuffled, with_signs, inside),
)


def zipped(parts: dict[str, bytes]) -> bytes:
    """Make an archive of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _workbook(rows: str, before: str = "") -> bytes:
    with ZipFile(DATA / "volunteers.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, _MAIN: _SHEET.format(rows=rows, before=before).encode()})


def _cell(place: str, text: str) -> str:
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 12))
    return _workbook(_cell("A1", "&l11;"), f'<!DOCTYPE l [<!ENTITY l0 "ha">{entities}]>')


BOMBS: Final[dict[str, Callable[[], bytes]]] = {
    "zeros.xlsx": lambda: zipped({_MAIN: bytes(300 * _MEBIBYTE)}),
    "cell.xlsx": lambda: _workbook(_cell("A1", "x" * (90 * _MEBIBYTE))),
    "far.xlsx": lambda: _workbook(_cell("XFD1048576", "x")),
    "rows.xlsx": lambda: _workbook(
        "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(1, 900_000))
    ),
    "laughs.xlsx": _laughs,
    "entity.xlsx": lambda: _workbook(_cell("A1", "&x;"), '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "parts.xlsx": lambda: zipped({f"xl/{at}": b"" for at in range(20_000)}),
    "line.csv": lambda: b"Name," * (8 * _MEBIBYTE),
    "rows.csv": lambda: b"Name\n" + b"Ida Lund\n" * (4 * _MEBIBYTE),
    "quote.csv": lambda: b'Name,Notes\nIda,"' + b"x\n" * (6 * _MEBIBYTE),
    "nuls.csv": lambda: bytes(20 * _MEBIBYTE),
}
"""Small files that unfold into much, or that ask the reader to fetch something, by name."""


def bombs() -> Iterator[tuple[str, bytes]]:
    """Give all of them, each made when it is wanted."""
    return ((name, make()) for name, make in BOMBS.items())


def mutated(count: int, seed: int = 3) -> Iterator[tuple[str, bytes]]:
    """Give `count` damaged files, the same for the same `seed`: a name that says how it was made, and the bytes."""
    originals = [(name, (DATA / name).read_bytes()) for name in SEEDS]
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        name, data = originals[number % len(originals)]
        ways = [chance.choice(WAYS) for _time in range(chance.choice((1, 1, 2, 3)))]
        for way in ways:
            data = way(data, chance) or b"\n"
        stem, _dot, ending = name.rpartition(".")
        yield f"{number:04d}-{stem}-{'-'.join(way.__name__ for way in ways)}.{ending}", data
