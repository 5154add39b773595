from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.services import history, hold
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_mentee


def test_a_hold_holds_until_its_day_is_over(club: ClubFile, clock: Clock) -> None:
    ada = a_mentee(club)
    hold.put(club, ada, "a court asked", TODAY + timedelta(days=7))
    [one] = hold.of_person(club, ada)
    assert hold.words(one) == "On hold until 24 Nov 2026: a court asked"
    clock.go_to(TODAY + timedelta(days=7))
    assert hold.of_person(club, ada)
    clock.go_to(TODAY + timedelta(days=8))
    assert not hold.of_person(club, ada)


def test_a_hold_is_released_with_a_reason_and_both_stand_in_the_history(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "Lima")
    hold.put_typed(club, ada, {"reason": "a claim", "until": ""})
    with pytest.raises(Refused, match="Say why"):
        hold.release(club, ada, " ")
    hold.release(club, ada, "settled")
    assert not hold.of_person(club, ada)
    assert [row.words for row in history.entries(club, limit=2)] == [
        "hold released: Ada Lima",
        "put on hold: Ada Lima",
    ]
    with pytest.raises(Refused, match="Nothing is on hold"):
        hold.release(club, ada, "again")


def test_a_hold_says_why_and_does_not_end_before_it_begins(club: ClubFile) -> None:
    with pytest.raises(Refused, match="is missing"):
        hold.put(club, a_mentee(club), "")
    with pytest.raises(Refused, match="is over"):
        hold.put(club, a_mentee(club, "Cy"), "so", date(2026, 11, 16))
