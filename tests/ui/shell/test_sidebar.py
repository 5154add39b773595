"""The sidebar leads to the pages and marks the one that is open."""

from desktop.ui.kit import theme
from desktop.ui.shell.sidebar import Sidebar
from tests.hands import Hands


def test_it_tells_where_one_wants_to_go(hands: Hands) -> None:
    del hands
    theme.current()
    bar = Sidebar("Riverside")
    went: list[str] = []
    bar.wanted.connect(went.append)
    bar.button_of("hours").click()
    assert went == ["hours"]
    bar.show_place("session")
    assert bar.button_of("sessions").isChecked()


def test_folded_it_keeps_names_for_those_who_hear_it(hands: Hands) -> None:
    bar = hands.window.sidebar
    bar.fold(folded=True)
    assert bar.button_of("hours").text() == ""
    assert bar.button_of("hours").accessibleName() == "Hours"
    bar.fold(folded=False)
    bar.recolour()
    assert bar.button_of("hours").text().strip() == "Hours"
