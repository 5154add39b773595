"""What is held as two files: addressed, noted in the history, the question answered."""

import json
from datetime import date
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.services import access_files, access_request, history
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.reports.reading import text


def test_both_files_are_written_and_it_stands_in_the_history(club: ClubFile, tmp_path: Path) -> None:
    ada = a_mentee(club, "Ada", "Lima", born_on="2015-03-02")
    target = tmp_path / access_files.file_name(club, ada)
    assert target.name == "access M01 2026-11-17.pdf"
    given = access_files.give_typed(club, ada, target, {"asked_on": "2026-11-10", "paper_language": "en"})
    told = json.loads(given.json.read_text("utf-8"))
    assert (told["person"], told["asked_on"], told["due"]) == ("Ada Lima", "2026-11-10", "2026-12-10")
    assert told["records"]["person"][0]["born_on"] == "2015-03-02"
    assert access_files.file_words(given) == "“access M01 2026-11-17.pdf” and “access M01 2026-11-17.json” are written."
    letter = " ".join(text(given.pdf.read_bytes())[0].split())
    assert "To the parent or carer of Ada Lima" in letter
    assert [row.words for row in history.entries(club, limit=3)] == [
        "answered what is held: Ada Lima",
        "everything held was given out: Ada Lima",
        "asked what is held: Ada Lima",
    ]
    assert access_request.of_person(club, ada) is None


def test_an_adult_is_addressed_in_their_own_language(club: ClubFile, tmp_path: Path) -> None:
    ben = a_volunteer(club, "Ben", "Otieno", paper_language="fr")
    given = access_files.give(club, ben, tmp_path / "ben.pdf")
    letter = " ".join(text(given.pdf.read_bytes())[0].split())
    assert "Ben Otieno" in letter
    assert "17 novembre 2026" in letter


def test_a_folder_that_is_not_there_leaves_the_question_open(club: ClubFile, tmp_path: Path) -> None:
    ada = a_mentee(club)
    with pytest.raises(Trouble):
        access_files.give(club, ada, tmp_path / "no" / "out.pdf")
    assert access_request.of_person(club, ada) is not None
    with pytest.raises(Refused, match="still to come"):
        access_files.give(club, a_mentee(club, "Cy"), tmp_path / "cy.pdf", asked_on=date(2027, 1, 1))
