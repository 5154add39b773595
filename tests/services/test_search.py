"""Search from anywhere."""

from desktop.services import club as clubs
from desktop.services import search
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_contact, a_mentee, a_session, a_volunteer
from tests.pairs import a_relationship


def titles(club: ClubFile, text: str) -> list[str]:
    return [hit.title for hit in search.find(club, text)]


def test_people_by_the_beginnings_of_their_names_or_code(club: ClubFile) -> None:
    zoe = a_mentee(club, "Zoë", "O’Brien")
    a_mentee(club, "Adam", "Smith")
    for text in ("zo", "BRIEN zoe", "o’b", "M01"):
        assert [hit.key for hit in search.find(club, text)][:1] == [zoe], text
    assert titles(club, " ") == []
    assert titles(club, "nobody") == []


def test_a_hit_says_role_and_telephone(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada, "Rosa", phone="07700 900123")
    a_volunteer(club, "Ben", phone="07700 900999")
    assert search.find(club, "ada")[0].detail == "Mentee · 07700 900123"
    assert search.find(club, "ben")[0].detail == "Volunteer · 07700 900999"


def test_sessions_by_date(club: ClubFile) -> None:
    key = a_session(club, title="Robots")
    for text in ("17.11.2026", "2026-11-17", "17 Nov 2026"):
        assert search.find(club, text) == [("session", key, "Tuesday 17 November", "Robots")]
    assert TODAY.weekday() == 1


def test_never_more_than_the_limit(club: ClubFile) -> None:
    for number in range(5):
        a_mentee(club, f"Ada{number}")
    assert len(search.find(club, "ada", limit=3)) == 3


def test_names_are_in_the_clubs_order(club: ClubFile) -> None:
    a_mentee(club, "Anna", "Nagy")
    clubs.change(club, {"language": "hu"})
    assert titles(club, "anna") == ["Nagy Anna"]


def test_a_relationship_by_its_code(club: ClubFile) -> None:
    key = a_relationship(club, a_volunteer(club, "Ben"), a_mentee(club, "Ada"))
    [hit] = search.find(club, "r01")
    assert (hit.kind, hit.key, hit.title, hit.detail) == ("relationship", key, "Ada with Ben", "R01 · Active")
