from desktop.core.relationship_choices import Topic
from desktop.reports import homework_card as paper
from desktop.reports.homework_card import HomeworkCard, HomeworkData, HomeworkItem
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.pairs import IMPRINT, homework_card


def one(card: HomeworkCard) -> str:
    [page] = words(paper.render(HomeworkData(IMPRINT, (card,)), Options()))
    return page


def test_it_says_in_order_what_was_agreed_to_each_with_its_tick() -> None:
    page = one(homework_card().cards[0])
    for said in (
        "Who am I about to meet? meeting 7",
        "Sam O. a card for Ada L. Tuesday 17 November 2026",
        "✓ A little about me I have made two games in Scratch and I like drawing. ✓ What I want to get better at",
        "✓ What we agreed Sam reads chapter 2 and marks what is unclear ✓ What I tried last • a loop with a counter",
        "✓ Please do not ask me about my old school",
        "✓ Sam O. agreed that you read this. Keep it to yourself.",
    ):
        assert said in page, said


def test_what_was_not_agreed_to_is_not_printed() -> None:
    page = one(homework_card().cards[1])
    assert "I test programs for a hospital." in page
    assert "where I live" not in page
    assert "Please do not ask" not in page


def test_only_the_last_three_things_tried_are_printed() -> None:
    page = one(homework_card().cards[0])
    assert "• asking Noor" in page
    assert "too old" not in page


def test_who_agreed_to_nothing_says_so() -> None:
    item = HomeworkItem(Topic.GOALS, ("to read",), agreed=False)
    page = one(HomeworkCard("Sam O.", "Ada L.", (item,)))
    assert "Sam O. has not agreed to share anything yet: ask when you meet." in page
    assert "to read" not in page
    assert "agreed that you read this" not in page


def test_both_sides_get_theirs_on_one_page() -> None:
    assert paper.render(homework_card(), Options()).pages == 1


def test_much_that_is_shared_goes_on_to_further_halves() -> None:
    lines = tuple(f"goal number {number}, in a few words of my own" for number in range(60))
    card = HomeworkCard("Sam O.", "Ada L.", (HomeworkItem(Topic.GOALS, lines, agreed=True),))
    rendered = paper.render(HomeworkData(IMPRINT, (card,)), Options())
    assert rendered.pages == 2
    said = " ".join(words(rendered))
    assert all(line in said for line in lines)
