from datetime import date

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm, Side
from desktop.core.rules.record_boxes import Record, Step
from desktop.services import meeting_said


def test_what_was_typed_is_sorted() -> None:
    typed = {"date": "2026-11-13", "pairing": "30", "talk": "0", "ready_mentee": "yes", "worked_on": "loops"}
    more = {"thanks": "the patience", "both_do": "bring a game", "next": "2026-11-20", "advice": ""}
    said = meeting_said.sort({**typed, **more})
    assert said.values == {"date": "2026-11-13", "worked_on": "loops"}
    assert said.forms == {MentoringForm.PAIRING: 30, MentoringForm.TALK: None}
    assert said.also == Record(
        ready=frozenset({Side.MENTEE}),
        thanks="the patience",
        for_letter=True,
        next_day=date(2026, 11, 20),
        steps=(Step(frozenset(Side), "bring a game"),),
    )


def test_no_form_named_changes_none() -> None:
    assert meeting_said.sort({"worked_on": "loops"}) == ({"worked_on": "loops"}, None, Record())
    assert meeting_said.sort({"pairing": ""}).forms == {}


def test_ratings_are_read_by_the_goals_there_are() -> None:
    goals = {1: range(11), 2: range(-2, 3)}
    assert meeting_said.sort({"ratings": "1:6 2:-1"}, goals).also == Record(ratings={1: 6, 2: -1})
    with pytest.raises(Refused) as refused:
        meeting_said.sort({"ratings": "2:7 3:1"}, goals)
    assert (refused.value.field, len(refused.value.problems)) == ("ratings", 2)


def test_a_wrong_value_names_its_field() -> None:
    for name, value in (("pairing", "long"), ("talk", "961"), ("review", "-1"), ("next", "soon")):
        with pytest.raises(Refused) as refused:
            meeting_said.sort({name: value})
        assert refused.value.field == name
