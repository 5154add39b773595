"""Which of two values stands: the stricter of what guards children, the further of what goes on, else the later."""

from typing import Any

import pytest

from desktop.core.rules.joining_copies import Clash
from desktop.core.rules.joining_settled import settle, without_anybody
from tests.core.rules.joins import AFTER, touch


def _settled(noun: str, field: str, one: Any, other: Any, verb: str = "", source: str = "typed") -> tuple[Any, bool]:
    """Say which value stands and whether it is asked; the first one is the later."""
    clash = Clash(noun, "u", field, one, other, touch("ann", AFTER, verb), touch("bob"))
    verdict = settle({"source": source}, clash)
    return (other if verdict.turn else one), verdict.ask


@pytest.mark.parametrize(
    ("noun", "field", "strict", "loose"),
    [
        ("check", "decision", "not_accepted", "accepted"),
        ("check", "decision", "waiting", "restricted"),
        ("check", "renew_by", "2026-12-01", "2029-09-01"),
        ("check", "renew_by", "2026-12-01", None),
        ("consent", "given", 0, 1),
        ("consent", "withdrawn_on", "2026-11-17", None),
        ("contact_link", "may_collect", 0, 1),
        ("contact_link", "may_not_collect", 1, 0),
        ("person", "privacy_hold", 1, 0),
        ("person", "adult_confirmed", 0, 1),
        ("person", "born_on", "2015", "2015-03-02"),
        ("person", "born_on", None, "1990"),
        ("wish", "kind", "not_with", "wish"),
        ("club", "minimum_adults", 3, 2),
    ],
)
def test_the_stricter_stands_and_is_asked(noun: str, field: str, strict: Any, loose: Any) -> None:
    assert _settled(noun, field, strict, loose) == (strict, True)
    assert _settled(noun, field, loose, strict) == (strict, True)
    assert without_anybody(noun, field, loose, strict) == without_anybody(noun, field, strict, loose) == strict


@pytest.mark.parametrize(
    ("noun", "field", "further", "back"),
    [
        ("session", "roll_fixed", 1, 0),
        ("session", "status", "closed", "open"),
        ("session_person", "source", "planned", "walk_in"),
        ("session_person", "mark", "came", "not_recorded"),
        ("session_person", "arrived", 1085, 1090),
        ("session_person", "left", 1175, 1170),
        ("session_person", "arrived", 1085, None),
        ("printed_sheet", "copies", 3, 1),
    ],
)
def test_the_further_stands_and_nobody_is_asked(noun: str, field: str, further: Any, back: Any) -> None:
    assert _settled(noun, field, further, back) == (further, False)
    assert _settled(noun, field, back, further) == (further, False)


def test_somebody_who_was_seen_was_there() -> None:
    assert _settled("session_person", "mark", "absent", "came", "register.mark") == ("came", True)
    assert _settled("session_person", "mark", "absent", "came", "session.close") == ("came", False)


def test_times_that_are_far_apart_are_asked() -> None:
    assert _settled("session_person", "arrived", 1140, 1085) == (1140, True)


def test_a_cancelled_session_is_asked() -> None:
    assert _settled("session", "status", "cancelled", "closed") == ("closed", True)


def test_hours_from_the_register_are_worked_out_anew_and_others_are_asked() -> None:
    assert _settled("hours_entry", "minutes", 90, 60, source="register")[1] is False
    assert _settled("hours_entry", "minutes", 90, 60) == (90, True)


def test_anything_else_is_as_the_later_says_and_is_asked() -> None:
    assert _settled("person", "phone", "1", "2") == ("1", True)


def test_what_nobody_changed_is_the_same_from_both_sides() -> None:
    assert (
        without_anybody("person", "code", "M15", "M15B") == without_anybody("person", "code", "M15B", "M15") == "M15B"
    )
    for values in ((None, "2026-11-18"), ("2026-11-18", None)):
        assert without_anybody("relationship", "ended_on", *values) == "2026-11-18"
