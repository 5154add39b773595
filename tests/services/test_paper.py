"""Papers are made, printed, saved and counted."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.core.choices import PaperSize, Privacy, SheetKind
from desktop.core.errors import Refused, Trouble
from desktop.model.goal import Goal
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice
from desktop.model.search import Request
from desktop.model.sheet import PrintedSheet
from desktop.services import club as clubs
from desktop.services import history, hours, paper, person, record, register, session, sheet
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_term,
    a_volunteer,
    dump,
    the_session,
)
from tests.pairs import a_relationship

NAMES = (
    *("register", "register-signature", "volunteers", "slips", "card", "door", "fire", "badges", "pack"),
    *("matrix", "statement", "hours"),
    *("that-day", "agreement", "prep", "prep-pad", "record", "record-pad", "critique", "tell-them", "then-now"),
    *("promises", "closure", "mistakes", "timesheet", "progress", "folio", "letter", "ask", "gaps", "homework"),
    *("access", "destruction"),
    *("checks", "incident", "concern", "consent-form", "rota", "phones", "certificate", "impact", "handover"),
)


@pytest.fixture
def evening(club: ClubFile) -> PaperRequest:
    """An evening with everything, and what is asked for."""
    a_term(club)
    ada = a_mentee(club, "Ada", "King")
    a_contact(club, ada, "Rosa", "King")
    ben = a_volunteer(club, "Ben", "Carter")
    a_held_session(club, TODAY - WEEK, {ada: "came"}, {ben: {}})
    pair = a_relationship(club, ben, ada)
    record.add(club, Gratitude, {"to": ben, "giver": ada, "date": TODAY, "wording": "for the maze"})
    values = {"relationship": pair, "given_on": TODAY, "wording": "Say it aloud", "state": "worked"}
    record.add(club, Advice, values)
    record.add(club, Goal, {"person": ada, "wording": "Finish a game", "set_on": TODAY})
    asks = record.add(club, Request, {"person": ada, "to_whom": "The engineers"}).subject
    return PaperRequest(session=a_session(club), person=ben, relationship=pair, asking=asks)


def text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_can_be_read_and_stores_nothing(club: ClubFile, evening: PaperRequest, name: str) -> None:
    before = dump(club)
    made = paper.make(club, name, evening)
    assert len(PdfReader(BytesIO(made.data)).pages) == made.pages
    assert text(made.data).strip()
    assert dump(club) == before
    assert not any(part in made.name for part in ("Ada", "Ben", "King", "/"))


def test_the_catalogue_is_what_can_be_made() -> None:
    assert {kind.name for kind in paper.catalogue()} == set(NAMES)
    with pytest.raises(Refused, match="register-signature"):
        paper.kind("poster")


def test_a_code_that_is_shown_is_the_one_that_is_printed(club: ClubFile, evening: PaperRequest) -> None:
    shown = paper.make(club, "pack", evening)
    assert len(set(shown.sheets)) == 5
    paper.issue(club, "pack", evening)
    assert tuple(one.code for one in record.all_of(club, PrintedSheet)) == shown.sheets
    assert paper.make(club, "pack", evening).sheets[:3] == shown.sheets[:3]
    for code in shown.sheets[:2]:
        assert code in text(shown.data)


def test_saving_a_sheet_is_printing_it(club: ClubFile, evening: PaperRequest, tmp_path: Path) -> None:
    target = tmp_path / "register.pdf"
    saved = paper.save(club, "register", evening, target)
    (printed,) = record.all_of(club, PrintedSheet)
    assert (saved.path, saved.sheets, saved.privacy) == (target, (printed.code,), Privacy.TEAM)
    assert printed.code in text(target.read_bytes())
    paper.save(club, "register", evening, target)
    assert [one.copies for one in record.all_of(club, PrintedSheet)] == [2]
    assert the_session(club, evening.session or 0).roll_fixed
    assert history.entries(club, limit=1)[0].words == f"saved as a file: Mentee register, {printed.code}"


def test_saving_is_not_undone(club: ClubFile, evening: PaperRequest, tmp_path: Path) -> None:
    words = history.undo_words(club)
    paper.save(club, "pack", evening, tmp_path / "pack.pdf")
    assert history.undo_words(club) == words


def test_what_could_not_be_written_was_not_printed(club: ClubFile, evening: PaperRequest, tmp_path: Path) -> None:
    before = dump(club)
    with pytest.raises(Trouble, match="register"):
        paper.save(club, "register", evening, tmp_path / "no folder" / "register.pdf")
    assert dump(club) == before


def test_a_line_typed_from_a_saved_sheet(club: ClubFile, evening: PaperRequest, tmp_path: Path) -> None:
    paper.write(club, "pack", evening, tmp_path / "pack.pdf")
    key = evening.session or 0
    register.save(club, key, "* 2+mar", MENTEE)
    register.save(club, key, "1<19:00 !", VOLUNTEER)
    session.close(club, key)
    rows = [row for row in hours.entries(club) if row.session == key]
    printed = sheet.latest(club, key, (SheetKind.VOLUNTEERS,))
    assert printed is not None
    assert [(row.minutes, row.sheet) for row in rows] == [(60, printed.code)]


def test_a_pack_of_volunteers_alone_issues_no_card(club: ClubFile) -> None:
    a_volunteer(club)
    request = PaperRequest(session=a_session(club))
    assert len(paper.make(club, "pack", request).sheets) == 3
    paper.issue(club, "pack", request)
    assert {one.kind for one in record.all_of(club, PrintedSheet)} == {"register", "volunteers", "incident"}


@pytest.mark.parametrize("name", ["matrix", "hours"])
def test_a_coded_edition_names_nobody(club: ClubFile, evening: PaperRequest, name: str) -> None:
    found = text(paper.make(club, name, evening._replace(edition="coded")).data)
    assert "Ada" not in found
    assert "Carter" not in found


def test_editions_and_sizes_that_are_not_there(club: ClubFile, evening: PaperRequest) -> None:
    for wrong in (evening._replace(edition="coded"), evening._replace(paper="a0"), evening._replace(edition="gold")):
        with pytest.raises(Refused):
            paper.make(club, "register", wrong)


def test_forms_alone_can_be_filled_in_on_a_screen(club: ClubFile, evening: PaperRequest) -> None:
    wanted = evening._replace(fillable=True)
    assert PdfReader(BytesIO(paper.make(club, "concern", wanted).data)).get_fields()
    assert not PdfReader(BytesIO(paper.make(club, "concern", evening).data)).get_fields()
    with pytest.raises(Refused, match="cannot be filled in"):
        paper.make(club, "register", wanted)


def test_paper_and_language_come_from_the_club_unless_said(club: ClubFile, evening: PaperRequest) -> None:
    def width(request: PaperRequest) -> int:
        page = PdfReader(BytesIO(paper.make(club, "register", request).data)).pages[0]
        return round(float(page.mediabox.width))

    assert (width(evening), width(evening._replace(paper=PaperSize.LETTER))) == (595, 612)
    clubs.change(club, {"paper": "letter"})
    assert width(evening) == 612
    assert paper.make(club, "register", evening._replace(language="xx")).data
    assert paper.make(club, "register", evening._replace(large_print=True)).pages >= 1


def test_a_paper_about_somebody_is_in_their_language(club: ClubFile, evening: PaperRequest) -> None:
    clubs.change(club, {"language": "de"})
    key = a_mentee(club, "Lea")
    asked = PaperRequest(person=key)
    assert paper.options_of(club, asked).language == "de"
    person.change(club, key, {"paper_language": "العربية"})
    assert paper.options_of(club, asked).language == "ar"
    assert paper.options_of(club, asked._replace(language="cy")).language == "cy"
    assert paper.options_of(club, evening).language == "de"


def test_tables_are_of_papers_that_have_them(club: ClubFile, evening: PaperRequest) -> None:
    assert paper.tables(club, "hours", evening)
    with pytest.raises(Refused, match="table"):
        paper.tables(club, "card", evening)


def test_a_club_open_for_reading_shows_and_saves_but_stores_nothing(
    club: ClubFile, evening: PaperRequest, tmp_path: Path
) -> None:
    with clubs.open_(club.path, writing=False, at=club.clock) as reading:
        saved = paper.save(reading, "matrix", evening, tmp_path / "matrix.pdf")
        assert saved.pages == 1
        assert not paper.issues("matrix", saved.path)
        assert paper.issues("pack", tmp_path / "pack.pdf")
