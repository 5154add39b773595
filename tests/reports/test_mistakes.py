from dataclasses import replace

from desktop.core.choices import Privacy
from desktop.reports import mistakes as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.pairs import mistakes


def test_it_shows_what_was_tried_and_what_came_of_it() -> None:
    [page] = words(paper.render(mistakes(), Options()))
    for said in (
        "Riverside Library Trust Tuesday juniors Autumn 2026",
        "This term’s best mistakes Each of these taught somebody something.",
        "“I gave the answer before they had read the question.” What came of it: Now I wait ten breaths. Ada L.",
        "“I saved over my only copy.” What came of it: Every version has a number now. Sam O.",
        "“I was late three times.”",
    ):
        assert said in page, said
    assert page.count("My best mistake: What came of it: Who (if you like):") == 3


def test_it_is_open_and_shows_only_what_was_agreed_to() -> None:
    document = paper.build(mistakes(), Options())
    assert document.privacy is Privacy.OPEN
    [page] = words(paper.render(mistakes(), Options()))
    assert "unkind" not in page
    assert "Noor" not in page
    assert "OPEN" in page


def test_many_go_on_to_further_pages_and_a_long_one_stays_on_one() -> None:
    data = mistakes()
    rendered = paper.render(replace(data, mistakes=data.mistakes * 6), Options())
    assert rendered.pages == 3
    long = replace(data.mistakes[0], words="word " * 500)
    assert paper.render(replace(data, mistakes=(long,), blank=0), Options()).pages == 1


def test_without_any_it_can_be_filled_by_hand() -> None:
    [page] = words(paper.render(mistakes(count=0), Options()))
    assert page.count("My best mistake:") == 3
