from datetime import date
from typing import Any

import pytest

from desktop.core.choices import ConsentKind, RoleKind, RoleStatus
from desktop.exchange import columns, people_lines
from desktop.exchange.grid import Cell, Row, Sheet
from desktop.exchange.people_lines import split_name
from desktop.exchange.person_line import Line

TODAY = date(2026, 11, 17)


def lines(*rows: Row, guarded: bool = False, **words: RoleKind) -> list[Line]:
    sheet = Sheet("", rows)
    return people_lines.read(sheet, columns.understand(sheet), today=TODAY, guarded=guarded, role_words=words)


def line(**cells: Cell) -> Line:
    """One line of a list whose headers are the names of the arguments."""
    titles = [name.replace("_", " ") for name in cells]
    return lines(["Name", *titles], ["Mei Stewart", *cells.values()])[0]


@pytest.mark.parametrize(
    ("whole", "email", "family", "parts"),
    [
        ("van der Berg, Idris", "", "", ("Idris", "van der Berg")),
        ("Idris van der Berg", "", "", ("Idris", "van der Berg")),
        ("Arjun García Márquez", "arjun.garcíamárquez@example.org", "", ("Arjun", "García Márquez")),
        ("Finlay García Márquez", "", "García Márquez", ("Finlay", "García Márquez")),
        ("Mary Jane Watson", "mj@example.org", "", ("Mary Jane", "Watson")),
        ("Mei", "", "", ("Mei", "")),
    ],
)
def test_whole_names(whole: str, email: str, family: str, parts: tuple[str, str]) -> None:
    assert split_name(whole, email, family) == parts


def test_shouted_names_are_written_as_names_are() -> None:
    (shouted, small) = lines(["First name", "Surname"], ["MEI", "STEWART"], [" finlay", "Gallagher"])
    assert (shouted.name, shouted.recased) == ("Mei Stewart", True)
    assert (small.name, small.recased) == ("Finlay Gallagher", True)


def test_family_given_in_the_given_name_alone() -> None:
    assert lines(["Given name", "School"], ["Stewart, Mei", "Elm"])[0].name == "Mei Stewart"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([None, None, "2014"], "no name"),
        (["\x1a\x1a", None, "2014"], "no name"),
        ([None, "Fraser", None], "given name is missing"),
        (["Billy", "Bones", "31/02/2015"], "“31/02/2015” is no day"),
        (["Billy", "Bones", "17/05/2031"], "no day"),
        (["x" * 300, "Bones", None], "at most 200"),
    ],
)
def test_refused_with_the_reason(cells: list[Cell], words: str) -> None:
    (read,) = lines(["First name", "Surname", "DOB"], cells)
    assert read.refused
    assert words in read.problems[0].message
    assert read.problems[0].row == 2


def test_rows_have_the_numbers_of_the_file() -> None:
    read = lines(["A club"], [], ["Name", "DOB"], ["Mei", 2014], [], ["Total", 1])
    assert [(one.row, one.skipped) for one in read] == [(4, ""), (5, "empty"), (6, "total")]


def test_the_fields_of_a_person() -> None:
    read = line(
        DOB="05/2014", Mobile=7700900123, Skills="Scratch; Python / art", Street="Elm Lane 5", Postcode="AB1",
        Town="Perth", Notes="two\nlines", School_year="n/a",
    )  # fmt: skip
    assert read.fields == {
        "given_name": "Mei",
        "family_name": "Stewart",
        "born_on": "2014-05",
        "phone": "7700900123",
        "skills": ("Scratch", "Python", "art"),
        "address": "Elm Lane 5\nAB1 Perth",
        "notes": "two\nlines",
    }


def test_consents_and_what_is_neither() -> None:
    read = line(Photos_ok="Y", Walks_home_alone="perhaps")
    assert read.consents == {ConsentKind.PHOTO_INTERNAL: True}
    assert not read.refused
    assert [one.column for one in read.problems] == ["Walks home alone"]


@pytest.mark.parametrize(("text", "kept"), [("nuts", ["nuts"]), ("none", []), ("no", []), ("-", []), (None, [])])
def test_health(text: Cell, kept: list[str]) -> None:
    assert line(Allergies=text).health == kept


def test_two_columns_of_health_are_two_notes() -> None:
    assert line(Medical="asthma", Allergies="nuts").health == ["asthma", "nuts"]


def test_the_first_telephone_that_is_there_is_taken() -> None:
    assert line(Phone=None, Mobile="07700 900123").fields["phone"] == "07700 900123"


def test_contacts_each_with_their_own() -> None:
    read = line(
        Parent="Rosa Lund", Parent_email="rosa@example.org", Mother_phone="07700 900001", Emergency_contact="Bo Ek",
        Emergency_contact_relationship="uncle",
    )  # fmt: skip
    parent, mother, emergency = read.contacts
    assert parent.fields == {"given_name": "Rosa", "family_name": "Lund", "email": "rosa@example.org"}
    assert (mother.fields, mother.relationship) == ({"phone": "07700 900001"}, "Mother")
    assert (emergency.relationship, emergency.is_guardian) == ("uncle", False)


def test_a_family_name_alone_is_what_a_contact_is_called() -> None:
    assert line(Parent_surname="Lund").contacts[0].fields == {"given_name": "Lund"}


def test_the_dates_of_a_role_and_a_status() -> None:
    read = line(Started="14/09/2026", Left="15/10/2026", Status="Ended")
    assert (read.since, read.until, read.status) == (date(2026, 9, 14), date(2026, 10, 15), RoleStatus.ENDED)
    assert line(Started="15/10/2026", Left="14/09/2026").refused
    assert line(Status="sleepy").problems[0].column == "Status"


def test_roles_in_words_and_in_the_clubs_own() -> None:
    read = lines(["Name", "Role"], ["Mei", "Mentorin"], ["Bo", "Ninja"], ["Ida", "Wizard"], wizard=RoleKind.VOLUNTEER)
    assert [one.roles for one in read] == [(RoleKind.VOLUNTEER,), (RoleKind.MENTEE,), (RoleKind.VOLUNTEER,)]
    assert lines(["Name", "Role"], ["Mei", "Treasurer"])[0].refused


def test_checks() -> None:
    read = line(DBS_number="547453361169", Check_done=date(2025, 8, 17), Check_expires="n/a")
    assert read.check == {"reference": "547453361169", "issued_on": date(2025, 8, 17)}
    assert line(DBS_number="no").check == {}
    assert line(DBS_number="yes").check == {"reference": ""}


@pytest.mark.parametrize("title", ["Email", "Parent_email"])
def test_an_e_mail_that_is_none_is_taken_and_said(title: str) -> None:
    read = line(**{title: "ask at the door"})
    assert not read.refused
    assert read.problems[0].column == title.replace("_", " ")


def test_our_own_apostrophes_are_taken_away() -> None:
    rows: list[Any] = [["Name", "Notes"], ["Mei", "'=1+1"]]
    assert lines(*rows, guarded=True)[0].fields["notes"] == "=1+1"
    assert lines(*rows)[0].fields["notes"] == "'=1+1"
