"""The pack of a session: codes, carrying order, and the halves of the pairs that meet in it."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.errors import Refused
from desktop.model.relationship import Relationship
from desktop.reports import catalogue
from desktop.reports.kit.page import Options
from desktop.services import club as clubs
from desktop.services import pack_paper, paper, record
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import (
    TODAY,
    WEEK,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    the_group,
    the_session,
)
from tests.pairs import a_relationship


def text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def test_codes_of_a_pack_are_distinct_and_stay_when_it_is_issued(club: ClubFile) -> None:
    a_mentee(club)
    a_volunteer(club)
    key = a_session(club)
    before = codes(club, key)
    assert len(set(before)) == 3
    shown = paper.make(club, "pack", PaperRequest(session=key)).sheets
    assert [shown[0], shown[1], shown[3]] == before
    paper.issue(club, "pack", PaperRequest(session=key))
    assert codes(club, key) == before
    assert (
        paper.make(club, "pack", PaperRequest(session=key)).sheets[2] not in shown
    )  # an incident form is one of its own


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
    assert len(set(shown)) == 5
    assert [half.sheet for half in found.record.halves] == [f"{shown[2]}-1", f"{shown[2]}-2"]
    paper.issue(club, "pack", request)
    again = paper.make(club, "pack", request).sheets
    assert (again[:3], again[4]) == (shown[:3], shown[4])


def test_the_club_says_what_is_in_it(club: ClubFile) -> None:
    a_volunteer(club)
    a_mentee(club, "Ada")
    one = the_session(club, a_session(club))
    found = pack_paper.pack(club, one)
    assert (found.consent_copies, found.consent is not None, found.incident is not None) == (2, True, True)
    assert [badge.name for badge in found.badges.badges] == ["Ada", "Ben"] if found.badges else False
    clubs.change(club, {"pack_parts": "register, consent", "consent_forms": 3})
    found = pack_paper.pack(club, one)
    left = [part for part in (found.volunteers, found.card, found.badges, found.incident) if part]
    assert (left, found.consent_copies) == ([], 3)
    assert len(paper.make(club, "pack", PaperRequest(session=one.id)).sheets) == 1
    clubs.change(club, {"consent_forms": 0})
    assert pack_paper.pack(club, one).consent is None
    clubs.change(club, {"pack_parts": "pairs"})
    with pytest.raises(Refused, match="Nothing is left"):
        pack_paper.pack(club, one)


def test_grown_ups_get_their_own_consent_form_and_nobody_new_no_badge(club: ClubFile) -> None:
    change_group(club, adults_only=True)
    ben = a_volunteer(club, "Ben")
    a_held_session(club, TODAY - WEEK, {}, {ben: {}})
    found = pack_paper.pack(club, the_session(club, a_session(club)))
    assert found.consent is not None
    assert found.consent.adult
    assert found.badges is None
