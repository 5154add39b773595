from dataclasses import replace
from datetime import date

import pytest

from desktop import i18n
from desktop.core.choices import PaperSize, Privacy
from desktop.reports.kit import page
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.pen import Pen
from tests.reports.conftest import IMPRINT, pdf, words


def _document(options: Options, pages: int = 2, **changes: str) -> Document:
    def draw(pen: Pen) -> None:
        pen.words(0, 50, "body")

    on = page.leaf(options)
    given = Document(on, "Title", "Tuesday 17 November", Privacy.TEAM, IMPRINT, [draw] * pages)
    return replace(given, **changes)  # type: ignore[arg-type] # words only


def test_head_and_foot_stand_on_every_page() -> None:
    pages = words(page.render(lambda: [_document(Options())], Options()))
    for number, said in enumerate(pages, start=1):
        assert said.startswith("Title Tuesday 17 November Riverside Library Trust · Tuesday juniors body TEAM ·")
        assert said.endswith(f"sheet K7 page {number} of 2 printed 16 Nov 2026 20:03")


def test_a_paper_that_does_not_come_back_has_no_code() -> None:
    document = replace(_document(Options(), 1), imprint=replace(IMPRINT, sheet="", destroy_by=None))
    [said] = words(page.render(lambda: [document], Options()))
    assert "destroy" not in said
    assert "sheet" not in said


def test_a_letter_begins_with_who_writes_it() -> None:
    document = _document(Options(), 1, letterhead="12 Mill Lane", class_words="For Ana")
    [said] = words(page.render(lambda: [document], Options()))
    assert said.startswith("Riverside Library Trust Tuesday juniors 12 Mill Lane body For Ana")


@pytest.mark.parametrize(
    ("options", "landscape", "usable"),
    [
        (Options(), False, (175, 267)),
        (Options(), True, (262, 180)),
        (Options(large_print=True), False, (262, 180)),
        (Options(paper=PaperSize.LETTER), False, (180.9, 249.4)),
        (Options(paper=PaperSize.LETTER), True, (244.4, 185.9)),
    ],
)
def test_margins_leave_what_the_papers_were_drawn_for(
    options: Options, landscape: bool, usable: tuple[float, float]
) -> None:
    on = page.leaf(options, landscape=landscape)
    assert (round(on.width, 1), round(on.height, 1)) == usable
    assert page.room(on) == on.height - page.head_height(on) - page.foot_height(on)


def test_a_paper_speaks_its_own_language_and_leaves_ours_alone() -> None:
    rendered = page.render(lambda: [_document(Options(language="xr"), 1)], Options(language="xr"))
    assert "pàgé" in words(rendered)[0]
    assert pdf(rendered).trailer["/Root"]["/Lang"] == "xr"  # type: ignore[index]
    assert i18n.language() == "en_GB"


def test_the_title_names_the_paper_and_its_time() -> None:
    info = pdf(page.render(lambda: [_document(Options())], Options())).metadata
    assert info is not None
    assert info.title == "Title · Tuesday 17 November"


def test_equal_parts_stand_in_the_file_once() -> None:
    few = len(page.render(lambda: [_document(Options(), 2)], Options()).data)
    many = len(page.render(lambda: [_document(Options(), 12)], Options()).data)
    assert many - few < 10 * 700
    assert date(2027, 7, 31) == IMPRINT.destroy_by
