from desktop.core.choices import RoleKind
from desktop.services.club import ClubFile
from desktop.services.importing_codes import Codes
from tests.factories import a_mentee


def test_the_next_free_ones(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    codes = Codes(club)
    assert [codes.next(RoleKind.MENTEE), codes.next(RoleKind.MENTEE)] == ["M02", "M03"]
    assert codes.next(RoleKind.VOLUNTEER) == "V01"


def test_those_of_the_list_unless_somebody_has_them(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    codes = Codes(club)
    assert codes.of("M02", RoleKind.MENTEE) == "M02"
    assert codes.of("M02", RoleKind.MENTEE) == "M03"
    assert codes.of("M01", RoleKind.MENTEE) == "M04"
    assert codes.of("", RoleKind.MENTEE) == "M05"
