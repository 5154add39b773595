import pytest

from desktop.core.errors import Refused
from desktop.exchange.grid import Sheet
from desktop.services import importing
from desktop.services import importing_reading as reading
from desktop.services.club import ClubFile
from desktop.services.importing import ListKind
from tests.services.lists import DATA, a_list


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("members.csv", ListKind.PEOPLE),
        ("volunteers.xlsx", ListKind.PEOPLE),
        ("teilnehmer.csv", ListKind.PEOPLE),
        ("register-autumn.csv", ListKind.REGISTER),
    ],
)
def test_what_a_file_lists_is_seen(club: ClubFile, name: str, kind: ListKind) -> None:
    assert importing.look(club, DATA / name, year=2026).kind is kind


def test_a_ledger_is_seen() -> None:
    assert reading.seen_as(Sheet("", [["Name", "Datum", "Stunden"], ["Ada", "1.9.2026", "1,5"]])) is ListKind.HOURS


def test_a_list_without_names_asks_for_them(club: ClubFile) -> None:
    path = a_list(club, ("Wer", "Schule"), ("Ida Lund", "Elm"))
    asked = importing.look(club, path, role="mentee")
    assert (asked.asked.names, asked.rows) == (True, ())
    assert [column.samples for column in asked.columns] == [("Ida Lund",), ("Elm",)]
    with pytest.raises(Refused, match="No column with names"):
        importing.take(club, asked)
    said = importing.look(club, path, role="mentee", mapping={"A": "full_name"})
    assert importing.take(club, said).created == 1


def test_no_header_at_all(club: ClubFile) -> None:
    path = a_list(club, ("1", "Elm"), ("2", "Oak"))
    asked = importing.look(club, path, role="mentee")
    assert (asked.header, asked.asked.names) == (0, True)
    said = importing.look(club, path, role="mentee", mapping={"B": "full_name"})
    assert [row.name for row in said.rows] == ["Elm", "Oak"]


def test_what_is_said_must_be_known(club: ClubFile) -> None:
    path = a_list(club, ("Name",), ("Ida Lund",))
    with pytest.raises(Refused, match="no kind of list"):
        importing.look(club, path, kind="songs")
    with pytest.raises(Refused, match="No line with dates"):
        importing.look(club, path, kind="register")
