"""Today: the next session with its two big verbs, and what is to be done leads to its place."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from desktop.core.choices import RoleKind
from desktop.services import meeting, register, session
from tests import factories as make
from tests.hands import Hands
from tests.pairs import who_meet


def test_an_empty_club_leads_by_the_hand(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    hands = Hands(make.a_club(tmp_path), tmp_path)
    assert hands.at() is hands.button("Bring in a list")
    hands.leave()


def test_people_but_no_session_ask_for_a_term(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    club = make.a_club(tmp_path)
    make.a_mentee(club)
    hands = Hands(club, tmp_path)
    hands.click(hands.button("Plan a term"))
    assert hands.window.pile.currentWidget() is hands.window.page("sessions")
    hands.leave()


def test_a_line_of_due_leads_to_its_place(hands: Hands) -> None:
    make.a_mentee(hands.club, "Nia")
    hands.window.desk.navigator.go("today")
    hands.window.page("today").refresh_now()
    hands.rest()
    line = next(one for one in hands.window.findChildren(QPushButton) if "Nia" in one.text() and one.isVisible())
    hands.click(line)
    assert hands.window.page("person").title.text() == "Nia"


def test_the_card_prints_the_pack(hands: Hands) -> None:
    hands.click(hands.button("Print pack"))
    assert hands.ask.printed[0].is_file()


def test_a_session_of_last_week_that_was_not_closed_comes_first(hands: Hands) -> None:
    one = session.current(hands.club)
    assert one is not None
    register.save(hands.club, one.id, "*", RoleKind.MENTEE)
    make.a_session(hands.club, make.TODAY + make.WEEK)
    hands.window.page("today").refresh_now()
    assert session.current(hands.club) == one


def test_pairs_of_tomorrow_lead_to_their_page(hands: Hands) -> None:
    pair = who_meet(hands.club, "Una", "Ada")
    meeting.plan(hands.club, pair, {"date": make.TODAY + timedelta(days=1), "starts": "16:00"})
    hands.window.page("today").refresh_now()
    hands.rest()
    hands.click(hands.button("Ada with Una, 16:00: ○○ nobody yet"))
    assert hands.window.pile.currentWidget() is hands.window.page("relationship")
