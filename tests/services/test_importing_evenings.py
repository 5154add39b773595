from datetime import date

from desktop.core.choices import Mark
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.services import hours, importing, record, session
from desktop.services import importing_evenings as evenings
from desktop.services.club import ClubFile
from desktop.services.importing_batch import Batch
from tests.factories import TODAY, a_fund, a_held_session, a_mentee, a_session, a_volunteer, the_group
from tests.services.lists import a_list

DAY, NEXT = date(2026, 9, 8), date(2026, 9, 15)


def gathered(club: ClubFile, *days: date, span: tuple[int, int] | None = None) -> tuple[list[int], list[str]]:
    group = record.get(club, Group, the_group(club))
    found, problems = evenings.gather(club, Batch(club), group, dict(enumerate(days, 1)), span, 3)
    return sorted(found), [problem.message for problem in problems]


def test_a_planned_session_is_used_and_its_roll_is_the_list(club: ClubFile) -> None:
    key, ida = a_session(club, DAY), a_mentee(club, "Ida", "Lund")
    a_mentee(club, "Ole", "Dahl")
    path = a_list(club, ("Name", "8 Sep", "15 Sep"), ("Ida Lund", "/", "/"))
    importing.take(club, importing.look(club, path, year=2026))
    assert record.get(club, Session, key).status == "closed"
    assert club.rows("SELECT person_id, mark FROM session_person WHERE session_id = ?", (key,)) == [(ida, "came")]
    assert club.value("SELECT count(*) FROM session") == 2


def test_what_keeps_a_column_out(club: ClubFile) -> None:
    ada = a_volunteer(club, "Ada", "Berg")
    a_held_session(club, DAY, {}, {ada: {}})
    fund = a_fund(club)
    hours.claim(club, fund, DAY, DAY)
    session.cancel(club, a_session(club, NEXT))
    columns, problems = gathered(club, DAY, NEXT, date(2026, 9, 22), date(2026, 9, 22))
    assert columns == [3]
    assert problems == [
        "Hours of this session are claimed; its column is left out.",
        "The session was cancelled; its column is left out.",
        "The list has this day twice; the second is left out.",
    ]


def test_a_day_to_come_is_said(club: ClubFile) -> None:
    assert gathered(club, date(TODAY.year + 1, 1, 5)) == ([1], ["This day is still to come."])


def test_times_tell_two_sessions_of_a_day_apart(club: ClubFile) -> None:
    a_session(club, DAY, starts=600, ends=660)
    a_session(club, DAY, starts=1080, ends=1170)
    assert gathered(club, DAY)[0] == []
    assert gathered(club, DAY, span=(1080, 1170)) == ([1], [])


def test_words_for_marks() -> None:
    assert evenings.in_words({"mark": Mark.CAME, "arrived": 1100}) == "present 18:20"
    assert evenings.in_words({"mark": Mark.CAME, "minutes_late": 0}) == "present late"
    assert evenings.in_words({"mark": Mark.ABSENT}) == "absent"
    assert not evenings.is_recorded(None)
