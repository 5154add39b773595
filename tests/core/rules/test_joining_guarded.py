"""Whoever was forbidden something on one side is not allowed it by the other, until somebody decides."""

from typing import Any

import pytest

from desktop.core.rules.joining import merge
from desktop.core.rules.joining_copies import Copy, Joined, Touched
from desktop.core.rules.joining_guarded import keep_stricter
from tests.core.rules.joins import AFTER, NAMES, changed, copy, deleted, made, shape

SHAPES = {name: shape() for name in NAMES}
HOLDS = {
    "person_id": "ben",
    "kind": "dbs_enhanced",
    "decision": "accepted",
    "seen_on": "2026-09-01",
    "issued_on": None,
    "renew_by": "2029-09-01",
    "reason_not_required": "",
}
REFUSED = {**HOLDS, "decision": "not_accepted"}
EARLY = {**HOLDS, "renew_by": "2026-12-01"}


def _checks(touched: dict[str, Touched], **rows: dict[str, Any]) -> Copy:
    return copy(touched, check=rows)


def _joined(ours: Copy, theirs: Copy) -> Joined:
    joined = merge(ours, theirs, SHAPES)
    keep_stricter(joined, ours, theirs)
    turned = merge(theirs, ours, SHAPES)
    keep_stricter(turned, theirs, ours)
    assert joined.rows == turned.rows
    assert joined.clashes == turned.clashes
    return joined


def test_a_check_is_as_the_stricter_side_says() -> None:
    ours = _checks({"c": changed("ann", "decision")}, c=REFUSED)
    theirs = _checks({"c": changed("bob", "renew_by", at=AFTER)}, c={**HOLDS, "renew_by": "2030-09-01"})
    joined = _joined(ours, theirs)
    assert joined.rows["check"]["c"]["decision"] == "not_accepted"


def test_the_earlier_end_stands() -> None:
    ours = _checks({"c": changed("ann", "renew_by")}, c=EARLY)
    theirs = _checks({"c": changed("bob", "renew_by", at=AFTER)}, c={**HOLDS, "renew_by": "2030-09-01"})
    joined = _joined(ours, theirs)
    assert joined.rows["check"]["c"] == EARLY
    assert joined.clashes["c", "renew_by"].other == "2030-09-01"


def test_a_new_check_does_not_clear_whom_the_other_side_refused() -> None:
    ours = _checks({"c": changed("ann", "decision")}, c=REFUSED)
    theirs = _checks({"d": made("bob")}, c=HOLDS, d=HOLDS)
    joined = _joined(ours, theirs)
    assert joined.rows["check"]["c"]["decision"] == "not_accepted"
    assert joined.rows["check"]["d"]["decision"] == "waiting"
    assert joined.clashes["d", "decision"].other == "accepted"


def test_a_check_that_was_taken_away_clears_nobody_though_the_other_side_changed_it() -> None:
    ours = _checks({"c": deleted("ann")})
    theirs = _checks({"c": changed("bob", "reference")}, c={**HOLDS, "reference": "12"})
    assert _joined(ours, theirs).rows["check"]["c"]["decision"] == "waiting"


def test_not_required_is_no_way_round() -> None:
    ours = _checks({"c": changed("ann", "decision")}, c=REFUSED)
    free = {**HOLDS, "kind": "not_required", "reason_not_required": "guest"}
    theirs = _checks({"c": deleted("bob"), "d": made("bob")}, d=free)
    joined = _joined(ours, theirs)
    assert joined.rows["check"]["d"]["reason_not_required"] == ""


def test_what_one_side_alone_decided_holds() -> None:
    ours = _checks({"c": changed("ann", "decision")}, c=HOLDS)
    joined = _joined(ours, _checks({}, c=REFUSED))
    assert joined.rows["check"]["c"] == HOLDS
    assert not joined.clashes


@pytest.mark.parametrize(
    ("noun", "free", "shut", "field"),
    [
        ("consent", {"kind": "photo_public", "given": 1, "withdrawn_on": None, "expires_on": None}, 0, "given"),
        (
            "contact_link",
            {"contact_id": "rosa", "may_collect": 1, "may_not_collect": 0, "valid_to": None},
            0,
            "may_collect",
        ),
    ],
)
def test_permissions_and_collectors_too(noun: str, free: dict[str, Any], shut: int, field: str) -> None:
    row = {"person_id": "ada", **free}
    taken = {**row, "withdrawn_on": "2026-11-17"} if noun == "consent" else {**row, "may_not_collect": 1}
    changed_field = "withdrawn_on" if noun == "consent" else "may_not_collect"
    ours = copy({"a": changed("ann", changed_field)}, **{noun: {"a": taken}})
    theirs = copy({"b": made("bob")}, **{noun: {"a": row, "b": row}})
    joined = _joined(ours, theirs)
    assert joined.rows[noun]["a"] == taken
    assert joined.rows[noun]["b"][field] == shut
