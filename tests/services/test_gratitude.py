from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.services import gratitude
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_mentee
from tests.pairs import mentee_of, mentor_of, who_meet


def test_thanks_go_from_mentee_to_mentor_or_back(club: ClubFile) -> None:
    pair = who_meet(club)
    ben, ada = mentor_of(pair), mentee_of(pair)
    gratitude.add(club, pair, {"wording": "the patience"})
    gratitude.add(club, pair, {"wording": "the good questions", "to": ada, "may_quote": "yes"})
    back, there = gratitude.rows(pair)
    assert (there.giver, there.to, there.for_letter, there.used) == (ada, ben, True, False)
    assert (back.giver, back.to, back.may_quote) == (ben, ada, True)
    helper = a_mentee(club, "Sam")
    gratitude.add(club, pair, {"wording": "the cake", "giver": helper})
    assert gratitude.rows(pair)[0].giver == helper


def test_thanks_say_for_what(club: ClubFile) -> None:
    pair = who_meet(club)
    for values, words in (
        ({"wording": ""}, "missing"),
        ({"wording": "cake", "giver": mentor_of(pair)}, "Nobody thanks themselves"),
        ({"wording": "cake", "date": TODAY + timedelta(days=1)}, "still to come"),
    ):
        with pytest.raises(Refused, match=words):
            gratitude.add(club, pair, values)
    assert gratitude.rows(pair) == []
