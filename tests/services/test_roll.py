"""The roll follows the memberships until it is printed or its register is opened."""

from datetime import date, timedelta

from desktop.core.choices import Coming, Mark, SheetKind
from desktop.model.person import Person, Role
from desktop.services import history, person, record, register, roll, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    a_group,
    a_member,
    a_mentee,
    a_session,
    a_volunteer,
    row_of,
    the_group,
    the_session,
)


def names(club: ClubFile, session: int) -> list[str]:
    return [row.name for row in roll.roll(club, the_session(club, session))]


def test_everybody_whose_membership_covers_the_day_in_the_order_of_the_language(club: ClubFile) -> None:
    for given, family in (("Zoë", "Smith"), ("Émile", "Ode"), ("ada", "king")):
        a_mentee(club, given, family)
    a_mentee(club, "Late", since=TODAY + timedelta(days=1))
    gone = a_mentee(club, "Gone")
    role = record.all_of(club, Role, person=gone)[0]
    person.end_role(club, role.id, TODAY - timedelta(days=1))
    assert names(club, a_session(club)) == ["ada k.", "Émile O.", "Zoë S."]


def test_a_roll_follows_until_it_is_printed(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    session = a_session(club)
    a_mentee(club, "Bo")
    assert names(club, session) == ["Ada", "Bo"]
    sheet.issue(club, the_session(club, session), SheetKind.REGISTER)
    a_mentee(club, "Cy")
    assert names(club, session) == ["Ada", "Bo"]


def test_a_roll_follows_until_the_register_is_opened_and_again_after_undo(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    session = a_session(club)
    register.arrive(club, session, ada)
    bo = a_mentee(club, "Bo")
    assert names(club, session) == ["Ada"]
    assert bo
    history.undo(club)
    history.undo(club)
    a_mentee(club, "Cy")
    assert names(club, session) == ["Ada", "Cy"]


def test_two_memberships_of_one_person_make_one_row(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_member(club, ada, the_group(club), since=date(2026, 10, 1))
    session = a_session(club)
    assert names(club, session) == ["Ada"]
    register.arrive(club, session, ada)
    assert names(club, session) == ["Ada"]


def test_somebody_may_be_mentee_and_volunteer_of_one_session(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", born_on="2010")
    a_member(club, ada, the_group(club), VOLUNTEER)
    rows = roll.roll(club, the_session(club, a_session(club)))
    assert [row.role for row in rows] == ["mentee", "volunteer"] or [row.role for row in rows] == [
        "volunteer",
        "mentee",
    ]
    assert len(roll.of_role(rows, MENTEE)) == len(roll.of_role(rows, VOLUNTEER)) == 1


def test_other_groups_stay_out(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    a_mentee(club, "Bo", group=a_group(club))
    assert names(club, a_session(club)) == ["Ada"]


def test_who_is_never_named_has_a_code(club: ClubFile) -> None:
    a_mentee(club, "Ada", privacy_hold=True)
    session = a_session(club)
    row = roll.roll(club, the_session(club, session))[0]
    assert (row.name, row.full_name) == ("M01", "M01")
    assert list(roll.short_names(club, [row.person]).values()) == ["M01"]


def test_expected_are_those_not_known_to_stay_away(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada"), a_mentee(club, "Bo")
    session = a_session(club)
    register.say(club, session, bo, MENTEE, Coming.NOT_COMING)
    rows = roll.roll(club, the_session(club, session))
    assert [row.person for row in rows] == [ada, bo]
    assert [row.person for row in roll.expected(rows)] == [ada]
    assert row_of(club, session, bo).mark is Mark.TOLD_US
    assert roll.present(rows) == []


def test_a_row_of_the_roll_says_what_the_register_says(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", "Okafor", code="V7")
    session = a_session(club)
    register.save(club, session, "1>18:10<19:00/5^0.5!", VOLUNTEER)
    row = roll.roll(club, the_session(club, session))[0]
    assert row.key == row_of(club, session, ben, VOLUNTEER).id
    assert (row.arrived, row.left, row.break_minutes, row.prep_minutes, row.signed) == (1090, 1140, 5, 30, True)
    assert (row.full_name, row.code, row.adult_confirmed, row.to_complete) == ("Ben Okafor", "V7", True, False)


def test_numbered_puts_those_who_came_later_behind(club: ClubFile) -> None:
    zoe = a_mentee(club, "Zoë")
    session = a_session(club)
    register.walk_in(club, session, "Mar")
    register.walk_in(club, session, "Ann")
    rows = roll.roll(club, the_session(club, session))
    on_roll, later = roll.numbered(rows)
    assert on_roll == [zoe]
    assert [record.get(club, Person, key).given_name for key in later] == ["Mar", "Ann"]
