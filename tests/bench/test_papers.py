"""Sheets and long reports against Platypus and against a bare canvas, in one run."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

from desktop.reports import hours, register
from desktop.reports.kit import fonts, page
from desktop.reports.kit.page import Options
from desktop.reports.register import RegisterData
from tests.reports.conftest import hours as hours_data
from tests.reports.conftest import register as register_data

ROOT = Path(__file__).resolve().parents[2]
ALONE = """
from desktop.reports import hours
from desktop.reports.kit.page import Options
from tests.bench.measuring import peak_mebibytes
from tests.reports.conftest import hours as made
hours.render(made(20_000), Options())
print(peak_mebibytes())
"""
SHEETS, BATCH = 500, 100
WIDE = [8, 12, 48, 14, 17, 17, 26, 9, 24]
HEADS = ["No.", "Here", "Name", "Year", "In", "Out", "Collected by", "See card", "Note"]


def _seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _registers() -> list[RegisterData]:
    """A register of 40 rows for each of 500 evenings."""
    one = register_data(35)
    return [
        replace(one, evening=replace(one.evening, day=date(2026, 1, 1) + timedelta(day)), rows=one.rows[:40])
        for day in range(SHEETS)
    ]


def _cells(data: RegisterData, first: int) -> list[list[str]]:
    return [
        [str(row.number), "☐", row.name, row.year, "", "", " ".join(row.codes()), "●" if row.card else "", ""]
        for row in data.rows[first : first + 20]
    ]


def _platypus(many: list[RegisterData]) -> None:
    """The same sheets by the library's own tables, two pages each, with head, boxes, sign-off and foot."""
    body = ParagraphStyle("body", fontName=fonts.main(), fontSize=12, leading=15)
    head = ParagraphStyle("head", fontName=fonts.main(bold=True), fontSize=15, leading=18)
    look = [("FONT", (0, 0), (-1, -1), fonts.main(), 12), ("GRID", (0, 0), (-1, -1), 0.35, "black")]
    flow: list[Flowable] = []
    for data in many:
        for first in (0, 20):
            flow += [Paragraph(words, head) for words in ("Register", data.evening.period())]
            flow += [Paragraph(words, body) for words in (data.evening.place_and_time(), data.evening.charge())]
            boxes = [["Expected", "Children in", "Adults in", "Count at 10 min", "Count at end"]]
            flow.append(Table(boxes, colWidths=[35 * mm] * 5, rowHeights=[11 * mm], style=look))
            flow.append(Paragraph("For this roll: at least <b>2</b> adults. Planned and cleared: 4.", body))
            rows = [HEADS, *_cells(data, first)]
            flow.append(Table(rows, colWidths=[w * mm for w in WIDE], rowHeights=[9 * mm] * len(rows), style=look))
            sign = [["Leader’s signature", "", "Time", ""]]
            flow.append(Table(sign, colWidths=[w * mm for w in (45, 66, 15, 26)], rowHeights=[10 * mm], style=look))
            flow.append(PageBreak())

    def foot(canvas: Canvas, _document: object) -> None:
        canvas.setFont(fonts.main(), 9)
        for x, words in ((20, "TEAM · destroy by 31 Jul 2027 · sheet K7"), (90, "page 1 of 2"), (150, "printed")):
            canvas.drawString(x * mm, 10 * mm, words)

    document = SimpleDocTemplate(BytesIO(), pagesize=A4, leftMargin=20 * mm, rightMargin=15 * mm, topMargin=8 * mm)
    document.build(flow, onFirstPage=foot, onLaterPages=foot)


def _canvas(many: list[RegisterData]) -> None:
    """The floor: the same words by one text object a page, all lines as one form, nothing measured."""
    canvas = Canvas(BytesIO(), A4, pageCompression=1, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    canvas.beginForm("grid")
    canvas.grid([(20 + sum(WIDE[:n])) * mm for n in range(10)], [(30 + 9 * n) * mm for n in range(22)])
    canvas.endForm()
    for data in many:
        for first in (0, 20):
            canvas.doForm("grid")
            pen = canvas.beginText()
            pen.setFont(fonts.main(), 12)
            for number, words in enumerate((data.evening.place_and_time(), data.evening.charge(), *HEADS)):
                pen.setTextOrigin(20 * mm, (280 - number) * mm)
                pen.textOut(words)
            for down, row in enumerate(_cells(data, first)):
                for across, cell in enumerate(row):
                    if cell:
                        pen.setTextOrigin((20 + sum(WIDE[:across])) * mm, (200 - down * 9) * mm)
                        pen.textOut(cell)
            canvas.drawText(pen)
            canvas.showPage()
    canvas.save()


def test_500_registers_against_tables_and_against_the_canvas() -> None:
    """Batches of 100 by turns, the best of each: the machine is shared."""

    def ours(of: list[RegisterData]) -> None:
        page.render(lambda: [register.build(one, Options()) for one in of], Options())

    many = _registers()
    batches = [many[first : first + BATCH] for first in range(0, SHEETS, BATCH)]
    ours(many[:1])
    makers = (ours, _platypus, _canvas)
    times = [[_seconds(partial(maker, batch)) for maker in makers] for batch in batches]
    best, tables, floor = (min(column) for column in zip(*times, strict=True))
    print(
        f"\n40 rows: {BATCH / best:.0f} registers a second; tables {tables / best:.1f} x; canvas {floor / best:.2f} x"
    )
    assert tables / best >= 6
    assert floor / best >= 0.7


def test_a_report_of_20_000_rows_is_linear_and_small() -> None:
    short, long = hours_data(2_000), hours_data(20_000)
    hours.render(short, Options())
    runs = [[_seconds(partial(hours.render, of, Options())) for of in (short, long)] for _again in range(5)]
    ratio = median(many / few for few, many in runs)
    print(f"\nhours report: 2,000 rows {min(run[0] for run in runs):.2f} s; 20,000 rows {ratio:.1f} x")
    assert ratio <= 11


def test_a_report_of_20_000_rows_needs_little_memory() -> None:
    """In a process of its own, as when it is printed: this one has held 500 tables of the library before."""
    done = subprocess.run([sys.executable, "-c", ALONE], cwd=ROOT, check=True, capture_output=True, text=True)
    most = float(done.stdout)
    print(f"\nhours report of 20,000 rows: {most:.0f} MiB at the most")
    assert most <= 150
