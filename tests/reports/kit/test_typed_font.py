from io import BytesIO
from typing import Any

from pypdf import PdfReader
from reportlab.pdfbase.pdfdoc import PDFArray
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fonts
from desktop.reports.kit.typed_font import typed_font


def _font() -> Any:
    held = BytesIO()
    canvas: Any = Canvas(held, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    canvas._doc.Catalog.PageLabels = PDFArray([typed_font(canvas._doc)])
    canvas.save()
    return PdfReader(held).trailer["/Root"]["/PageLabels"][0]  # type: ignore[index]


def test_it_says_which_letters_it_has_though_none_was_used() -> None:
    told = _font()["/ToUnicode"].get_object().get_data().decode()
    for letter in "aŁżễψЖї€’":
        assert f"> <{ord(letter):04X}>" in told


def test_it_is_whole_and_every_glyph_has_a_width() -> None:
    [inner] = _font()["/DescendantFonts"]
    inner = inner.get_object()
    file = inner["/FontDescriptor"]["/FontFile2"].get_object().get_data()
    widths = inner["/W"][1]
    assert file[:4] == bytes((0, 1, 0, 0))
    assert len(widths) > 1000
    assert len(file) < 400_000
