"""Periods and groups of letters and reports."""

from desktop.ui.features.writing import choices
from tests.hands import Hands


def test_the_present_term_is_chosen_and_all_groups_are_last(hands: Hands) -> None:
    periods, groups = choices.periods(hands.club), choices.groups(hands.club)
    assert periods.itemText(periods.count() - 1) == "2026"
    assert periods.currentIndex() < periods.count()
    assert groups.itemData(groups.count() - 1) is None
