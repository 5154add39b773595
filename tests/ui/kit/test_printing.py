from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from desktop.core.errors import Trouble
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.printing import print_pdf, print_to
from tests.ui.kit.drawn import A4, A6, pdf

MM = 72 / 25.4


class Office(DialogAsk):
    """Somebody who chooses a printer, or thinks better of it."""

    def __init__(self, printer: QPrinter | None) -> None:
        super().__init__()
        self.chosen = printer
        self.told: list[str] = []

    def printer(self, title: str, *, duplex: bool = False) -> QPrinter | None:
        return self.chosen

    def tell(self, title: str, text: str) -> None:
        self.told.append(text)


def a_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def sizes(path: Path) -> list[tuple[float, float]]:
    """The sheets that came out, in mm."""
    document = QPdfDocument()
    document.load(str(path))
    points = [document.pagePointSize(number) for number in range(document.pageCount())]
    document.close()
    return [(size.width() / MM, size.height() / MM) for size in points]


@pytest.mark.parametrize(("landscape", "sheet"), [(False, (210, 297)), (True, (297, 210))])
def test_a_sheet_comes_out_as_large_as_it_is(tmp_path: Path, landscape: bool, sheet: tuple[float, float]) -> None:
    path = tmp_path / "printed.pdf"
    assert print_to(a_printer(path), pdf(A4, landscape=landscape)) == 1
    assert sizes(path) == [pytest.approx(sheet, abs=0.5)]


def test_each_sheet_has_its_own_size(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    assert print_to(a_printer(path), pdf(A4, A6, A4)) == 3
    assert sizes(path) == [pytest.approx(size, abs=0.5) for size in ((210, 297), (105, 148), (210, 297))]


def test_the_words_are_where_they_were(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    data = pdf(A4)
    print_to(a_printer(path), data)
    before, after = QPdfDocument(), QPdfDocument()
    (tmp_path / "before.pdf").write_bytes(data)
    before.load(str(tmp_path / "before.pdf"))
    after.load(str(path))
    wanted = before.render(0, before.pagePointSize(0).toSize())
    seen = after.render(0, before.pagePointSize(0).toSize())
    ink = [(x, y) for x in range(200) for y in range(200) if wanted.pixelColor(x, y).lightness() < 100
           and wanted.pixelColor(x, y).alpha() > 200]  # fmt: skip
    assert ink
    assert sum(1 for x, y in ink if seen.pixelColor(x, y).lightness() < 200) > len(ink) * 0.7


def test_from_and_to_page_are_kept_to(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = a_printer(path)
    printer.setFromTo(2, 3)
    assert print_to(printer, pdf(A4, A6, A6, A4)) == 2
    assert sizes(path) == [pytest.approx((105, 148), abs=0.5)] * 2


def test_whoever_thinks_better_of_it_has_printed_nothing() -> None:
    assert not print_pdf(Office(None), pdf(A4), "Register")


def test_it_says_that_it_was_printed(tmp_path: Path) -> None:
    assert print_pdf(Office(a_printer(tmp_path / "printed.pdf")), pdf(A4), "Register")


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine", "cannot", extend=True)
def test_a_printer_that_does_not_take_it_is_told_of(tmp_path: Path) -> None:
    printer = a_printer(tmp_path / "nowhere" / "printed.pdf")
    with pytest.raises(Trouble, match="nothing was printed"):
        print_to(printer, pdf(A4))
    office = Office(printer)
    assert not print_pdf(office, pdf(A4), "Register")
    assert "nothing was printed" in office.told[0]
