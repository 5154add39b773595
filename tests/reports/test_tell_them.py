from desktop.reports import tell_them as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.pairs import tell_them


def test_it_gives_the_advice_back_with_what_came_of_it() -> None:
    [page] = words(paper.render(tell_them(), Options()))
    for said in (
        "Your advice worked",
        "Dear Ada L., on 6 Oct 2026 you gave Sam O. this advice:",
        "“Read the first error message aloud before you change anything.”",
        "It was tried, and it worked. You should know. What came of it: I found three mistakes on my own.",
        "Dear Ben Okafor, you gave Noor F. this advice: “Ask for an hour, not for help.”",
    ):
        assert said in page, said
    assert page.count("What came of it") == 1
    assert page.count("In my own words:") == 2


def test_it_is_given_away_and_comes_not_back() -> None:
    [page] = words(paper.render(tell_them(), Options()))
    assert page.count("For the person named") == 2
    assert "destroy by" not in page
    assert "sheet" not in page
