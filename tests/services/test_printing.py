"""Printing to printers that need no paper: what it contains, what is noted, what is said."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.core.changes import Changes
from desktop.core.choices import PaperSize, Privacy
from desktop.core.errors import Refused, Trouble
from desktop.core.paper_choices import Sides
from desktop.model.sheet import PrintedSheet
from desktop.services import batch_paper, history, person, printing, record, session
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from desktop.services.printing import Order, Wish
from desktop.system.printing import Fault, NotPrinted, Queue, Unwatched
from tests.evening import the_evening
from tests.pairs import a_relationship
from tests.printers import HALL, OFFICE, Paperless

ORDER = Order(OFFICE.name)


@pytest.fixture
def evening(tmp_path: Path) -> ClubFile:
    """The evening of a club whose pack has no blank forms and no badges: they would hide what is told apart here."""
    club = the_evening(tmp_path)
    clubs.change(club, {"pack_parts": ["register", "volunteers", "pairs", "card"]})
    return club


@pytest.fixture
def pack(evening: ClubFile) -> Wish:
    return wish(evening, "pack")


def wish(club: ClubFile, name: str) -> Wish:
    found = session.current(club)
    assert found is not None
    return printing.of_paper(club, name, PaperRequest(session=found.id))


def sheets(club: ClubFile) -> dict[str, int]:
    return {one.kind.value: one.copies for one in record.all_of(club, PrintedSheet)}


def test_what_it_will_contain(pack: Wish) -> None:
    found = printing.contents(pack.make())
    assert [(one.title, one.privacy, one.pages, one.first) for one in found] == [
        ("Register", Privacy.TEAM, 1, 1),
        ("Volunteers", Privacy.TEAM, 1, 2),
        ("Separator", Privacy.OPEN, 1, 3),
        ("Contact and medical card", Privacy.SEALED, 3, 4),
    ]
    assert [bool(one.sheet) for one in found] == [True, True, False, True]


def test_sealed_pages_are_said_before(pack: Wish) -> None:
    made = pack.make()
    assert [printing.sealed_pages(made, pages) for pages in ("", "1-3", "3-4")] == [3, 0, 1]
    assert printing.warning(0) == ""
    assert "1 page is SEALED" in printing.warning(1)
    assert "3 pages are SEALED" in printing.warning(3)


def test_sheets_are_noted_when_the_printer_has_them(evening: ClubFile, pack: Wish) -> None:
    printers = Paperless()
    printed = printing.print_out(pack, ORDER._replace(copies=2), printers)
    (job, pdf) = printers.jobs[0]
    assert (job.faces, job.copies, job.sides) == ((1, 2, 3, 4, 5, 6), 2, "one")
    assert (printed.pages, printed.paper, printed.privacy) == (6, 12, Privacy.SEALED)
    assert sheets(evening) == {"register": 2, "volunteers": 2, "card": 2}
    stored = [one.code for one in record.all_of(evening, PrintedSheet)]
    assert list(printed.sheets) == stored
    assert all(
        code in PdfReader(BytesIO(pdf)).pages[page].extract_text() for page, code in zip((0, 1, 3), stored, strict=True)
    )
    assert all(one.destroy_by for one in record.all_of(evening, PrintedSheet))
    assert printed.changes is not None
    assert history.entries(evening, limit=1)[0].words == "printed: Session pack, 17/11/2026"
    assert "printed" not in (history.undo_words(evening) or "")


@pytest.mark.parametrize("fault", list(Fault))
def test_nothing_is_noted_of_what_was_not_printed(evening: ClubFile, pack: Wish, fault: Fault) -> None:
    before = history.entries(evening, limit=1)
    kind = Refused if fault is Fault.CANCELLED else Trouble
    with pytest.raises(kind) as error:
        printing.print_out(pack, ORDER, Paperless(fault=fault, said="Out of toner."))
    assert ("Out of toner" in str(error.value)) is (fault is Fault.REFUSED)
    assert sheets(evening) == {}
    assert history.entries(evening, limit=1) == before


def test_cancelled_on_the_way(evening: ClubFile, pack: Wish) -> None:
    class Impatient(Unwatched):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Refused, match="nothing was printed"):
        printing.print_out(pack, ORDER, Paperless(), Impatient())
    assert sheets(evening) == {}


def test_of_a_part_only_its_own_sheets_are_noted(evening: ClubFile, pack: Wish) -> None:
    printers = Paperless()
    printed = printing.print_out(pack, ORDER._replace(pages="2"), printers)
    assert (printed.privacy, printed.pages) == (Privacy.TEAM, 1)
    assert sheets(evening) == {"volunteers": 1}
    assert printed.sheets == tuple(one.code for one in record.all_of(evening, PrintedSheet))
    assert printed.sheets[0] in PdfReader(BytesIO(printers.jobs[0][1])).pages[1].extract_text()


def test_both_sides_leave_no_sealed_page_on_the_back_of_another(pack: Wish) -> None:
    made, order = pack.make(), ORDER._replace(sides=Sides.LONG)
    assert printing.job(made, order).faces == (1, 0, 2, 0, 3, 0, 4, 5, 6)
    assert printing.sheets_of_paper(made, order) == 5


@pytest.mark.parametrize("order", [ORDER._replace(pages="9"), ORDER._replace(copies=0)])
def test_what_cannot_be_ordered(evening: ClubFile, pack: Wish, order: Order) -> None:
    printers = Paperless()
    with pytest.raises(Refused):
        printing.print_out(pack, order, printers)
    assert (printers.jobs, sheets(evening)) == ([], {})


def test_a_paper_without_sheets(evening: ClubFile) -> None:
    printed = printing.print_out(wish(evening, "matrix"), ORDER, Paperless())
    assert (printed.sheets, printed.changes) == ((), Changes(""))
    assert history.entries(evening, limit=1)[0].words == "printed: Term matrix"


def test_a_club_for_reading_only_notes_nothing_and_says_so(evening: ClubFile) -> None:
    evening.close()
    with clubs.open_(evening.path, writing=False) as club:
        pack = wish(club, "pack")
        assert pack.unnoted
        assert printing.print_out(pack, ORDER, Paperless()).changes is None
        assert not wish(club, "matrix").unnoted


def test_an_agreement_is_made_for_both_sides(evening: ClubFile) -> None:
    ben, aisha = (person.the_one(evening, name).id for name in ("Ben Carter", "Aisha"))
    request = PaperRequest(relationship=a_relationship(evening, ben, aisha))
    assert printing.of_paper(evening, "agreement", request).sides is Sides.LONG


def test_several_of_a_kind_are_one_line(evening: ClubFile, tmp_path: Path) -> None:
    people = [row.key for row in person.rows(evening, role="mentee")][:2]
    today = evening.today()
    batch = printing.of_batch(evening, batch_paper.PROGRESS, people, today, today)
    (line,) = printing.contents(batch.make())
    assert (line.title, line.pages) == ("Progress report", batch.make().pages)
    assert printing.print_out(batch, ORDER, Paperless()).changes == Changes("")
    batch.save(tmp_path / "reports.pdf")
    assert len(PdfReader(tmp_path / "reports.pdf").pages) == line.pages


def test_saving_instead_notes_as_printing_does(evening: ClubFile, pack: Wish, tmp_path: Path) -> None:
    pack.save(tmp_path / "pack.pdf")
    assert set(sheets(evening)) == {"register", "volunteers", "card"}


def test_which_printer() -> None:
    found = printing.queues(Paperless(HALL, OFFICE))
    assert [one.name for one in found] == ["Office", "Hall"]
    assert printing.choose(found) == OFFICE
    assert printing.choose(found, "hall") == HALL
    assert printing.choose([HALL]) == HALL
    for queues, name, words in (
        (found, "Nope", "Office and Hall"),
        ([], "", "Save the paper as PDF"),
        ([HALL, Queue("Shed")], "", "Say which printer"),
    ):
        with pytest.raises(Refused, match=words):
            printing.choose(queues, name)


def test_a_system_that_does_not_answer() -> None:
    class Mute(Paperless):
        def queues(self) -> list[Queue]:
            raise NotPrinted(Fault.SILENT)

    with pytest.raises(Trouble, match="save the paper as PDF"):
        printing.queues(Mute())


def test_what_may_go_otherwise() -> None:
    assert printing.concerns(OFFICE, Sides.LONG, PaperSize.A4) == []
    stopped, size, sides = printing.concerns(HALL, Sides.LONG, PaperSize.A4)
    assert "stopped" in stopped
    assert "has no A4" in size
    assert "one side only" in sides
    (put_in,) = printing.concerns(OFFICE._replace(loaded="letter"), Sides.ONE, PaperSize.A4)
    assert "put A4 in" in put_in
    assert printing.state_words(HALL.state) == "stopped"
