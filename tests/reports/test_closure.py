from dataclasses import replace

import pytest

from desktop.core.choices import PaperSize
from desktop.core.relationship_choices import ClosureReason, ContactAfter
from desktop.reports import closure as paper
from desktop.reports.closure import ClosureData, ClosurePerson
from desktop.reports.kit.page import Options
from tests.reports.conftest import IMPRINT, solid, words
from tests.reports.layout import faults
from tests.reports.relationship_samples import SIGNED, closure


def _read(data: ClosureData) -> str:
    return " ".join(words(paper.render(data, Options())))


def test_it_tells_the_whole_ending() -> None:
    read = _read(closure())
    for said in (
        "One that has done its work before the agreed day is completed, not broken off.",
        "Mentee: Aisha Khan Mentor: Katarzyna Wiśniewska Began on: 8 Sept 2026 Last meeting: 29 Jun 2027",
        "The end was ✓ planned not planned",
        "Begun by Mentee Mentor ✓ Both",
        "✓ goals reached",
        "The game is finished and has three levels.",
        "– That a mistake is a clue.",
        "– To wait before I help.",
        "○ at the start 3 ● now 7 ⚑ hoped for 8",
        "Contact none ✓ through the club as both like How: a card at the club’s summer party",
        "Mentee: another mentor? ✓ yes not now",
        "Mentor: another mentee? yes ✓ not now",
        "A message to pass on: Tell the next one to draw first.",
        "Done ✓ message passed on ✓ thanks written things returned",
    ):
        assert said in read
    assert read.count("Signature") == 3


@pytest.mark.parametrize("size", list(PaperSize))
def test_filled_and_blank_it_is_a_sheet(size: PaperSize) -> None:
    for data in (closure(), ClosureData(IMPRINT)):
        assert paper.render(data, Options(paper=size)).pages == 2


def test_a_blank_form_has_nothing_ticked_and_room_for_all() -> None:
    read = _read(ClosureData(IMPRINT))
    assert "✓" not in read
    assert "Last meeting: ____" in read
    assert "A message to pass on: ____" in read
    assert read.count("○ at the start ● now ⚑ hoped for") == 3


def test_why_somebody_was_protected_is_not_printed() -> None:
    known = _read(closure(reason=ClosureReason.SAFEGUARDING, reason_words="What nobody else may read."))
    assert "✓ another reason" in known
    assert "nobody else" not in known
    for read in (known, _read(ClosureData(IMPRINT))):
        assert read.replace("the safeguarding lead", "").count("safeguarding") == 0


def test_who_signed_stands_in_the_box() -> None:
    data = replace(closure(), coordinator=ClosurePerson("Ada Lindqvist", SIGNED))
    assert "Coordinator: Ada Lindqvist signed: Ada Lindqvist 8 Sept 2026" in _read(data)


def test_no_contact_afterwards_asks_for_no_way() -> None:
    data = closure(contact=ContactAfter.NONE, contact_how="")
    assert "How:" not in _read(data)


@pytest.mark.parametrize("options", [Options(), Options(large_print=True, language="xr")], ids=str)
def test_long_words_run_on(options: Options) -> None:
    long = "And then we found another way to say it. " * 60
    data = closure(learned_mentee=long, reason_words=long, message=long)
    assert not faults(paper, data, options)
    read = solid("".join(words(paper.render(data, options))))
    assert read.count(solid("another way")) > 150


def test_what_comes_afterwards_begins_a_page_unless_that_takes_one_more() -> None:
    few, many = closure(), closure(goals=closure().goals[:1] * 8)
    first, second = words(paper.render(few, Options()))
    assert "Afterwards" not in first
    assert "Afterwards" in second
    assert paper.render(many, Options()).pages == 2
