from datetime import date

import pytest

from desktop.core.choices import ConsentKind, ConsentMethod
from desktop.model.consent import Consent
from desktop.services import record
from desktop.services.club import ClubFile
from tests.factories import a_group, a_mentee
from tests.services.lists import counts, take

WHO = ["Ada Byron", "2015-03-02"]


def taken(club: ClubFile, **cells: str) -> tuple[int, ...]:
    titles = [name.replace("_", " ") for name in cells]
    return counts(take(club, ["Name", "DOB", *titles], [*WHO, *cells.values()], role="mentee"))


NEW, CHANGED, UNCHANGED = (1, 1, 0, 0, 0, 0, 0), (1, 0, 1, 0, 0, 0, 0), (1, 0, 0, 1, 0, 0, 0)


def roles(club: ClubFile) -> list[tuple[object, ...]]:
    return club.rows(
        """SELECT r.kind, r.status, r.since, r.until, m.since, m.until FROM role r
             LEFT JOIN membership m ON m.person_id = r.person_id AND m.role = r.kind ORDER BY r.id"""
    )


def test_without_a_start_the_roll_begins_with_the_school_year(club: ClubFile) -> None:
    assert taken(club) == NEW
    assert roles(club) == [("mentee", "active", None, None, "2026-09-01", None)]


def test_somebody_who_left_comes_in_as_ended(club: ClubFile) -> None:
    taken(club, Left="2025-04-19")
    assert roles(club) == [("mentee", "ended", None, "2025-04-19", "2025-04-19", "2025-04-19")]


def test_somebody_leaves_between_two_lists(club: ClubFile) -> None:
    taken(club, Started="2026-09-08")
    assert taken(club, Started="2026-09-15", Left="2026-11-10") == CHANGED
    assert roles(club) == [("mentee", "ended", "2026-09-15", "2026-11-10", "2026-09-15", "2026-11-10")]
    assert taken(club, Started="2026-09-15", Left="2026-11-10") == UNCHANGED
    assert taken(club, Started="", Left="") == UNCHANGED


def test_a_day_to_leave_that_is_still_to_come(club: ClubFile) -> None:
    taken(club, Left="2026-12-18")
    assert roles(club)[0][:4] == ("mentee", "active", None, "2026-12-18")


def test_in_a_club_of_two_groups_nobody_is_put_into_one(club: ClubFile) -> None:
    a_group(club)
    taken(club)
    assert roles(club) == [("mentee", "active", None, None, None, None)]


def test_a_status_that_is_said(club: ClubFile) -> None:
    assert taken(club, Status="Waiting list") == NEW
    assert roles(club)[0][1] == "waiting"
    assert taken(club, Status="active") == CHANGED


def test_consents_taken_from_a_list_follow_the_list(club: ClubFile) -> None:
    assert taken(club, Photos_ok="Y") == NEW
    assert taken(club, Photos_ok="N") == CHANGED
    assert taken(club, Photos_ok="") == UNCHANGED
    assert club.rows("SELECT kind, given, method FROM consent") == [("photo_internal", 0, "imported")]


@pytest.mark.parametrize("values", [{"method": ConsentMethod.PAPER}, {"withdrawn_on": date(2026, 10, 1)}])
def test_a_consent_given_or_withdrawn_here_stays(club: ClubFile, values: dict[str, object]) -> None:
    ada = a_mentee(club, "Ada", "Byron")
    firm = {"person": ada, "kind": ConsentKind.PHOTO_INTERNAL, "given": False, "method": ConsentMethod.IMPORTED}
    record.add(club, Consent, {**firm, **values})
    report = take(club, ["Name", "DOB", "Photos ok"], [*WHO, "Y"], role="mentee")
    assert counts(report) == UNCHANGED
    assert "stays as it is" in report.problems[0].message
    assert club.value("SELECT given FROM consent") == 0


def test_health_is_added_never_lost(club: ClubFile) -> None:
    taken(club, Allergies="nuts, carries EpiPen")
    assert taken(club, Allergies="") == UNCHANGED
    assert taken(club, Allergies="bee stings") == CHANGED
    assert club.rows("SELECT short_label, action FROM health_note") == [
        ("nuts", "nuts, carries EpiPen"),
        ("bee stings", ""),
    ]


def test_a_check_is_known_by_its_number_or_its_day(club: ClubFile) -> None:
    taken(club, PVG_number="123", Check_done="2025-01-15", Check_expires="2028-01-15")
    assert taken(club, PVG_number="123", Check_expires="2029-01-15") == CHANGED
    assert taken(club, Check_done="2025-01-15") == UNCHANGED
    assert taken(club, PVG_number="456") == CHANGED
    assert club.rows('SELECT kind, workforce, reference, renew_by FROM "check"') == [
        ("pvg", "", "123", "2029-01-15"),
        ("pvg", "", "456", None),
    ]
