from desktop.services import proposing, relationship
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.pairs import a_relationship


def test_codes_go_on_after_the_largest(club: ClubFile) -> None:
    ben, ada, mei = a_volunteer(club), a_mentee(club, "Ada"), a_mentee(club, "Mei")
    first = a_relationship(club, ben, ada)
    a_relationship(club, ben, mei)
    relationship.made_in_error(club, first)
    assert proposing.next_code(club) == "R03"
