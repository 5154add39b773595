"""Printed sheets: never typed in leads to the session, to shred is ticked."""

from desktop.core.choices import SheetKind
from desktop.model.session import Session
from desktop.services import record, session, sheet
from desktop.ui.features.sheet.page import SheetsPage
from tests.hands import Hands


def test_sheets_of_a_cancelled_session_are_shredded(hands: Hands) -> None:
    one = session.current(hands.club)
    assert one is not None
    sheet.issue(hands.club, one, SheetKind.REGISTER)
    session.cancel(hands.club, one.id, "snow")
    hands.window.desk.navigator.go("sheets")
    page = hands.window.page("sheets")
    assert isinstance(page, SheetsPage)
    assert not page.table.model.rows
    page.chips.choose("shred")
    page.refresh_now()
    assert len(page.table.model.rows) == 1
    page.tick()
    assert not page.table.model.rows
    assert not sheet.to_shred(hands.club)


def test_a_sheet_leads_to_its_session(hands: Hands) -> None:
    one = session.current(hands.club)
    assert one is not None
    sheet.issue(hands.club, record.get(hands.club, Session, one.id), SheetKind.REGISTER)
    hands.window.desk.navigator.go("sheets")
    page = hands.window.page("sheets")
    assert isinstance(page, SheetsPage)
    page.table.opened.emit(sheet.OpenSheet(1, "A2", "register", one.id, "2026-11-17", "x", ""))
    assert hands.window.page("session").key == one.id
