"""The list of sessions: planning a term, adding one, opening the next, taking the roll along."""

from datetime import date

from PySide6.QtCore import Qt

from desktop.services import session
from desktop.ui.features.session.page import SessionsPage
from tests import factories as make
from tests.hands import CTRL, Hands


def _page(hands: Hands) -> SessionsPage:
    hands.window.desk.navigator.go("sessions")
    page = hands.window.page("sessions")
    assert isinstance(page, SessionsPage)
    return page


def test_ctrl_enter_opens_the_next_session(hands: Hands) -> None:
    _page(hands)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.window.page("session").title.text() == "Tuesday 17 November"


def test_a_term_is_planned_with_days_left_out(hands: Hands) -> None:
    page = _page(hands)
    page.plan()
    form = page.panel.form
    assert form is not None
    form.editors["weekday"].set_value("thu")
    form.editors["first"].set_value("1/4/2027")
    form.editors["last"].set_value("30/4/2027")
    form.editors["skip"].set_value("8/4/2027..15/4/2027")
    page.panel.save()
    days = [row.date for row in session.rows(hands.club, start=date(2027, 4, 1))]
    assert days == ["2027-04-01", "2027-04-22", "2027-04-29"]


def test_a_wrong_date_is_said_at_its_field(hands: Hands) -> None:
    page = _page(hands)
    page.plan()
    form = page.panel.form
    assert form is not None
    form.editors["first"].set_value("soon")
    page.panel.save()
    assert "soon" in form.error_at("first")


def test_one_session_is_added_and_an_overlap_refused(hands: Hands) -> None:
    page = _page(hands)
    for expected in (True, False):
        page.add()
        form = page.panel.form
        assert form is not None
        form.editors["date"].set_value("20/11/2026")
        page.panel.save()
        assert page.panel.isVisible() is not expected
    assert page.panel.form is not None
    assert "overlaps" in "".join(page.panel.form.error_at(name) for name in page.panel.form.editors)


def test_the_chips_choose_the_period(hands: Hands) -> None:
    page = _page(hands)
    make.a_session(hands.club, date(2027, 5, 4))
    page.chips.choose("all")
    page.refresh_now()
    assert len(page.table.model.rows) == 5
    page.chips.choose("coming")
    page.refresh_now()
    assert len(page.table.model.rows) == 2


def test_sessions_are_exported_as_a_calendar(hands: Hands) -> None:
    _page(hands).export(".ics")
    assert "BEGIN:VEVENT" in (hands.ask.folder / "sessions.ics").read_text(encoding="utf-8")
