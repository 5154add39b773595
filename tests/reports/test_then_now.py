from desktop.reports import then_now as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.pairs import tell_them, then_now

LINE = "0 1 2 3 4 5 6 7 8 9 10"


def test_each_goal_has_two_lines_and_the_row_that_is_typed() -> None:
    [page] = words(paper.render(then_now(), Options()))
    for said in (
        "Then and now 16 Nov 2026",
        "Sam O. Circle one number on each line. There is no wrong one, and nobody is compared with anybody.",
        "“Then” is September 2026.",
        f"finding mistakes in my programs on my own then {LINE} 3: now {LINE}",
        f"showing something I made to people I do not know then {LINE} 4: now {LINE}",
        "One thing I can do now that I could not do then",
    ):
        assert said in page, said


def test_a_goal_that_was_never_rated_has_a_row_for_then_too() -> None:
    [page] = words(paper.render(then_now(), Options()))
    assert f"asking for help 6: then {LINE} 5: now {LINE}" in page


def test_two_mentees_are_a_page() -> None:
    assert paper.render(then_now(), Options()).pages == 1
    assert tell_them().imprint == then_now().imprint
