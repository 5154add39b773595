"""People are added, named, found, changed and ended."""

from datetime import date, timedelta

import pytest

from desktop.core.choices import RoleKind, RoleStatus, SortBy
from desktop.core.errors import Refused
from desktop.model.contact import ContactLink
from desktop.model.group import Membership
from desktop.model.person import Person, Role
from desktop.services import club as clubs
from desktop.services import history, person, record
from desktop.services.club import ClubFile
from tests.factories import (
    BEGIN,
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_contact,
    a_group,
    a_member,
    a_mentee,
    a_volunteer,
    dump,
    made,
    the_group,
)


def the(club: ClubFile, key: int) -> Person:
    return record.get(club, Person, key)


def role_of(club: ClubFile, key: int) -> Role:
    (role,) = record.all_of(club, Role, person=key)
    return role


def test_somebody_new_has_a_code_a_role_and_a_place(club: ClubFile) -> None:
    changes = person.add(club, {"given_name": " Zoë ", "born_on": "2014-05"}, since=BEGIN)
    zoe = the(club, made(changes.subject))
    assert (zoe.given_name, zoe.code, zoe.born_on, zoe.to_complete) == ("Zoë", "M01", "2014-05", False)
    role = role_of(club, zoe.id)
    assert (role.kind, role.status, role.since) == (MENTEE, RoleStatus.ACTIVE, BEGIN)
    (membership,) = record.all_of(club, Membership, person=zoe.id)
    assert (membership.group, membership.since) == (the_group(club), BEGIN)


def test_adding_is_one_step(club: ClubFile) -> None:
    before = dump(club)
    a_mentee(club)
    history.undo(club)
    assert dump(club) == before


def test_codes_count_on_by_role(club: ClubFile) -> None:
    keys = [a_mentee(club), a_volunteer(club), a_mentee(club, "Bo", code="M41"), a_mentee(club, "Cy")]
    assert [the(club, key).code for key in keys] == ["M01", "V01", "M41", "M42"]
    assert person.next_code(club, RoleKind.CONTACT, ahead=2) == "C03"


def test_with_several_groups_nobody_is_put_anywhere_unasked(club: ClubFile) -> None:
    other = a_group(club)
    key = made(person.add(club, {"given_name": "Ada"}).subject)
    assert record.all_of(club, Membership, person=key) == []
    key = made(person.add(club, {"given_name": "Bo"}, group=other).subject)
    assert [one.group for one in record.all_of(club, Membership, person=key)] == [other]


@pytest.mark.parametrize("status", ["enquiry", "applicant", "waiting", "ended", "archived"])
def test_who_does_not_come_yet_or_no_more_is_on_no_roll(club: ClubFile, status: str) -> None:
    key = made(person.add(club, {"given_name": "Ada"}, status=status).subject)
    assert role_of(club, key).status == status
    assert record.all_of(club, Membership, person=key) == []


def test_a_contact_is_in_no_group(club: ClubFile) -> None:
    key = made(person.add(club, {"given_name": "Rosa"}, role="contact").subject)
    assert record.all_of(club, Membership, person=key) == []


def test_the_same_name_and_birth_date_is_the_same_person(club: ClubFile) -> None:
    a_mentee(club, "Zoë", "O’Brien", born_on="2014-05-17")
    with pytest.raises(Refused) as refused:
        a_mentee(club, "ZOE", "O'Brien", born_on="2014-05-17")
    assert refused.value.field == "given_name"
    a_mentee(club, "Zoë", "O’Brien", born_on="2015-05-17")
    a_mentee(club, "Zoë", "O’Brien", born_on=None)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "given_name"),
        ({"given_name": "x" * 201}, "given_name"),
        ({"given_name": "Ada", "born_on": "2014-13"}, "born_on"),
        ({"given_name": "Ada", "shoe": "37"}, "shoe"),
    ],
)
def test_values_that_cannot_be_are_refused_beside_their_field(
    club: ClubFile, values: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        person.add(club, values)
    assert refused.value.field == field
    assert record.all_of(club, Person) == []


# --------------------------------------------------------------------------------------------- names, finding


def test_names_as_shown_and_in_full(club: ClubFile) -> None:
    mo = the(club, a_mentee(club, "Mohammed", "Khan", known_as="Mo"))
    assert (person.name_of(mo), person.full_name_of(mo), person.name_of(mo, "hu")) == (
        "Mo Khan",
        "Mohammed Khan",
        "Khan Mo",
    )
    assert person.is_called(mo, "mo khan")
    assert person.is_called(mo, "MOHAMMED  KHAN")
    assert not person.is_called(mo, "Mohammed")


def test_somebody_is_named_by_uid_code_or_name(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King")
    a_mentee(club, "Adam", "Smith")
    for text in (the(club, ada).uid, "m01", "Ada King", "ada k", "ADA KING"):
        assert person.the_one(club, text).id == ada
    with pytest.raises(Refused, match=r"Ada King \(M01\) and Adam Smith \(M02\)"):
        person.the_one(club, "ada")
    with pytest.raises(Refused, match="Nobody"):
        person.the_one(club, "Zoë")


def test_a_whole_name_comes_before_its_beginnings(club: ClubFile) -> None:
    kim = a_mentee(club, "Kim")
    a_mentee(club, "Kim", "Park")
    assert person.the_one(club, "kim").id == kim


def test_the_place_says_whose_role_is_meant(club: ClubFile) -> None:
    a_mentee(club, "Ben", "Young")
    ben = a_volunteer(club, "Ben", "Carter")
    assert person.the_one(club, "ben", VOLUNTEER).id == ben


# -------------------------------------------------------------------------------------------------- changing


def test_changing_a_name_changes_the_order(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_mentee(club, "Bo")
    person.change(club, ada, {"known_as": "Zed"})
    assert [row.name for row in person.rows(club)] == ["Bo", "Zed"]


def test_several_change_in_one_step(club: ClubFile) -> None:
    keys = [a_mentee(club, name) for name in ("Ada", "Bo")]
    before = dump(club)
    person.change_many(club, keys, {"school": "St Bride’s"})
    assert {the(club, key).school for key in keys} == {"St Bride’s"}
    history.undo(club)
    assert dump(club) == before


def test_a_walk_in_with_a_family_name_is_complete(club: ClubFile) -> None:
    key = a_mentee(club, "mar", to_complete=True)
    person.change(club, key, {"known_as": "Mar"})
    assert the(club, key).to_complete
    person.change(club, key, {"family_name": "Lima"})
    assert not the(club, key).to_complete


def test_sort_names_follow_the_clubs_order(club: ClubFile) -> None:
    own = clubs.settings(club)
    values = {"given_name": "Zoë", "family_name": "Ahmed"}
    by_given = person.sort_name_of(values, own)
    own.sort_by = SortBy.FAMILY
    assert by_given.startswith("zoe")
    assert person.sort_name_of(values, own).startswith("ahmed")


# ----------------------------------------------------------------------------------------------------- roles


def test_a_role_is_given_once_until_it_has_ended(club: ClubFile) -> None:
    ada = a_mentee(club)
    person.give_role(club, ada, VOLUNTEER, task="Helper")
    with pytest.raises(Refused) as refused:
        person.give_role(club, ada, VOLUNTEER)
    assert refused.value.field == "kind"
    role = next(one for one in record.all_of(club, Role, person=ada) if one.kind is VOLUNTEER)
    person.end_role(club, role.id)
    person.give_role(club, ada, VOLUNTEER)


def test_a_role_ends_with_its_memberships_and_no_others(club: ClubFile) -> None:
    ada = a_mentee(club)
    person.give_role(club, ada, VOLUNTEER)
    a_member(club, ada, the_group(club), VOLUNTEER)
    role = next(one for one in record.all_of(club, Role, person=ada) if one.kind is MENTEE)
    before = dump(club)
    person.end_role(club, role.id, TODAY, "moved away")
    ended = record.get(club, Role, role.id)
    assert (ended.status, ended.until, ended.reason) == (RoleStatus.ENDED, TODAY, "moved away")
    assert [(one.role, one.until) for one in record.all_of(club, Membership, person=ada)] == [
        (MENTEE, TODAY),
        (VOLUNTEER, None),
    ]
    history.undo(club)
    assert dump(club) == before


def test_a_volunteer_is_archived_and_never_before_they_began(club: ClubFile) -> None:
    role = role_of(club, a_volunteer(club))
    with pytest.raises(Refused) as refused:
        person.end_role(club, role.id, BEGIN - timedelta(days=1))
    assert refused.value.field == "until"
    person.end_role(club, role.id)
    ended = record.get(club, Role, role.id)
    assert (ended.status, ended.until) == (RoleStatus.ARCHIVED, TODAY)


def test_a_membership_that_ended_before_stays_as_it_was(club: ClubFile) -> None:
    ada = a_mentee(club)
    (membership,) = record.all_of(club, Membership, person=ada)
    record.change(club, Membership, membership.id, {"until": "2026-10-01"})
    person.end_role(club, role_of(club, ada).id, TODAY + WEEK)
    assert record.get(club, Membership, membership.id).until == date(2026, 10, 1)


def test_a_role_of_several_ends_in_one_step(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada"), a_volunteer(club, "Ben")
    before = dump(club)
    person.end_roles(club, [ada, ben], MENTEE, TODAY, "left school")
    assert role_of(club, ada).reason == "left school"
    assert role_of(club, ben).until is None
    history.undo(club)
    assert dump(club) == before


# -------------------------------------------------------------------------------------------------- contacts


def links(club: ClubFile, key: int) -> list[tuple[str, int]]:
    return [(one.collector_code, one.priority) for one in record.all_of(club, ContactLink, person=key)]


def test_contacts_are_called_in_order_and_collect_by_code(club: ClubFile) -> None:
    ada = a_mentee(club)
    a_contact(club, ada, "Rosa")
    second = a_contact(club, ada, "Luis")
    a_contact(club, ada, "Eve", may_not_collect=True)
    assert links(club, ada) == [("C1", 1), ("C2", 2), ("", 3)]
    record.remove(club, ContactLink, second)
    a_contact(club, ada, "Ana")
    assert links(club, ada) == [("C1", 1), ("", 3), ("C2", 4)]


def test_a_code_is_never_given_twice(club: ClubFile) -> None:
    ada = a_mentee(club)
    first = a_contact(club, ada, "Rosa")
    a_contact(club, ada, "Luis")
    record.remove(club, ContactLink, first)
    a_contact(club, ada, "Ana")
    codes = [code for code, _priority in links(club, ada)]
    assert len(set(codes)) == len(codes) == 2


def test_a_contact_of_brothers_is_one_person(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    rosa = record.get(club, ContactLink, a_contact(club, ada, "Rosa")).contact
    person.add_contact(club, bo, {}, {"contact": rosa, "relationship": "aunt"})
    assert [one.contact for one in record.all_of(club, ContactLink)] == [rosa, rosa]
    assert len(person.rows(club, role="contact")) == 1


def test_a_contact_is_one_step_and_never_oneself(club: ClubFile) -> None:
    ada = a_mentee(club)
    before = dump(club)
    a_contact(club, ada)
    history.undo(club)
    assert dump(club) == before
    with pytest.raises(Refused):
        person.add_contact(club, ada, {}, {"contact": ada})
    with pytest.raises(Refused):
        person.add_contact(club, ada, {"given_name": ""}, {})
    assert dump(club) == before


def test_a_number_of_people_in_words(club: ClubFile) -> None:
    assert [person.count_words(count) for count in (1, 1200)] == ["1 person", "1,200 people"]
