from dataclasses import replace

import pytest

from desktop.core.choices import PaperSize
from desktop.core.relationship_choices import AgreementEdition, MentoringForm
from desktop.core.rules.clauses import Terms
from desktop.reports import agreement as paper
from desktop.reports.agreement import AgreementGoal, Promises
from desktop.reports.kit.page import Options
from tests.reports.conftest import solid, words
from tests.reports.layout import faults
from tests.reports.relationship_samples import GOALS, agreement, blank_agreement, signed, worded

EDITIONS = list(AgreementEdition)
LONG = "We agree on very many things, and each of them is written down here at great length. " * 40


def _read(data: paper.AgreementData, options: Options | None = None) -> str:
    return " ".join(words(paper.render(data, options or Options())))


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("edition", EDITIONS[:3])
def test_it_is_one_sheet_filled_and_blank(edition: AgreementEdition, size: PaperSize) -> None:
    for data in (agreement(edition), blank_agreement(edition)):
        assert paper.render(data, Options(paper=size)).pages == 2


def test_a_group_of_three_is_one_sheet_of_a4() -> None:
    assert paper.render(agreement(AgreementEdition.GROUP), Options()).pages == 2


@pytest.mark.parametrize("edition", EDITIONS)
def test_all_fourteen_clauses_stand_in_their_order(edition: AgreementEdition) -> None:
    read = _read(agreement(edition))
    titles = (
        *(
            "1 Who we are.",
            "2 Why we meet.",
            "3 What each of us gets.",
            "4 What each of us brings.",
            "5 When and where.",
        ),
        *("6 How we work.", "7 Before each meeting.", "8 Between meetings.", "9 If we cannot come."),
        *("10 Private, with limits.", "11 Feedback.", "12 Boundaries.", "13 Records.", "14 Review and end."),
    )
    places = [read.index(title) for title in titles]
    assert places == sorted(places)
    for word in ("version 1", str(edition.label), "TEAM", "What we add", "We agree", "Copies given:"):
        assert word in read


def test_it_says_who_why_and_what_each_gets_and_brings() -> None:
    read = _read(agreement(AgreementEdition.ADULT))
    for said in (
        "Mentor: Katarzyna Wiśniewska",
        "Mentee: Aisha Khan · +44 7700 900999",
        "Programme: One-to-one in the library",
        "Coordinator: Ada Lindqvist · +44 7700 900111",
        "1 Write a game that my sister can play",
        "○ today 3",
        "⚑ hoped for 8",
        "– A game to show",
        "– Practice in explaining",
        "every two weeks",
        "✓ Pairing Work between meetings ✓ Review One-to-one talk",
    ):
        assert said in read


def test_the_telephone_of_a_minor_is_never_printed() -> None:
    assert "900999" not in _read(agreement(AgreementEdition.TEEN))
    group = _read(agreement(AgreementEdition.GROUP))
    assert "900999" not in group
    assert "+44 7700 900888" in group  # of Jo, who is an adult


def test_who_signs() -> None:
    adult, teen, group = (
        _read(agreement(edition)) for edition in (AgreementEdition.ADULT, AgreementEdition.TEEN, AgreementEdition.GROUP)
    )
    assert "Parent or carer" not in adult.replace("a parent, a carer", "")
    assert adult.count("Signature") == 3
    assert "Parent or carer: Amina Khan" in teen
    assert teen.count("Signature") == teen.count("Date ") == 4
    assert "Parent or carer of Łukasz Wójcik: Marek Wójcik" in group
    assert group.count("Signature") == 7


def test_a_signature_that_was_given_stands_in_its_box() -> None:
    data = agreement()
    [mentee] = data.mentees
    mentee = replace(signed(mentee), carer_signature=signed(mentee, "Amina Khan").signature)
    read = _read(replace(data, mentees=(mentee,), filed=True))
    assert "Mentee: Aisha Khan" in read
    assert "signed: Aisha Khan 8 Sept 2026" in read
    assert "signed: Amina Khan 8 Sept 2026" in read
    assert read.count("Signature") == 2
    assert "Copies given: ✓ Aisha Khan ✓ Amina Khan Katarzyna Wiśniewska ✓ file" in read


def test_own_words_are_printed_and_named() -> None:
    data = worded(agreement(), {12: "No {gifts} at all <b>.", 14: "Until {ends_on}."})
    read = _read(data)
    assert "12 Boundaries. No {gifts} at all <b>." in read
    assert "Changed from the club’s text: 12 Boundaries and 14 Review and end" in read
    assert "14 Review and end. Until 20 Jul 2027." in read
    assert "Changed" not in _read(replace(data, changed=()))


def test_a_clause_that_was_left_out_is_not_printed() -> None:
    data = agreement()
    read = _read(replace(data, clauses=tuple(one for one in data.clauses if one.number not in {3, 12})))
    assert "12 Boundaries" not in read
    assert "Practice in explaining" not in read
    assert "13 Records" in read


def test_forms_may_be_named_besides_their_boxes() -> None:
    data = worded(agreement(), {6: "Often.", 7: "In these ways: {forms}."})
    read = _read(data)
    assert "6 How we work. Often. ✓ Pairing" in read
    assert "7 Before each meeting. In these ways: Pairing and Review." in read


def test_without_anything_known_there_is_room_to_write() -> None:
    read = _read(blank_agreement(AgreementEdition.CHILD))
    assert "Mentor: ____" in read
    assert "______ minutes" in read
    assert "Parent or carer" in read
    assert "0 1 2 3 4 5 6 7 8 9 10" in read
    assert _read(blank_agreement(AgreementEdition.GROUP)).count("Parent or carer") == 6  # signatures and copies
    assert "Parent or carer" not in _read(blank_agreement(AgreementEdition.ADULT))


def test_mentees_of_a_group_without_goals_have_a_line_each() -> None:
    read = _read(agreement(AgreementEdition.GROUP, goals=()))
    assert "2 Łukasz Wójcik:" in read


@pytest.mark.parametrize("options", [Options(), Options(large_print=True), Options(language="xr")], ids=str)
def test_long_words_run_on_and_fill_whole_sheets(options: Options) -> None:
    data = agreement(
        goals=(AgreementGoal(LONG, 1, 1), *GOALS),
        gets=Promises((LONG, "x"), ()),
        forms=tuple(MentoringForm),
    )
    data = worded(data, {**dict.fromkeys((2, 5, 10, 12), LONG), 13: "{place}"}, Terms(place=LONG))
    rendered = paper.render(data, options)
    assert rendered.pages % 2 == 0
    assert rendered.pages > 4
    assert not faults(paper, data, options)
    if not options.language:
        found = solid("".join(words(rendered))).count(solid("at great length."))
        assert found > 230  # of 240; a foot may stand inside one of them


def test_an_odd_page_gets_a_back_to_write_on() -> None:
    data = worded(agreement(), {10: LONG})
    pages = words(paper.render(data, Options()))
    assert len(pages) == 4
    assert "Notes" in pages[-1]
    assert "page 4 of 4" in pages[-1]
