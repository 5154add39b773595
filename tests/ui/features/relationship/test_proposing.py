"""The form of a proposal."""

from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind
from desktop.model.relationship import Relationship
from desktop.services import person, record, relationship_list
from desktop.services.club import ClubFile
from desktop.ui.features.relationship.proposing import proposal_form, propose

NOTHING: dict[str, Any] = {
    **dict.fromkeys(("mentor", "mentees", "second_mentor", "second_mentee", "third_mentee", "group")),
    "reason": "",
    "kind": RelationshipKind.ONE_TO_ONE,
    "since": "",
    "despite_wish": False,
}


def test_volunteers_come_first_as_mentors_and_mentees_as_mentees(qtbot: QtBot, evening: ClubFile) -> None:
    form = proposal_form(evening)
    qtbot.addWidget(form)
    offered = {name: form.editors[name].combo for name in ("mentor", "mentees")}  # type: ignore[attr-defined]
    assert [combo.itemText(1) for combo in offered.values()] == ["Ana Lima", "Aisha Aox"]
    assert offered["mentor"].count() == offered["mentees"].count() == 20
    assert form.all_values()["mentor"] is None


def test_a_group_is_proposed_with_names_that_were_typed(evening: ClubFile) -> None:
    mei = person.the_one(evening, "Mei").id
    said = {"mentor": "Ana Lima", "mentees": mei, "second_mentee": "Noor", "kind": "small_group", "since": "1/11/2026"}
    propose(evening, {**NOTHING, **said})
    [row] = relationship_list.rows(evening)
    assert row.name == "Mei Mox and Noor Nox with Ana Lima"
    assert record.get(evening, Relationship, row.key).proposed_on == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "mentor"),
        ({"mentor": "Ana Lima"}, "mentees"),
        ({"mentor": "Ana Lima", "mentees": "Nobody"}, "mentees"),
        ({"mentor": "Ana Lima", "mentees": "Mei", "second_mentee": "Noor"}, "kind"),
        ({"mentor": "Ana Lima", "mentees": "Mei", "since": "soon"}, "since"),
    ],
)
def test_what_is_missing_or_wrong_names_its_field(evening: ClubFile, said: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        propose(evening, {**NOTHING, **said})
    assert refused.value.field == field
