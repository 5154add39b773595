from datetime import date

from desktop.core.choices import CheckDecision, CheckKind
from desktop.model.training import Training
from desktop.services import clearance, record
from desktop.services.club import ClubFile
from tests.factories import a_check, a_volunteer


def test_a_check_holds_from_the_day_it_was_seen_to_the_day_it_must_be_renewed(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False)
    a_check(club, ben, seen_on=date(2026, 1, 10), renew_by=date(2028, 2, 29))
    days = [date(2026, 1, 9), date(2026, 1, 10), date(2028, 2, 29), date(2028, 3, 1)]
    assert [clearance.cleared_on(club, [ben], day) for day in days] == [set(), {ben}, {ben}, set()]


def test_waiting_is_not_cleared_and_not_required_needs_a_reason(club: ClubFile) -> None:
    ben, eve = a_volunteer(club, "Ben", cleared=False), a_volunteer(club, "Eve", cleared=False)
    a_check(club, ben, decision=CheckDecision.WAITING)
    a_check(club, eve, kind=CheckKind.NOT_REQUIRED, reason_not_required="parent who stays")
    assert clearance.cleared_on(club, [ben, eve], club.today()) == {eve}
    assert clearance.cleared_on(club, [], club.today()) == set()


def test_training_holds_until_it_runs_out(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", cleared=False)
    record.add(
        club, Training, {"person": ben, "topic": "Safeguarding", "done_on": "2026-01-10", "expires_on": "2026-06-30"}
    )
    days = [date(2026, 1, 9), date(2026, 6, 30), date(2026, 7, 1)]
    assert [clearance.trained_on(club, [ben], day) for day in days] == [set(), {ben}, set()]
