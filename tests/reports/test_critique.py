from desktop.reports import critique as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.pairs import IMPRINT, critique


def test_it_has_exactly_three_boxes_and_the_coordinator_gets_the_mix() -> None:
    [page] = words(paper.render(critique(), Options()))
    for said in (
        "Kind critique three things, no more",
        "Keep one What works best here, and why?",
        "Change one Which single change moves it furthest?",
        "Park one Small stuff: yours to take or leave.",
        "Used: 1 keep 2 change 3 park",
        "The coordinator notes which boxes were used, never the words.",
    ):
        assert page.count(said) == 2, said
    assert page.count("Work of Sam O., looked at by Ada L. The maze game, level 2") == 1
    assert page.count("Work of looked at by What it is Date") == 1


def test_a_pad_has_two_slips_on_a_page() -> None:
    rendered = paper.render(paper.pad(IMPRINT, 2), Options())
    assert rendered.pages == 2
    assert words(rendered)[1].count("Change one") == 2
