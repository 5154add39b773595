"""Openings elsewhere: places to ask, requests, their answers, and what the letter says."""

from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Answer
from desktop.model.search import Opening
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
    assert opening.letter(club, key) == opening.Letter(
        signer="Ada Berg",
        as_mentor=False,
        to_whom="Ms Hill",
        place="Library",
        reach="Mill Lane",
        want="Make a game",
        where="At school",
        why_you="You run the coding hour",
        ask="An hour a week",
        sent_on=None,
    )


def test_who_offers_asks_for_a_role_and_nothing_need_be_said_before(club: ClubFile) -> None:
    ben = a_volunteer(club)
    with pytest.raises(Refused):
        opening.ask(club, ben, {})
    finding.look(club, ben, VOLUNTEER, {})
    key = made(opening.ask(club, ben, {"to_whom": "The school"}).subject)
    found = opening.letter(club, key)
    assert (found.as_mentor, found.to_whom, found.place, found.want) == (True, "The school", "", "")


def test_answers_stand_with_the_place(club: ClubFile, library: int) -> None:
    made(record.add(club, Opening, {"place": "Forge"}).subject)
    ada = a_mentee(club)
    key = made(opening.ask(club, ada, {"sent_on": "2026-11-01"}, library).subject)
    opening.ask(club, ada, {"to_whom": "Mr Lee"})
    opening.answered(club, key, "later")
    forge, shown = opening.rows(club)
    assert (forge.record.place, forge.requests) == ("Forge", ())
    (row,) = shown.requests
    assert (row.name, row.place, row.answer, row.answered_on) == ("Ada", "Library", Answer.LATER, TODAY)
    assert [one.to_whom for one in opening.requests(club, ada)] == ["Mr Lee", "Ms Hill"]
    opening.answered(club, key, Answer.OPEN)
    assert opening.rows(club)[1].requests[0].answered_on is None
    with pytest.raises(Refused):
        opening.answered(club, key, Answer.YES, date(2026, 10, 1))


def test_a_place_where_somebody_asked_stays(club: ClubFile, library: int) -> None:
    other = made(record.add(club, Opening, {"place": "Forge"}).subject)
    opening.ask(club, a_mentee(club), {}, library)
    opening.remove(club, other)
    before = dump(club)
    with pytest.raises(Refused, match="Requests were sent there"):
        opening.remove(club, library)
    assert dump(club) == before
