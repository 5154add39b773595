"""The sheet lines: kept while half typed, kept apart from session to session, told as one types."""

from desktop.core.choices import RoleKind
from desktop.services import register, session
from desktop.ui.features.session.one_page import SessionPage
from tests import factories as make
from tests.hands import Hands


def _page(hands: Hands, key: int) -> SessionPage:
    hands.window.desk.navigator.go("session", key)
    page = hands.window.page("session")
    assert isinstance(page, SessionPage)
    return page


def test_each_session_has_its_own_half_typed_line(hands: Hands) -> None:
    one = session.current(hands.club)
    assert one is not None
    other = make.a_session(hands.club, make.TODAY + make.WEEK)
    page = _page(hands, one.id)
    line = page.lines.lines[RoleKind.MENTEE]
    hands.type("* -4")
    assert register.draft(hands.club, one.id, RoleKind.MENTEE) == "* -4"
    _page(hands, other)
    assert line.text() == ""
    _page(hands, one.id)
    assert line.text() == "* -4"
    assert "1 absent" in page.lines.answer.words


def test_a_line_that_is_emptied_is_forgotten(hands: Hands) -> None:
    one = session.current(hands.club)
    assert one is not None
    page = _page(hands, one.id)
    hands.type("*")
    page.lines.lines[RoleKind.MENTEE].selectAll()
    page.lines.lines[RoleKind.MENTEE].del_()
    hands.rest()
    assert register.draft(hands.club, one.id, RoleKind.MENTEE) == ""
    assert page.lines.answer.words == ""
