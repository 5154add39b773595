"""What a paper is told changes the paper, and stays chosen from paper to paper."""

from desktop.core.choices import PaperSize, Privacy
from desktop.services import paper
from desktop.ui.features.paper.page import PapersPage
from tests.evening import HELD
from tests.factories import TODAY
from tests.hands import Hands


def test_edition_size_and_large_print_change_the_paper(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers")
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    page.list.choose(paper.place("matrix"))
    page.parameters.choose("edition", "coded")
    assert page.made is not None
    assert page.made.privacy.value == "open"
    page.parameters.choose("paper", PaperSize.LETTER.value)
    assert page.parameters.request().paper == "letter"
    page.parameters.large.click()
    assert page.parameters.request().large_print
    page.list.choose(paper.place("hours"))
    assert page.parameters.request().paper == "letter"


def test_what_is_given_is_chosen_whatever_was_shown(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers", paper.place("statement"))
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    people = page.parameters.combo("person")
    other = people.itemData(1)
    assert page.parameters.request().person != other
    for name in ("folio", "statement"):
        page.parameters.choose("person", people.itemData(0))
        hands.window.desk.navigator.go("papers", paper.place(name), given={"person": other})
        assert (page.name, page.parameters.request().person) == (name, other)
        people = page.parameters.combo("person")


def test_a_paper_of_a_day_is_told_one_of_the_days_with_a_session(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers")
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    page.list.choose(paper.place("that-day"))
    days = page.parameters.combo("day")
    assert [days.itemData(number) for number in range(days.count())] == [TODAY, *reversed(HELD)]
    page.parameters.choose("day", HELD[0])
    assert page.made is not None
    assert page.made.name == "that-day 2026-10-27"


def test_an_impact_report_is_of_the_whole_club_unless_a_group_is_said(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers", paper.place("impact"))
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    groups, editions = page.parameters.combo("group"), page.parameters.combo("edition")
    assert (groups.itemText(0), page.parameters.request().group) == ("All groups", None)
    page.parameters.choose("group", groups.itemData(1))
    assert page.parameters.request().group == groups.itemData(1)
    assert [editions.itemText(number) for number in range(editions.count())] == ["Whole edition", "Short edition"]


def test_badges_are_for_the_roll_until_somebody_is_chosen(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers", paper.place("badges"))
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    assert page.made is not None
    every = page.made.pages
    wearers = page.parameters.combo("wearer")
    assert (page.parameters.request().person, wearers.itemText(0)) == (None, "All of them")
    page.parameters.choose("wearer", wearers.itemData(1))
    assert page.made.pages == 2 < every
    page.parameters.choose("preset", page.parameters.combo("preset").itemData(4))
    page.parameters.choose("wearer", None)
    page.parameters.choose("wearers", "volunteers")
    assert page.parameters.request().wearers == "volunteers"


def test_a_consent_form_is_blank_until_somebody_is_chosen(hands: Hands) -> None:
    hands.window.desk.navigator.go("papers", paper.place("consent-form"))
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    whose = page.parameters.combo("person")
    assert (whose.itemText(0), page.parameters.request().person) == ("Nobody: a blank form", None)
    classes = []
    for who in (None, whose.itemData(1)):
        page.parameters.choose("person", who)
        assert page.made is not None
        classes.append(page.made.privacy)
    assert classes == [Privacy.OPEN, Privacy.SEALED]
    editions = page.parameters.combo("edition")
    assert [editions.itemText(number) for number in range(editions.count())] == ["For a child", "For an adult"]
