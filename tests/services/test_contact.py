"""A contact is changed with how they are reached; brothers and sisters share theirs."""

import pytest

from desktop.core.errors import Refused
from desktop.model.contact import ContactLink
from desktop.model.person import Person
from desktop.services import contact, history, person, record
from desktop.services.club import ClubFile
from tests.factories import a_contact, a_mentee, dump


def test_number_and_relationship_change_in_one_step(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King")
    link = a_contact(club, ada, "Rosa", "King")
    before = dump(club)
    contact.change(club, link, {"phone": "07700 900999"}, {"relationship": "aunt"})
    row = record.get(club, ContactLink, link)
    assert (record.get(club, Person, row.contact).phone, row.relationship) == ("07700 900999", "aunt")
    history.undo(club)
    assert dump(club) == before


def test_one_wrong_value_changes_neither(club: ClubFile) -> None:
    link = a_contact(club, a_mentee(club, "Ada", "King"), "Rosa", "King")
    before = dump(club)
    with pytest.raises(Refused) as refused:
        contact.change(club, link, {"phone": "07700 900999"}, {"valid_from": "never"})
    assert refused.value.field == "valid_from"
    assert dump(club) == before


def test_contacts_of_the_family_are_offered_until_they_are_shared(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada", "King"), a_mentee(club, "Ben", "King")
    a_contact(club, ada, "Rosa", "Luna")
    a_contact(club, a_mentee(club, "Cy", "Ode"), "Jo", "Ode")
    assert contact.known(club, ada) == []
    offered = contact.known(club, ben)
    assert [name for _key, name in offered] == ["Rosa Luna"]
    person.add_contact(club, ben, {}, {"contact": offered[0][0], "relationship": "mother"})
    assert contact.known(club, ben) == []


def test_nobody_without_a_family_name_is_offered_anybody(club: ClubFile) -> None:
    a_contact(club, a_mentee(club, "Ada"), "Rosa")
    assert contact.known(club, a_mentee(club, "Ben")) == []
