"""What can be done with a whole session: its papers, its pack, and what stands under More."""

from desktop.services import session
from desktop.ui.features.session.one_page import SessionPage
from tests.hands import Hands


def _page(hands: Hands) -> SessionPage:
    one = session.current(hands.club)
    assert one is not None
    hands.window.desk.navigator.go("session", one.id)
    page = hands.window.page("session")
    assert isinstance(page, SessionPage)
    return page


def test_more_offers_what_fits_the_state(hands: Hands) -> None:
    page = _page(hands)
    assert page.shown is not None
    assert len(page.acts.menu(page.shown)) == 9
    hands.ask.answers = [""]
    page.acts.cancel()
    assert page.shown is not None
    assert len(page.acts.menu(page.shown)) == 4


def test_the_pack_is_printed_from_the_sessions_page(hands: Hands) -> None:
    page = _page(hands)
    page.acts.print_pack()
    assert hands.ask.printed[0].is_file()
    assert page.shown is not None
    assert page.shown.sheets["mentee"]


def test_its_papers_are_shown(hands: Hands) -> None:
    _page(hands).acts.papers()
    assert hands.window.pile.currentWidget() is hands.window.page("papers")
