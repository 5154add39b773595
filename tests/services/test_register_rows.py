"""Rows of a register, and who a typed name may mean."""

from desktop.core.choices import Mark
from desktop.core.rules.sheet_line import Outcome, WalkIn
from desktop.model.person import Person
from desktop.services import record, register_rows
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    VOLUNTEER,
    a_contact,
    a_mentee,
    a_session,
    a_volunteer,
    row_of,
    the_session,
)


def candidates(club: ClubFile, text: str, *, exact: bool = False, chosen: dict[str, int] | None = None) -> list[int]:
    found = register_rows.candidates(club, text, exact=exact, role=MENTEE, chosen=chosen or {})
    return [one.key for one in found]


def test_candidates_have_the_role(club: ClubFile) -> None:
    marta = a_mentee(club, "Marta", "Lima")
    a_volunteer(club, "Martin")
    a_contact(club, marta, "Mario")
    assert candidates(club, "mar") == [marta]


def test_a_mentee_is_found_among_many_contacts(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    for number in range(70):
        a_contact(club, ada, f"Maria {number}")
    zoe = a_mentee(club, "Zoë", "Mar")
    assert candidates(club, "mar") == [zoe]


def test_never_more_choices_than_fit(club: ClubFile) -> None:
    keys = [a_mentee(club, f"Mar {number}") for number in range(10)]
    assert candidates(club, "mar") == keys[: register_rows.WALK_IN_CHOICES]
    assert candidates(club, "mar 9", exact=True) == keys[9:]


def test_the_chosen_one_alone(club: ClubFile) -> None:
    keys = [a_mentee(club, f"Mar {number}") for number in range(3)]
    assert candidates(club, "mar", chosen={"mar": keys[1]}) == [keys[1]]
    assert candidates(club, "mar", chosen={"mar": 0}) == []


def test_a_row_is_added_once(club: ClubFile) -> None:
    ada = a_mentee(club)
    key = a_session(club)
    with club.step("register.mark"):
        for _ in range(2):
            register_rows.row(club, the_session(club, key), MENTEE, ada)
    assert (row_of(club, key, ada).expected, row_of(club, key, ada).source) == (False, "added")


def test_an_outcome_leaves_what_it_does_not_say(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_session(club)
    one = the_session(club, key)
    with club.step("register.line"):
        register_rows.write_outcomes(club, one, VOLUNTEER, [Outcome(ben, break_minutes=10, prep_minutes=30)])
        register_rows.write_outcomes(club, one, VOLUNTEER, [Outcome(ben, left=1140)])
    row = row_of(club, key, ben, VOLUNTEER)
    assert (row.break_minutes, row.prep_minutes, row.left) == (10, 30, 1140)
    with club.step("register.line"):
        register_rows.write_outcomes(club, one, VOLUNTEER, [Outcome(ben, Mark.ABSENT)])
    row = row_of(club, key, ben, VOLUNTEER)
    assert (row.mark, row.break_minutes, row.left) == (Mark.ABSENT, None, None)


def test_a_newcomer_is_made_once(club: ClubFile) -> None:
    one = the_session(club, a_session(club))
    with club.step("register.line"):
        keys = {
            register_rows.come_in(club, one, MENTEE, WalkIn(None, name, None, Outcome(0)))
            for name in ("Marta Lima", "marta lima", "MARTA")
        }
    (key,) = keys
    made = record.get(club, Person, key)
    assert (made.given_name, made.family_name, made.code, made.to_complete) == ("Marta", "Lima", "M01", True)
