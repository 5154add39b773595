from datetime import date

import pytest

from desktop.services import history, importing
from desktop.services.club import ClubFile
from desktop.services.importing import ImportReport, ListKind, Outcome
from tests.factories import a_held_session, a_volunteer
from tests.services.lists import a_list, counts

HEADER = ("Name", "Date", "Hours", "From", "To", "Category")


@pytest.fixture
def ada(club: ClubFile) -> int:
    return a_volunteer(club, "Ada", "Berg")


def take(club: ClubFile, *rows: tuple[object, ...], duplicates: str = "skip") -> ImportReport:
    return importing.take(club, importing.look(club, a_list(club, HEADER, *rows)), duplicates=duplicates)


def test_entries_and_their_sums(club: ClubFile, ada: int) -> None:
    rows = (
        ("Ada Berg", "2026-09-03", "1:30", "", "", "prep"),
        ("Berg, Ada", "2026-09-04", "", "18:00", "20:00", "training"),
    )
    assert importing.look(club, a_list(club, HEADER, *rows)).kind is ListKind.HOURS
    report = take(club, *rows)
    assert counts(report) == (2, 2, 0, 0, 0, 0, 0)
    assert report.figures == {"entries": 2, "minutes": 210}
    assert club.rows(
        "SELECT person_id, date, month, minutes, starts, category, source FROM hours_entry ORDER BY id"
    ) == [
        (ada, "2026-09-03", "2026-09", 90, None, "preparation", "imported"),
        (ada, "2026-09-04", "2026-09", 120, 1080, "training", "imported"),
    ]
    history.undo(club)
    assert club.value("SELECT count(*) FROM hours_entry") == 0


def test_a_second_import_adds_nothing(club: ClubFile, ada: int) -> None:
    rows = (("Ada Berg", "2026-09-03", "2", "", "", "prep"), ("Ada Berg", "2026-09-03", "2", "", "", "prep"))
    assert counts(take(club, *rows)) == (2, 1, 0, 0, 1, 0, 0)
    assert counts(take(club, *rows, duplicates="create")) == (2, 1, 0, 1, 0, 0, 0)
    again = take(club, *rows)
    assert counts(again) == (2, 0, 0, 2, 0, 0, 0)
    assert again.changes.step is None
    assert club.value("SELECT sum(minutes) FROM hours_entry WHERE person_id = ?", (ada,)) == 240


def test_what_the_register_gives_is_not_given_twice(club: ClubFile, ada: int) -> None:
    a_held_session(club, date(2026, 9, 8), {}, {ada: {}})
    preview = importing.look(club, a_list(club, HEADER, ("Ada Berg", "2026-09-08", "1.5", "", "", "session")))
    (row,) = preview.rows
    assert (row.outcome, row.reason) == (Outcome.DUPLICATE, "the register of that day gives 1 h 30 min already")


def test_times_that_overlap_are_taken_off(club: ClubFile, ada: int) -> None:
    rows = (
        ("Ada Berg", "2026-09-03", "", "18:00", "20:00", "prep"),
        ("Ada Berg", "2026-09-03", "", "19:00", "21:00", "meeting"),
    )
    take(club, *rows)
    found = club.rows("SELECT minutes, deducted FROM hours_entry WHERE person_id = ? ORDER BY id", (ada,))
    assert found == [(120, 0), (120, 60)]


def test_problems_are_of_their_rows(club: ClubFile, ada: int) -> None:
    rows = (
        ("Nobody Here", "2026-09-03", "1", "", "", "prep"),
        ("Ada Berg", "2026-09-31", "1", "", "", "prep"),
        ("Ada", "2026-09-05", "1", "", "", "prep"),
    )
    report = take(club, *rows)
    assert counts(report) == (3, 0, 0, 0, 1, 2, 0)
    assert [(one.row, one.message) for one in report.problems] == [
        (2, "Nobody here is called “Nobody Here”."),
        (3, "“2026-09-31” is no day of the calendar."),
        (4, "may be short for Ada Berg"),
    ]
    assert take(club, *rows, duplicates="update").created == 1
    assert club.value("SELECT person_id FROM hours_entry") == ada


def test_what_a_ledger_lacks_is_asked(club: ClubFile) -> None:
    path = a_list(club, ("Name", "Date"), ("Ada Berg", "2026-09-03"))
    asked = importing.look(club, path, kind="hours")
    assert asked.asked.missing == ("Hours",)
    assert "needs Hours" in asked.questions[0]
