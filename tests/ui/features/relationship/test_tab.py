from desktop.ui.features.relationship.tab import Tab
from tests.hands import Hands


class _Asked(Tab):
    asked = 0

    def refresh(self) -> None:
        self.asked += 1


def test_a_tab_asks_again_for_the_relationship_it_is_shown(hands: Hands) -> None:
    tab = _Asked(hands.window.desk)
    tab.show_pair(3)
    tab.show_pair(3)
    assert (tab.pair, tab.asked) == (3, 2)
    assert tab.first_focus() is None
    assert tab.may_leave()
    tab.act()
    Tab.refresh(tab)
