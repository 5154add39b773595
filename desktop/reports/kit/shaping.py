"""Faces whose glyphs HarfBuzz chooses and places, and which say of each glyph what it stands for."""

import re
import unicodedata
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFont

_OWN = 0xF0000  # codes that stand for glyphs: a plane whose characters never come from people
_FEATURES = {"kern": False, "liga": False, "clig": False}  # of letters that stand alone; scripts that join keep theirs
_LONG = re.compile("(<[0-9A-F]{2}>) <([0-9A-F]{5,6})>")


class Glyph(NamedTuple):
    """Glyphs of one letter: what it is, and each one's code and place in ems from the start of the run.

    Where `told` is false the codes do not say by themselves what the letter is.
    """

    text: str
    marks: tuple[tuple[str, float, float], ...]
    told: bool


class Font(TTFont):
    """A TrueType font."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self._path = path
        self._codes: dict[tuple[int, str], str] = {}
        self._said: dict[int, str] = {}

    @cached_property
    def _shaper(self) -> Any:
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self._path)))

    def shape(self, text: str, *, backwards: bool) -> tuple[tuple[Glyph, ...], float]:
        """Choose and place the glyphs of a text, letter by letter as it is read; gives its width in ems too.

        Text from left to right is one piece if any of its letters cannot say what it is: what reads a PDF would find
        gaps between the pieces. From right to left it is in pieces: what reads a PDF would turn a whole text round.
        """
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if backwards else "ltr"
        latin = buffer.script in {"Latn", "Grek", "Cyrl", "Zyyy", "Zinh"}
        uharfbuzz.shape(self._shaper, buffer, _FEATURES if latin and "Emoji" not in self._path else {})
        em = self._shaper.face.upem
        across = 0
        placed: list[tuple[int, int, float, float]] = []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            place = ((across + position.x_offset) / em, position.y_offset / em)
            placed.append((info.cluster, info.codepoint, *place))
            across += position.x_advance
        if backwards:
            placed.reverse()
        starts = sorted({cluster for cluster, *_place in placed})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        glyphs = tuple(
            self._glyph(text[cluster : ends[cluster]], [(gid, x, y) for _cluster, gid, x, y in of])
            for cluster, of in groupby(placed, key=lambda one: one[0])
        )
        if not backwards and not all(glyph.told for glyph in glyphs):
            glyphs = (Glyph(text, tuple(mark for glyph in glyphs for mark in glyph.marks), told=False),)
        return glyphs, across / em

    def _glyph(self, text: str, placed: list[tuple[int, float, float]]) -> Glyph:
        """Say of the glyphs of a letter what each is: the first of several gets the first character, and so on."""
        seen = [one for one in placed if self._inked(one[0])] or placed[:1]
        last = len(seen) - 1
        parts = [text[at:] if at == last else text[at : at + 1] for at in range(len(seen))]
        marks = ((self._code(gid, part), x, y) for (gid, x, y), part in zip(seen, parts, strict=True))
        return Glyph(text, tuple(marks), told=len(seen) == 1)

    def _inked(self, gid: int) -> bool:
        """Leave out what HarfBuzz hides: joiners, selectors."""
        places = self.face.glyphPos
        return bool(places[gid + 1] > places[gid])

    def _code(self, gid: int, said: str) -> str:
        if len(said) == 1 and self.face.charToGlyph.get(ord(said)) == gid:
            return said
        code = self._codes.get((gid, said)) or self._ligature(gid, said)
        if code is None:
            number = _OWN + len(self._codes)
            code = self._codes[gid, said] = chr(number)
            self._said[number] = said
            self.face.charToGlyph[number] = gid
            self.face.charWidths[number] = self._shaper.get_glyph_h_advance(gid) * 1000 / self._shaper.face.upem
        return code

    def _ligature(self, gid: int, said: str) -> str | None:
        """Give the character that is several in one, such as lam with alef: what reads a PDF takes it apart rightly."""
        face: Any = self.face  # the stubs know less of it
        known = map(chr, face.glyphToChar.get(gid, ()))
        return next((one for one in known if len(said) > 1 and unicodedata.normalize("NFKC", one) == said), None)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the library's own
        """Put the font into a document; the library tells characters beyond U+FFFF wrongly."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - before:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _LONG.sub(self._meaning, stream.content)

    def _meaning(self, found: re.Match[str]) -> str:
        number = int(found[2], 16)
        text = self._said.get(number, chr(number)) or "\u200b"
        return f"{found[1]} <{text.encode('utf-16-be').hex().upper()}>"
