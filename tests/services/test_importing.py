from collections import Counter
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused
from desktop.services import backup_list, history, importing, person
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.services.importing import Outcome
from tests.factories import Clock, a_club, a_mentee
from tests.services.lists import DATA, a_list, counts, everything, take

MEMBERS, VOLUNTEERS, GERMAN = DATA / "members.csv", DATA / "volunteers.xlsx", DATA / "teilnehmer.csv"


def taken(club: ClubFile, path: Path) -> tuple[int, ...]:
    return counts(importing.take(club, importing.look(club, path)))


def test_the_children_of_members_csv(club: ClubFile) -> None:
    report = importing.take(club, importing.look(club, MEMBERS))
    assert counts(report) == (49, 44, 0, 0, 1, 2, 2)
    assert [(one.row, one.column) for one in report.problems] == [(33, ""), (38, "DOB"), (40, "")]
    assert "Finlay Gallagher" in report.problems[0].message
    assert "31/02/2015" in report.problems[1].message
    assert dict(club.rows("SELECT kind, count(*) FROM role GROUP BY kind")) == {"mentee": 44, "contact": 44}
    assert club.value("SELECT count(*) FROM contact_link WHERE is_guardian AND is_emergency AND may_collect") == 44
    assert club.rows("SELECT DISTINCT priority, collector_code FROM contact_link") == [(1, "C1")]
    assert club.value("SELECT count(*) FROM health_note") == 21
    assert club.rows("SELECT kind, given, count(*) FROM consent GROUP BY kind, given ORDER BY kind, given") == [
        ("leave_alone", 0, 18),
        ("leave_alone", 1, 12),
        ("photo_internal", 0, 7),
        ("photo_internal", 1, 29),
    ]


def test_what_becomes_of_one_child(club: ClubFile) -> None:
    importing.take(club, importing.look(club, MEMBERS))
    finlay = person.the_one(club, "Finlay Gallagher")
    assert (finlay.born_on, finlay.phone, finlay.email) == ("2016-03-09", "", "")
    assert (finlay.code[0], finlay.notes) == ("M", "knows Scratch; ready for Python")
    assert club.rows("SELECT kind, status, since, until FROM role WHERE person_id = ?", (finlay.id,)) == [
        ("mentee", "active", "2026-09-01", None)
    ]
    assert club.rows("SELECT role, since, until FROM membership WHERE person_id = ?", (finlay.id,)) == [
        ("mentee", "2026-09-01", None)
    ]
    assert club.rows("SELECT short_label, action FROM health_note WHERE person_id = ?", (finlay.id,)) == [
        ("nut allergy", "nut allergy – carries EpiPen")
    ]
    assert club.rows(
        """SELECT c.given_name, c.family_name, c.phone, c.email FROM contact_link l JOIN person c ON c.id = l.contact_id
            WHERE l.person_id = ?""",
        (finlay.id,),
    ) == [("Kai", "Gallagher", "07700 948985", "finlay.gallagher.home@example.org")]


def test_names_notes_and_leavers_of_members_csv(club: ClubFile) -> None:
    importing.take(club, importing.look(club, MEMBERS))
    assert person.the_one(club, "mei stewart").given_name == "Mei"
    notes = [note for (note,) in club.rows("SELECT notes FROM person WHERE notes <> ''")]
    assert "two lines:\nlikes robots" in notes
    assert '=HYPERLINK("http://example.org","click")' in notes
    left = club.rows(
        """SELECT r.status, r.until, m.until FROM role r JOIN membership m ON m.person_id = r.person_id
            WHERE r.until IS NOT NULL"""
    )
    assert left == [("ended", "2025-04-19", "2025-04-19")] * 3
    own = club.value(
        """SELECT count(*) FROM contact_link l JOIN person a ON a.id = l.person_id JOIN person b ON b.id = l.contact_id
            WHERE a.given_name = b.given_name AND a.family_name = b.family_name AND a.id <> b.id"""
    )
    assert own == 3


def test_the_volunteers(club: ClubFile) -> None:
    taken(club, MEMBERS)
    preview = importing.look(club, VOLUNTEERS)
    assert (preview.sheet, preview.header, preview.role) == ("Volunteers 2026-27", 4, "volunteer")
    assert [column.title for column in preview.columns if not column.label] == ["Available"]
    assert counts(importing.take(club, preview)) == (14, 14, 0, 0, 0, 0, 0)
    checks = club.rows('SELECT reference, issued_on, renew_by, decision FROM "check"')
    assert len(checks) == 13
    assert ("547453361169", "2023-08-26", "2026-08-26", "accepted") in checks
    idris = person.the_one(club, "Idris van der Berg")
    assert (idris.given_name, idris.family_name) == ("Idris", "van der Berg")
    assert idris.skills == ("Electronics", "micro:bit")
    assert person.the_one(club, "Arjun García Márquez").family_name == "García Márquez"


def test_a_german_export(club: ClubFile) -> None:
    preview = importing.look(club, GERMAN)
    assert [column.title for column in preview.columns if not column.label] == ["Stunden"]
    report = importing.take(club, preview)
    assert counts(report) == (6, 6, 0, 0, 0, 0, 0)
    assert Counter(kind for (kind,) in club.rows("SELECT kind FROM role")) == {"volunteer": 2, "mentee": 4}
    assert [one.row for one in report.problems] == [2, 5]
    assert "under 18" in report.problems[0].message
    assert person.the_one(club, "Käthe von der Heide").address == "Hauptstraße 5\n01067 Dresden"


def test_a_second_import_creates_and_changes_nothing(club: ClubFile) -> None:
    for path in (MEMBERS, VOLUNTEERS, GERMAN):
        taken(club, path)
    before = everything(club)
    assert taken(club, MEMBERS) == (49, 0, 0, 44, 1, 2, 2)
    assert taken(club, VOLUNTEERS) == (14, 0, 0, 14, 0, 0, 0)
    report = importing.take(club, importing.look(club, GERMAN))
    assert counts(report) == (6, 0, 0, 6, 0, 0, 0)
    assert report.changes.step is None
    assert everything(club) == before


def test_undo_takes_an_import_back_whole_and_redo_brings_it_back(club: ClubFile) -> None:
    before = everything(club)
    taken(club, MEMBERS)
    after = everything(club)
    history.undo(club)
    assert everything(club) == before
    history.redo(club)
    assert everything(club) == after


def test_a_backup_is_kept_where_something_is_written(club: ClubFile) -> None:
    taken(club, MEMBERS)
    assert [row.why for row in backup_list.rows(club)] == [Why.IMPORT]
    taken(club, MEMBERS)
    assert len(backup_list.rows(club)) == 1


def test_looking_writes_nothing_and_names_what_will_change(club: ClubFile) -> None:
    a_mentee(club, "Mei", "Stewart", school="Elm")
    before = everything(club)
    path = a_list(club, ["Name", "DOB", "School"], ["Mei Stewart", "2015-03-02", "Oak"], ["Bo Ek", "2014", "Oak"])
    preview = importing.look(club, path)
    assert [row.outcome for row in preview.rows] == [Outcome.CHANGED, Outcome.NEW]
    assert [tuple(one) for one in preview.rows[0].differences] == [("School", "Elm", "Oak")]
    assert preview.rows[0].reason == "same name and date of birth"
    assert preview.counts[Outcome.NEW] == preview.report.created == 1
    assert everything(club) == before


def test_dates_that_read_both_ways_are_asked(club: ClubFile) -> None:
    path = a_list(club, ["Name", "DOB"], ["Mei Stewart", "01/02/2014"])
    preview = importing.look(club, path)
    assert preview.asks_dates == ("DOB",)
    assert preview.rows == ()
    with pytest.raises(Refused, match="--dates"):
        importing.take(club, preview)
    importing.take(club, importing.look(club, path, dates="mdy", role="mentee"))
    assert person.the_one(club, "Mei Stewart").born_on == "2014-01-02"


def test_a_list_that_does_not_say_who_they_are(club: ClubFile) -> None:
    path = a_list(club, ["Name", "E-mail"], ["Bo Ek", "bo@example.org"])
    assert importing.look(club, path).asks_role
    with pytest.raises(Refused, match="--role"):
        importing.take(club, importing.look(club, path))
    assert counts(importing.take(club, importing.look(club, path, role="volunteer")))[:2] == (1, 1)


@pytest.mark.parametrize(
    "how", [{"dates": "ydm"}, {"role": "boss"}, {"kind": "register"}, {"duplicates": "merge"}, {"sheet": "Two"}]
)
def test_what_cannot_be_asked_for(club: ClubFile, how: dict[str, str]) -> None:
    path = a_list(club, ["Name", "DOB"], ["Mei Stewart", "2014"])
    with pytest.raises(Refused):
        importing.look(club, path, **how)  # type: ignore[arg-type]


def test_a_likely_duplicate_waits_for_a_decision(club: ClubFile) -> None:
    a_mentee(club, "Mei", "Stewart", born_on=None)
    rows = (["Name", "DOB", "School"], ["Mei Stewart", "2014", "Oak"])
    assert counts(take(club, *rows)) == (1, 0, 0, 0, 1, 0, 0)
    assert counts(take(club, *rows, duplicates="update")) == (1, 0, 1, 0, 0, 0, 0)
    history.undo(club)
    assert counts(take(club, *rows, duplicates="create")) == (1, 1, 0, 0, 0, 0, 0)


def test_a_second_line_of_one_list(club: ClubFile) -> None:
    rows = (
        ["Name", "DOB", "School", "Notes"],
        ["Mei Stewart", "2014", "Oak", ""],
        ["mei stewart", "2014", "", "chess"],
    )
    assert counts(take(club, *rows)) == (2, 1, 0, 0, 1, 0, 0)
    history.undo(club)
    assert counts(take(club, *rows, duplicates="update")) == (2, 1, 1, 0, 0, 0, 0)
    assert (person.the_one(club, "Mei Stewart").school, person.the_one(club, "Mei Stewart").notes) == ("Oak", "chess")
    history.undo(club)
    assert counts(take(club, *rows, duplicates="create")) == (2, 2, 0, 0, 0, 0, 0)


def test_each_line_can_be_decided(club: ClubFile) -> None:
    a_mentee(club, "Mei", "Stewart", born_on=None)
    path = a_list(club, ["Name", "DOB"], ["Mei Stewart", "2014"], ["Bo Ek", "2014"], ["Ida Lund", "2014"])
    report = importing.take(club, importing.look(club, path), decisions={2: "create", 3: "skip"})
    assert counts(report) == (3, 2, 0, 0, 0, 0, 1)


def test_what_changed_since_looking_is_seen(club: ClubFile) -> None:
    preview = importing.look(club, a_list(club, ["Name", "DOB"], ["Mei Stewart", "2015-03-02"]))
    assert preview.counts[Outcome.NEW] == 1
    a_mentee(club, "Mei", "Stewart")
    assert counts(importing.take(club, preview)) == (1, 0, 0, 1, 0, 0, 0)


def test_taking_in_twice_what_was_looked_at_once(club: ClubFile) -> None:
    preview = importing.look(club, a_list(club, ["Name", "DOB"], ["Mei Stewart", "2015-03-02"]))
    importing.take(club, preview)
    assert counts(importing.take(club, preview)) == (1, 0, 0, 1, 0, 0, 0)


def test_a_club_open_for_reading_can_be_looked_at_only(tmp_path: Path) -> None:
    with a_club(tmp_path) as club:
        path = a_list(club, ["Name", "DOB"], ["Mei Stewart", "2014"])
    with clubs.open_(tmp_path / "riverside.club", writing=False) as reading:
        preview = importing.look(reading, path)
        with pytest.raises(Refused):
            importing.take(reading, preview)


def test_five_hundred_lines_are_one_step(club: ClubFile, clock: Clock) -> None:
    born = date(2014, 5, 17).isoformat()
    rows = [[f"Mei {number} Stewart", born] for number in range(500)]
    assert take(club, ["Name", "DOB"], *rows).created == 500
    assert club.value("SELECT count(*) FROM person WHERE code GLOB 'M*'") == 500
    assert club.value("SELECT count(DISTINCT code) FROM person") == 500
    history.undo(club)
    assert club.value("SELECT count(*) FROM person") == 0


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=8), max_size=5), min_size=1, max_size=5))
def test_any_list_is_taken_in_or_refused_in_words(club: ClubFile, rows: list[list[str]]) -> None:
    path = a_list(club, ["Name", "DOB", "Parent", "Photos ok?", "Left"], *rows)
    with suppress(Refused):
        report = importing.take(club, importing.look(club, path))
        assert report.read == sum(counts(report)[1:])
        if report.changes.step:
            history.undo(club)
    assert club.value("SELECT count(*) FROM person") == 0
