"""What wants to be done, each line leading to its place."""

from datetime import timedelta

from desktop.core.choices import SheetKind
from desktop.core.relationship_choices import Side
from desktop.model.check import Check
from desktop.services import check_in, due, meeting, prep, record, register, session, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    WEEK,
    Clock,
    a_check,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_volunteer,
    the_session,
)
from tests.pairs import a_noted_meeting, a_relationship, an_agreement, who_meet
from tests.safes import a_safe, cheap

__all__ = ["cheap"]


def before(club: ClubFile, key: int) -> list[str]:
    return [line.words for line in due.before(club, the_session(club, key))]


def test_a_session_that_is_ready_says_nothing(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada)
    a_volunteer(club, "Ben")
    a_volunteer(club, "Cat")
    a_held_session(club, TODAY - WEEK, {ada: "came"})
    assert before(club, a_session(club)) == []


def test_before_a_session(club: ClubFile) -> None:
    a_mentee(club, "Ada", "King", born_on="2015-11-19")
    a_volunteer(club, "Ben")
    key = a_session(club)
    assert before(club, key) == [
        "For this roll: at least 2 adults. Planned and cleared: 1.",
        "Ada King: no telephone number of a contact",
        "Ada King comes for the first time",
        "Ada King has a birthday around this day",
    ]
    assert [line.level for line in due.before(club, the_session(club, key))] == ["stop", "care", "note", "note"]


def test_a_new_club_asks_for_its_safeguarding_lead_and_for_nothing_else(club: ClubFile) -> None:
    assert due.due(club) == [("care", "Name the safeguarding lead", "safe", None, "")]
    a_safe(club)
    assert due.due(club) == []


def test_registers_that_are_not_closed(club: ClubFile, clock: Clock) -> None:
    a_mentee(club)
    printed, open_ = a_session(club), a_session(club, TODAY + timedelta(days=1))
    sheet.issue(club, the_session(club, printed), SheetKind.REGISTER)
    clock.go_to(TODAY + WEEK)
    found = [line for line in due.due(club) if line.page == "session"]
    assert [(line.words, line.key) for line in found] == [
        ("17 Nov 2026: printed, never typed in", printed),
        ("18 Nov 2026: the register is not closed", open_),
    ]


def test_walk_ins_to_complete(club: ClubFile) -> None:
    key = a_session(club)
    register.save(club, key, "+mar", MENTEE)
    session.close(club, key)
    assert "mar: walk-in, details to complete" in [line.words for line in due.due(club)]


def test_checks_that_run_out(club: ClubFile) -> None:
    for name, days in (("Ben", 30), ("Cat", -1), ("Dan", 400)):
        a_check(club, a_volunteer(club, name, cleared=False), renew_by=TODAY + timedelta(days=days))
    renewed = a_volunteer(club, "Eve", cleared=False)
    for days in (-1, 400):
        a_check(club, renewed, renew_by=TODAY + timedelta(days=days))
    a_safe(club)
    assert [(line.level, line.words) for line in due.due(club)] == [
        ("stop", "Cat: check ran out on 16 Nov 2026"),
        ("care", "Ben: check runs out on 17 Dec 2026"),
        ("note", "Print the list: 2 checks to renew"),
    ]


def test_gaps_in_contacts_are_one_line(club: ClubFile) -> None:
    a_contact(club, a_mentee(club, "Ada"))
    assert [line for line in due.due(club) if line.page == "gaps"] == []
    a_contact(club, a_mentee(club, "Bo"), phone="")
    a_mentee(club, "Cy")
    (line,) = [line for line in due.due(club) if line.page == "gaps"]
    assert line.words == "2 mentees without a contact’s telephone number"


def test_sheets_to_shred(club: ClubFile) -> None:
    a_mentee(club)
    key = a_session(club)
    sheet.issue(club, the_session(club, key), SheetKind.REGISTER)
    session.cancel(club, key)
    assert [line.words for line in due.due(club) if line.page == "sheets"] == ["1 sheet to shred"]


def test_tomorrow_says_who_is_ready(club: ClubFile) -> None:
    pair = who_meet(club)
    key = meeting.plan(club, pair, {"date": TODAY + timedelta(days=1), "starts": "16:00"}).subject
    meeting.plan(club, pair, {"date": TODAY + timedelta(days=2)})
    prep.ready(club, key or 0, Side.MENTEE)
    assert [(line.words, line.page, line.key) for line in due.tomorrow(club)] == [
        ("Ada with Ben, 16:00: ●○ Ben not yet", "relationship", pair)
    ]


def test_a_worry_and_a_meeting_not_noted_are_due(club: ClubFile, clock: Clock) -> None:
    a_safe(club)
    pair = who_meet(club)
    a_contact(club, 2)
    key = a_noted_meeting(club, pair, TODAY, worry=True)
    meeting.plan(club, pair, {"date": TODAY + timedelta(days=1)})
    for one in check_in.due(club):
        check_in.note(club, pair, one.party, "fine")
    assert [line.words for line in due.due(club)] == ["Ada with Ben: has something to tell you, since 17 Nov 2026"]
    meeting.seen(club, [key])
    assert due.due(club) == []
    clock.go_to(TODAY + timedelta(days=2))
    assert [line.words for line in due.due(club)] == ["Ada with Ben: planned for 18 Nov 2026, nothing noted"]


def test_relationships_that_are_suspended_or_to_review(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben", cleared=False), a_mentee(club, "Ada")
    a_contact(club, ada)
    check = a_check(club, ben)
    pair = a_relationship(club, ben, ada, on=TODAY)
    assert "relationship" not in {line.page for line in due.due(club)}
    an_agreement(club, pair, review_on=TODAY)
    record.remove(club, Check, check)
    found = [line for line in due.due(club) if line.page == "relationship"]
    assert [(line.level, line.words, line.key) for line in found] == [
        ("stop", "Ada with Ben: suspended, no check of Ben holds", pair),
        ("care", "Ada with Ben: review due since 17 Nov 2026", pair),
    ]
