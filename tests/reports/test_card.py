from desktop.i18n import _, speaking
from desktop.reports import card as paper
from desktop.reports.card import CardData, CardPerson, Collector, Contact, Health
from desktop.reports.kit.page import Options
from desktop.reports.kit.pen import Pen
from tests.reports.conftest import EVENING, IMPRINT, card, solid, words


def test_it_says_whom_to_call_what_to_do_and_who_may_collect() -> None:
    pages = words(paper.render(card(), Options()))
    for said in (
        "1. Amina Kowalska (mother) +44 7700 900123 2. Jo Smith (uncle) 07700 900456",
        "Allergy: peanuts (medicine on site). EpiPen in the blue bag",
        "Health: nothing noted",
        "C1 Amina Kowalska, password “bluebird”",
        "MAY NOT COLLECT: Marek Nowak",
        "Leaves alone: yes · Photo: yes",
        "Leaves alone: NO · Photo: NO",
        "Photo: not asked",
        "SEALED",
        "Counted out",
        "Counted back",
        "fold here, print inside",
    ):
        assert said in " ".join(pages)


def test_six_people_are_a_page_and_two_in_large_print() -> None:
    assert paper.render(card(6), Options()).pages == 1
    assert paper.render(card(7), Options()).pages == 2
    assert paper.render(card(3), Options(large_print=True)).pages == 2


def test_much_to_know_becomes_small_but_is_all_there() -> None:
    notes = tuple(
        Health("Condition", f"number {number}", "Stay calm, sit down, and call the first contact at once. " * 2)
        for number in range(4)
    )
    collectors = tuple(Collector(f"C{number}", f"Collector Number {number}", "a long password") for number in range(4))
    person = CardPerson("Ana", "Y6", (Contact("A" * 90, "1"), Contact("B B", "2")), notes, collectors)
    [page] = words(paper.render(CardData(IMPRINT, EVENING, (person,)), Options()))
    for note in notes:
        assert solid(note.action) in solid(page)
    assert solid("C3 Collector Number 3, password “a long password”") in solid(page)


def test_a_contact_without_a_number_says_so() -> None:
    person = CardPerson("Ana", contacts=(Contact("Jo"),))
    [page] = words(paper.render(CardData(IMPRINT, EVENING, (person,)), Options()))
    assert "1. Jo no number known" in page


def test_what_is_not_allowed_is_as_large_as_the_rest() -> None:
    with speaking("cy"):
        people = (CardPerson("Ana", photo=False), CardPerson("Ben", leaves_alone=True, photo=None))
        document = paper.build(CardData(IMPRINT, EVENING, people), Options())
        pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
        document.pages[0](pen)
        no = _("Leaves alone: NO")
    [size] = [mark.size for mark in pen._marks if "".join(run.text for run in mark.line.runs).startswith(no)]
    assert size == document.leaf.body
