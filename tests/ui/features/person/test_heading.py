"""Under a name stand roles since when, age and code, and whom to call."""

from datetime import date

import pytest

from desktop.core.choices import RoleKind
from desktop.model.person import Role
from desktop.services import person, person_page, record
from desktop.services.club import ClubFile
from desktop.ui.features.person.columns import club_words
from desktop.ui.features.person.heading import calls, roles_words
from tests import factories as make


@pytest.fixture
def club(evening: ClubFile) -> ClubFile:
    return evening


def _words(club: ClubFile, key: int) -> str:
    return roles_words(person_page.page(club, key), club_words("coach", "ninja"), make.TODAY)


def test_roles_in_the_clubs_words_with_age_and_code(club: ClubFile) -> None:
    key = make.a_mentee(club, "Nia", "Reid", code="N7")
    assert _words(club, key) == "ninja since 1 Sept 2026  ·  age 11  ·  N7"
    role = record.all_of(club, Role, person=key)[0]
    person.end_role(club, role.id, date(2026, 10, 31))
    assert _words(club, key).startswith("ninja Ended 1 Sept 2026 – 31 Oct 2026")


def test_a_child_is_called_by_the_first_contact_with_a_number(club: ClubFile) -> None:
    key = make.a_mentee(club, "Nia", "Reid", phone="07700 900555")
    assert calls(person_page.page(club, key)) == "07700 900555"
    make.a_contact(club, key, "Ida", "Reid", phone="")
    make.a_contact(club, key, "Rosa", "Reid")
    assert calls(person_page.page(club, key)) == "07700 900123   Rosa Reid (mother)"


def test_who_comes_on_their_own_behalf_is_called_themselves(club: ClubFile) -> None:
    key = make.a_volunteer(club, "Tess", "Park", phone="07700 900777", email="tess@example.org")
    make.a_contact(club, key, "Rosa", relationship="")
    assert calls(person_page.page(club, key)) == "07700 900777   tess@example.org"
    person.change(club, key, {"phone": "", "email": ""})
    assert calls(person_page.page(club, key)) == "07700 900123   Rosa"
    lonely = make.made(person.add(club, {"given_name": "Jo"}, role=RoleKind.CONTACT).subject)
    assert calls(person_page.page(club, lonely)) == ""
