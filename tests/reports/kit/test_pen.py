from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fonts
from desktop.reports.kit.ink import Ink
from desktop.reports.kit.pen import Align, Leaf, Pen
from desktop.reports.kit.text import MM

A4 = Leaf(210, 297)


def _pen(on: Leaf = A4) -> Pen:
    return Pen(on, lambda _key, _leaf, _draw: "part")


def test_millimetres_count_from_the_top_of_the_printed_area() -> None:
    pen = _pen()
    pen.words(0, 0, "a", 12)
    pen.words(175, 267, "b", 12, Align.END)
    first, second = pen._marks
    assert (first.x / MM, first.y / MM) == pytest.approx((20, 282))
    assert (second.x / MM + second.line.width * 12 / MM, second.y / MM) == pytest.approx((195, 15))


def test_a_mirrored_page_changes_sides_and_margins() -> None:
    pen = _pen(Leaf(210, 297, mirrored=True))
    pen.words(0, 10, "a", 12)
    pen.box(0, 0, 10, 5)
    mark = pen._marks[0]
    assert mark.x / MM + mark.line.width * 12 / MM == pytest.approx(190)
    [(left, _bottom, wide, _high)] = next(iter(pen._boxes.values()))
    assert ((left + wide) / MM, wide / MM) == pytest.approx((190, 10))


def test_text_stands_in_the_middle_of_its_box() -> None:
    pen = _pen()
    pen.cell(0, 0, 50, 9, "Ana", 14)
    [mark] = pen._marks
    middle = (282 - 4.5) * MM
    assert mark.y + 14 * 0.714 / 2 == pytest.approx(middle, abs=0.1)


def test_nothing_writes_nothing() -> None:
    pen = _pen()
    pen.cell(0, 0, 50, 9, "")
    assert not pen._marks


def test_a_page_has_one_text_object() -> None:
    held = BytesIO()
    canvas = Canvas(held, pageCompression=0, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    pen = _pen()
    for number in range(20):
        pen.cell(0, number * 10, 60, 9, f"Ana (the {number}th) \\ ●", bold=number % 2 == 0)
        pen.line(0, number * 10, 60, number * 10)
        pen.grey(0, 0, 5, 5)
    pen.line(0, 0, 1, 1, dashed=True)
    pen.write(canvas, Ink(canvas))
    canvas.showPage()
    canvas.save()
    assert held.getvalue().count(b"BT ") == 1


def test_dots_and_areas_lie_over_the_lines() -> None:
    held = BytesIO()
    canvas = Canvas(held, pageCompression=0, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    pen = _pen()
    pen.dot(10, 10, 2, share=0)
    pen.area([(0, 0), (5, 0), (0, 5)], weight=0)
    pen.line(0, 10, 20, 10)
    pen.write(canvas, Ink(canvas))
    canvas.showPage()
    canvas.save()
    page = held.getvalue()
    assert page.index(b" l S") < page.index(b"1 g 0.60 w") < page.index(b"0 g 56.69") < page.index(b" h f 0 g")
