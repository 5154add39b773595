"""The register by the line typed from the sheet: understood in words, saved whole, undone whole."""

from collections.abc import Callable

import pytest

from desktop.core.choices import Coming, Mark, SessionStatus
from desktop.core.errors import Refused
from desktop.model.person import Person, Role
from desktop.model.session import SessionPerson
from desktop.services import history, record, register, roll, session, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_contact,
    a_group,
    a_mentee,
    a_printed,
    a_session,
    a_volunteer,
    change_group,
    dump,
    mentees,
    row_of,
    the_session,
)


def test_a_line_is_understood_in_words_and_saves_nothing(club: ClubFile) -> None:
    mentees(club, "Ada", "Bo", "Cy")
    key = a_session(club)
    before = dump(club)
    understood = register.understand(club, key, "1>15 -2 -3? +mar", MENTEE)
    assert understood.words == (
        "1 present, 1 of them 15 min late; 1 absent (Bo), 1 told us (Cy); 1 walk-in (mar, to complete)"
    )
    assert dump(club) == before


def test_a_line_is_one_step_with_its_walk_ins(club: ClubFile) -> None:
    ada, bo = mentees(club, "Ada", "Bo")
    key = a_session(club)
    before = dump(club)
    changes, understood = register.save(club, key, "* -2 +mar", MENTEE)
    assert (changes.verb, changes.subject) == ("register.line", key)
    assert understood.counts.came == 1
    assert row_of(club, key, ada).mark is Mark.CAME
    assert row_of(club, key, bo).mark is Mark.ABSENT
    assert the_session(club, key).status is SessionStatus.OPEN
    history.undo(club)
    assert dump(club) == before


def test_times_are_kept_and_corrected(club: ClubFile) -> None:
    (ada,) = mentees(club, "Ada")
    key = a_session(club)
    register.save(club, key, "1>15<19:10@c2", MENTEE)
    row = row_of(club, key, ada)
    assert (row.arrived, row.minutes_late, row.left, row.collected_by) == (18 * 60 + 15, 15, 19 * 60 + 10, "C2")
    register.save(club, key, "-1", MENTEE)
    row = row_of(club, key, ada)
    assert (row.mark, row.arrived, row.minutes_late, row.left, row.collected_by) == (Mark.ABSENT, None, None, None, "")


def test_a_volunteers_line(club: ClubFile) -> None:
    change_group(club, setup_minutes=15)
    ben, cat, dan = (a_volunteer(club, name) for name in ("Ben", "Cat", "Dan"))
    key = a_session(club)
    register.save(club, key, "1/15^0.5! 2=1:30 3>5 !", VOLUNTEER)
    assert (row_of(club, key, ben, VOLUNTEER).break_minutes, row_of(club, key, ben, VOLUNTEER).prep_minutes) == (15, 30)
    assert row_of(club, key, ben, VOLUNTEER).signed
    assert row_of(club, key, cat, VOLUNTEER).total_minutes == 90
    assert row_of(club, key, dan, VOLUNTEER).arrived == 17 * 60 + 50  # 5 minutes after the planned set-up
    assert the_session(club, key).signed_supervisor


def test_a_line_without_a_sheet_means_the_latest_and_names_its_code(club: ClubFile) -> None:
    bo, zoe = mentees(club, "Bo", "Zoë")
    key = a_session(club)
    old = a_printed(club, key)
    ann = a_mentee(club, "Ann", since=TODAY + WEEK)
    register.say(club, key, ann, MENTEE, Coming.COMING)
    new = a_printed(club, key)
    _changes, understood = register.save(club, key, "-1", MENTEE)
    assert understood.words == f"1 absent (Ann); sheet {new}"
    register.save(club, key, f"#{old} 1 -2", MENTEE)
    assert [row_of(club, key, who).mark for who in (ann, bo, zoe)] == [Mark.ABSENT, Mark.CAME, Mark.ABSENT]


def test_a_sheet_of_another_session_is_refused(club: ClubFile) -> None:
    mentees(club, "Ada")
    other = a_printed(club, a_session(club))
    key = a_session(club, TODAY + WEEK)
    with pytest.raises(Refused, match=f"#{other}"):
        register.save(club, key, f"#{other} *", MENTEE)


def test_a_walk_in_on_a_blank_row_has_its_number_from_then_on(club: ClubFile) -> None:
    mentees(club, "Ada", "Bo")
    key = a_session(club)
    a_printed(club, key)
    register.save(club, key, "14+mar", MENTEE)
    register.save(club, key, "14<19:00", MENTEE)
    found = record.all_of(club, SessionPerson, source="walk_in")
    assert [(row.mark, row.left) for row in found] == [(Mark.CAME, 19 * 60)]
    assert register.understand(club, key, "-14", MENTEE).words.startswith("1 absent (mar)")


def test_walk_ins_without_a_number_take_the_lowest_blank_rows(club: ClubFile) -> None:
    mentees(club, "Ada", "Bo")
    key = a_session(club)
    a_printed(club, key)
    register.save(club, key, "4+mar +tom +eve", MENTEE)
    one = the_session(club, key)
    found, _blank, _code = sheet.numbers(club, one, MENTEE, roll.roll(club, one))
    named = {number: record.get(club, Person, who).given_name for number, who in found.items()}
    assert {number: named[number] for number in (3, 4, 5)} == {3: "tom", 4: "mar", 5: "eve"}


def test_a_row_that_is_taken_or_not_there_is_refused_and_nothing_saved(club: ClubFile) -> None:
    mentees(club, "Ada", "Bo")
    key = a_session(club)
    a_printed(club, key)
    before = dump(club)
    for line, token in (("1 99", "99"), ("* 2+mar", "2\\+mar"), ("3", "3"), ("1 -1", "-1"), ("1 x", "x")):
        with pytest.raises(Refused, match=token):
            register.save(club, key, line, MENTEE)
    assert dump(club) == before


def test_the_same_name_again_is_the_same_walk_in(club: ClubFile) -> None:
    mentees(club, "Ada")
    key = a_session(club)
    register.save(club, key, "+mar", MENTEE)
    register.save(club, key, "+mar<19:00", MENTEE)
    register.save(club, key, '+"Mar" +MAR', MENTEE)
    walk_ins = record.all_of(club, SessionPerson, source="walk_in")
    assert [row.left for row in walk_ins] == [19 * 60]
    assert len(record.all_of(club, Person, given_name="mar")) == 1


def test_somebody_known_walks_in_and_nobody_is_made(club: ClubFile) -> None:
    marta = a_mentee(club, "Marta", "Lima", group=a_group(club))
    key = a_session(club)
    _changes, understood = register.save(club, key, "+mar", MENTEE)
    assert "Marta Lima" in understood.words
    assert row_of(club, key, marta).mark is Mark.CAME
    assert not record.get(club, Person, marta).to_complete


def test_somebody_on_the_roll_is_marked_come(club: ClubFile) -> None:
    marta = a_mentee(club, "Marta", "Lima")
    key = a_session(club)
    register.save(club, key, "+mar", MENTEE)
    row = row_of(club, key, marta)
    assert (row.mark, row.source, row.expected) == (Mark.CAME, "planned", True)


def test_a_contact_is_no_mentee(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_contact(club, ada, "Marta")
    key = a_session(club)
    _changes, understood = register.save(club, key, "+marta", MENTEE)
    assert "to complete" in understood.words


def test_several_who_fit_are_refused_with_their_names_or_one_is_chosen(club: ClubFile) -> None:
    other = a_group(club)
    lima = a_mentee(club, "Marta", "Lima", group=other)
    a_mentee(club, "Marta", "Ode", group=other)
    key = a_session(club)
    with pytest.raises(Refused, match="Marta Lima and Marta Ode"):
        register.save(club, key, "+mar", MENTEE)
    assert [one.name for one in register.understand(club, key, "+mar", MENTEE).choices[0].candidates] == [
        "Marta Lima",
        "Marta Ode",
    ]
    register.save(club, key, "+mar", MENTEE, chosen={"mar": lima})
    assert row_of(club, key, lima).source == "walk_in"
    register.save(club, key, "+mar<19:00", MENTEE)  # who is here already comes before who is not
    assert row_of(club, key, lima).left == 19 * 60


def test_none_of_several_makes_somebody_new(club: ClubFile) -> None:
    other = a_group(club)
    for family in ("Lima", "Ode"):
        a_mentee(club, "Marta", family, group=other)
    key = a_session(club)
    register.save(club, key, "+mar", MENTEE, chosen={"mar": 0})
    found = record.all_of(club, SessionPerson, session=key)
    assert [record.get(club, Person, row.person).given_name for row in found] == ["mar"]


def test_a_quoted_name_is_exactly_that(club: ClubFile) -> None:
    a_mentee(club, "Marta", "Lima-Ode", group=a_group(club))
    key = a_session(club)
    register.save(club, key, '+"Marta Lima"', MENTEE)
    made = record.all_of(club, Person, to_complete=True)
    assert [(one.given_name, one.family_name) for one in made] == [("Marta", "Lima")]
    assert [role.status for role in record.all_of(club, Role, person=made[0].id)] == ["registered"]


def test_a_quoted_name_finds_who_is_known_as_something_else(club: ClubFile) -> None:
    mo = a_mentee(club, "Mohammed", "Khan", known_as="Mo", group=a_group(club))
    key = a_session(club)
    register.save(club, key, '+"mohammed khan"', MENTEE)
    assert row_of(club, key, mo).mark is Mark.CAME


def test_the_coordinator_signs_the_volunteer_sheet_only(club: ClubFile) -> None:
    mentees(club, "Ada")
    with pytest.raises(Refused, match="coordinator"):
        register.save(club, a_session(club), "* !", MENTEE)


@pytest.mark.parametrize("verb", ["close", "cancel"])
def test_a_register_that_is_done_is_not_written(club: ClubFile, verb: str) -> None:
    (ada,) = mentees(club, "Ada")
    key = a_session(club)
    if verb == "close":
        session.close(club, key, "leave")
    else:
        session.cancel(club, key)
    writes: tuple[Callable[[], object], ...] = (
        lambda: register.save(club, key, "*", MENTEE),
        lambda: register.arrive(club, key, ada),
        lambda: register.leave(club, key, ada),
        lambda: register.mark(club, key, ada, MENTEE, Mark.CAME),
        lambda: register.walk_in(club, key, "Mar"),
        lambda: register.say(club, key, ada, MENTEE, Coming.COMING),
    )
    for write in writes:
        with pytest.raises(Refused):
            write()
