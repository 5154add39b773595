import re

import pytest

from desktop import i18n
from desktop.core import choices
from desktop.core.choices import Choice, Mark, Weekday
from desktop.core.relationship_choices import SkillLevel

ALL = [one for one in vars(choices).values() if isinstance(one, type) and issubclass(one, Choice) and one is not Choice]


@pytest.mark.parametrize("kind", ALL)
def test_values_are_stored_in_plain_lower_case_and_labels_are_there(kind: type[Choice]) -> None:
    for member in kind:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", member.value)
        assert member.label.strip() == member.label != ""
        assert kind(member.value) is member
    labels = [i18n._(member.label) for member in kind]
    assert len(set(labels)) == len(labels)


def test_a_choice_is_its_value() -> None:
    assert Mark("came") is Mark.CAME
    assert {"came": 1}[Mark.CAME] == 1
    assert str(Mark.TOLD_US) == "told_us"


def test_weekdays_count_from_monday() -> None:
    assert [day.number for day in Weekday] == [0, 1, 2, 3, 4, 5, 6]


def test_levels_of_a_skill_count_from_new_to_it() -> None:
    assert [level.number for level in SkillLevel] == [0, 1, 2, 3, 4]
    assert SkillLevel.NEW.label == "is new to it"


def test_a_choice_without_a_label_shows_its_value() -> None:
    class Plain(Choice):
        ONE = "one"

    assert Plain.ONE.label == "one"
