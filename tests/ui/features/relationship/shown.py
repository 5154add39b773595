"""A tab of a relationship by itself in the real window."""

from typing import TypeVar

from desktop.ui.features.relationship.tab import Tab
from tests.hands import Hands

T = TypeVar("T", bound=Tab)


def shown(hands: Hands, tab: type[T], pair: int) -> T:
    """Show a tab where the page of a relationship would be."""
    made = tab(hands.window.desk)
    hands.window.pile.addWidget(made)
    hands.window.pile.setCurrentWidget(made)
    made.show_pair(pair)
    hands.rest()
    return made
