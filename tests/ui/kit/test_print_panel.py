"""The print page over the real window, with printers that need no paper."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.model.sheet import PrintedSheet
from desktop.services import club as clubs
from desktop.services import printing, record, session
from desktop.services.paper_request import PaperRequest
from desktop.system.printing import Fault, Job, Progress, Queue
from desktop.ui.kit.print_panel import PrintPanel, print_out
from tests.hands import Hands
from tests.printers import HALL, OFFICE, Paperless
from tests.ui.conftest import evening, hands

__all__ = ["evening", "hands"]

Open = Callable[..., PrintPanel]


@pytest.fixture
def open_(hands: Hands) -> Iterator[Open]:
    """Open the print page of the pack, on these printers."""
    panels: list[PrintPanel] = []

    def opened(printers: Paperless, name: str = "pack") -> PrintPanel:
        found = session.current(hands.club)
        assert found is not None
        wish = printing.of_paper(hands.club, name, PaperRequest(session=found.id))
        panel = PrintPanel(hands.window.desk, wish, printers)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        hands.window.desk.ask.open_dialog(panel)
        panels.append(panel)
        return panel

    hands.ask.presses_enter = False
    clubs.change(hands.club, {"pack_parts": ["register", "volunteers", "pairs", "card"]})
    yield opened
    for panel in panels:
        panel.hide()
        panel.deleteLater()


def noted(hands: Hands) -> int:
    return len(record.all_of(hands.club, PrintedSheet))


def test_it_says_what_it_will_print(open_: Open) -> None:
    panel = open_(Paperless())
    assert [row.title for row in panel.contents.model.rows] == [
        *("Register", "Volunteers", "Separator", "Contact and medical card"),
    ]
    assert panel.summary.text() == "6 pages  ·  6 sheets of paper"
    assert "3 pages are SEALED" in panel.banner.words
    panel.fields.pages.setText("1-2")
    panel.fields.copies.setText("2")
    assert panel.summary.text() == "2 pages  ·  4 sheets of paper"
    assert panel.banner.words == ""


def test_enter_prints(hands: Hands, open_: Open) -> None:
    printers = Paperless()
    panel = open_(printers)
    assert panel.focusWidget() is panel.print_button
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert [job.queue for job, _pdf in printers.jobs] == ["Office"]
    assert noted(hands) == 3
    assert hands.window.desk.settings.printer == "Office"
    assert "Session pack" in hands.window.toast.words


def test_the_printer_of_last_time_is_chosen_again(hands: Hands, open_: Open) -> None:
    hands.window.desk.settings.printer = "Hall"
    panel = open_(Paperless(OFFICE, HALL))
    assert panel.fields.queue == HALL


@pytest.mark.parametrize(("field", "text"), [("pages", "9"), ("copies", "0")])
def test_what_is_wrong_is_said_and_nothing_is_printed(hands: Hands, open_: Open, field: str, text: str) -> None:
    printers = Paperless()
    panel = open_(printers)
    line: QLineEdit = getattr(panel.fields, field)
    line.setText(text)
    assert line.property("wrong") == "true"
    panel.print_now()
    assert panel.focusWidget() == line
    assert panel.isVisible()
    assert (printers.jobs, noted(hands)) == ([], 0)
    line.setText("1")
    panel.print_now()
    assert len(printers.jobs) == 1


def test_a_fault_is_said_and_another_printer_may_be_tried(hands: Hands, open_: Open) -> None:
    printers = Paperless(OFFICE, HALL, fault=Fault.GONE)
    panel = open_(printers)
    panel.print_now()
    assert "is gone: nothing was printed" in panel.banner.words
    assert panel.print_button.isEnabled()
    assert noted(hands) == 0
    printers.fault = None
    panel.fields.printer.setCurrentIndex(1)
    assert "SEALED" in panel.banner.words
    panel.print_now()
    assert noted(hands) == 3


def test_without_a_printer_it_offers_the_file(hands: Hands, open_: Open) -> None:
    class Nothing(Paperless):
        def queues(self) -> list[Queue]:
            return []

    panel = open_(Nothing())
    assert panel.none.isVisible()
    assert not panel.fields.isVisible()
    assert not panel.print_button.isVisible()
    assert panel.focusWidget() is panel.save_button
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert len(list(hands.ask.folder.glob("pack *.pdf"))) == 1
    assert noted(hands) == 3


def test_escape_cancels_what_is_being_printed(hands: Hands, open_: Open) -> None:
    class Slow(Paperless):
        def send(self, job: Job, pdf: bytes, watched: Progress) -> None:
            QTest.keyClick(panel, Qt.Key.Key_Escape)
            assert panel.isVisible()
            assert panel.doing.text() == "Cancelling …"
            super().send(job, pdf, watched)

    panel = open_(Slow())
    panel.print_now()
    assert not panel.isVisible()
    assert noted(hands) == 0
    assert "nothing was printed" in hands.window.toast.words


def test_what_the_printer_has_is_not_cancelled(hands: Hands, open_: Open) -> None:
    class Quick(Paperless):
        def send(self, job: Job, pdf: bytes, watched: Progress) -> None:
            super().send(job, pdf, watched)
            panel.reject()
            assert panel.isVisible()

    panel = open_(Quick())
    panel.print_now()
    assert noted(hands) == 3


def test_a_paper_that_cannot_be_made_says_why(hands: Hands) -> None:
    print_out(hands.window.desk, lambda: printing.of_paper(hands.club, "poster", PaperRequest()))
    assert "poster" in hands.window.toast.words
