"""Which consents a registration asks for."""

from desktop.core.choices import ConsentKind
from desktop.core.rules import consents


def test_a_child_is_asked_for_what_is_a_childs_and_an_adult_for_what_is_not() -> None:
    assert set(ConsentKind) - set(consents.asked(adult=False)) == consents.OF_ADULTS
    assert set(ConsentKind) - set(consents.asked(adult=True)) == consents.OF_CHILDREN
