from dataclasses import replace

import pytest

from desktop.core.choices import PaperSize, Privacy
from desktop.core.rules.progress import Share
from desktop.reports import folio as paper
from desktop.reports.folio import Example, Failure
from desktop.reports.kit.page import Options
from tests.reports.conftest import pdf, solid, words
from tests.reports.folio_samples import begun, folio

EVERYWHERE = (
    Options(),
    Options(paper=PaperSize.LETTER),
    Options(large_print=True),
    Options(language="xx"),
    Options(language="xr"),
)


def test_the_folio_has_its_parts_in_their_order() -> None:
    rendered = paper.render(folio(), Options())
    said = solid(" ".join(words(rendered)))
    order = (
        "Katarzyna Wiśniewska has given 42 h 30 min as a volunteer",
        "Forms of mentoring",
        "Katarzyna Wiśniewska worked with 6 mentees.",
        "Together: 33 h 30 min.",
        "What mentees reported Mentees asked for help in 11 areas. Of the 9 areas that they rated at the start and",
        "again, they reported movement in 7.",
        "Starts were between 1 and 7",
        "Examples, with the mentees’ consent Mentees are named by codes, and quoted only if they agreed to it. M07",
        "A review, as it was given to M07 Keep one The names say what things are.",
        "A failure, and what came of it I explained pointers",
        "Promises kept 11 of 12 promised meetings took place.",
        "Answer within three days (rated 9 of 10 by the other side)",
        "How to check this folio H-2026-014 Ask Riverside Library Trust",
        "This can be confirmed by: Ada Lindqvist · Coordinator · +44 7700 900111",
    )
    places = [said.rfind(solid(part)) for part in order]
    assert -1 not in places
    assert places == sorted(places)
    assert 4 <= rendered.pages <= 6


def test_mentees_are_codes() -> None:
    said = solid(" ".join(words(paper.render(folio(), Options()))))
    assert solid("Now I explain them to [M12].") in said
    assert "Kofi" not in said
    assert "O’Brien" not in said


def test_what_has_no_consent_is_not_printed() -> None:
    data = folio()
    assert data.review is not None
    silent = replace(
        data,
        examples=(Example("M03", "kept to myself"),),
        review=replace(data.review, may_quote=False),
        failure=Failure("The door was left open.", "It is shut now."),
    )
    for given in (data, silent):
        assert solid("kept to myself") not in solid(" ".join(words(paper.render(given, Options()))))
    said = " ".join(words(paper.render(silent, Options())))
    for never in ("Examples", "A review", "A failure", "door", "Keep one"):
        assert never not in said


def test_three_examples_at_most() -> None:
    many = folio(examples=tuple(Example(f"M{n:02d}", "It went well.", may_quote=True) for n in range(9)))
    assert " ".join(words(paper.render(many, Options()))).count("It went well.") == 3


@pytest.mark.parametrize("options", EVERYWHERE, ids=str)
def test_it_is_made_in_every_way(options: Options) -> None:
    rendered = paper.render(folio(), options)
    assert rendered.pages <= (9 if options.large_print else 6)
    assert all(not one.images for one in pdf(rendered).pages)


def test_whoever_has_just_begun_has_a_folio_too() -> None:
    rendered = paper.render(begun(), Options())
    said = " ".join(words(rendered))
    assert rendered.pages == 1
    for part in (
        "worked with fewer than five mentees.",
        "Mentees asked for help in 1 area. None was rated twice yet.",
        "How to check this folio",
    ):
        assert part in said
    for unsaid in ("Pairing", "Promises", "Examples", "Starts"):
        assert unsaid not in said


def test_tables_have_the_same_figures() -> None:
    by_category, worked, movement, kept = paper.tables(folio(), Options())
    assert by_category.totals[-1] == 2550
    assert sum(int(str(row[1])) for row in worked.rows) == 2010
    assert list(movement.rows) == [(11, 9, 7)]
    assert list(kept.rows) == [(12, 11)]
    assert list(paper.tables(begun(), Options())[-1].rows) == []


def test_it_is_for_the_person_named() -> None:
    document = paper.build(folio(movement=Share(1, 1, 1)), Options())
    assert (document.privacy, document.class_words) == (Privacy.TEAM, "For the person named")


def test_what_nobody_noted_is_not_promised_by_a_heading() -> None:
    said = solid(
        " ".join(words(paper.render(folio(failure=Failure("I lost the file.", "", may_print=True)), Options())))
    )
    assert solid("A failure I lost the file.") in said
