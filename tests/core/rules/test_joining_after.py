"""What follows once two copies are one: codes, states, who was there, and no two records that a table refuses."""

from typing import Any

from desktop.core.rules.joining import merge
from desktop.core.rules.joining_after import Recoded, drop_twins, follow
from desktop.core.rules.joining_copies import Copy, Joined
from tests.core.rules.joins import AFTER, changed, copy, made, shape

NOUNS = (
    *("person", "session", "session_person", "relationship", "relationship_step", "printed_sheet", "contact_link"),
    "writing",
)
SHAPES = {name: shape() for name in NOUNS}


def _copy(touched: Any = None, **rows: dict[str, dict[str, Any]]) -> Copy:
    return copy(touched, **{**{noun: {} for noun in NOUNS}, **rows})


def _followed(ours: Copy, theirs: Copy) -> tuple[Joined, list[Recoded]]:
    joined, turned = merge(ours, theirs, SHAPES), merge(theirs, ours, SHAPES)
    found = follow(joined, ours, theirs)
    assert found == follow(turned, theirs, ours)
    assert joined.rows == turned.rows
    return joined, found


def test_a_code_that_both_gave_is_lengthened_on_one() -> None:
    ours = _copy({"a": made("ann")}, person={"a": {"code": "M15"}, "c": {"code": ""}})
    theirs = _copy({"b": made("bob")}, person={"b": {"code": "M15"}, "c": {"code": ""}})
    joined, found = _followed(ours, theirs)
    assert joined.rows["person"] == {"a": {"code": "M15"}, "b": {"code": "M15B"}, "c": {"code": ""}}
    assert found == [Recoded("person", "b", "M15", "M15B")]


def test_codes_that_one_side_had_twice_are_left() -> None:
    twice = {"a": {"code": "M15"}, "b": {"code": "M15"}}
    assert _followed(_copy(person=twice), _copy(person=twice))[1] == []


def test_who_collected_a_child_stays_the_same_one() -> None:
    day = {"session": {"s": {"date": "2026-11-17"}}}
    row = {"session_id": "s", "person_id": "p", "date": "2026-11-17", "mark": "came", "arrived": None, "left": 1170}
    ours = _copy(
        {"a": made("ann")},
        **day,
        contact_link={"a": {"person_id": "p", "collector_code": "C2"}},
        session_person={"r": {**row, "collected_by": ""}},
    )
    theirs = _copy(
        {"b": made("bob"), "r": changed("bob", "collected_by")},
        **day,
        contact_link={"b": {"person_id": "p", "collector_code": "C2"}},
        session_person={"r": {**row, "collected_by": "C2"}},
    )
    joined, _found = _followed(ours, theirs)
    assert joined.rows["contact_link"]["b"]["collector_code"] == "C2B"
    assert joined.rows["session_person"]["r"]["collected_by"] == "C2B"


def test_somebody_who_was_collected_was_there() -> None:
    day = {"session": {"s": {"date": "2026-11-24"}}}
    row = {"session_id": "s", "person_id": "p", "date": "2026-11-17", "arrived": None, "left": None}
    ours = _copy(
        {"r": changed("ann", "mark")}, **day, session_person={"r": {**row, "mark": "absent", "collected_by": ""}}
    )
    theirs = _copy(
        {"r": changed("bob", "collected_by", at=AFTER)},
        **day,
        session_person={"r": {**row, "mark": "came", "collected_by": "C1"}},
    )
    joined, _found = _followed(ours, theirs)
    assert joined.rows["session_person"]["r"]["mark"] == "came"
    assert joined.rows["session_person"]["r"]["date"] == "2026-11-24"
    assert ("r", "mark") in joined.clashes


def test_a_relationship_is_as_the_last_line_of_its_log_says() -> None:
    def side(who: str, state: str, since: str, at: str) -> Copy:
        line = {"relationship_id": "r", "since": since, "noted_at": at, "state": state}
        touched = {"r": changed(who, "state", at=at), f"step of {who}": made(who, at)}
        return _copy(
            touched, relationship={"r": {"state": state, "code": "R01"}}, relationship_step={f"step of {who}": line}
        )

    ended, paused = side("ann", "completed", "2026-11-17", "1"), side("bob", "paused", "2026-11-10", "2")
    joined, _found = _followed(ended, paused)
    assert joined.rows["relationship"]["r"]["state"] == "completed"
    assert joined.clashes["r", "state"].other == "paused"


def test_of_two_records_that_a_table_refuses_one_stays_with_what_both_know() -> None:
    shapes = {
        "person": shape(unique=(("name",),), defaults={"phone": ""}),
        "note": shape({"person_id": "person"}),
    }
    people = {"a": {"name": "Ada", "phone": ""}, "b": {"name": "Ada", "phone": "1"}}
    joined = Joined({"person": people, "note": {"n": {"person_id": "b"}}})
    assert drop_twins(joined, shapes) == [("person", "b", "a")]
    assert joined.rows == {"person": {"a": {"name": "Ada", "phone": "1"}}, "note": {"n": {"person_id": "a"}}}
