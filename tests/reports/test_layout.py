"""Plants a fault of each kind on a page, and sees it found."""

from io import BytesIO
from types import SimpleNamespace

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.core.choices import Privacy
from desktop.reports.kit import page
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.pen import Pen
from tests.reports import layout
from tests.reports.conftest import IMPRINT
from tests.reports.layout import faults

PIXEL = b"P6 1 1 255 \x00\x00\x00"


def _faults(draw: object, language: str = "en_GB", *, large: bool = False) -> list[str]:
    options = Options(language=language, large_print=large)

    def build(_data: object, _options: Options) -> Document:
        return Document(page.leaf(options), "T", "", Privacy.OPEN, IMPRINT, [draw])  # type: ignore[list-item]

    return faults(SimpleNamespace(build=build), None, options)


def _apart(pen: Pen) -> None:
    pen.words(0, 50, "one")
    pen.words(0, 56, "two")
    pen.box(0, 60, 50, 12)
    pen.cell(0, 60, 50, 12, "three")
    pen.cell(0, 80, 20, 14, "مرحبا بكم يا أصدقاء", least=9)
    pen.cell(0, 100, 40, 14, "नमस्ते दोस्तों, कैसे हैं?", least=9)


def _on_one_another(pen: Pen) -> None:
    pen.words(0, 50, "one")
    pen.words(2, 52, "two")


def _beside_one_another(pen: Pen) -> None:
    pen.words(0, 50, "a long name")
    pen.words(20, 50, "Year 6")


def _arabic_on_one_another(pen: Pen) -> None:
    pen.words(0, 50, "مرحبا")
    pen.words(2, 52, "شكرا")


def _struck_through(pen: Pen) -> None:
    pen.words(0, 50, "one")
    pen.line(0, 49, 50, 49)


def _out_of_its_cell(pen: Pen) -> None:
    pen.box(0, 45, 20, 9)
    pen.words(1, 51, "longer than its cell")


def _off_the_page(pen: Pen) -> None:
    pen.words(170, 50, "one and another")


def _under_the_foot(pen: Pen) -> None:
    pen.words(0, 270, "one")


def _too_small(pen: Pen) -> None:
    pen.words(0, 50, "one", 4.5)


def _cut(pen: Pen) -> None:
    pen.cell(0, 50, 20, 4, "far more words than there is room for in a cell of this size, however small they are")


def _not_printable(pen: Pen) -> None:
    pen.words(0, 50, "\U0001b000")


def test_what_stands_apart_is_well() -> None:
    assert not _faults(_apart)
    assert not _faults(_apart, "ar")


@pytest.mark.parametrize(
    ("draw", "fault"),
    [
        (_on_one_another, "page 0: on one another: one | two"),
        (_beside_one_another, "page 0: on one another: a long name | Year 6"),
        (_arabic_on_one_another, "page 0: on one another: مرحبا | شكرا"),
        (_struck_through, "page 0: struck through: one"),
        (_out_of_its_cell, "page 0: struck through: longer than its cell"),
        (_off_the_page, "page 0: off the page: one and another"),
        (_under_the_foot, "page 0: off the page: one"),
        (_too_small, "page 0: too small (4.5): one"),
        (_not_printable, "page 0: not printable: \N{REPLACEMENT CHARACTER}"),
    ],
)
def test_each_fault_is_found(draw: object, fault: str) -> None:
    assert fault in _faults(draw)


def test_what_is_cut_is_found() -> None:
    assert any(": cut: far more words" in one or ": cut: " in one for one in _faults(_cut))


def test_large_print_has_larger_letters() -> None:
    assert "page 0: too small (7): one" in _faults(lambda pen: pen.words(0, 50, "one", 7), large=True)


def test_links_and_pictures_are_found() -> None:
    held = BytesIO()
    canvas = Canvas(held)
    canvas.linkURL("http://x.y/", (80, 80, 90, 90))
    canvas.drawImage(ImageReader(BytesIO(PIXEL)), 80, 80)
    canvas.save()
    assert layout.of_pdf(held.getvalue()) == ["page 0: links", "page 0: pictures"]
