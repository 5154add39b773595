"""The register of a term: exactly the figures that the README of the lists names."""

from datetime import date
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.services import attendance, history, importing, period_papers
from desktop.services.club import ClubFile
from desktop.services.importing import ImportReport, ListKind, Outcome
from tests.factories import Clock, a_club, a_group, a_held_session, a_mentee, a_term, a_volunteer, the_group
from tests.services.lists import DATA, a_list, counts

REGISTER = DATA / "register-autumn.csv"
LISTS = tuple(DATA / name for name in ("members.csv", "volunteers.xlsx", "teilnehmer.csv"))
HEADER = ("Name", "8 Sep", "15 Sep", "22 Sep")


@pytest.fixture
def three_lists(club: ClubFile) -> ClubFile:
    for path in LISTS:
        importing.take(club, importing.look(club, path))
    return club


def take(club: ClubFile, *rows: tuple[object, ...], duplicates: str = "skip", year: int = 2026) -> ImportReport:
    return importing.take(club, importing.look(club, a_list(club, *rows), year=year), duplicates=duplicates)


def test_the_figures_of_the_grid(three_lists: ClubFile) -> None:
    club = three_lists
    preview = importing.look(club, REGISTER, year=2026)
    assert (preview.kind, preview.header, len(preview.columns)) == (ListKind.REGISTER, 3, 13)
    report = importing.take(club, preview)
    assert counts(report) == (40, 1, 38, 0, 0, 0, 1)
    assert report.figures["sessions"] == 11
    assert report.figures["attendances"] == 209 + 70
    sessions = club.rows("SELECT date, starts, ends, status FROM session ORDER BY date")
    assert len(sessions) == 11
    assert sessions[0] == ("2026-09-08", 1080, 1170, "closed")
    assert sessions[-1] == ("2026-11-24", 1080, 1170, "closed")
    marks = dict(club.rows("SELECT mark, count(*) FROM session_person WHERE role = 'mentee' GROUP BY mark"))
    assert marks == {"came": 209, "told_us": 36, "absent": 96}
    came = "SELECT count(*) FROM session_person WHERE role = 'mentee' AND mark = 'came'"
    assert club.value(f"{came} AND minutes_late IS NULL AND arrived IS NULL") == 134
    assert club.value(f"{came} AND minutes_late IS NOT NULL") == 59
    assert club.value(f"{came} AND arrived = 1100") == 16
    assert club.row("SELECT count(*), sum(minutes) FROM hours_entry") == (70, 6900)
    assert club.value("SELECT count(*) FROM session_person WHERE role = 'volunteer' AND mark = 'came'") == 70
    new = club.rows("SELECT given_name, family_name FROM person WHERE to_complete")
    assert new == [("Someone", "New")]


def test_the_warnings_of_the_grid(three_lists: ClubFile) -> None:
    club = three_lists
    report = importing.take(club, importing.look(club, REGISTER, year=2026))
    outside = [problem.message.partition(":")[0] for problem in report.problems if "outside" in problem.message]
    assert outside == ["Arjun Ibrahim", "Amelia Douglas", "Jacob Khan", "Oskar Lê", "Saoirse Whyte-Jones"]
    assert not [problem for problem in report.problems if "counts" in problem.message]  # its own totals agree
    kinds = club.rows(
        """SELECT DISTINCT r.kind FROM session_person s JOIN person p ON p.id = s.person_id
             JOIN role r ON r.person_id = p.id
            WHERE p.given_name = 'João' AND p.family_name = 'Evans'"""
    )
    assert kinds == [("mentee",)]


def test_the_matrix_agrees_with_the_totals_of_the_grid(three_lists: ClubFile) -> None:
    club = three_lists
    preview = importing.look(club, REGISTER, year=2026)
    importing.take(club, preview)
    matrix = period_papers.matrix(club, the_group(club), date(2026, 9, 1), date(2026, 12, 31))
    names = {row.code: row for row in matrix.mentees}
    codes = dict(club.rows("SELECT given_name || ' ' || family_name, code FROM person ORDER BY code LIKE 'C%' DESC"))
    listed = {}
    for line in REGISTER.read_text("utf-8-sig").splitlines()[3:34]:
        name, *_marks, total = line.split(",")
        listed[name] = int(total)
    assert len(listed) == 31
    assert {name: names[codes[name]].came for name in listed} == listed
    assert all(names[codes[name]].possible == 11 for name in listed)
    keys = {name: key for name, key in club.rows("SELECT given_name || ' ' || family_name, id FROM person") if key in {
        who for (who,) in club.rows("SELECT person_id FROM session_person")
    }}  # fmt: skip
    came = attendance.came_of(club, list(keys.values()), date(2026, 9, 1), date(2026, 12, 31))
    assert {name: came[keys[name]].came for name in listed} == listed
    assert sum(row.minutes or 0 for row in matrix.volunteers) == 6900
    assert [one.mentees for one in matrix.dates] == [
        came
        for (came,) in club.rows(
            """SELECT sum(mark = 'came') FROM session_person WHERE role = 'mentee' GROUP BY session_id ORDER BY date"""
        )
    ]


def test_a_second_import_changes_nothing_and_undo_takes_all_of_it_back(three_lists: ClubFile) -> None:
    club = three_lists
    before = club.rows("SELECT * FROM person ORDER BY id")
    importing.take(club, importing.look(club, REGISTER, year=2026))
    again = importing.take(club, importing.look(club, REGISTER, year=2026))
    assert counts(again) == (40, 0, 0, 39, 0, 0, 1)
    assert again.changes.step is None
    history.undo(club)
    assert club.rows("SELECT * FROM person ORDER BY id") == before
    for table in ("session", "session_person", "hours_entry"):
        assert club.value(f"SELECT count(*) FROM {table}") == 0


def test_the_year_comes_from_the_terms_or_is_asked(club: ClubFile) -> None:
    path = a_list(club, HEADER, ("Ida Lund", "/", "/", "x"))
    asked = importing.look(club, path)
    assert asked.asked.year
    with pytest.raises(Refused, match="--year"):
        importing.take(club, asked)
    a_term(club)
    importing.take(club, importing.look(club, path))
    assert [day for (day,) in club.rows("SELECT date FROM session ORDER BY date")] == [
        "2026-09-08", "2026-09-15", "2026-09-22",
    ]  # fmt: skip
    with pytest.raises(Refused, match="no year"):
        importing.look(club, path, year=12)


def test_the_year_grows_over_new_year(club: ClubFile) -> None:
    take(club, ("Name", "15 Dec", "5 Jan"), ("Ida Lund", "/", "/"))
    assert club.rows("SELECT date FROM session ORDER BY date") == [("2026-12-15",), ("2027-01-05",)]


def test_what_cannot_be_read_is_said_and_left_open(club: ClubFile) -> None:
    ida = a_mentee(club, "Ida", "Lund")
    report = take(club, (*HEADER, "Total"), ("Ida Lund", "/", "zzz", "20:99", 3), ("Ole Dahl", "", "/", "/"))
    assert [problem.message for problem in report.problems] == [
        "“zzz” is no mark that is known; nothing was taken.",
        "“20:99” is no mark that is known; nothing was taken.",
        "The list counts 3, its marks say 1.",
    ]
    marks = club.rows("SELECT mark FROM session_person WHERE person_id = ? ORDER BY date", (ida,))
    assert marks == [("came",), ("not_recorded",), ("not_recorded",)]


def test_a_blank_erases_nothing_and_a_mark_that_differs_is_shown(club: ClubFile) -> None:
    ida, ole = a_mentee(club, "Ida", "Lund"), a_mentee(club, "Ole", "Dahl")
    a_held_session(club, date(2026, 9, 8), {ida: "came", ole: "came"})
    rows = (HEADER, ("Ida Lund", "", "/", "/"), ("Ole Dahl", "ill", "/", "/"))
    preview = importing.look(club, a_list(club, *rows), year=2026)
    assert preview.rows[0].differences == ()
    (difference,) = preview.rows[1].differences
    assert (difference.old, difference.new) == ("present", "told us")
    importing.take(club, preview)
    first = club.rows("SELECT mark FROM session_person WHERE date = '2026-09-08' ORDER BY person_id")
    assert first == [("came",), ("told_us",)]


def test_a_namesake_and_a_short_name_wait_for_a_decision(club: ClubFile) -> None:
    a_mentee(club, "Mei", "Campbell", born_on="2014-01-01")
    a_mentee(club, "Mei", "Campbell", born_on="2015-01-01")
    a_volunteer(club, "Ben", "Otieno")
    rows = (HEADER, ("Mei Campbell", "/", "", ""), ("Helpers", "", "", ""), ("Ben O.", "/", "", ""))
    preview = importing.look(club, a_list(club, *rows), year=2026)
    assert [row.outcome for row in preview.rows] == [Outcome.DUPLICATE, Outcome.SKIPPED, Outcome.DUPLICATE]
    report = importing.take(club, preview, decisions={4: "update"})
    assert (report.duplicates, report.changed) == (1, 1)
    assert club.value("SELECT minutes FROM hours_entry") == 90


def test_signs_are_what_was_said_and_it_is_remembered(club: ClubFile) -> None:
    ida = a_mentee(club, "Ida", "Lund")
    rows = (HEADER, ("Ida Lund", "B", "", "/"), ("Ole Dahl", "/", "/", "/"))
    said = {"mark:B": "told_us", "mark:": "not_recorded"}
    importing.take(club, importing.look(club, a_list(club, *rows), year=2026, mapping=said))
    marks = club.rows("SELECT mark FROM session_person WHERE person_id = ? ORDER BY date", (ida,))
    assert marks == [("told_us",), ("not_recorded",), ("came",)]
    later = (("Name", "6 Oct", "13 Oct"), ("Ida Lund", "b", "/"))
    preview = importing.look(club, a_list(club, *later), year=2026)
    assert preview.is_remembered
    importing.take(club, preview)
    assert club.value("SELECT mark FROM session_person WHERE date = '2026-10-06'") == "told_us"


def test_crosses_alone_say_who_was_there(club: ClubFile) -> None:
    ida = a_mentee(club, "Ida", "Lund")
    take(club, HEADER, ("Ida Lund", "x", "", "x"), ("Ole Dahl", "", "x", ""))
    marks = club.rows("SELECT mark FROM session_person WHERE person_id = ? ORDER BY date", (ida,))
    assert marks == [("came",), ("absent",), ("came",)]


def test_times_of_volunteers_that_cannot_be_are_left_out(club: ClubFile) -> None:
    a_volunteer(club, "Ben", "Otieno")
    report = take(club, HEADER, ("Volunteers",), ("Ben Otieno", "19:00-18:00", "1.5", "17:45-19:45"))
    assert len(report.problems) == 1
    assert club.rows("SELECT minutes FROM hours_entry ORDER BY date") == [(90,), (120,)]


def test_the_group_is_named_by_the_title_or_asked(tmp_path: Path) -> None:
    club = a_club(tmp_path, clock=Clock())
    a_group(club, "Thursday makers")
    rows = (HEADER, ("Ida Lund", "/", "", ""))
    asked = importing.look(club, a_list(club, *rows), year=2026)
    assert asked.asked.groups == ("Riverside Code Club", "Thursday makers")
    importing.take(club, importing.look(club, a_list(club, ("Thursday makers 16:30-18:00",), *rows), year=2026))
    assert club.row('SELECT g.name, s.starts FROM session s JOIN "group" g ON g.id = s.group_id') == (
        "Thursday makers",
        990,
    )
    club.close()
