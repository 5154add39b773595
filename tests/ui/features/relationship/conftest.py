"""Relationships of the reference evening, and tabs that are tested alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from desktop.core.relationship_choices import RelationshipState
from desktop.services import person
from desktop.services.club import ClubFile
from desktop.ui.features.relationship.tab import Tab
from tests.hands import Hands
from tests.pairs import Pair, a_pair, a_relationship

Shows = Callable[[type[Tab]], Tab]


@pytest.fixture
def pair(evening: ClubFile) -> Pair:
    """Make a relationship of two people by their names."""

    def made(mentor: str, mentee: str, state: RelationshipState = RelationshipState.ACTIVE) -> int:
        one, other = (person.the_one(evening, name).id for name in (mentor, mentee))
        return a_relationship(evening, one, other, state)

    return made


@pytest.fixture
def ben_and_zoe(hands: Hands) -> int:
    """Ben mentors Zoë since September."""
    ben = person.the_one(hands.club, "Ben Carter").id
    return a_pair(hands.club, ben, person.the_one(hands.club, "Zoë Zox").id)


@pytest.fixture
def shows(hands: Hands, ben_and_zoe: int) -> Iterator[Shows]:
    """Show a tab of their relationship in the window, as its page does."""
    holder = QTabWidget()

    def show(make: type[Tab]) -> Tab:
        tab = make(hands.window.desk)
        holder.addTab(tab, "tab")
        hands.window.pile.addWidget(holder)
        hands.window.pile.setCurrentWidget(holder)
        hands.window.desk.bus.changed.connect(lambda _changes: tab.refresh())
        tab.show_pair(ben_and_zoe)
        focus = tab.first_focus()
        assert focus is not None
        focus.setFocus()
        QTest.qWait(5)
        return tab

    yield show
    holder.deleteLater()
