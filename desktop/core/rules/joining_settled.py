"""Which of two values stands where both copies changed a field, and whether somebody has to decide it.

What guards children is the stricter of the two. What only says how far something has come (a session that was closed,
a roll that was fixed) needs nobody: the further one stands. Somebody who was seen was there, whatever the other door
noted. For all else the later one stands until it is decided.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from desktop.core.rules.joining_copies import Clash

SAME_MOMENT: Final = 15
"""Minutes by which the clocks of two doors may differ for one arrival: the earlier stands, and nobody is asked."""
_MARKS: Final = ("not_recorded", "absent", "told_us", "came")
_STATUS: Final = ("planned", "cancelled", "open", "closed")
_DECISIONS: Final = ("accepted", "restricted", "waiting", "not_accepted")
OF_REGISTER: Final = frozenset({"starts", "ends", "break_minutes", "minutes", "sheet_id"})
"""What follows from the register in hours; it is worked out anew."""

Better = Callable[[Any, Any], bool]


class Verdict(NamedTuple):
    """Whether the other of two values stands, and whether somebody has to decide."""

    turn: bool
    ask: bool


def _yes(one: Any, other: Any) -> bool:
    return bool(one) > bool(other)


def _no(one: Any, other: Any) -> bool:
    return bool(one) < bool(other)


def _more(one: Any, other: Any) -> bool:
    return other is None or (one is not None and one > other)


def _less(one: Any, other: Any) -> bool:
    return other is None or (one is not None and one < other)


def _bare(one: Any, other: Any) -> bool:
    return not one and bool(other)


def _younger(one: Any, other: Any) -> bool:
    """Say whether a birth date is the later one; one that is not known is the least sure, a year stands for its end."""
    return not one or (bool(other) and _end(one) > _end(other))


def _end(partial: str) -> str:
    return f"{partial}-12-31"[:10] if len(partial) == len("2014") else f"{partial}-31"[:10]


def _order(values: tuple[str, ...]) -> Better:
    return lambda one, other: values.index(one) > values.index(other)


def _first(value: str) -> Better:
    return lambda one, _other: bool(one == value)


def _anything(one: Any, other: Any) -> bool:
    return (one is not None, repr(one)) > (other is not None, repr(other))


STRICTER: Final[Mapping[tuple[str, str], Better]] = {
    ("check", "decision"): _order(_DECISIONS),
    ("check", "renew_by"): _less,
    ("check", "seen_on"): _more,
    ("check", "issued_on"): _more,
    ("check", "reason_not_required"): _bare,
    ("check_override", "until"): _less,
    ("check_override", "from_day"): _more,
    ("consent", "given"): _no,
    ("consent", "withdrawn_on"): _less,
    ("consent", "expires_on"): _less,
    ("contact_link", "may_collect"): _no,
    ("contact_link", "may_not_collect"): _yes,
    ("contact_link", "valid_to"): _less,
    ("contact_link", "valid_from"): _more,
    ("person", "privacy_hold"): _yes,
    ("person", "adult_confirmed"): _no,
    ("person", "born_on"): _younger,
    ("training", "expires_on"): _less,
    ("wish", "kind"): _first("not_with"),
    ("meeting", "worry"): _yes,
    ("meeting", "mistake_may_print"): _no,
    ("evidence", "consent"): _no,
    ("gratitude", "may_quote"): _no,
    ("introduction", "may_share"): _no,
    ("impact", "failure_agreed"): _no,
    ("relationship", "at_risk"): _yes,
    ("club", "training_required"): _yes,
    ("club", "minimum_adults"): _more,
    ("group", "minimum_adults"): _more,
}
FURTHER: Final[Mapping[tuple[str, str], Better]] = {
    ("session", "roll_fixed"): _yes,
    ("session", "closed_at"): _more,
    ("session_person", "source"): _first("planned"),
    ("session_person", "expected"): _yes,
    ("session_person", "date"): _anything,
    ("printed_sheet", "copies"): _more,
    ("printed_sheet", "printed_at"): _less,
    ("printed_sheet", "typed_at"): _less,
    ("printed_sheet", "shredded_on"): _less,
    ("printed_sheet", "destroy_by"): _less,
    ("person", "sort_name"): _anything,
    ("person", "to_complete"): _no,
    ("hours_entry", "deducted"): _anything,
    ("hours_entry", "month"): _anything,
    ("relationship_step", "noted_at"): _less,
    ("relationship", "proposed_on"): _anything,
    ("relationship", "agreed_on"): _anything,
    ("relationship", "started_on"): _anything,
    ("relationship", "ended_on"): _anything,
    ("different_people", "said_on"): _less,
    ("role", "since"): _less,
}


def settle(row: Mapping[str, Any], one: Clash) -> Verdict:
    """Say which of two values stands.

    Args:
        row: the record as one of the copies has it.
        one: the field; what stands so far is the later.
    """
    place = one.noun, one.field
    if place in STRICTER:
        return Verdict(STRICTER[place](one.other, one.standing), ask=True)
    if place in FURTHER:
        return Verdict(FURTHER[place](one.other, one.standing), ask=False)
    if place == ("session_person", "mark"):
        return _mark(one)
    if place == ("session", "status"):
        further = _order(_STATUS)(one.other, one.standing)
        return Verdict(further, ask="cancelled" in {one.standing, one.other})
    if one.noun == "session_person" and one.field in {"arrived", "left", "minutes_late"}:
        return _time(one)
    if one.noun == "hours_entry" and row["source"] == "register" and one.field in OF_REGISTER:
        return Verdict(_anything(one.other, one.standing), ask=False)
    return Verdict(turn=False, ask=True)


def without_anybody(noun: str, field: str, value: Any, other: Any) -> Any:
    """Give the value that stands where neither side changed a field, and joining settled it on one side only."""
    better = STRICTER.get((noun, field)) or FURTHER.get((noun, field)) or _anything
    return value if better(value, other) else other


def _mark(one: Clash) -> Verdict:
    """Let somebody who was seen have been there; absent by closing says only that this door did not see them."""
    turn = _order(_MARKS)(one.other, one.standing)
    gives_way, verb = (one.standing, one.by.verb) if turn else (one.other, one.other_by.verb)
    return Verdict(turn, ask=gives_way != "not_recorded" and verb != "session.close")


def _time(one: Clash) -> Verdict:
    if one.standing is None or one.other is None:
        return Verdict(one.standing is None, ask=False)
    turn = one.other > one.standing if one.field == "left" else one.other < one.standing
    near = abs(one.other - one.standing) <= SAME_MOMENT
    return Verdict(turn if near else False, ask=not near)
