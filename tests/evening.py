"""The reference evening: thirteen mentees and five volunteers on the roll, three held sessions behind them."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.core.choices import RoleKind
from desktop.services import club as clubs
from desktop.services import register, session
from desktop.services.club import ClubFile
from tests import factories as make

NAMES = ("Aisha", "Anaïs", "Ewan", "Finlay", "João", "Kofi", "Leila", "Mei", "Noor", "Oskar", "Priya", "Søren", "Zoë")
HELPERS = ("Ana Lima", "Ben Carter", "Gwen Morgan", "Hugo Lindqvist", "Ines Okafor")
HELD = (date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10))


def the_evening(folder: Path) -> ClubFile:
    """The club on its evening, at five o'clock."""
    path = folder / "riverside.club"
    path.write_bytes(_evening())
    return clubs.open_(path, at=_at_five(), who="Ann")


def _at_five() -> make.Clock:
    clock = make.Clock()
    clock.go_to(make.TODAY, 17)
    return clock


@cache
def _evening() -> bytes:
    """The file of the evening, made once: a copy is there in a tenth of the time."""
    with TemporaryDirectory() as folder:
        club = _made(Path(folder))
        club.close()
        return club.path.read_bytes()


def _made(folder: Path) -> ClubFile:
    club = make.a_club(folder, clock=_at_five())
    make.a_term(club)
    for name in NAMES:
        key = make.a_mentee(club, name, f"{name[0]}ox")
        make.a_contact(club, key, "Rosa", f"{name[0]}ox")
    for name in HELPERS:
        given, family = name.split()
        make.a_volunteer(club, given, family)
    make.a_mentee(club, "Marta", "Lima", group=make.a_group(club))
    for day in HELD:
        key = make.a_session(club, day)
        register.save(club, key, "*", RoleKind.MENTEE)
        register.save(club, key, "* !", RoleKind.VOLUNTEER)
        session.close(club, key)
    make.a_session(club, make.TODAY)
    return club
