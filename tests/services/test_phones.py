"""The phone list: contacts in calling order; a grown-up's own number first, a child's never."""

from datetime import timedelta

from desktop.model.contact import ContactLink
from desktop.services import person, phones, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_contact, a_mentee, a_volunteer, the_group


def test_those_to_call_in_their_order(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King", phone="07700 900999")
    second = a_contact(club, ada, "Rosa", phone="07700 900001", priority=2)
    a_contact(club, ada, "Max", phone="07700 900002", priority=1, relationship="uncle")
    a_contact(club, ada, "Door", phone="07700 900003", is_emergency=False)
    ben = a_volunteer(club, "Ben", phone="07700 900004")
    a_contact(club, ben, "Sam", phone="", relationship="brother")
    mentees, volunteers = phones.phones(club, the_group(club)).parts
    assert [call.words(order) for order, call in enumerate(mentees.people[0].calls, start=1)] == [
        "1. Max (uncle)",
        "2. Rosa (mother)",
    ]
    assert [(call.name, call.phone) for call in volunteers.people[0].calls] == [("", "07700 900004"), ("Sam", "")]
    record.change(club, ContactLink, second, {"valid_to": TODAY - timedelta(1)})
    assert len(phones.phones(club, the_group(club)).parts[0].people[0].calls) == 1


def test_who_is_never_named_is_a_code_and_who_left_is_not_there(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_mentee(club, "Ben", since=TODAY + timedelta(1))
    person.change(club, ada, {"privacy_hold": True, "code": "M07"})
    [mentees] = phones.phones(club, the_group(club)).parts
    assert [one.name for one in mentees.people] == ["M07"]
