"""The checker of black and white finds colour and dark grey, and counts letters by their size."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fonts
from tests.reports import plain


def _drawn(*codes: str) -> bytes:
    held = BytesIO()
    canvas = Canvas(held, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    for code in codes:
        canvas.addLiteral(code)
    canvas.beginForm("part")
    canvas.addLiteral("0.5 g 0 0 5 5 re f")
    canvas.endForm()
    canvas.doForm("part")
    canvas.save()
    return held.getvalue()


def test_colour_and_dark_grey_are_found() -> None:
    part = "page 1: an area is filled with 50% of black"
    assert plain.faults(_drawn("0.91 g 0 0 5 5 re f", "0 g 0 0 5 5 re f")) == [part]
    assert plain.faults(_drawn("1 0 0 rg 0 0 5 5 re f")) == ["page 1: rg is not grey", part]
    assert plain.faults(_drawn("0.5 G 0 0 m 5 5 l S")) == ["page 1: lines are grey", part]
    assert plain.faults(_drawn("0.6 g BT (a) Tj ET")) == ["page 1: letters are grey", part]


def test_letters_are_counted_by_size() -> None:
    assert plain.sizes(_drawn("BT /F1 18 Tf (abc) Tj /F1 9 Tf (d) Tj ET")) == {18.0: 3, 9.0: 1}
