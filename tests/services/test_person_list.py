"""The list of people, and its filters."""

import pytest

from desktop.core.choices import RoleStatus
from desktop.model.person import Role
from desktop.services import person, person_list, person_page, record
from desktop.services.club import ClubFile
from tests.factories import (
    BEGIN,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_check,
    a_contact,
    a_group,
    a_member,
    a_mentee,
    a_volunteer,
)


@pytest.fixture
def filled(club: ClubFile) -> ClubFile:
    ada = a_mentee(club, "Ada", "King", school_year="Year 6")
    a_contact(club, ada, "Rosa", "King")
    a_volunteer(club, "Ben", "Carter")
    a_mentee(club, "Cy", "Ode", status=RoleStatus.PAUSED)
    gone = a_mentee(club, "Dee", "Gone")
    person.end_role(club, record.all_of(club, Role, person=gone)[0].id, TODAY - WEEK)
    return club


def names(club: ClubFile, **wanted: object) -> list[str]:
    filters = {name: value for name, value in wanted.items() if value is not None}
    return [row.name.split()[0] for row in person_list.rows(club, **filters)]  # type: ignore[arg-type] # by name


def test_everybody_in_order(filled: ClubFile) -> None:
    assert names(filled) == ["Ada", "Ben", "Cy", "Dee", "Rosa"]


def test_by_role_status_and_end(filled: ClubFile) -> None:
    assert names(filled, role="mentee") == ["Ada", "Cy", "Dee"]
    assert names(filled, role="mentee", ended=False) == ["Ada", "Cy"]
    assert names(filled, status="paused") == ["Cy"]
    assert names(filled, role="volunteer", status="paused") == []


def test_those_who_have_gone(filled: ClubFile) -> None:
    person.end_role(filled, record.all_of(filled, Role, kind="volunteer")[0].id)  # archived, not ended
    assert names(filled, gone=True) == ["Ben", "Dee"]


def test_by_text_and_group(filled: ClubFile) -> None:
    assert names(filled, text="ki") == ["Ada", "Rosa"]
    assert names(filled, text="zoë") == []
    other = a_group(filled)
    assert names(filled, group=other) == []
    ada = person.the_one(filled, "M01").id
    a_member(filled, ada, other, since=TODAY + WEEK)
    assert names(filled, group=other) == []  # not yet


def test_the_list_and_the_page_know_the_same_gaps(filled: ClubFile) -> None:
    a_volunteer(filled, "Eve", cleared=False)
    a_check(filled, a_volunteer(filled, "Fay", cleared=False), kind="not_required", reason_not_required="never alone")
    a_check(filled, a_volunteer(filled, "Gil", cleared=False), renew_by=TODAY + WEEK)
    a_volunteer(filled, "Hal", adult_confirmed=False)
    a_mentee(filled, "Ida", born_on=None, adult_confirmed=True)
    a_mentee(filled, "Jon", to_complete=True)
    rows = person_list.rows(filled)
    assert [row.gap for row in rows] == [bool(person_page.page(filled, row.key).missing) for row in rows]
    assert names(filled, gap=True) == ["Cy", "Eve", "Gil", "Hal", "Jon"]


def test_by_gap(filled: ClubFile) -> None:
    assert names(filled, gap=True) == ["Cy"]
    a_mentee(filled, "Eve", to_complete=True)
    a_contact(filled, a_mentee(filled, "Fay", born_on=None))
    assert names(filled, gap=True) == ["Cy", "Eve", "Fay"]


def test_by_page(filled: ClubFile) -> None:
    assert names(filled, limit=2) == ["Ada", "Ben"]
    assert names(filled, limit=2, skip=2) == ["Cy", "Dee"]


def test_a_row(filled: ClubFile) -> None:
    ada = person.the_one(filled, "M01")
    person.give_role(filled, ada.id, VOLUNTEER, status=RoleStatus.APPROVED, since=TODAY)
    row = person_list.rows(filled, text="ada")[0]
    assert (row.key, row.uid, row.name) == (ada.id, ada.uid, "Ada King")
    assert (row.roles, row.statuses) == (("mentee", "volunteer"), ("active", "approved"))
    assert (row.since, row.group, row.school_year, row.to_complete) == (
        BEGIN.isoformat(),
        "Riverside Code Club",
        "Year 6",
        False,
    )
