"""A person's relationships, each leading to its page."""

from desktop.services import person
from desktop.ui.features.person.one_page import PersonPage
from tests.hands import Hands
from tests.pairs import a_relationship


def test_relationships_stand_in_a_tab_once_there_are_some(hands: Hands) -> None:
    ana, mei = (person.the_one(hands.club, name).id for name in ("Ana Lima", "Mei"))
    hands.window.desk.navigator.go("person", mei)
    page = hands.window.page("person")
    assert isinstance(page, PersonPage)
    place = page.tabs.indexOf(page._places["relationships"])
    assert not page.tabs.isTabVisible(place)
    key = a_relationship(hands.club, ana, mei)
    page.refresh_now()
    assert page.tabs.isTabVisible(place)
    page.tabs.setCurrentIndex(place)
    hands.click(hands.button("Mei Mox with Ana Lima"))
    assert hands.window.page("relationship").key == key
