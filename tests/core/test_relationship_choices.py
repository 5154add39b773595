import re

import pytest

from desktop import i18n
from desktop.core import relationship_choices
from desktop.core.choices import Choice
from desktop.core.relationship_choices import AdviceState, SkillLevel

ALL = [
    one
    for one in vars(relationship_choices).values()
    if isinstance(one, type) and issubclass(one, Choice) and one is not Choice
]


@pytest.mark.parametrize("kind", ALL)
def test_values_are_stored_in_plain_lower_case_and_labels_differ(kind: type[Choice]) -> None:
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", member.value) for member in kind)
    labels = [i18n._(member.label) for member in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_levels_and_states_stand_in_their_order() -> None:
    assert next(iter(SkillLevel)) is SkillLevel.NEW
    assert list(SkillLevel)[-1] is SkillLevel.COULD_TEACH
    assert list(AdviceState) == [AdviceState.GIVEN, AdviceState.TRIED, AdviceState.WORKED, AdviceState.NOT_FOR_ME]
