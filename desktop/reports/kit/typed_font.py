"""The font in which a viewer draws what is typed into a form: ours, with all its letters and not only those in use.

It holds Latin with every diacritic, Greek and Cyrillic. For other scripts a viewer takes a font of its own.
"""

from functools import cache
from itertools import islice
from typing import Any, Final, NamedTuple

import uharfbuzz
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress
from reportlab.pdfbase.pdfmetrics import getFont

from desktop.reports.kit import fonts

_LETTERS: Final = ((0x20, 0x7E), (0xA0, 0x52F), (0x1E00, 0x1FFF), (0x2010, 0x2044), (0x20A0, 0x20C0))
_LAYOUT: Final = ("GSUB", "GPOS", "GDEF", "kern")
_EACH = 100  # entries in a part of a character map, at most
_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Letters def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{parts}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class _Cut(NamedTuple):
    """The font with those letters alone: its file, the glyph of each letter, and how wide glyphs are in thousandths."""

    file: bytes
    glyphs: dict[int, int]
    widths: tuple[int, ...]


@cache
def _cut() -> _Cut:
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(code for first, last in _LETTERS for code in range(first, last + 1))
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _LAYOUT)
    cut = uharfbuzz.subset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(fonts.file()))), wanted)
    font = uharfbuzz.Font(cut)
    glyphs = {code: font.get_nominal_glyph(code) or 0 for code in sorted(cut.unicodes)}
    widths = tuple(round(font.get_glyph_h_advance(glyph) * 1000 / cut.upem) for glyph in range(cut.glyph_count))
    return _Cut(bytes(cut.blob.data), glyphs, widths)


def typed_font(document: Any) -> Any:
    """Put the font into a document, two bytes to a glyph; gives what refers to it."""
    cut = _cut()
    face: Any = getFont(fonts.main()).face  # type: ignore[attr-defined] # the stubs know no TrueType
    name = PDFName("ALNGSD+NotoSans")
    file = PDFStream(PDFDictionary({"Length1": len(cut.file)}), cut.file, [PDFZCompress])
    about = {
        "Type": PDFName("FontDescriptor"),
        "FontName": name,
        "Flags": 4,
        "FontBBox": PDFArray(list(face.bbox)),
        "ItalicAngle": 0,
        "Ascent": face.ascent,
        "Descent": face.descent,
        "CapHeight": face.capHeight,
        "StemV": 80,
        "FontFile2": document.Reference(file),
    }
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    glyphs = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": PDFDictionary(system),
        "FontDescriptor": document.Reference(PDFDictionary(about)),
        "W": PDFArray([0, PDFArray(list(cut.widths))]),
        "CIDToGIDMap": PDFName("Identity"),
    }
    whole = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("Type0"),
        "BaseFont": name,
        "Encoding": PDFName("Identity-H"),
        "DescendantFonts": PDFArray([document.Reference(PDFDictionary(glyphs))]),
        "ToUnicode": document.Reference(PDFStream(PDFDictionary({}), _meanings(cut.glyphs), [PDFZCompress])),
    }
    return document.Reference(PDFDictionary(whole))


def _meanings(glyphs: dict[int, int]) -> str:
    """Say which letter each glyph is; one that is several is the first of them."""
    letters: dict[int, int] = {}
    for code, glyph in glyphs.items():
        letters.setdefault(glyph, code)
    parts = []
    told = iter(letters.items())
    while some := list(islice(told, _EACH)):
        entries = "\n".join(f"<{glyph:04X}> <{code:04X}>" for glyph, code in some)
        parts.append(f"{len(some)} beginbfchar\n{entries}\nendbfchar")
    return _MAP.format(parts="\n".join(parts))
