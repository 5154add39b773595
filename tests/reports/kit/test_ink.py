from io import BytesIO

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fonts, text
from desktop.reports.kit.ink import Ink, Mark
from tests.reports import reading


def _page(*marks: Mark) -> PdfReader:
    held = BytesIO()
    canvas = Canvas(held, pageCompression=0, initialFontName=fonts.main())  # type: ignore[arg-type] # as in page.py
    Ink(canvas).write(marks)
    canvas.save()
    return PdfReader(held)


def _code(*marks: Mark) -> str:
    return _page(*marks).pages[0].get_contents().get_data().decode("latin-1")  # type: ignore[union-attr]


def test_a_plain_line_is_moved_to_once_and_sets_its_font_once() -> None:
    code = _code(Mark(10, 20, 12, text.line("Ana ✓ Ben")), Mark(10, 40, 12, text.line("Cy")))
    assert code.count(" Tm") == 2
    assert "1 0 0 1 10.00 20.00 Tm" in code
    assert "ActualText" not in code
    assert "(Cy) Tj" in code


def test_a_word_of_joined_letters_says_what_it_is() -> None:
    name = "प्रिया"
    code = _code(Mark(0, 0, 12, text.line(f"Ana {name}")))
    assert code.count("ActualText") == 1
    assert f"<FEFF{name.encode('utf-16-be').hex().upper()}>" in code
    assert code.index("BDC") < code.index("EMC")


def test_names_are_written_in_the_order_of_reading() -> None:
    names = ("محمد علي", "שרה 12", "🦊 Ana", "ọ\u0300", "Zoë (λ)")
    read = _page(*(Mark(50, 50 * place, 12, text.line(name)) for place, name in enumerate(names)))
    assert reading.text(read) == ["".join(names)]
