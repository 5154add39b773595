"""The papers page: the real PDF of each paper, saved as PDF and as a table."""

from pypdf import PdfReader

from desktop.model.sheet import PrintedSheet
from desktop.services import paper, person, record
from desktop.ui.features.paper.page import PapersPage
from tests.hands import Hands
from tests.pairs import a_relationship


def _page(hands: Hands) -> PapersPage:
    hands.window.desk.navigator.go("papers")
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    return page


def test_every_paper_is_seen(hands: Hands) -> None:
    page = _page(hands)
    refused = set()
    for number in range(len(page.kinds)):
        page.list.choose(number)
        if page.made is None:
            assert page.banner.isVisible()
            refused.add(page.name)
        else:
            assert page.preview.pages() == page.made.pages
    assert refused == {
        *("agreement", "prep", "record", "promises", "closure", "letter", "ask", "tell-them", "then-now"),
        "homework",
    }  # there is nobody yet


def test_a_saved_sheet_counts_as_printed(hands: Hands) -> None:
    page = _page(hands)
    page.list.choose(paper.place("register"))
    page.save()
    saved = next(hands.ask.folder.glob("register*.pdf"))
    assert "Register" in PdfReader(saved).pages[0].extract_text()
    assert len(record.all_of(hands.club, PrintedSheet)) == 1


def test_the_same_table_is_saved(hands: Hands) -> None:
    page = _page(hands)
    page.list.choose(paper.place("matrix"))
    page.save_table(".csv")
    page.save_table(".xlsx")
    assert {path.suffix for path in hands.ask.folder.glob("matrix*")} == {".csv", ".xlsx"}


def test_what_is_sealed_is_no_table_and_is_warned_of(hands: Hands) -> None:
    page = _page(hands)
    page.list.choose(paper.place("card"))
    assert not page.table_button.isEnabled()
    assert "SEALED" in page.banner.words


def test_an_agreement_is_proposed_on_both_sides(hands: Hands) -> None:
    ben, aisha = (person.the_one(hands.club, name).id for name in ("Ben Carter", "Aisha"))
    key = a_relationship(hands.club, ben, aisha)
    page = _page(hands)
    for name, both in (("agreement", True), ("prep", False)):
        page.list.choose(paper.place(name))
        page.parameters.choose("relationship", key)
        page.print_out()
        assert hands.ask.duplex is both


def test_a_place_on_the_page_is_a_paper_by_its_name(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers", None, "checks")
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    assert page.name == "checks"
    assert page.table_button.isEnabled()
    assert "SEALED" in page.banner.words
