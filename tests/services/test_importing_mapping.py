from desktop.core.choices import ListKind
from desktop.services import history, importing
from desktop.services import importing_mapping as mapping
from desktop.services.club import ClubFile
from tests.services.lists import a_list

ROWS = (("Vorname", "Zuname", "Spitz"), ("Ida", "Lund", "Idi"))


def test_headers_without_order_case_and_accents() -> None:
    assert mapping.key_of(["Straße", "NAME", ""]) == mapping.key_of(["name", "strasse"])
    assert mapping.key_of(["", "  "]) == ""


def test_letters_become_headers() -> None:
    said = mapping.by_header({"a": "full_name", "Name": "notes", "mark:a": "came"}, {"A": "Who"})
    assert said == {"Who": "full_name", "Name": "notes", "mark:a": "came"}


def test_columns_that_are_gone_are_forgotten() -> None:
    said = {"8 Sep": "", "Who": "full_name", "C": "notes", "D": "notes", "mark:b": "came"}
    assert set(mapping.still_there(said, ["who"], {"A", "C"})) == {"Who", "C", "mark:b"}


def test_it_is_kept_for_the_next_list_and_can_be_said_anew(club: ClubFile) -> None:
    path = a_list(club, *ROWS)
    first = importing.look(club, path, role="mentee", mapping={"C": "known_as"})
    assert not first.is_remembered
    importing.take(club, first)
    key = first.headers
    assert mapping.remembered(club, ListKind.PEOPLE, key) == {"Spitz": "known_as"}
    assert mapping.remembered(club, ListKind.HOURS, key) == {}
    again = importing.look(club, path, role="mentee")
    assert (again.is_remembered, again.columns[2].meaning) == (True, "known_as")
    anew = importing.look(club, path, role="mentee", mapping={"Spitz": "notes"})
    importing.take(club, anew)
    assert importing.look(club, path, role="mentee").columns[2].meaning == "notes"
    history.undo(club)
    assert importing.look(club, path, role="mentee").columns[2].meaning == "known_as"
