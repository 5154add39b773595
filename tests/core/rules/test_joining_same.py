"""One thing under two uids: made on both sides, or erased on one."""

from typing import Any

from desktop.core.rules.joining_copies import Copy, Stone
from desktop.core.rules.joining_same import brought_together
from tests.core.rules.joins import changed, copy, made, shape

SHAPES = {
    "person": shape(texts=frozenset({"name"})),
    "group": shape(alike=("name",)),
    "session_person": shape(
        {"person_id": "person", "group_id": "group"},
        unique=(("person_id", "group_id"),),
        texts=frozenset({"note"}),
        defaults={"note": ""},
    ),
    "health_note": shape({"person_id": "person"}, texts=frozenset({"note"})),
    "hours_entry": shape({"person_id": "person"}, alike=("person_id", "day")),
    "conflict": shape({"record": ""}),
}


def _copy(touched: Any, **rows: Any) -> Copy:
    return copy(touched, **{**{noun: {} for noun in SHAPES}, **rows})


def test_what_was_made_on_both_sides_has_the_smaller_uid_on_both() -> None:
    row = {"person_id": "p", "note": ""}
    person = {"p": {"name": "Ada"}}
    ours = _copy(
        {"b": made("ann"), "z": made("ann")},
        person=person,
        group={"z": {"name": "Juniors"}},
        session_person={"b": {**row, "group_id": "z"}},
    )
    theirs = _copy(
        {"a": made("bob"), "y": made("bob")},
        person=person,
        group={"y": {"name": "Juniors"}},
        session_person={"a": {**row, "group_id": "y"}},
    )
    one, two = brought_together(ours, theirs, SHAPES)
    assert one.rows["session_person"] == two.rows["session_person"] == {"a": {**row, "group_id": "y"}}
    assert one.alias == two.alias == {"b": Stone("session_person", "a"), "z": Stone("group", "y")}
    assert one.touch("a", "note") is not None


def test_two_typed_entries_of_hours_stay_two_and_those_of_a_register_are_one() -> None:
    typed = {"person_id": "p", "day": "1", "source": "typed"}
    ours, theirs = (_copy({}, hours_entry={uid: typed}) for uid in ("a", "b"))
    assert brought_together(ours, theirs, SHAPES)[1].rows["hours_entry"] == {"b": typed}
    derived = {**typed, "source": "register"}
    ours, theirs = (_copy({}, hours_entry={uid: derived}) for uid in ("a", "b"))
    assert brought_together(ours, theirs, SHAPES)[1].rows["hours_entry"] == {"a": derived}


def test_who_was_erased_on_one_side_is_erased_on_both_and_what_they_did_stays() -> None:
    ours = _copy({"new": made("ann")}, person={"new": {"name": "An erased person"}})
    ours.erased = {"old": Stone("person", "new"), "h": Stone("health_note", "")}
    there = {"person_id": "old", "group_id": None, "note": "by bus"}
    theirs = _copy(
        {"s": made("bob"), "old": changed("bob", "name"), "h2": made("bob")},
        person={"old": {"name": "Ada"}},
        session_person={"s": there},
        health_note={"h": {"person_id": "old", "note": "nuts"}, "h2": {"person_id": "old", "note": "more"}},
        conflict={"c": {"record": "old"}},
    )
    for one, two in (brought_together(ours, theirs, SHAPES), brought_together(theirs, ours, SHAPES)[::-1]):
        assert two.rows["person"] == {}
        assert two.rows["session_person"] == {"s": {"person_id": "new", "group_id": None, "note": ""}}
        assert two.rows["health_note"] == {}
        assert two.rows["conflict"] == {}
        assert one.rows["person"] == {"new": {"name": "An erased person"}}
        assert one.erased == two.erased


def test_who_was_erased_on_both_sides_is_one_erased_person() -> None:
    ours = _copy({}, person={"x": {"name": ""}})
    theirs = _copy({}, person={"y": {"name": ""}})
    ours.erased, theirs.erased = {"old": Stone("person", "x")}, {"old": Stone("person", "y")}
    one, two = brought_together(ours, theirs, SHAPES)
    assert one.rows["person"] == two.rows["person"] == {"x": {"name": ""}}
    assert one.erased == {"old": Stone("person", "x")}


def test_a_record_that_was_emptied_in_its_place_keeps_what_the_other_side_counted() -> None:
    row = {"person_id": "new", "group_id": None}
    ours = _copy({}, person={"new": {"name": ""}}, session_person={"s": {**row, "note": ""}})
    ours.erased = {"old": Stone("person", "new"), "s": Stone("session_person", "s")}
    theirs = _copy(
        {"s": changed("bob", "group_id", "note")},
        person={"old": {"name": "Ada"}},
        session_person={"s": {"person_id": "old", "group_id": "g", "note": "by bus"}},
    )
    two = brought_together(ours, theirs, SHAPES)[1]
    assert two.rows["session_person"] == {"s": {"person_id": "new", "group_id": "g", "note": ""}}
    assert two.touch("s", "group_id") is not None
