from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.services import access_request, due
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_mentee


def test_a_question_is_due_a_calendar_month_later() -> None:
    assert access_request.due_of(date(2026, 1, 31)) == date(2026, 2, 28)
    assert access_request.due_of(date(2026, 11, 17)) == date(2026, 12, 17)


def test_a_question_stands_among_what_is_due_until_it_is_answered(club: ClubFile, clock: Clock) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    access_request.note_typed(club, ada, "2026-11-10")
    words = "Ada Lima asked what is held about them: answer by 10 Dec 2026"
    assert [(one.level, one.key) for one in due.due(club) if one.words == words] == [("care", ada)]
    clock.go_to(TODAY + timedelta(days=30))
    assert [one.level for one in due.due(club) if one.words == words] == ["stop"]
    access_request.answered(club, ada)
    assert not access_request.open_(club)
    assert access_request.of_person(club, ada) is None


def test_a_question_is_noted_once_and_not_before_it_is_asked(club: ClubFile) -> None:
    ada = a_mentee(club)
    with pytest.raises(Refused, match="still to come"):
        access_request.note(club, ada, TODAY + timedelta(days=1))
    access_request.note(club, ada)
    with pytest.raises(Refused, match="asked already"):
        access_request.note(club, ada)
