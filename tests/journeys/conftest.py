"""The reference evening: thirteen mentees and five volunteers on the roll, three held sessions behind them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.choices import RoleKind
from desktop.services import register, session
from desktop.services.club import ClubFile
from tests import factories as make
from tests.journeys.hands import Hands

NAMES = ("Aisha", "Anaïs", "Ewan", "Finlay", "João", "Kofi", "Leila", "Mei", "Noor", "Oskar", "Priya", "Søren", "Zoë")
HELPERS = ("Ana Lima", "Ben Carter", "Gwen Morgan", "Hugo Lindqvist", "Ines Okafor")
HELD = (date(2026, 10, 27), date(2026, 11, 3), date(2026, 11, 10))


@pytest.fixture
def evening(tmp_path: Path) -> ClubFile:
    """The club on its evening, at a quarter to six."""
    clock = make.Clock()
    clock.go_to(make.TODAY, 17)
    club = make.a_club(tmp_path, clock=clock)
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


@pytest.fixture
def hands(qapp: QApplication, evening: ClubFile, tmp_path: Path) -> Iterator[Hands]:
    """Hands on the window of that evening."""
    del qapp
    found = Hands(evening, tmp_path)
    yield found
    found.leave()
