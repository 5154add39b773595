"""Reports and letters of several people as one PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.errors import Refused
from desktop.core.relationship_choices import WritingKind
from desktop.services import batch_paper, writing
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
