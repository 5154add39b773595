"""Which consents a registration asks for."""

from desktop.core.choices import ConsentKind
from desktop.core.rules import consents


def test_a_child_is_asked_for_every_kind_and_an_adult_for_what_is_no_childs() -> None:
    assert set(consents.asked(adult=False)) == set(ConsentKind)
    assert set(ConsentKind) - set(consents.asked(adult=True)) == consents.OF_CHILDREN
