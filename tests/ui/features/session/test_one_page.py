"""A session's page: marks by key, the menu's verbs, closing with somebody not recorded, a closed session."""

from PySide6.QtCore import Qt

from desktop.core.choices import Mark, RoleKind, SessionStatus
from desktop.model.meeting import Meeting
from desktop.model.session import Session
from desktop.services import record, register, roll, session
from desktop.ui.features.session.one_page import SessionPage
from tests import factories as make
from tests.hands import Hands
from tests.pairs import who_meet


def _open(hands: Hands) -> SessionPage:
    one = session.current(hands.club)
    assert one is not None
    hands.window.desk.navigator.go("session", one.id)
    page = hands.window.page("session")
    assert isinstance(page, SessionPage)
    return page


def _session(page: SessionPage) -> Session:
    assert page.key is not None
    return record.get(page.desk.club, Session, page.key)


def _mark(page: SessionPage, name: str) -> Mark:
    return next(Mark(row.mark) for row in roll.roll(page.desk.club, _session(page)) if row.name == name)


def test_keys_set_the_mark_of_the_chosen_row(hands: Hands) -> None:
    page = _open(hands)
    table = page.tables[RoleKind.MENTEE]
    table.choose(0)
    table.view.setFocus()
    for key, mark in (("p", Mark.CAME), ("a", Mark.ABSENT), ("e", Mark.TOLD_US), ("x", Mark.NOT_RECORDED)):
        hands.type(key)
        assert _mark(page, "Aisha A.") is mark


def test_the_volunteers_register_opens_with_the_cursor_in_their_line(hands: Hands) -> None:
    page = _open(hands)
    hands.tab()
    assert page.tables[RoleKind.VOLUNTEER].isVisible()
    assert not page.tables[RoleKind.MENTEE].isVisible()


def test_a_problem_names_the_token_and_saves_nothing(hands: Hands) -> None:
    page = _open(hands)
    hands.type("-99")
    assert "-99" in page.lines.answer.words
    hands.enter()
    assert all(row.mark == Mark.NOT_RECORDED for row in roll.roll(hands.club, _session(page)))
    assert page.lines.lines[RoleKind.MENTEE].text() == "-99"


def test_several_who_fit_are_offered_and_one_is_taken(hands: Hands) -> None:
    other = make.a_group(hands.club, "Friday")
    make.a_mentee(hands.club, "Marek", "Nowak", group=other)
    page = _open(hands)
    hands.type("+mar")
    hands.click(hands.button("Marek Nowak"))
    hands.enter()
    assert _mark(page, "Marek N.") is Mark.CAME


def test_closing_asks_once_what_the_unrecorded_were(hands: Hands) -> None:
    page = _open(hands)
    hands.type("3")
    hands.enter()
    hands.ask.answers = [0]
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert hands.ask.asked == ["Not recorded yet"]
    assert _session(page).status is SessionStatus.CLOSED
    assert _mark(page, "Aisha A.") is Mark.ABSENT
    assert not page.lines.isVisible()


def test_closing_can_be_thought_better_of(hands: Hands) -> None:
    page = _open(hands)
    hands.ask.answers = [None]
    page.acts.close()
    assert _session(page).status is SessionStatus.PLANNED


def test_a_closed_session_can_be_reopened_from_its_banner(hands: Hands) -> None:
    page = _open(hands)
    register.save(hands.club, _session(page).id, "*", RoleKind.MENTEE)
    register.save(hands.club, _session(page).id, "*", RoleKind.VOLUNTEER)
    page.refresh_now()
    page.acts.close()
    hands.click(hands.button("Reopen"))
    assert _session(page).status is SessionStatus.OPEN


def test_moving_and_cancelling(hands: Hands) -> None:
    page = _open(hands)
    hands.ask.answers = ["19/11/2026 17:00"]
    page.acts.move()
    assert (_session(page).date.isoformat(), _session(page).starts) == ("2026-11-19", 17 * 60)
    hands.ask.answers = ["no date at all"]
    page.acts.move()
    assert "no date" in hands.window.toast.words
    hands.ask.answers = ["snow"]
    page.acts.cancel()
    assert _session(page).status is SessionStatus.CANCELLED
    assert "snow" in page.status.words


def test_a_register_typed_against_the_wrong_date_goes_to_the_right_one(hands: Hands) -> None:
    page = _open(hands)
    wrong = _session(page)
    right = make.a_session(hands.club, make.TODAY + make.WEEK)
    register.save(hands.club, wrong.id, "*", RoleKind.MENTEE)
    hands.ask.answers = ["24/11/2026"]
    page.acts.move_register()
    assert page.key == right
    assert _mark(page, "Aisha A.") is Mark.CAME


def test_facts_are_changed_in_the_side_panel(hands: Hands) -> None:
    page = _open(hands)
    page.acts.facts()
    assert page.panel.form is not None
    title = page.panel.form.editors["title"]
    title.setFocus()
    hands.type("Robots")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _session(page).title == "Robots"
    assert not page.panel.isVisible()


def test_no_incidents_is_said_with_a_key(hands: Hands) -> None:
    page = _open(hands)
    page.nil.setFocus()
    hands.enter()
    assert _session(page).no_incidents


def test_a_count_that_differs_from_the_register_is_said(hands: Hands) -> None:
    page = _open(hands)
    hands.type("*")
    hands.enter()
    page.at_ten.young.setFocus()
    hands.type("9")
    hands.enter()
    assert "9" in page.mismatch.text()
    assert page.mismatch.isVisible()


def test_before_the_day_the_same_keys_note_what_was_said(hands: Hands) -> None:
    key = make.a_session(hands.club, make.TODAY + make.WEEK)
    hands.window.desk.navigator.go("session", key)
    page = hands.window.page("session")
    assert isinstance(page, SessionPage)
    table = page.tables[RoleKind.VOLUNTEER]
    page.which.chosen.emit("volunteer")
    table.choose(0)
    table.view.setFocus()
    hands.type("e")
    assert _session(page).status is SessionStatus.PLANNED
    assert page.shown is not None
    assert page.shown.volunteers[0].coming == "not_coming"
    assert page.shown.expected.present == 4


def test_three_pair_records_take_36_keys(hands: Hands) -> None:
    for mentor, mentee in (("Una", "Ada"), ("Eve", "Bo"), ("Kim", "Cleo")):
        who_meet(hands.club, mentor, mentee)
    page = _open(hands)
    page.refresh_now()
    assert "next: 1 Ada with Una" in page.records.line.placeholderText()
    page.records.line.setFocus()
    hands.rest()
    hands.start_counting()
    for line in ("5 6 7 10", "5 7 =3/2", "2"):
        hands.type(line)
        assert page.records.answer.words
        hands.enter()
    assert hands.keys <= 36
    assert not page.records.isVisible()
    found = record.all_of(hands.club, Meeting)
    assert [one.outcome.value for one in found] == ["met", "met", "cancelled_mentee"]
    assert {one.session for one in found} == {page.key}


def test_no_pair_is_no_line(hands: Hands) -> None:
    assert not _open(hands).records.isVisible()


def test_a_half_typed_record_waits_for_its_session(hands: Hands) -> None:
    who_meet(hands.club, "Una", "Ada")
    page = _open(hands)
    page.refresh_now()
    page.records.line.setFocus()
    hands.type("5 6 7")
    here = page.key
    other = next(row.key for row in session.rows(hands.club) if row.key != here)
    go = hands.window.desk.navigator.go
    go("session", other)
    assert page.records.line.text() == ""
    go("session", here)
    assert page.records.line.text() == "5 6 7"
    assert page.records.answer.words.startswith("Ada with Una")
