import re
from dataclasses import replace

from desktop.core.choices import Privacy
from desktop.reports import pack as paper
from desktop.reports.kit.page import Options
from tests.reports.cards import badges
from tests.reports.conftest import WHEN, pack, pdf, register, words
from tests.reports.form_samples import consent_form, incident
from tests.reports.pairs import prep, record


def test_papers_come_in_carrying_order_each_counted_for_itself() -> None:
    rendered = paper.render(replace(pack(), register=register(20)), Options())
    pages = words(rendered)
    heads = [page.partition(f" {WHEN}")[0] for page in pages]
    assert heads == ["Register", "Register", "Volunteers", "Separator", *["Contact and medical card"] * 2]
    counted = [re.search(r"page \d of \d", page) for page in pages]
    assert [found and found[0] for found in counted] == [
        "page 1 of 2",
        "page 2 of 2",
        "page 1 of 1",
        "page 1 of 1",
        "page 1 of 2",
        "page 2 of 2",
    ]
    assert rendered.pages == 6
    info = pdf(rendered).metadata
    assert info is not None
    assert info.title == "Session pack"


def test_nothing_sealed_lies_beside_another_paper() -> None:
    classes = [document.privacy for document in paper.build(pack(), Options())]
    assert classes == [Privacy.TEAM, Privacy.TEAM, Privacy.OPEN, Privacy.SEALED]


def test_what_is_alone_needs_no_separator() -> None:
    alone = paper.PackData(card=pack().card)
    assert [document.privacy for document in paper.build(alone, Options())] == [Privacy.SEALED]
    papers = paper.build(replace(pack(), card=None), Options())
    assert [document.title for document in papers] == ["Register", "Volunteers"]


def test_blank_forms_lie_before_the_separator() -> None:
    blank = replace(consent_form(), person="")
    data = replace(pack(), badges=badges(), consent=blank, consent_copies=2, incident=incident())
    papers = paper.build(data, Options())
    titles = ["Register", "Volunteers", "Name badges", *["Registration and consent"] * 2]
    last = ["Incident, accident or near miss", "Separator", "Contact and medical card"]
    assert [document.title for document in papers] == [*titles, *last]
    assert not paper.PackData(consent=consent_form()).is_empty
    assert paper.PackData().is_empty


def test_the_register_may_have_the_collectors_signature() -> None:
    first, *_others = words(paper.render(replace(pack(), signature=True), Options()))
    assert "Collector’s signature" in first


def test_pair_halves_follow_the_volunteer_sheet() -> None:
    papers = paper.build(replace(pack(), prep=prep(), record=record()), Options())
    titles = ["Register", "Volunteers", "Prep sheet", "Meeting record", "Separator", "Contact and medical card"]
    assert [document.title for document in papers] == titles
    pages = words(paper.render(replace(pack(), card=None, prep=prep(), record=record()), Options()))
    assert len(pages) == 5
    assert "Prep sheet: mentee" in pages[2]
    assert "page 1 of 2" not in pages[3]
