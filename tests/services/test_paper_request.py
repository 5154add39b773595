"""What is meant where a paper was not told everything."""

from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.services import meeting, paper, paper_request
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import TODAY, WEEK, Clock, a_group, a_session, a_term
from tests.pairs import who_meet


@pytest.fixture
def evening(club: ClubFile) -> PaperRequest:
    """An evening in the autumn term."""
    a_term(club)
    return PaperRequest(session=a_session(club))


def test_what_is_not_said_comes_from_the_club(club: ClubFile, evening: PaperRequest, clock: Clock) -> None:
    assert paper.make(club, "register", PaperRequest()).name == "register 2026-11-17"
    assert paper_request.period_of(club, PaperRequest()) == (date(2026, 9, 1), date(2026, 12, 18))
    clock.go_to(date(2027, 2, 1))
    assert paper_request.period_of(club, PaperRequest(start=TODAY)) == (TODAY, date(2027, 2, 1))
    with pytest.raises(Refused, match="Say whose"):
        paper.make(club, "statement", PaperRequest())
    with pytest.raises(Refused, match="before"):
        paper.make(club, "hours", PaperRequest(start=TODAY, end=TODAY - WEEK))


def test_a_club_without_sessions_says_so(club: ClubFile) -> None:
    with pytest.raises(Refused, match="No session"):
        paper.make(club, "register", PaperRequest())
    a_group(club)
    with pytest.raises(Refused, match="No session"):
        paper.make(club, "matrix", PaperRequest())


def test_a_day_is_the_one_that_is_said_the_sessions_or_today(club: ClubFile, evening: PaperRequest) -> None:
    assert paper_request.day_of(club, PaperRequest(day=TODAY - WEEK)) == TODAY - WEEK
    assert paper_request.day_of(club, evening) == TODAY
    assert paper_request.day_of(club, PaperRequest()) == club.today()


def test_one_pair_is_for_what_it_planned_and_for_a_session_only_if_it_meets_there(club: ClubFile) -> None:
    pair, other = who_meet(club), who_meet(club, "Eve", "Noor", group=a_group(club))
    evening = PaperRequest(session=a_session(club), relationship=pair)
    keys, one = paper_request.pairs_of(club, evening)
    assert (keys, one is not None) == ([pair], True)
    assert paper_request.pairs_of(club, evening._replace(relationship=other)) == ([other], None)
    meeting.plan(club, pair, {"date": TODAY + WEEK})
    assert paper_request.pairs_of(club, evening) == ([pair], None)
    meeting.plan(club, other, {"date": TODAY})
    assert paper_request.pairs_of(club, evening._replace(relationship=other))[1] is not None
