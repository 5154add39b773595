"""In the building on screen: counted, supervised, printed, and where one goes from there."""

from pypdf import PdfReader
from PySide6.QtWidgets import QPushButton

from desktop.core.choices import RoleKind
from desktop.model.contact import ContactLink
from desktop.services import record, register, session
from desktop.ui.features.building.page import BuildingPage, columns
from desktop.ui.kit.parts import Banner
from tests.hands import Hands


def _page(hands: Hands) -> BuildingPage:
    page = hands.window.page("building")
    assert isinstance(page, BuildingPage)
    return page


def _key(hands: Hands) -> int:
    one = session.current(hands.club)
    assert one is not None
    return one.id


def test_from_today_one_sees_who_is_here(hands: Hands) -> None:
    register.save(hands.club, _key(hands), "1..4", RoleKind.MENTEE)
    register.save(hands.club, _key(hands), "1 2", RoleKind.VOLUNTEER)
    hands.click(hands.button("Who is here"))
    page = _page(hands)
    assert page.figures.text() == "4 children  ·  2 adults  ·  6 together"
    (banner,) = page.findChildren(Banner)
    assert banner.words == "4 children here: 2 adults needed, 2 cleared and present"
    assert page.foot.text() == "12 still to come"
    assert [row.name for row in page.table.model.rows][:2] == ["Aisha A.", "Ana L."]


def test_it_follows_what_is_done_at_once(hands: Hands) -> None:
    key = _key(hands)
    hands.window.desk.navigator.go("building", key)
    page = _page(hands)
    assert page.figures.text().startswith("0 children")
    first = session.current(hands.club)
    assert first is not None
    hands.window.desk.do(lambda: register.save(hands.club, key, "3", RoleKind.MENTEE)[0])
    assert page.figures.text().startswith("1 child")
    assert not any(banner.words and banner.property("wash") == "ok" for banner in page.findChildren(Banner))


def test_who_may_not_collect_is_said_in_words_with_a_mark(hands: Hands) -> None:
    register.save(hands.club, _key(hands), "1", RoleKind.MENTEE)
    link = record.all_of(hands.club, ContactLink)[0]
    record.change(hands.club, ContactLink, link.id, {"may_not_collect": True})
    hands.window.desk.navigator.go("building", _key(hands))
    (row,) = _page(hands).table.model.rows
    assert columns()[-1].text(row) == "✗ Rosa Aox"
    assert columns()[-2].text(row) == ""


def test_the_fire_list_is_printed(hands: Hands) -> None:
    register.save(hands.club, _key(hands), "1 2", RoleKind.MENTEE)
    hands.window.desk.navigator.go("building", _key(hands))
    hands.click(_page(hands).print)
    assert len(PdfReader(hands.ask.printed[0]).pages) == 1


def test_door_and_register_are_one_click_away(hands: Hands) -> None:
    hands.window.desk.navigator.go("building")
    for button, page in ((_page(hands).door, "door"), (_page(hands).register, "session")):
        assert isinstance(button, QPushButton)
        hands.click(button)
        assert hands.window.pile.currentWidget() is hands.window.page(page)
        hands.window.desk.navigator.back()


def test_without_a_session_it_says_so(hands: Hands) -> None:
    session.cancel(hands.club, _key(hands))
    hands.window.desk.navigator.go("building")
    assert _page(hands).meeting.text() == "No session is planned yet."
