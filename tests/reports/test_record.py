import re
from dataclasses import fields

import pytest

from desktop.core.rules.record_boxes import Box, Written
from desktop.reports import record as paper
from desktop.reports.kit.page import Options
from desktop.reports.record import RecordData, RecordGoal, RecordHalf
from tests.reports.conftest import words
from tests.reports.pairs import IMPRINT, MEETING, record


def one(half: RecordHalf) -> str:
    [page] = words(paper.render(RecordData(IMPRINT, (half,)), Options()))
    return page


def test_every_line_has_the_number_that_is_typed_for_it() -> None:
    page = one(record().halves[0])
    for said in (
        "Meeting record meeting 7",
        "Sam O. with Ada L. Tuesday 17 November 2026 · 16:00–16:45 · Riverside Library",
        "1 met 2 cancelled by mentee 3 cancelled by mentor 4 mentee did not come 19 mentor did not",
        "Ready 5 mentee 6 mentor",
        "7 pairing 8 between meetings 9 review 10 talk",
        "Turns at keyboard, book or tool mentor mentee =___/___",
        "21 We worked on",
        "Mentee: how far am I with finding mistakes in my programs on my own g1: 0 1 2 3 4 5 6 7 8 9 10",
        "Last advice: Read the first error message aloud. 11 tried 12 worked 18 not for me 13 told mentor",
        "22 Advice to try",
        "23 A mistake worth keeping",
        "24 Thank you 14 for the letter",
        "25 Mentor: what I heard you want Mentee: is that it? 16 yes 17 not quite",
        "> Next meeting on",
        "26 Mentee does 27 Mentor does 28 Both do",
        "Worry? 15 tell the coordinator (no detail here)",
        "Initials: mentor mentee",
        "This page helps you two remember and helps us keep time. It is not a test of either of you.",
        "TEAM · destroy by 31 Jul 2027 · sheet K9",
    ):
        assert said in page, said


@pytest.mark.parametrize("number", [*Box, *Written])
def test_no_number_that_can_be_typed_is_missing_or_printed_twice(number: int) -> None:
    page = one(record().halves[0]).replace("g1: 0 1 2 3 4 5 6 7 8 9 10", "")
    page = re.sub(r"17 November 2026 · 16:00–16:45|meeting 7|31 Jul 2027|page 1 of 1|16 Nov 2026 20:03", "", page)
    assert len(re.findall(rf"(?<![\dK]){number}(?!\d)", page)) == 1


def test_there_is_no_place_for_a_worry_in_words() -> None:
    assert {field.name for field in fields(RecordHalf)} == {"meeting", "goals", "advice", "sheet"}


def test_without_advice_nothing_of_last_time_is_asked() -> None:
    page = one(RecordHalf(MEETING))
    assert "Last advice" not in page
    assert "told mentor" not in page
    assert "how far am I with ________" in page


def test_a_goal_has_its_own_scale() -> None:
    page = one(RecordHalf(MEETING, (RecordGoal(1, "asking"), RecordGoal(2, "showing", tuple(range(-2, 3))))))
    assert "g2: -2 -1 0 1 2" in page


def test_the_records_of_a_session_stand_two_on_a_page() -> None:
    assert paper.render(record(pairs=3), Options()).pages == 2
    assert paper.render(record(pairs=1), Options(large_print=True)).pages == 2


def test_a_pad_is_undated() -> None:
    rendered = paper.render(paper.pad(IMPRINT, 2), Options())
    assert rendered.pages == 2
    assert words(rendered)[0].count("Mentee Mentor Date From to at") == 2
