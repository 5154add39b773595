from datetime import date, timedelta

import pytest

from desktop.core.choices import Privacy
from desktop.core.relationship_choices import MentoringForm
from desktop.core.table import Table
from desktop.i18n import use
from desktop.services import exporting_tables, goal, hours, meeting, session
from desktop.services.club import ClubFile
from desktop.services.exporting_fields import Pick
from tests.factories import TODAY, a_check, a_mentee, a_session, a_volunteer
from tests.pairs import a_goal, a_meeting, a_relationship, mentee_of, who_meet

WEEK = timedelta(days=7)


def column(table: Table, key: str) -> list[object]:
    place = [one.key for one in table.columns].index(key)
    return [row[place] for row in table.rows]


def test_people_by_role_and_with_chosen_columns(club: ClubFile) -> None:
    a_mentee(club, "Ada", phone="07700 900001")
    a_volunteer(club, "Ben")
    assert column(exporting_tables.people(club, role="mentee"), "given_name") == ["Ada"]
    assert column(exporting_tables.people(club), "phone") == ["07700 900001", ""]
    some = exporting_tables.people(club, Pick(("family_name", "code")))
    assert [one.key for one in some.columns] == ["family_name", "code"]
    assert all(len(row) == 2 for row in some.rows)


def test_sessions_of_a_period(club: ClubFile) -> None:
    a_session(club, date=TODAY)
    table = exporting_tables.sessions(club, start=TODAY, end=TODAY)
    assert column(table, "date") == [TODAY.isoformat()]
    assert column(exporting_tables.sessions(club, end=date(2020, 1, 1)), "date") == []
    (event,) = exporting_tables.events(club)
    assert (event.date, event.title, event.cancelled) == (TODAY, "Riverside Code Club", False)
    assert event.uid == session.rows(club)[0].uid


def test_a_cancelled_session_is_cancelled_in_the_calendar(club: ClubFile) -> None:
    session.cancel(club, a_session(club), "snow")
    assert [event.cancelled for event in exporting_tables.events(club)] == [True]


def test_hours_of_one_person(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    hours.add(club, {"person": ben, "date": TODAY, "minutes": 50, "category": "training"})
    table = exporting_tables.hours(club, person=ben)
    assert column(table, "minutes") == [50]
    assert column(exporting_tables.hours(club, person=ben), "category") == ["Training"]
    assert column(exporting_tables.hours(club, person=ben + 1), "minutes") == []


@pytest.mark.parametrize("name", exporting_tables.TABLES)
def test_every_table_has_keys_and_titles_of_its_own(club: ClubFile, name: str) -> None:
    table = exporting_tables.TABLES[name](club)
    assert table.key == name
    for parts in ([one.key for one in table.columns], [one.title for one in table.columns]):
        assert len(set(parts)) == len(parts)
        assert all(parts)


def test_words_with_an_apostrophe_do_not_break_the_query(club: ClubFile) -> None:
    a_mentee(club)
    use("fr")
    assert len(list(exporting_tables.people(club).rows)) == 1


def test_badges_hold_a_first_name_and_a_role(club: ClubFile) -> None:
    a_mentee(club, "Mei", "Stewart", known_as="May", pronouns="she", school="St Bride")
    a_mentee(club, "Hidden", privacy_hold=True, code="M99")
    a_volunteer(club, "Ben", "Okafor", pronouns="he")
    rows = list(exporting_tables.badges(club).rows)
    group = "Riverside Code Club"
    assert rows == [("Ben", "Volunteer", "he", group), ("M99", "Mentee", "", group), ("May", "Mentee", "", group)]
    assert not {"Stewart", "Okafor", "St Bride"} & {cell for row in rows for cell in row}


def test_meetings_by_date_with_their_forms(club: ClubFile) -> None:
    pair, other = who_meet(club, "Ben", "Ada", code="R01"), who_meet(club, "Eve", "Noor")
    a_meeting(club, pair, TODAY - WEEK, swaps_mentee=4, swaps_mentor=5, worry=True)
    a_meeting(club, other, TODAY - 2 * WEEK)
    meeting.change(club, 1, {}, {MentoringForm.PAIRING: 30, MentoringForm.TALK: None})
    table = exporting_tables.meetings(club)
    assert [one.key for one in table.columns if "worry" in one.key] == []
    rows = [dict(zip([one.key for one in table.columns], row, strict=True)) for row in table.rows]
    assert [row["mentee"] for row in rows] == ["Noor", "Ada"]
    said = rows[1]
    assert (said["code"], said["mentor"], said["outcome"], said["date"]) == ("R01", "Ben", "Met", "2026-11-10")
    assert (said["pairing"], said["talk"], said["review"], said["turns_mentor"]) == (30, 0, None, 5)
    assert str(said["mentee_code"]).startswith("M")
    assert column(exporting_tables.meetings(club, person=mentee_of(other)), "mentee") == ["Noor"]
    assert column(exporting_tables.meetings(club, end=TODAY - 2 * WEEK), "mentee") == ["Noor"]


def test_relationships_of_a_person_and_without_names(club: ClubFile) -> None:
    ben, ada, mei = a_volunteer(club, "Ben", "Otieno"), a_mentee(club, "Ada"), a_mentee(club, "Mei", privacy_hold=True)
    a_relationship(club, ben, ada)
    a_meeting(club, a_relationship(club, ben, mei), TODAY)
    assert column(exporting_tables.relationships(club), "mentees") == ["Ada", "Mei"]
    assert column(exporting_tables.relationships(club, Pick(held=True)), "mentees") == ["Ada", "M02"]
    assert column(exporting_tables.relationships(club, person=mei), "mentee_codes") == ["M02"]
    assert column(exporting_tables.relationships(club, person=mei), "last_met") == [TODAY.isoformat()]
    assert column(exporting_tables.relationships(club), "state") == ["Active", "Active"]


def test_goals_with_where_they_began_and_are(club: ClubFile) -> None:
    ada, sam = a_mentee(club, "Ada"), a_mentee(club, "Sam")
    moved = a_goal(club, ada, "Debug", start=3, hoped=7)
    goal.rate(club, moved, 6)
    a_goal(club, sam, "Speak up")
    table = exporting_tables.goals
    assert column(table(club), "goal") == ["Debug", "Speak up"]
    assert [column(table(club, person=ada), name) for name in ("start", "now", "ratings")] == [[3], [6], [2]]
    assert [column(table(club, person=sam), name) for name in ("start", "now", "ratings")] == [[None], [None], [0]]
    assert column(table(club), "status") == ["Open", "Open"]


def test_checks_by_person_with_the_last_four_of_the_number(club: ClubFile) -> None:
    tom, ann = a_volunteer(club, "Tom", cleared=False), a_volunteer(club, "Ann", cleared=False)
    a_check(club, tom, reference="001234567890")
    a_check(club, ann, reference="")
    table = exporting_tables.checks
    assert column(table(club), "given_name") == ["Ann", "Tom"]
    assert column(table(club, person=tom), "reference") == ["7890"]
    assert {one.key for one in table(club).columns if one.privacy is Privacy.OPEN} == {"person", "code", "name"}
