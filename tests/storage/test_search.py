import sqlite3
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.model.person import Person, Role
from desktop.storage import journal, search
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person


@pytest.fixture
def people(club: ClubFile) -> dict[str, int]:
    said = [
        ("Zoë", "Ångström", "V07"),
        ("Zoltan", "Müller-Łukasz", "V08"),
        ("Robert'); DROP TABLE person;--", "Tables", "M01"),
        ("王小明", "", "M02"),
        ("Ida", "50% _off_", "M03"),
        ("Kofi", "O’Brien", "M04"),
    ]
    return {code: add_person(club, given_name, family_name, code).id for given_name, family_name, code in said}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("zo", ["V08", "V07"]),
        ("Zoe ang", ["V07"]),
        ("ang zoe", ["V07"]),
        ("müller", ["V08"]),
        ("muller", ["V08"]),
        ("lukasz", []),  # Ł is a letter of its own, not an accented L
        ("Łuk", ["V08"]),
        ("v0", ["V08", "V07"]),
        ("drop table", ["M01"]),
        ("obrien", ["M04"]),
        ("O'Brien", ["M04"]),
        ("mullerlukasz", []),  # accents count inside a name
        ("王", ["M02"]),
        ("小明", ["M02"]),  # inside
        ("ngstr", ["V07"]),  # inside
        ("0% _o", ["M03"]),
        ("%", []),
        ('"', []),
        ("", []),
        ("   ", []),
        ("nobody", []),
        ("NOT zo*", []),
        ("given_name:zo", []),
    ],
)
def test_people_are_found_as_somebody_types(
    club: ClubFile, people: dict[str, int], text: str, codes: list[str]
) -> None:
    assert search.find(club, text) == [people[code] for code in codes]


def test_the_found_are_in_order_and_not_too_many(club: ClubFile) -> None:
    for name in ("Tomek", "Tom", "Toma", "Tomas"):
        add_person(club, name)
    assert [Person.get_by_id(key).given_name for key in search.find(club, "tom", 3)] == ["Tom", "Toma", "Tomas"]


def test_the_index_follows_changes_and_undo(club: ClubFile, people: dict[str, int]) -> None:
    with club.step("person.change"):
        Person.update(known_as="Bea").where(Person.code == "V07").execute()
        Person.update(notes="Cleo").where(Person.code == "V08").execute()
    assert search.find(club, "bea") == [people["V07"]]
    journal.undo(club)
    assert search.find(club, "bea") == []
    with club.step("person.remove"):
        Person.delete().where(Person.code == "V07").execute()
    assert search.find(club, "angstrom") == []
    journal.undo(club)
    assert search.find(club, "angstrom") == [people["V07"]]


@given(text=st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_asked_for(club: ClubFile, text: str) -> None:
    assert isinstance(search.find(club, text), list)


@given(name=st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"], codec="utf-8"), min_size=1, max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everybody_is_found_by_their_name(club: ClubFile, name: str) -> None:
    name = normalize("NFC", name)
    person = add_person(club, name)
    assert person.id in search.find(club, name, 10_000)


def test_an_erased_name_is_not_left_in_the_index(club: ClubFile) -> None:
    add_person(club, "Marker")
    with club.step("person.change"):
        Person.update(given_name="", sort_name="").execute()
    club.execute("UPDATE change SET old = NULL, new = NULL")
    club.close()
    assert b"arker" not in club.path.read_bytes()
    with sqlite3.connect(club.path) as connection:
        assert connection.execute("SELECT given_name FROM person").fetchone() == ("",)
    connection.close()


def test_at_the_door_only_mentees_and_volunteers_are_found_each_in_their_role(club: ClubFile) -> None:
    keys = {}
    with club.step("person.add"):
        for given, kinds in (("Ana", ("mentee",)), ("Anna", ("volunteer", "mentee")), ("Anton", ("contact",))):
            keys[given] = add_person(club, given, "Lima", given).id
            for kind in kinds:
                Role.create(person=keys[given], kind=kind)
    found = search.find_at_door(club, "an", 10)
    assert set(found) == {(keys["Ana"], "mentee"), (keys["Anna"], "mentee"), (keys["Anna"], "volunteer")}
    assert search.find_at_door(club, "ana lim", 10) == [(keys["Ana"], "mentee")]
    assert search.find_at_door(club, "nto", 10) == []
    assert search.find_at_door(club, " ' ", 10) == []
