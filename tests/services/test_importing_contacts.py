from desktop.services import person
from desktop.services.club import ClubFile
from tests.factories import a_volunteer
from tests.services.lists import counts, take

HEADER = ["Name", "DOB", "Parent", "Parent email", "Parent mobile"]


def contacts(club: ClubFile) -> list[tuple[str, str, str, str, str]]:
    return club.rows(
        """SELECT p.given_name, c.given_name || ' ' || c.family_name, c.phone, c.email, l.collector_code
             FROM contact_link l JOIN person p ON p.id = l.person_id JOIN person c ON c.id = l.contact_id
            ORDER BY l.person_id, l.priority"""
    )


def test_a_parent_of_two_is_one_person_by_telephone(club: ClubFile) -> None:
    take(
        club,
        HEADER,
        ["Mei Lund", "2014", "Rosa Lund", "", "07700 900001"],
        ["Bo Lund", "2016", "Rosa Lund", "rosa@example.org", "+44 7700 900001"],
    )
    assert club.value("SELECT count(*) FROM role WHERE kind = 'contact'") == 1
    assert {email for _child, _name, _phone, email, _code in contacts(club)} == {"rosa@example.org"}


def test_the_name_alone_never_makes_two_contacts_one(club: ClubFile) -> None:
    take(
        club, HEADER, ["Mei Ek", "2014", "Kai Ek", "", "07700 900001"], ["Bo Ek", "2016", "Kai Ek", "", "07700 900002"]
    )
    assert club.value("SELECT count(*) FROM role WHERE kind = 'contact'") == 2


def test_two_parents_with_one_telephone_are_two(club: ClubFile) -> None:
    rows = (["Name", "DOB", "Mother", "Mother phone", "Father", "Father phone"],
            ["Mei Ek", "2014", "Ann Ek", "07700 900001", "Kai Ek", "07700 900001"])  # fmt: skip
    take(club, *rows)
    assert [name for _child, name, *_rest in contacts(club)] == ["Ann Ek", "Kai Ek"]
    assert [row[4] for row in contacts(club)] == ["C1", "C2"]
    assert counts(take(club, *rows)) == (1, 0, 0, 1, 0, 0, 0)


def test_a_contact_with_the_childs_own_name_is_another_person(club: ClubFile) -> None:
    rows = (HEADER, ["João Evans", "2014", "João Evans", "", "07700 900001"])
    take(club, *rows)
    assert club.value("SELECT count(*) FROM person") == 2
    assert counts(take(club, *rows)) == (1, 0, 0, 1, 0, 0, 0)


def test_a_volunteer_can_be_a_parent(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", "Ek", phone="07700 900001")
    take(club, HEADER, ["Mei Ek", "2014", "Ben Ek", "", "07700 900001"])
    assert club.value("SELECT contact_id FROM contact_link") == ben
    roles = club.rows("SELECT kind FROM role WHERE person_id = ? ORDER BY kind", (ben,))
    assert roles == [("contact",), ("volunteer",)]


def test_a_new_number_is_a_change_and_an_empty_cell_erases_nothing(club: ClubFile) -> None:
    take(club, HEADER, ["Mei Ek", "2014", "Kai Ek", "kai@example.org", "07700 900001"])
    assert counts(take(club, HEADER, ["Mei Ek", "2014", "Kai Ek", "", "07700 900002"])) == (1, 0, 1, 0, 0, 0, 0)
    assert contacts(club) == [("Mei", "Kai Ek", "07700 900002", "kai@example.org", "C1")]


def test_a_new_family_name_with_the_old_number(club: ClubFile) -> None:
    take(club, HEADER, ["Mei Ek", "2014", "Kai Ek", "", "07700 900001"])
    take(club, HEADER, ["Mei Ek", "2014", "Kai Lund", "", "07700 900001"])
    assert [name for _child, name, *_rest in contacts(club)] == ["Kai Lund"]


def test_a_number_without_a_name_is_not_lost(club: ClubFile) -> None:
    rows = (["Name", "DOB", "Parent mobile"], ["Mei Ek", "2014", "07700 900001"])
    take(club, *rows)
    assert contacts(club) == [("Mei", "Contact of Mei Ek ", "07700 900001", "", "C1")]
    assert person.the_one(club, "Contact of Mei Ek").to_complete
    assert counts(take(club, *rows)) == (1, 0, 0, 1, 0, 0, 0)


def test_an_emergency_contact_is_no_guardian_and_collects_nobody(club: ClubFile) -> None:
    take(
        club,
        ["Name", "DOB", "Walks home alone", "Emergency contact", "Emergency phone", "Emergency contact relationship"],
        ["Mei Ek", "2014", "N", "Ole Dahl", "07700 900001", "uncle"],
    )
    assert club.rows("SELECT is_guardian, is_emergency, may_collect, relationship FROM contact_link") == [
        (0, 1, 0, "uncle")
    ]
    take(
        club,
        ["Name", "DOB", "Walks home alone", "Emergency contact", "Emergency contact relationship"],
        ["Mei Ek", "2014", "N", "Ole Dahl", "grandfather"],
    )
    assert club.value("SELECT relationship FROM contact_link") == "grandfather"
