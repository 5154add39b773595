from desktop.model.person import Person
from desktop.storage import backup, difference
from desktop.storage.club_file import ClubFile
from desktop.storage.difference import Difference
from tests.storage.conftest import add_person, add_session


def test_records_are_compared_by_their_uids(club: ClubFile) -> None:
    add_session(club, 3)
    ada, ben = add_person(club, "Ada"), add_person(club, "Ben")
    kept = backup.keep(club)
    assert difference.to(club, kept, "") == []
    with club.step("change"):
        ada.notes = "x"
        ada.save()
        ben.delete_instance()
        Person.create(given_name="Cleo")
        Person.create(given_name="Dan")
    assert difference.to(club, kept, "") == [Difference("person", 6, 5, 1, 2, 1)]
