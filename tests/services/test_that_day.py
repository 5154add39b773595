"""On that day: ages, roles, checks and trainings as they were then, whatever happened since."""

from datetime import date, timedelta

import pytest

from desktop.core.choices import CheckDecision, CheckKind, Mark, RoleStatus
from desktop.model.check import Check
from desktop.model.person import Role
from desktop.model.training import Training
from desktop.services import club as clubs
from desktop.services import person, record, register, session, that_day
from desktop.services.club import ClubFile
from desktop.services.that_day import DayAdult
from tests import factories as make
from tests.factories import BEGIN, TODAY, VOLUNTEER

HELD = date(2026, 10, 6)
DAY = timedelta(days=1)


def _adults(club: ClubFile, day: date = HELD) -> dict[str, DayAdult]:
    (one,) = that_day.that_day(club, day).sessions
    return {adult.name: adult for adult in one.adults}


def _held(club: ClubFile, mentees: list[int], volunteers: list[int], day: date = HELD) -> int:
    return make.a_held_session(club, day, dict.fromkeys(mentees, "came"), {key: {} for key in volunteers})


def test_a_check_that_ran_out_since_held_then_and_one_seen_since_did_not(club: ClubFile) -> None:
    ran_out, later, never, free, waiting = (
        make.a_volunteer(club, name, cleared=False) for name in ("Ran", "Later", "Never", "Free", "Waiting")
    )
    make.a_check(club, ran_out, kind=CheckKind.DBS_BASIC, seen_on=BEGIN, renew_by=HELD)
    make.a_check(club, later, seen_on=HELD + DAY)
    record.add(club, Check, {"person": free, "kind": "not_required", "reason_not_required": "police officer"})
    make.a_check(club, waiting, decision=CheckDecision.WAITING)
    _held(club, make.mentees(club, "Ada"), [ran_out, later, never, free, waiting])
    found = _adults(club)
    assert [name for name, adult in found.items() if adult.cleared] == ["Free", "Ran"]
    assert found["Ran"].check == "DBS basic, seen 1 Sept 2026, renew by 6 Oct 2026"
    assert found["Free"].check == "Not required: police officer"
    assert found["Later"].why == "Later not cleared"
    assert found["Later"].check == ""


def test_of_several_checks_the_one_that_held_is_named(club: ClubFile) -> None:
    ben = make.a_volunteer(club, "Ben", cleared=False)
    make.a_check(club, ben, seen_on=date(2023, 1, 1), renew_by=date(2026, 1, 1))
    make.a_check(club, ben, kind=CheckKind.PVG, seen_on=date(2026, 1, 1), renew_by=date(2029, 1, 1))
    make.a_check(club, ben, kind=CheckKind.GARDA, seen_on=HELD + DAY, renew_by=date(2031, 1, 1))
    _held(club, [], [ben])
    assert _adults(club)["Ben"].check.startswith("PVG")


def test_training_counts_if_done_and_not_run_out_that_day(club: ClubFile) -> None:
    ran_out, later = make.a_volunteer(club, "Ran"), make.a_volunteer(club, "Later")
    record.add(club, Training, {"person": ran_out, "topic": "First aid", "done_on": BEGIN, "expires_on": HELD})
    record.add(club, Training, {"person": later, "topic": "First aid", "done_on": HELD + DAY})
    clubs.change(club, {"training_required": True})
    _held(club, make.mentees(club, "Ada"), [ran_out, later])
    found = _adults(club)
    assert (found["Ran"].trained, found["Ran"].trainings, found["Ran"].counted) == (True, ("First aid",), True)
    assert (found["Later"].trained, found["Later"].counted) == (False, False)
    assert found["Later"].why == "training of Later missing"


def test_roles_are_those_of_the_day(club: ClubFile) -> None:
    ended, began = make.a_volunteer(club, "Ended"), make.a_volunteer(club, "Began")
    _held(club, [], [ended, began])
    (role,) = record.all_of(club, Role, person=ended)
    person.end_role(club, role.id, HELD + DAY)
    (role,) = record.all_of(club, Role, person=began)
    record.change(club, Role, role.id, {"since": HELD + DAY, "status": RoleStatus.ACTIVE})
    found = _adults(club)
    assert (found["Ended"].had_role, found["Ended"].since) == (True, BEGIN)
    assert (found["Began"].had_role, found["Began"].since) == (False, None)


def test_ages_are_those_of_the_day(club: ClubFile) -> None:
    child = make.a_mentee(club, "Ada", born_on="2016-10-07")
    kai = make.a_volunteer(club, "Kai", adult_confirmed=False, born_on="2008-10-07")
    _held(club, [child], [kai])
    _held(club, [child], [kai], HELD + DAY)
    (before,), (after,) = that_day.that_day(club, HELD).sessions, that_day.that_day(club, HELD + DAY).sessions
    assert (before.mentees[0].band, after.mentees[0].band) == ("9–12", "9–12")
    assert before.supervision.children == 2
    assert after.supervision.children == 1
    assert (before.adults[0].counted, before.adults[0].why) == (False, "Kai is under 18")
    assert after.adults[0].counted


def test_the_supervision_that_was_needed_in_words(club: ClubFile) -> None:
    children = make.mentees(club, *(f"Child{number}" for number in range(9)))
    _held(club, children, [make.a_volunteer(club, "Ben"), make.a_volunteer(club, "Eve", cleared=False)])
    (one,) = that_day.that_day(club, HELD).sessions
    words = that_day.supervision_words(one)
    assert words == "9 children: 2 adults needed, 2 present, 1 counted: Eve not cleared. That was too few."


def test_only_those_present_are_named_with_their_times(club: ClubFile) -> None:
    came, absent = make.mentees(club, "Ada", "Bo")
    key = make.a_session(club, HELD)
    register.arrive(club, key, came, at=1100)
    register.leave(club, key, came, at=1150, collected_by="C1")
    register.mark(club, key, absent, make.MENTEE, Mark.ABSENT)
    (one,) = that_day.that_day(club, HELD).sessions
    (ada,) = one.mentees
    assert (ada.name, ada.arrived, ada.left, ada.collected_by) == ("Ada", 1100, 1150, "C1")


def test_a_day_without_sessions_and_a_cancelled_one(club: ClubFile) -> None:
    assert that_day.that_day(club, HELD).sessions == ()
    key = make.a_session(club, HELD)
    (one,) = that_day.that_day(club, HELD).sessions
    assert that_day.supervision_words(one) == "Nobody was recorded as present."
    session.cancel(club, key)
    (one,) = that_day.that_day(club, HELD).sessions
    assert not one.held
    assert that_day.supervision_words(one) == "The session was cancelled."


@pytest.mark.parametrize("day", [HELD, TODAY])
def test_two_groups_of_one_day_stand_one_after_the_other(club: ClubFile, day: date) -> None:
    seniors = make.a_group(club, "Seniors")
    make.a_session(club, day, group=seniors, starts=1200, ends=1290)
    make.a_session(club, day)
    assert [one.group for one in that_day.that_day(club, day).sessions] == [make.CLUB, "Seniors"]


def test_nothing_of_the_number_of_a_check_is_said(club: ClubFile) -> None:
    ben = make.a_volunteer(club, "Ben", cleared=False)
    make.a_check(club, ben, reference="001234567890")
    _held(club, [], [ben])
    (one,) = that_day.that_day(club, HELD).sessions
    assert "7890" not in str(one)
    assert VOLUNTEER not in one.adults[0].check
