"""Checks to renew, applied for, or not needed."""

from datetime import timedelta

from desktop.core.rules.checks import Standing
from desktop.services import checks
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_check, a_volunteer


def test_each_check_stands_under_its_heading(club: ClubFile) -> None:
    for name, days in (("Ben", 40), ("Cat", -1), ("Dan", 400), ("Eve", 3)):
        a_check(club, a_volunteer(club, name, cleared=False), renew_by=TODAY + timedelta(days))
    fay = a_volunteer(club, "Fay", cleared=False)
    a_check(club, fay, kind="not_required", reason_not_required="Under 16", renew_by=None, decision="waiting")
    a_check(club, a_volunteer(club, "Gil", cleared=False), decision="waiting", renew_by=None)
    a_volunteer(club, "Hal", cleared=False)
    a_check(club, a_volunteer(club, "Ida", cleared=False), decision="not_accepted", renew_by=None)
    found = checks.listed(club)
    assert [(row.name, row.standing) for row in found.rows] == [
        ("Cat", Standing.EXPIRED),
        ("Eve", Standing.MONTH),
        ("Ben", Standing.QUARTER),
        ("Gil", Standing.WAITING),
        ("Fay", Standing.NOT_NEEDED),
    ]
    assert found.without == ("Hal", "Ida")
    assert [row.name for row in checks.to_renew(club)] == ["Cat", "Eve", "Ben"]


def test_the_check_that_lasts_longest_counts_and_a_new_one_stands_beside_it(club: ClubFile) -> None:
    ben, cat = a_volunteer(club, "Ben", cleared=False), a_volunteer(club, "Cat", cleared=False)
    a_check(club, ben, renew_by=TODAY - timedelta(1))
    a_check(club, ben, renew_by=TODAY + timedelta(10))
    a_check(club, ben, decision="waiting", renew_by=None)
    a_check(club, cat, renew_by=TODAY - timedelta(1))
    a_check(club, cat, renew_by=None)
    found = checks.listed(club)
    assert [row.standing for row in found.rows] == [Standing.MONTH, Standing.WAITING]
    assert found.without == ()
