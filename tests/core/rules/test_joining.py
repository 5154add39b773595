"""Joining by record and field: what one side did is taken, what both did is settled, nothing that is used goes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules.joining import merge
from desktop.core.rules.joining_copies import WHOLE, Copy, Joined, Shape, Touched
from tests.core.rules.joins import AFTER, changed, copy, deleted, made, shape, touch

SHAPES = {"person": shape(), "note": shape({"person_id": "person", "by": "person"}, optional=("by",))}


def _both(ours: Copy, theirs: Copy, shapes: dict[str, Shape] = SHAPES) -> Joined:
    """Join them, and see that it is the same from the other side."""
    joined = merge(ours, theirs, shapes)
    turned = merge(theirs, ours, shapes)
    assert joined.rows == turned.rows
    assert joined.clashes == turned.clashes
    return joined


def _people(touched: Any = None, **people: str) -> Copy:
    return copy(touched, person={uid: {"phone": phone} for uid, phone in people.items()}, note={})


def test_what_one_side_changed_is_taken() -> None:
    joined = _both(_people({"p": changed("ann", "phone")}, p="1"), _people(p="2"))
    assert joined.rows["person"] == {"p": {"phone": "1"}}
    assert not joined.clashes


def test_of_what_both_changed_the_later_stands_until_it_is_decided() -> None:
    ours = _people({"p": changed("ann", "phone")}, p="1")
    theirs = _people({"p": changed("bob", "phone", at=AFTER)}, p="2")
    joined = _both(ours, theirs)
    assert joined.rows["person"]["p"] == {"phone": "2"}
    clash = joined.clashes["p", "phone"]
    assert (clash.standing, clash.by.who, clash.other, clash.other_by.who) == ("2", "bob", "1", "ann")


def test_the_same_value_twice_is_no_clash() -> None:
    joined = _both(_people({"p": changed("ann", "phone")}, p="1"), _people({"p": changed("bob", "phone")}, p="1"))
    assert not joined.clashes


def test_what_is_new_comes() -> None:
    joined = _both(_people({"p": made("ann")}, p="1"), _people({"q": made("bob")}, q="2"))
    assert set(joined.rows["person"]) == {"p", "q"}


def test_what_one_took_away_and_the_other_left_alone_is_gone() -> None:
    joined = _both(_people({"p": deleted("ann")}), _people(p="1"))
    assert not joined.rows["person"]
    assert not joined.clashes


def test_what_one_took_away_and_the_other_changed_stays_and_is_asked() -> None:
    joined = _both(_people({"p": deleted("ann")}), _people({"p": changed("bob", "phone")}, p="1"))
    assert joined.rows["person"] == {"p": {"phone": "1"}}
    assert joined.clashes["p", WHOLE].standing is True


def test_what_something_new_links_to_comes_back_with_what_went_with_it() -> None:
    went = {uid: deleted("ann") for uid in ("p", "n")}
    ours = copy(went, person={}, note={})
    row: dict[str, Any] = {"person_id": "p", "by": None}
    theirs = copy({"m": made("bob")}, person={"p": {"phone": "1"}}, note={"n": row, "m": row})
    joined = _both(ours, theirs)
    assert set(joined.rows["person"]) == {"p"}
    assert set(joined.rows["note"]) == {"n", "m"}
    assert set(joined.clashes) == {("p", WHOLE)}


def test_what_one_took_away_and_the_other_changed_comes_back_with_what_went_with_it() -> None:
    ours = copy({uid: deleted("ann") for uid in ("p", "n")} | {"m": deleted("cy")}, person={}, note={})
    row: dict[str, Any] = {"person_id": "p", "by": None}
    theirs = copy({"p": changed("bob", "phone")}, person={"p": {"phone": "1"}}, note={"n": row, "m": row})
    joined = _both(ours, theirs)
    assert set(joined.rows["person"]) == {"p"}
    assert set(joined.rows["note"]) == {"n"}, "what went in another action stays away"
    assert set(joined.clashes) == {("p", WHOLE)}


def test_a_link_to_nobody_is_emptied_and_what_needs_it_goes() -> None:
    rows: dict[str, dict[str, Any]] = {
        "n": {"person_id": "p", "by": "nobody"},
        "m": {"person_id": "nobody", "by": None},
    }
    joined = _both(copy(person={"p": {"phone": ""}}, note=rows), copy(person={"p": {"phone": ""}}, note={}))
    assert joined.rows["note"] == {"n": {"person_id": "p", "by": None}}


def test_made_on_both_sides_what_was_said_wins_over_what_was_not() -> None:
    shapes = {"person": shape(defaults={"phone": ""}), "note": shape()}
    joined = _both(_people({"p": made("ann", AFTER)}, p=""), _people({"p": made("bob")}, p="2"), shapes)
    assert joined.rows["person"]["p"] == {"phone": "2"}
    assert not joined.clashes


def _touches(who: str) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, changed(who, "phone"), deleted(who), made(who)])


def test_what_an_erasure_emptied_or_took_away_is_not_asked() -> None:
    erased = changed("ann", "phone", verb="person.erase")
    later = changed("bob", "phone", at=AFTER)
    joined = _both(_people({"p": erased}, p=""), _people({"p": later}, p="2"))
    assert joined.rows["person"]["p"] == {"phone": ""}
    went = Touched(deleted=touch("ann", verb="person.erase"))
    assert not _both(_people({"p": went}), _people({"p": later}, p="2")).rows["person"]
    assert not joined.clashes


def test_what_one_side_settled_by_joining_stands_where_neither_changed_it_since() -> None:
    knows, does_not = _people(p="1"), _people(p="2")
    knows.settled = {}
    assert _both(knows, does_not).rows["person"]["p"] == {"phone": "1"}


def test_where_both_joined_somebody_the_joining_that_changed_it_stands() -> None:
    ours, theirs = _people(p="1"), _people(p="2")
    ours.settled, theirs.settled = {"p": {"phone"}}, {"q": {"phone"}}
    assert _both(ours, theirs).rows["person"]["p"] == {"phone": "1"}
    ours.settled["p"] = {"notes"}
    ours.touched["p"] = changed("ann", "notes")
    assert _both(ours, theirs).rows["person"]["p"] == {"phone": "1"}


def test_what_joining_took_away_does_not_come_back_from_who_does_not_know_of_it() -> None:
    knows = _people()
    knows.settled = {"p": {WHOLE}}
    assert not _both(knows, _people(p="1")).rows["person"]
    used = _people({"p": changed("bob", "phone")}, p="1")
    assert _both(knows, used).rows["person"]["p"] == {"phone": "1"}


_PHONES = st.sampled_from([None, "", "1", "2"])


@given(st.lists(st.tuples(_PHONES, _touches("ann"), _PHONES, _touches("bob")), max_size=4))
def test_it_never_matters_who_joins(records: list[tuple[Any, Any, Any, Any]]) -> None:
    sides = []
    for side in (0, 2):
        there = {f"p{number}": one[side] for number, one in enumerate(records) if one[side] is not None}
        touched = {f"p{number}": one[side + 1] for number, one in enumerate(records) if one[side + 1] is not None}
        sides.append(_people(touched, **there))
    _both(sides[0], sides[1])
