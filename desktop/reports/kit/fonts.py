"""Our fonts: embedded as subsets, read when a letter first needs them, chosen by what they can print."""

from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from desktop.core.rules.letters import leans, split
from desktop.reports.kit import letters
from desktop.reports.kit.shaping import Font, Glyph
from desktop.system import resources

MAIN = "NotoSans"
SYMBOLS = "DejaVuSans"  # ticks, boxes, arrows
EMOJI = "NotoEmoji"
HAN = "DroidSansFallbackFull"
HANGUL = "AlongsideHangul"
EMOJI_LOOK = "\ufe0f"  # asks for the emoji of a character that is also a mark
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_SYSTEM = Path("/usr/share/fonts/truetype/noto")  # for the rarer scripts, if they are installed
_FOLDERS = (resources.path("fonts"), _SYSTEM)
_BLOCKS: tuple[tuple[int, str], ...] = (  # where a script begins, and the family that prints it
    (0x0000, ""),
    (0x0530, "NotoSansArmenian"),
    (0x0590, "NotoSansHebrew"),
    (0x0600, "NotoSansArabic"),
    (0x0700, "NotoSansSyriac"),
    (0x0750, "NotoSansArabic"),
    (0x0780, "NotoSansThaana"),
    (0x0870, "NotoSansArabic"),
    (0x0900, "NotoSansDevanagari"),
    (0x0980, "NotoSansBengali"),
    (0x0A00, "NotoSansGurmukhi"),
    (0x0A80, "NotoSansGujarati"),
    (0x0B00, "NotoSansOriya"),
    (0x0B80, "NotoSansTamil"),
    (0x0C00, "NotoSansTelugu"),
    (0x0C80, "NotoSansKannada"),
    (0x0D00, "NotoSansMalayalam"),
    (0x0D80, "NotoSansSinhala"),
    (0x0E00, "NotoSansThai"),
    (0x0E80, "NotoSansLao"),
    (0x0F00, "NotoSerifTibetan"),
    (0x1000, "NotoSansMyanmar"),
    (0x10A0, "NotoSansGeorgian"),
    (0x1100, HANGUL),
    (0x1200, "NotoSansEthiopic"),
    (0x13A0, ""),
    (0x1780, "NotoSansKhmer"),
    (0x1800, ""),
    (0x1C90, "NotoSansGeorgian"),
    (0x1CC0, ""),
    (0x2000, SYMBOLS),
    (0x2C00, ""),
    (0x2D00, "NotoSansGeorgian"),
    (0x2D30, ""),
    (0x2E80, HAN),
    (0x3130, HANGUL),
    (0x3190, HAN),
    (0xA4D0, ""),
    (0xA8E0, "NotoSansDevanagari"),
    (0xA900, ""),
    (0xAC00, HANGUL),
    (0xD7B0, ""),
    (0xF900, HAN),
    (0xFB00, ""),
    (0xFB13, "NotoSansArmenian"),
    (0xFB1D, "NotoSansHebrew"),
    (0xFB50, "NotoSansArabic"),
    (0xFE00, ""),
    (0xFE30, HAN),
    (0xFE70, "NotoSansArabic"),
    (0xFF00, HAN),
    (0xFFF0, ""),
    (0x1F000, EMOJI),
    (0x20000, HAN),
)
_STARTS = tuple(start for start, _family in _BLOCKS)
_UNSHAPED = frozenset({MAIN, SYMBOLS, HAN, HANGUL, "NotoSansArmenian", "NotoSansGeorgian"})

rl_config.useA85 = 0  # streams stay binary: smaller and quicker than text


class Run(NamedTuple):
    """A stretch of characters of one font; `width`, and `at` from the start of the line, are in ems.

    Where glyphs are placed one by one `glyphs` holds them; `at` is that of the first.
    """

    font: str
    text: str
    width: float
    at: float = 0.0
    glyphs: tuple[Glyph, ...] = ()


def _path(family: str, *, bold: bool) -> Path | None:
    """Find the file of a face; a family may have one weight alone."""
    for folder in _FOLDERS:
        plain = next(
            (path for path in (folder / f"{family}{end}.ttf" for end in ("-Regular", "")) if path.is_file()), None
        )
        if plain is not None:
            heavy = folder / f"{family}-Bold.ttf"
            return heavy if bold and heavy.is_file() else plain
    return None


@cache
def _font(family: str, *, bold: bool) -> Font | None:
    path = _path(family, bold=bold)
    if path is None:
        return None
    if bold and not path.stem.endswith("-Bold"):
        return _font(family, bold=False)
    font = Font(path.stem, str(path))
    pdfmetrics.registerFont(font)
    return font


def main(*, bold: bool = False) -> str:
    """Give the registered name of the face that carries our own words."""
    return str(_main(bold=bold).fontName)


def _main(*, bold: bool) -> Font:
    font = _font(MAIN, bold=bold)
    if font is None:
        raise FileNotFoundError(MAIN)
    return font


def _has(family: str, character: str) -> bool:
    font = _font(family, bold=False) if family else None
    return font is not None and ord(character) in font.face.charToGlyph


@cache
def _family(character: str) -> str:
    """Say which family prints a character; nothing when none does."""
    block = _BLOCKS[bisect_right(_STARTS, ord(character)) - 1][1]
    return next((one for one in (MAIN, block, SYMBOLS, EMOJI) if _has(one, character)), "")


def unprintable(value: str) -> str:
    """Give the characters of `value` that none of our fonts can print, each once."""
    plain = (one for one in letters.clean(value) if not one.isspace() and not leans(one))
    return "".join(sorted({one for one in plain if not _family(one)}))


@cache
def _of_letter(letter: str) -> tuple[str, str]:
    """Choose the family of a letter with all that leans on it, and how it can be printed."""
    first = letter[0]
    family = _family(first)
    if EMOJI_LOOK in letter and _has(EMOJI, first):
        return EMOJI, letter
    if not family:
        return MAIN, REPLACEMENT
    return family, letter


def runs(value: str, *, bold: bool = False) -> tuple[tuple[Run, ...], float]:
    """Split a line from left to right into stretches of one font; what no font has becomes �. Gives its width too."""
    found: list[tuple[str, list[str]]] = []
    for one in split(value):
        family, letter = _of_letter(one)
        if found and found[-1][0] == family:
            found[-1][1].append(letter)
        else:
            found.append((family, [letter]))
    at = 0.0
    made: list[Run] = []
    for family, text in found:
        made.append(_run(family, "".join(text), at, bold=bold, backwards=False))
        at += made[-1].width
    return tuple(made), at


def ordered_runs(value: str, base: str, *, bold: bool = False) -> tuple[tuple[Run, ...], float]:
    """Split a line in which letters run from right to left; its runs are in the order in which they are read."""
    stretches: list[tuple[str, bool, list[tuple[int, str]]]] = []
    for one in letters.ordered(value, base):
        family, letter = _of_letter(one.text)
        if stretches and stretches[-1][:2] == (family, one.backwards):
            stretches[-1][2].append((one.place, letter))
        else:
            stretches.append((family, one.backwards, [(one.place, letter)]))
    at = 0.0
    made: list[tuple[int, Run]] = []
    for family, backwards, placed in stretches:
        placed.sort()
        run = _run(family, "".join(letter for _place, letter in placed), at, bold=bold, backwards=backwards)
        made.append((placed[0][0], run))
        at += run.width
    made.sort(key=lambda one: one[0])
    return tuple(run for _place, run in made), at


def _run(family: str, text: str, at: float, *, bold: bool, backwards: bool) -> Run:
    font = _font(family, bold=bold) or _main(bold=bold)
    stacked = not text.isascii() and any(map(leans, text))
    if backwards or stacked or family not in _UNSHAPED:
        glyphs, width = font.shape(text, backwards=backwards)
        return Run(str(font.fontName), text, width, at, glyphs)
    widths, default = font.face.charWidths, font.face.defaultWidth
    return Run(str(font.fontName), text, sum(widths.get(ord(one), default) for one in text) / 1000, at)
