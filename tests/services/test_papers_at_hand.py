"""Papers from where one works: those about it, and what they are then told."""

from desktop.core.choices import RoleKind
from desktop.model.person import Role
from desktop.services import paper, papers_at_hand, record
from desktop.services.club import ClubFile
from desktop.services.pair import pair_of
from desktop.services.papers_at_hand import Shelf
from tests.factories import a_contact, a_mentee, a_volunteer
from tests.pairs import a_relationship


def names(shelf: Shelf) -> list[str]:
    return [paper.catalogue()[one.place].name for one in shelf.papers]


def test_a_relationship_has_its_own_and_those_of_its_people(club: ClubFile) -> None:
    ben, ada = a_volunteer(club, "Ben"), a_mentee(club, "Ada")
    pair = a_relationship(club, ben, ada)
    own, mentee, mentor = papers_at_hand.of_relationship(pair_of(club, pair))
    assert names(own) == [
        *("homework", "agreement", "prep", "record", "promises", "closure", "critique", "tell-them"),
    ]
    assert {tuple(one.given.items()) for one in own.papers} == {(("relationship", pair),)}
    assert (mentee.name, names(mentee)) == ("Ada", ["badges", "progress", "certificate", "access", "consent-form"])
    assert (mentor.name, names(mentor)) == (
        "Ben",
        ["badges", "statement", "timesheet", "folio", "letter", "certificate", "access", "consent-form"],
    )
    assert [tuple(one.given.items()) for one in mentor.papers[:2]] == [(("wearer", ben),), (("person", ben),)]


def test_a_person_has_those_of_their_roles(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    record.add(club, Role, {"person": ada, "kind": RoleKind.VOLUNTEER})
    [shelf] = papers_at_hand.of_person(ada, record.all_of(club, Role, person=ada))
    assert names(shelf) == [
        "badges",
        "statement",
        "timesheet",
        "folio",
        "letter",
        "progress",
        "certificate",
        "access",
        "consent-form",
    ]
    contact = a_contact(club, ada)
    assert papers_at_hand.of_person(contact, [Role(kind=RoleKind.CONTACT)]) == []


def test_a_request_has_its_letter() -> None:
    letter = papers_at_hand.of_request(7)
    assert (paper.catalogue()[letter.place].name, letter.given) == ("ask", {"asking": 7})
