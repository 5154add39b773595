"""The pack of a session: codes, carrying order, and the halves of the pairs that meet in it."""

from io import BytesIO

from pypdf import PdfReader

from desktop.core.choices import SheetKind
from desktop.model.relationship import Relationship
from desktop.reports import catalogue
from desktop.reports.kit.page import Options
from desktop.services import pack_paper, paper, record, sheet
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import a_contact, a_mentee, a_session, a_volunteer, the_group, the_session
from tests.pairs import a_relationship


def text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def test_codes_of_a_pack_are_distinct_and_stay_when_it_is_issued(club: ClubFile) -> None:
    a_mentee(club)
    a_volunteer(club)
    key = a_session(club)
    before = codes(club, key)
    assert len(set(before)) == 3
    for kind in (SheetKind.REGISTER, SheetKind.VOLUNTEERS, SheetKind.CARD):
        sheet.issue(club, the_session(club, key), kind)
    assert codes(club, key) == before


def codes(club: ClubFile, key: int) -> list[str]:
    found = pack_paper.pack(club, the_session(club, key))
    assert found.register
    assert found.volunteers
    assert found.card
    return [part.imprint.sheet for part in (found.register, found.volunteers, found.card)]


def test_a_pack_of_nobody_has_no_card(club: ClubFile) -> None:
    assert pack_paper.pack(club, the_session(club, a_session(club))).card is None


def test_the_papers_can_be_read(club: ClubFile) -> None:
    a_contact(club, a_mentee(club, "Zoë", "<b>O’Brien</b> & Łódź"), "Rosa")
    a_volunteer(club, "Ben", "Carter")
    one = the_session(club, a_session(club))
    pack = text(catalogue.BY_NAME["pack"].render(pack_paper.pack(club, one), Options()).data)
    assert "Ben Carter" in pack
    assert "<b>O’Brien</b> & Łódź" in pack


def test_the_halves_of_pairs_that_meet_are_in_it(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    pairs = [a_relationship(club, ben, a_mentee(club, name)) for name in ("Ada", "Mei")]
    for pair in pairs:
        record.change(club, Relationship, pair, {"group": the_group(club)})
    key = a_session(club)
    found = pack_paper.pack(club, the_session(club, key))
    assert found.prep is not None
    assert found.record is not None
    assert [half.meeting.mentee for half in found.record.halves] == ["Ada", "Mei"]
    assert len(found.prep.halves) == 4
    request = PaperRequest(session=key)
    shown = paper.make(club, "pack", request).sheets
    assert len(set(shown)) == 4
    assert [half.sheet for half in found.record.halves] == [f"{shown[2]}-1", f"{shown[2]}-2"]
    paper.issue(club, "pack", request)
    assert paper.make(club, "pack", request).sheets == shown
