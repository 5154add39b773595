from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AdviceState
from desktop.services import advice, history
from desktop.services.club import ClubFile
from tests.factories import TODAY
from tests.pairs import mentor_of, who_meet

FRIDAY = date(2026, 11, 13)


def test_advice_is_given_tried_and_told_back(club: ClubFile) -> None:
    pair = who_meet(club)
    key = advice.give(club, pair, {"wording": "read the error aloud", "given_on": FRIDAY}).subject or 0
    one = advice.rows(pair)[0]
    assert (one.giver, one.state, one.is_open, one.to_tell) == (mentor_of(pair), AdviceState.GIVEN, True, False)
    advice.came(club, key, "tried")
    advice.came(club, key, "worked")
    one = advice.rows(pair)[0]
    assert (one.state, one.tried_on, one.to_tell) == (AdviceState.WORKED, TODAY, True)
    advice.told(club, key)
    one = advice.rows(pair)[0]
    assert (one.told_on, one.is_open, one.to_tell) == (TODAY, False, False)
    advice.told(club, key, back=False)
    advice.came(club, key, "given")
    assert advice.rows(pair)[0].tried_on is None
    assert history.undo_words(club) == "what came of advice"


def test_what_is_not_for_me_does_not_come_back(club: ClubFile) -> None:
    pair = who_meet(club)
    key = advice.give(club, pair, {"wording": "learn it by heart"}).subject or 0
    advice.came(club, key, AdviceState.NOT_FOR_ME)
    one = advice.rows(pair)[0]
    assert (one.is_open, one.tried_on) == (False, TODAY)


def test_days_of_advice_are_in_order(club: ClubFile) -> None:
    pair = who_meet(club)
    with pytest.raises(Refused, match="still to come"):
        advice.give(club, pair, {"wording": "wait", "given_on": TODAY + timedelta(days=1)})
    key = advice.give(club, pair, {"wording": "wait"}).subject or 0
    with pytest.raises(Refused, match="before the advice"):
        advice.came(club, key, "tried", FRIDAY)
    with pytest.raises(Refused, match="before the advice"):
        advice.told(club, key, FRIDAY)
    with pytest.raises(Refused, match="missing"):
        advice.give(club, pair, {"wording": " "})
