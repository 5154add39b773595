from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.reports.kit import correspondence
from desktop.reports.kit.correspondence import Envelope
from desktop.reports.kit.page import Imprint
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.text import MM
from tests.reports.kit.drawn import LARGE, LEAF, pen_of, said

ENVELOPE = Envelope(
    *(Imprint("Club", datetime(2026, 11, 16)), "1 Mill Lane\n\nOtterbourne", "Jo Smith", date(2026, 12, 15)),
    "3 Weir Road\nOtterbourne",
)


def test_the_address_stands_in_the_window_of_an_envelope() -> None:
    document = correspondence.document(LEAF, "Letter", ENVELOPE, correspondence.opening(LEAF, ENVELOPE))
    [draw] = document.pages
    pen = pen_of([])
    draw(pen)
    assert said(pen) == [
        *("Jo Smith", "3 Weir Road", "Otterbourne", "Tuesday 15 December 2026", "Dear Jo Smith,"),
    ]
    assert 45 < 297 - pen._marks[0].y / MM < 51
    assert document.letterhead == "1 Mill Lane · Otterbourne"
    assert document.class_words == "For the person named"


def test_a_letter_to_nobody_yet_has_a_line_for_the_name() -> None:
    unknown = replace(ENVELOPE, recipient="", recipient_address="", greeting="")
    assert said(pen_of(correspondence.opening(LEAF, unknown)))[-1].startswith("Dear ____")


def test_a_greeting_is_printed_as_it_was_said() -> None:
    assert "Dear Joey," in said(pen_of(correspondence.opening(LEAF, replace(ENVELOPE, greeting="Joey"))))


@pytest.mark.parametrize("on", [LEAF, LARGE], ids=str)
def test_the_end_stays_together(on: Leaf) -> None:
    blocks = [*correspondence.handwriting(on, 2), *correspondence.closing(on, "With thanks", "Aisha", "Mentee")]
    assert said(pen_of(blocks, on)) == ["With thanks", "Aisha", "Mentee"]
    assert [block.keep for block in blocks].count(False) <= 2
