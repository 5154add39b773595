"""Every page of the list is made when it is wanted, and stands under an entry of the sidebar."""

from desktop.ui.shell.pages import BY_NAME, PAGES, SIDEBAR
from tests.hands import Hands


def test_every_page_is_made(hands: Hands) -> None:
    for entry in PAGES:
        assert hands.window.page(entry.name) is hands.window.page(entry.name)


def test_pages_of_one_record_stand_under_an_entry_of_the_sidebar() -> None:
    shown = {entry.name for entry in SIDEBAR}
    assert {entry.under for entry in PAGES if entry.under} <= shown
    assert len(BY_NAME) == len(PAGES)
