from typing import Any

from desktop.core.choices import Privacy
from desktop.reports.kit import page
from desktop.reports.kit.flow import heading, stack
from desktop.reports.kit.page import Document, Options
from tests.reports.conftest import IMPRINT, pdf


def _document(title: str, pages: int = 1, about: str = "") -> Document:
    on = page.leaf(Options())
    drawn = [stack([heading(on, f"Part {number}")], 20, 200)[0] for number in range(1, pages + 1)]
    return Document(on, title, "March", Privacy.TEAM, IMPRINT, drawn, about=about)


def _entries(*documents: Document) -> list[tuple[int, str, int]]:
    """Give level, words and page of each bookmark."""
    read = pdf(page.render(lambda: documents, Options()))

    def flat(found: list[Any], level: int) -> list[tuple[int, str, int]]:
        made = []
        for one in found:
            if isinstance(one, list):
                made += flat(one, level + 1)
            else:
                made.append((level, one.title, read.get_destination_page_number(one) or 0))
        return made

    return flat(read.outline, 0)


def test_a_short_paper_alone_has_no_bookmarks() -> None:
    assert not _entries(_document("Report", 4))


def test_the_headings_of_a_long_paper_are_bookmarks() -> None:
    assert _entries(_document("Report", 5)) == [(0, f"Part {number}", number - 1) for number in range(1, 6)]


def test_papers_bound_together_are_bookmarks_and_copies_one() -> None:
    found = _entries(_document("Register"), _document("Consent"), _document("Consent"), _document("Report", 5, "Aisha"))
    assert found[:3] == [(0, "Register · March", 0), (0, "Consent · March", 1), (0, "Report · Aisha", 3)]
    assert found[3:] == [(1, f"Part {number}", number + 2) for number in range(1, 6)]
