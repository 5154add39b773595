"""Reports and letters of several people as one PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.errors import Refused
from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import WritingKind
from desktop.services import batch_paper, certificate, person, writing
from desktop.services.club import ClubFile
from desktop.services.paper import Made
from tests.factories import BEGIN, TODAY, a_mentee, a_volunteer
from tests.pairs import a_thanks


def pages(made: Made) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(made.data)).pages]


def test_the_reports_of_several_mentees(club: ClubFile) -> None:
    ada, sam = a_mentee(club, "Ada", "King"), a_mentee(club, "Sam", "Otto")
    writing.keep(club, WritingKind.PROGRESS, sam, BEGIN, TODAY, {"sentence": "A term of steady work."})
    made = batch_paper.make(club, batch_paper.PROGRESS, [ada, sam], BEGIN, TODAY)
    found = pages(made)
    assert made.pages == len(found)
    of_sam = next(number for number, text in enumerate(found) if "Sam Otto" in text)
    assert "Ada King" in found[0]
    assert "Ada King" not in "".join(found[of_sam:])
    assert "A term of steady work." in found[of_sam]
    assert "page 1 of" in found[of_sam].lower()
    assert "Ada" not in made.name


def test_each_family_reads_its_report_in_its_own_language(club: ClubFile) -> None:
    ada, sam = a_mentee(club, "Ada", "King"), a_mentee(club, "Sam", "Otto")
    person.change(club, sam, {"paper_language": "de"})
    found = pages(batch_paper.make(club, batch_paper.PROGRESS, [ada, sam], BEGIN, TODAY))
    of_sam = next(number for number, text in enumerate(found) if "Sam Otto" in text)
    assert "page 1 of" in found[0]
    assert "Seite 1 von" in found[of_sam]
    assert "page" not in "".join(found[of_sam:])


def test_the_letters_of_several_people(club: ClubFile) -> None:
    ben, eve = a_volunteer(club, "Ben"), a_volunteer(club, "Eve")
    a_thanks(club, ben, "for waiting when it crashed")
    a_thanks(club, eve, "for the tea")
    writing.write_letters(club, [ben, eve], BEGIN, TODAY)
    found = pages(batch_paper.make(club, batch_paper.LETTERS, [ben, eve], BEGIN, TODAY))
    assert ["for waiting" in text for text in found] == [True, False]
    assert "for the tea" in found[1]


def test_for_nobody_there_is_nothing(club: ClubFile) -> None:
    with pytest.raises(Refused, match="nobody to print"):
        batch_paper.make(club, batch_paper.PROGRESS, [], BEGIN, TODAY)
    with pytest.raises(Refused, match="nobody to print"):
        batch_paper.certificates(club, Certificate.THANKS, [], BEGIN, TODAY)


def test_certificates_are_numbered_in_the_order_of_printing(club: ClubFile) -> None:
    ben, eve, kai = (a_volunteer(club, name) for name in ("Ben", "Eve", "Kai"))
    certificate.give(club, Certificate.THANKS, [eve], BEGIN, TODAY)
    made = batch_paper.certificates(club, Certificate.THANKS, [ben, eve, kai], BEGIN, TODAY)
    for text, name, number in zip(pages(made), ("Ben", "Eve", "Kai"), (2, 1, 3), strict=True):
        assert name in text
        assert f"No. C-2026-{number}" in text
    certificate.give(club, Certificate.THANKS, [ben, eve, kai], BEGIN, TODAY)
    assert sorted((row.number, row.name) for row in writing.rows(club)) == [
        ("C-2026-1", "Eve"),
        ("C-2026-2", "Ben"),
        ("C-2026-3", "Kai"),
    ]
