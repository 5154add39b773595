import pytest

from desktop.core.choices import CheckKind, RoleKind
from desktop.exchange import columns
from desktop.exchange.grid import Sheet
from desktop.exchange.people_lines import read
from desktop.services import club as clubs
from desktop.services import importing_source
from desktop.services.club import ClubFile


@pytest.mark.parametrize(
    ("titles", "cells", "role"),
    [
        (["Name", "DOB"], ["Mei", "2014"], RoleKind.MENTEE),
        (["Name", "DOB"], ["Mei", "1984"], None),
        (["Name", "Parent"], ["Mei", "Ann"], RoleKind.MENTEE),
        (["Name", "Emergency contact"], ["Mei", "Ann"], None),
        (["Name", "Walks home alone"], ["Mei", "Y"], RoleKind.MENTEE),
        (["Name", "Emergency contact", "DBS number"], ["Mei", "Ann", "1"], RoleKind.VOLUNTEER),
        (["Name", "Role"], ["Mei", "Mentor"], None),
        (["Name", "E-mail"], ["Mei", "m@example.org"], None),
    ],
)
def test_who_the_people_are_is_seen_by_the_columns(
    club: ClubFile, titles: list[str], cells: list[str], role: RoleKind | None
) -> None:
    sheet = Sheet("", [titles, cells])
    layout = columns.understand(sheet)
    assert importing_source.guessed_role(layout, read(sheet, layout, today=club.today()), club) is role


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("PVG number", (CheckKind.PVG, "")),
        ("DBS number", (CheckKind.OTHER, "DBS")),
        ("PVG/DBS number", (CheckKind.OTHER, "PVG/DBS")),
        ("Führungszeugnis", (CheckKind.FUEHRUNGSZEUGNIS, "")),
        ("Check number", (CheckKind.OTHER, "")),
    ],
)
def test_which_check_it_is(title: str, kind: tuple[CheckKind, str]) -> None:
    layout = columns.understand(Sheet("", [["Name", title], ["Mei", "1"]]))
    assert importing_source.check_kind(layout) == kind


def test_the_clubs_own_words(club: ClubFile) -> None:
    assert importing_source.role_words(club) == {}
    clubs.change(club, {"volunteer_word": "Wizard", "mentee_word": "Apprentice"})
    assert importing_source.role_words(club) == {"wizard": RoleKind.VOLUNTEER, "apprentice": RoleKind.MENTEE}
