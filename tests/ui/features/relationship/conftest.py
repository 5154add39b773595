"""A relationship on the evening: Ben mentors Zoë since September, with tabs that are tested alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from desktop.services import person
from desktop.ui.features.relationship.tab import Tab
from tests.caring import a_pair
from tests.hands import Hands

Shows = Callable[[type[Tab]], Tab]


@pytest.fixture
def pair(hands: Hands) -> int:
    club = hands.club
    ben = person.the_one(club, "Ben Carter").id
    return a_pair(club, ben, person.the_one(club, "Zoë Zox").id)


@pytest.fixture
def shows(hands: Hands, pair: int) -> Iterator[Shows]:
    """Show a tab of the relationship in the window, as its page does."""
    holder = QTabWidget()

    def show(make: type[Tab]) -> Tab:
        tab = make(hands.window.desk)
        holder.addTab(tab, "tab")
        hands.window.pile.addWidget(holder)
        hands.window.pile.setCurrentWidget(holder)
        hands.window.desk.bus.changed.connect(lambda _changes: tab.refresh())
        tab.show_pair(pair)
        focus = tab.first_focus()
        assert focus is not None
        focus.setFocus()
        QTest.qWait(5)
        return tab

    yield show
    holder.deleteLater()
