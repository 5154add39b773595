"""What belongs into the session pack."""

from desktop.core.paper_choices import PackPart
from desktop.services import club as clubs
from desktop.services import pack_parts
from desktop.services.club import ClubFile


def test_everything_unless_the_club_says_otherwise(club: ClubFile) -> None:
    assert pack_parts.of(club) == set(PackPart)
    clubs.change(club, {"consent_forms": 0})
    assert pack_parts.of(club) == set(PackPart) - {PackPart.CONSENT}
    clubs.change(club, {"pack_parts": ("register",)})
    assert pack_parts.of(club) == {PackPart.REGISTER}
