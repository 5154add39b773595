import pytest

from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.storage.checking import check
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person, add_session


@pytest.fixture
def full(club: ClubFile) -> ClubFile:
    add_session(club)
    with club.step("sheet.print", undoable=False):
        sheet = PrintedSheet.create(code="K7Q", session=Session.get())
        for number in (1, 2):
            SheetRow.create(sheet=sheet, number=number)
    with club.step("hours.add"):
        club.execute(
            "INSERT INTO hours_entry (uid, person_id, date, month, break_minutes, minutes, deducted, category, source,"
            " note, signed_volunteer, signed_supervisor) VALUES ('h', 1, '2026-03-17', '2026-03', 0, 90, 0,"
            " 'session', 'typed', '', 0, 0)"
        )
    assert check(club) == []
    return club


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        ("UPDATE session_person SET date = '2026-03-18' WHERE id = 1", "another date"),
        ("UPDATE hours_entry SET month = '2026-04'", "wrong month"),
        ("DELETE FROM sheet_row WHERE number = 1", "K7Q has lost rows"),
    ],
)
def test_what_does_not_agree_is_said(full: ClubFile, behind: str, said: str) -> None:
    with full.step("mistake"):
        full.execute(behind)
    problems = check(full)
    assert len(problems) == 1
    assert said in problems[0]


def test_a_link_into_nothing_is_said(full: ClubFile) -> None:
    full.execute("PRAGMA foreign_keys=OFF")
    with full.step("mistake"):
        full.execute("DELETE FROM person WHERE id = 3")
    assert [problem for problem in check(full) if "is not there" in problem]


def test_what_went_round_the_journal_is_said(full: ClubFile) -> None:
    full.execute("DROP TRIGGER journal_person_update")
    full.execute("UPDATE person SET notes = 'x' WHERE id = 1")
    problems = check(full)
    assert "switched off" in problems[0]
    assert "journal_person_update" in problems[0]
    assert "“person”: 1 was changed by another program." in problems[1]


def test_a_gap_in_the_history_is_said(full: ClubFile) -> None:
    add_person(full)
    full.execute("DROP TRIGGER history_change_delete")
    full.execute("DELETE FROM change WHERE step = 1 AND noun = 'group'")
    assert check(full)[1:] == ["The history has gaps.", "The history was changed by another program, from entry 1 on."]


def test_somebody_who_cannot_be_found_is_said(full: ClubFile) -> None:
    full.execute("DROP TRIGGER search_person_insert")
    add_person(full)
    assert check(full) == ["The search index does not know everybody."]


def test_damage_is_said_and_nothing_else(full: ClubFile) -> None:
    page = full.value("SELECT rootpage FROM sqlite_master WHERE name = 'person_sort_name'")
    path = full.path
    full.close()
    data = bytearray(path.read_bytes())
    data[page * 4096 - 40 : page * 4096] = bytes(40)
    path.write_bytes(data)
    with ClubFile.open(path, writing=False) as club:
        problems = check(club)
        assert problems
        assert all(problem.startswith("The file is damaged") for problem in problems)
