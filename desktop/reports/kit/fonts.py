"""Our fonts: registered, embedded as subsets, and chosen character by character by what they can print."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop.system import resources

MAIN = "NotoSans"
SYMBOLS = "DejaVuSans"  # ticks, boxes, arrows
SHIPPED = (MAIN, "NotoSansArabic", "NotoSansHebrew", SYMBOLS)
SYSTEM = ("NotoSansDevanagari", "NotoSansBengali", "NotoSansTamil", "NotoSansThai", "wqy-zenhei")  # used if installed
SHAPED = frozenset(SYSTEM[:4])
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_FOLDERS = (
    resources.path("fonts"),
    Path("/usr/share/fonts/truetype/noto"),
    Path("/usr/share/fonts/truetype/wqy"),
)

rl_config.useA85 = 0  # streams stay binary: smaller and quicker than text


class Run(NamedTuple):
    """A stretch of characters of one font; `width` is in ems."""

    font: str
    text: str
    width: float
    shaped: bool


def _path(family: str, *, bold: bool) -> Path | None:
    """Find the file of a face; a family may have one weight alone."""
    names = [f"{family}-Bold.ttf"] if bold else [f"{family}-Regular.ttf", f"{family}.ttf", f"{family}.ttc"]
    places = (folder / name for folder in _FOLDERS for name in names)
    return next((path for path in places if path.is_file()), None)


@cache
def _font(family: str, bold: bool) -> TTFont | None:  # noqa: FBT001 - a key of the cache
    path = _path(family, bold=bold)
    if path is None:
        return _font(family, bold=False) if bold else None
    font = TTFont(path.stem, str(path))
    pdfmetrics.registerFont(font)
    return font


def main(*, bold: bool = False) -> str:
    """Give the registered name of the face that carries our own words."""
    font = _font(MAIN, bold)
    if font is None:
        raise FileNotFoundError(MAIN)
    return str(font.fontName)


@cache
def _family(character: str) -> str:
    """Say which family prints a character; nothing when none does."""
    first = (MAIN, SYMBOLS) if "\u2000" <= character <= "\u2bff" else (MAIN,)
    family: str
    for family in (*first, *SHIPPED[1:], *SYSTEM):
        font = _font(family, bold=False)
        if font is not None and ord(character) in font.face.charToGlyph:
            return family
    return ""


def unprintable(value: str) -> str:
    """Give the characters of `value` that none of our fonts can print, each once."""
    plain = unicodedata.normalize("NFC", value)
    return "".join(sorted({one for one in plain if not one.isspace() and not _family(one)}))


def runs(value: str, *, bold: bool = False) -> tuple[Run, ...]:
    """Split a line, already in the order of the paper, into stretches of one font; what no font has becomes �."""
    found: list[tuple[str, list[str]]] = []
    for one in value:
        family = _family(one)
        character = one
        if not family:
            family, character = MAIN, REPLACEMENT
        if found and found[-1][0] == family:
            found[-1][1].append(character)
        else:
            found.append((family, [character]))
    return tuple(_run(family, "".join(text), bold=bold) for family, text in found)


def _run(family: str, text: str, *, bold: bool) -> Run:
    font = _font(family, bold) or _font(MAIN, bold)
    assert font is not None
    shaped = family in SHAPED
    if shaped:
        width = pdfmetrics.stringWidth(shape(str(font.fontName), text), font.fontName, 1)
    else:
        widths, default = font.face.charWidths, font.face.defaultWidth
        width = sum(widths.get(ord(one), default) for one in text) / 1000
    return Run(str(font.fontName), text, width, shaped)


@cache
def shape(font: str, text: str) -> str:
    """Let HarfBuzz choose and place the glyphs of a script whose letters join and stack."""
    from reportlab.pdfbase.ttfonts import shapeStr

    shaped: str = shapeStr(text, font, 1000)
    return shaped
