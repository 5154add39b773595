"""What this laptop remembers is not in the club file."""

from desktop.ui.features.settings.page import SettingsPage
from desktop.ui.kit import theme
from tests.hands import Hands


def test_the_coordinators_name_stands_in_the_history(hands: Hands) -> None:
    hands.window.desk.navigator.go("settings")
    page = hands.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.laptop.who.setText("Ruth")
    page.laptop.who.editingFinished.emit()
    assert hands.club.who == "Ruth"
    assert hands.window.desk.settings.who == "Ruth"


def test_another_look_is_put_on_at_once(hands: Hands) -> None:
    hands.window.desk.navigator.go("settings")
    page = hands.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.laptop.theme.setCurrentIndex(page.laptop.theme.findData("dark"))
    page.laptop.theme.activated.emit(2)
    hands.rest()
    assert theme.current().name == "dark"
    hands.window.look("light")


def test_another_look_waits_where_something_typed_would_be_lost(hands: Hands) -> None:
    hands.window.desk.navigator.go("settings")
    page = hands.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.forms["Words and names"].editors["mentee_word"].set_value("ninja")
    hands.ask.answers = [False]
    page.laptop.theme.setCurrentIndex(page.laptop.theme.findData("dark"))
    page.laptop.theme.activated.emit(2)
    hands.rest()
    assert hands.ask.asked == ["Not saved"]
    assert theme.current().name == "light"
    assert page.laptop.theme.currentData() == hands.window.desk.settings.theme


def test_when_a_club_locks_itself_is_this_laptops(hands: Hands) -> None:
    hands.window.desk.navigator.go("settings")
    page = hands.window.page("settings")
    assert isinstance(page, SettingsPage)
    assert page.laptop.idle.currentText() == "15 minutes"
    page.laptop.idle.setCurrentIndex(page.laptop.idle.findData(0))
    page.laptop.idle.activated.emit(0)
    assert hands.window.desk.settings.idle_minutes == 0
