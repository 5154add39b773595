"""Openings elsewhere: places to ask, requests, their answers, and what the letter says."""

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Answer
from desktop.model.search import Opening, Request
from desktop.services import finding, opening, record
from desktop.services.club import ClubFile
from tests.factories import MENTEE, TODAY, VOLUNTEER, a_mentee, a_volunteer, dump, made


@pytest.fixture
def library(club: ClubFile) -> int:
    values = {"place": "Library", "offers": "Coding hour", "address_to": "Ms Hill", "reach": "Mill Lane"}
    return made(record.add(club, Opening, values).subject)


def test_a_request_begins_with_what_was_said_in_the_search(club: ClubFile, library: int) -> None:
    ada = a_mentee(club, "Ada", "Berg")
    finding.look(club, ada, MENTEE, {"want": "Make a game", "where": "At school", "ask": "An hour a week"})
    key = made(opening.ask(club, ada, {"why_you": "You run the coding hour", "want": ""}, library).subject)
    one = record.get(club, Request, key)
    assert (one.to_whom, one.want, one.ask) == ("Ms Hill", "Make a game", "An hour a week")
    assert (one.why_you, one.sent_on, one.answer) == ("You run the coding hour", None, Answer.OPEN)


def test_nothing_need_be_said_before_but_to_whom(club: ClubFile) -> None:
    ben = a_volunteer(club)
    with pytest.raises(Refused):
        opening.ask(club, ben, {})
    finding.look(club, ben, VOLUNTEER, {"want": "Mentor a team"})
    key = made(opening.ask(club, ben, {"to_whom": "The school"}).subject)
    one = record.get(club, Request, key)
    assert (one.to_whom, one.opening, one.want) == ("The school", None, "Mentor a team")


def test_answers_stand_with_the_place(club: ClubFile, library: int) -> None:
    made(record.add(club, Opening, {"place": "Forge"}).subject)
    ada = a_mentee(club)
    key = made(opening.ask(club, ada, {"sent_on": "2026-11-01"}, library).subject)
    opening.ask(club, ada, {"to_whom": "Mr Lee"})
    opening.change(club, key, {"answer": "later"})
    forge, shown = opening.rows(club)
    assert (forge.record.place, forge.requests) == ("Forge", ())
    (row,) = shown.requests
    assert (row.name, row.place, row.answer, row.answered_on) == ("Ada", "Library", Answer.LATER, TODAY)
    assert [one.to_whom for one in opening.requests(club, ada)] == ["Mr Lee", "Ms Hill"]
    opening.change(club, key, {"answer": "open", "note": "asked again"})
    assert opening.rows(club)[1].requests[0].answered_on is None
    with pytest.raises(Refused):
        opening.change(club, key, {"answer": "yes", "answered_on": "2026-10-01"})


def test_a_place_where_somebody_asked_stays(club: ClubFile, library: int) -> None:
    other = made(record.add(club, Opening, {"place": "Forge"}).subject)
    opening.ask(club, a_mentee(club), {}, library)
    opening.remove(club, other)
    before = dump(club)
    with pytest.raises(Refused, match="Requests were sent there"):
        opening.remove(club, library)
    assert dump(club) == before
