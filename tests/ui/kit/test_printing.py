"""Drawing on a printer, here a file: each sheet has its own size, and every word is where it was."""

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from desktop.system.printing import Fault, Job, NotPrinted
from desktop.ui.kit.printing import draw, queues
from tests.ui.kit.drawn import A4, A6, pdf

MM = 72 / 25.4


def job(*faces: int, copies: int = 1) -> Job:
    return Job("", "Register", faces, copies)


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
    assert draw(a_printer(path), job(1), pdf(A4, landscape=landscape)) == 1
    assert sizes(path) == [pytest.approx(sheet, abs=0.5)]


def test_each_sheet_has_its_own_size_and_an_empty_face_that_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    drawn: list[int] = []
    assert draw(a_printer(path), job(1, 2, 0, 3), pdf(A4, A6, A4), drawn.append) == 4
    assert sizes(path) == [pytest.approx(size, abs=0.5) for size in ((210, 297), (105, 148), (105, 148), (210, 297))]
    assert drawn == [1, 2, 3, 4]


def test_the_words_are_where_they_were(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    data = pdf(A4)
    draw(a_printer(path), job(1), data)
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
    assert seen.pixelColor(300, 700).lightness() == 255


def test_only_the_faces_of_the_job_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    assert draw(a_printer(path), job(2, 3), pdf(A4, A6, A6, A4)) == 2
    assert sizes(path) == [pytest.approx((105, 148), abs=0.5)] * 2


def test_a_printer_that_cannot_copy_is_given_every_copy(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = a_printer(path)
    assert not printer.supportsMultipleCopies()
    assert draw(printer, job(1, 2, copies=2), pdf(A6, A6)) == 4


def test_the_last_word_comes_before_it_is_handed_over(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    was_there: list[bool] = []
    draw(a_printer(path), job(1), pdf(A6), before_end=lambda: was_there.append(b"%%EOF" in path.read_bytes()))
    assert was_there == [False]
    assert b"%%EOF" in path.read_bytes()


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine", "cannot", extend=True)
def test_a_printer_that_does_not_take_it(tmp_path: Path) -> None:
    with pytest.raises(NotPrinted) as not_printed:
        draw(a_printer(tmp_path / "nowhere" / "printed.pdf"), job(1), pdf(A4))
    assert not_printed.value.fault is Fault.REFUSED


def test_no_printers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no socket"))
    assert isinstance(queues(), list)
