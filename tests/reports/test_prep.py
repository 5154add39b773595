from dataclasses import fields, replace

from desktop.reports import prep as paper
from desktop.reports.kit.page import Options
from desktop.reports.prep import PrepData, PrepHalf
from tests.reports.conftest import pdf, words
from tests.reports.pairs import IMPRINT, prep


def sides(data: PrepData) -> tuple[str, str]:
    """Read both halves apart: each on a page of its own."""
    alone = [PrepData(data.imprint, (half,)) for half in data.halves[:2]]
    first, second = (words(paper.render(one, Options()))[0] for one in alone)
    return first, second


def test_each_side_has_its_half_with_what_was_agreed() -> None:
    [page] = words(paper.render(prep(), Options()))
    assert page.index("Prep sheet: mentee") < page.index("Prep sheet: mentor")
    for said in (
        "Sam O. with Ada L.",
        "Tuesday 17 November 2026 · 16:00–16:45 · Riverside Library",
        "Last time we agreed: • Sam reads chapter 2 and marks what is unclear • Ada brings a second keyboard",
        "Since last time I tried…",
        "Today I want…",
        "My questions",
        "I would like us to work by: 1 pairing 2 review 3 between meetings 4 talk",
        "0 1 2 3 4 5 6 7 8 9 10",
        "I am ready",
        "TEAM · destroy by 31 Jul 2027 · sheet K8",
    ):
        assert page.count(said) == 2, said


def test_each_side_has_its_own_question_and_advice_comes_back_to_who_got_it() -> None:
    mentee, mentor = sides(prep())
    assert "Advice: Read the first error message aloud before you change anything. tried worked not for me" in mentee
    assert "What did you try since last time" in mentee
    assert "How far am I, 0–10: “finding mistakes" in mentee
    assert "Advice" not in mentor
    assert "What have I been answering" in mentor
    assert "How far I think they are, 0–10: “finding mistakes" in mentor
    assert "what will I not do for them?" in mentor
    assert "not do for them" not in mentee


def test_a_half_has_no_place_for_what_the_other_side_noted() -> None:
    known = {"side", "meeting", "promises", "advice", "question", "goal", "sheet"}
    assert {field.name for field in fields(PrepHalf)} == known


def test_at_most_three_promises_are_printed() -> None:
    half = replace(prep().halves[0], promises=("one", "two", "three", "four"))
    [page] = words(paper.render(PrepData(IMPRINT, (half,)), Options()))
    assert "• three" in page
    assert "four" not in page


def test_only_the_side_that_is_missing_can_be_printed() -> None:
    [page] = words(paper.render(PrepData(IMPRINT, prep().halves[1:]), Options()))
    assert "Prep sheet: mentor" in page
    assert "Prep sheet: mentee" not in page


def test_a_pad_is_undated() -> None:
    rendered = paper.render(paper.pad(IMPRINT, 3), Options())
    assert rendered.pages == 3
    for page in words(rendered):
        assert page.count("Date From to at") == 2
        assert "Last time" not in page
        assert "meeting 7" not in page


def test_halves_of_several_pairs_stand_two_on_a_page() -> None:
    assert len(pdf(paper.render(prep(pairs=3), Options())).pages) == 3


def test_where_no_goal_is_known_there_is_a_line_to_write_it_on() -> None:
    [page] = words(paper.render(paper.pad(IMPRINT), Options()))
    assert "How far am I, 0–10: 0 1 2" in page
    assert "____" not in page
