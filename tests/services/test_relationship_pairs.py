from desktop.core.relationship_choices import Side
from desktop.services import relationship, relationship_pairs
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.pairs import a_group_of_two, a_relationship


def test_a_relationship_is_called_by_its_people_mentors_first(club: ClubFile) -> None:
    ada, mei = a_mentee(club, "Ada", "Berg", known_as="Addie"), a_mentee(club, "Mei", "Stewart")
    ben = a_volunteer(club, "Ben", "Otieno")
    key = a_group_of_two(club, ben, [ada, mei])
    assert relationship_pairs.pair_name(club, key) == "Ben Otieno, Addie Berg and Mei Stewart"
    assert relationship_pairs.side_of(key, Side.MENTEE) == [ada, mei]


def test_codes_go_on_after_the_largest(club: ClubFile) -> None:
    ben, ada, mei = a_volunteer(club), a_mentee(club, "Ada"), a_mentee(club, "Mei")
    first = a_relationship(club, ben, ada)
    a_relationship(club, ben, mei)
    relationship.made_in_error(club, first)
    assert relationship_pairs.next_code(club) == "R03"
