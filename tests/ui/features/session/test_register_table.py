"""Marks on the screen are the marks on the paper: a letter and a word, never colour alone."""

from typing import Any

import pytest

from desktop.core.choices import Mark, RoleKind
from desktop.services.session_page import RegisterRow
from desktop.ui.features.session.register_table import columns, mark_words

PLAIN = RegisterRow(
    number=1, person=1, role="mentee", name="Ada K.", mark="came", coming="unknown", arrived=None, left=None,
    minutes_late=None, total_minutes=None, break_minutes=None, prep_minutes=None, signed=False, collected_by="",
    came=8, possible=9, first_time=False, walk_in=False, has_card=False, to_complete=False, missed_before=False,
    note="",
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "●  present"),
        ({"minutes_late": 15}, "L  late 15"),
        ({"walk_in": True}, "N  walk-in"),
        ({"mark": Mark.ABSENT.value}, "–  absent"),
        ({"mark": Mark.TOLD_US.value}, "E  told us"),
        ({"mark": Mark.NOT_RECORDED.value}, "?  not recorded"),
        ({"mark": Mark.NOT_RECORDED.value, "coming": "not_coming"}, "E  told us"),
    ],
)
def test_each_state_has_a_letter_and_a_word(changed: dict[str, Any], words: str) -> None:
    assert mark_words(PLAIN._replace(**changed)) == words


def test_what_helps_to_know_stands_at_the_end() -> None:
    last = columns(RoleKind.MENTEE)[-1]
    told = PLAIN._replace(has_card=True, missed_before=True, to_complete=True, collected_by="C2", note="holiday")
    assert last.text(told) == "● card · second in a row · details to complete · collected by C2 · holiday"
    assert last.text(PLAIN) == ""
