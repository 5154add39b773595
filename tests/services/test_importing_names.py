from datetime import date

from desktop.core.choices import RoleKind
from desktop.services.club import ClubFile
from desktop.services.importing_names import Named, Names
from tests.factories import a_contact, a_mentee, a_volunteer, the_group

MENTEE, VOLUNTEER = RoleKind.MENTEE, RoleKind.VOLUNTEER


def test_a_child_wins_over_the_contact_of_the_same_name(club: ClubFile) -> None:
    child = a_mentee(club, "João", "Evans")
    a_contact(club, child, "João", "Evans")
    found = Names(club, the_group(club)).who("joao evans", MENTEE)
    assert found.person is not None
    assert (found.person.key, found.sure) == (child, True)


def test_a_contact_alone_is_no_child_and_perhaps_a_volunteer(club: ClubFile) -> None:
    a_contact(club, a_mentee(club, "Ida", "Lund"), "Rosa", "Lund")
    who = Names(club, the_group(club)).who
    assert who("Rosa Lund", MENTEE).person is None
    assert not who("Rosa Lund", VOLUNTEER).sure


def test_family_name_first_known_as_and_initials(club: ClubFile) -> None:
    ben = a_volunteer(club, "Benjamin", "Otieno", known_as="Ben")
    who = Names(club, the_group(club)).who
    for name in ("Otieno, Benjamin", "Ben Otieno", "BENJAMIN OTIENO"):
        found = who(name, VOLUNTEER)
        assert found.person is not None
        assert (found.person.key, found.sure) == (ben, True)
    assert who("Ben O.", VOLUNTEER).reason == "may be short for Benjamin Otieno"
    assert who("Ben Ot", VOLUNTEER).person is not None
    assert who("Ben Other", VOLUNTEER).person is None
    assert who("Ben O.", MENTEE).person is None


def test_own_dates(club: ClubFile) -> None:
    ida = a_mentee(club, "Ida", "Lund", since=date(2026, 9, 15))
    known = Names(club, the_group(club)).by_key[ida]
    assert not known.belongs_on(MENTEE, date(2026, 9, 8))
    assert known.belongs_on(MENTEE, date(2026, 9, 15))
    assert known.belongs_on(VOLUNTEER, date(2026, 9, 8))


def test_somebody_new_is_found_by_later_lines(club: ClubFile) -> None:
    names = Names(club, None)
    names.add(Named(99, "Someone New", {MENTEE}))
    found = names.who("Someone New", MENTEE)
    assert found.person is not None
    assert found.person.key == 99
