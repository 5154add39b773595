"""The register: live, and by the line typed from the sheet."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.choices import Coming, Mark, RoleKind, SessionStatus, SheetKind
from desktop.core.errors import Refused
from desktop.model.person import Person, Role
from desktop.model.session import SessionPerson
from desktop.services import club as clubs
from desktop.services import history, record, register, roll, session, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    Clock,
    a_club,
    a_contact,
    a_group,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    dump,
    row_of,
    the_session,
)


def people(club: ClubFile, *names: str) -> list[int]:
    return [a_mentee(club, name) for name in names]


def issue(club: ClubFile, key: int, kind: SheetKind = SheetKind.REGISTER) -> str:
    sheet.issue(club, the_session(club, key), kind)
    found = sheet.latest(club, key, (kind,))
    assert found is not None
    return found.code


# ------------------------------------------------------------------------------------------- the sheet line


def test_a_line_is_understood_in_words_and_saves_nothing(club: ClubFile) -> None:
    people(club, "Ada", "Bo", "Cy")
    key = a_session(club)
    before = dump(club)
    understood = register.understand(club, key, "1>15 -2 -3? +mar", MENTEE)
    assert understood.words == (
        "1 present, 1 of them 15 min late; 1 absent (Bo), 1 told us (Cy); 1 walk-in (mar, to complete)"
    )
    assert dump(club) == before


def test_a_line_is_one_step_with_its_walk_ins(club: ClubFile) -> None:
    ada, bo = people(club, "Ada", "Bo")
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
    (ada,) = people(club, "Ada")
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
    bo, zoe = people(club, "Bo", "Zoë")
    key = a_session(club)
    old = issue(club, key)
    ann = a_mentee(club, "Ann", since=TODAY + WEEK)
    register.say(club, key, ann, MENTEE, Coming.COMING)
    new = issue(club, key)
    _changes, understood = register.save(club, key, "-1", MENTEE)
    assert understood.words == f"1 absent (Ann); sheet {new}"
    register.save(club, key, f"#{old} 1 -2", MENTEE)
    assert [row_of(club, key, who).mark for who in (ann, bo, zoe)] == [Mark.ABSENT, Mark.CAME, Mark.ABSENT]


def test_a_sheet_of_another_session_is_refused(club: ClubFile) -> None:
    people(club, "Ada")
    other = issue(club, a_session(club))
    key = a_session(club, TODAY + WEEK)
    with pytest.raises(Refused, match=f"#{other}"):
        register.save(club, key, f"#{other} *", MENTEE)


def test_a_walk_in_on_a_blank_row_has_its_number_from_then_on(club: ClubFile) -> None:
    people(club, "Ada", "Bo")
    key = a_session(club)
    issue(club, key)
    register.save(club, key, "14+mar", MENTEE)
    register.save(club, key, "14<19:00", MENTEE)
    found = record.all_of(club, SessionPerson, source="walk_in")
    assert [(row.mark, row.left) for row in found] == [(Mark.CAME, 19 * 60)]
    assert register.understand(club, key, "-14", MENTEE).words.startswith("1 absent (mar)")


def test_walk_ins_without_a_number_take_the_lowest_blank_rows(club: ClubFile) -> None:
    people(club, "Ada", "Bo")
    key = a_session(club)
    issue(club, key)
    register.save(club, key, "4+mar +tom +eve", MENTEE)
    one = the_session(club, key)
    found, _blank, _code = sheet.numbers(club, one, MENTEE, roll.roll(club, one))
    named = {number: record.get(club, Person, who).given_name for number, who in found.items()}
    assert {number: named[number] for number in (3, 4, 5)} == {3: "tom", 4: "mar", 5: "eve"}


def test_a_row_that_is_taken_or_not_there_is_refused_and_nothing_saved(club: ClubFile) -> None:
    people(club, "Ada", "Bo")
    key = a_session(club)
    issue(club, key)
    before = dump(club)
    for line, token in (("1 99", "99"), ("* 2+mar", "2\\+mar"), ("3", "3"), ("1 -1", "-1"), ("1 x", "x")):
        with pytest.raises(Refused, match=token):
            register.save(club, key, line, MENTEE)
    assert dump(club) == before


def test_the_same_name_again_is_the_same_walk_in(club: ClubFile) -> None:
    people(club, "Ada")
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
    people(club, "Ada")
    with pytest.raises(Refused, match="coordinator"):
        register.save(club, a_session(club), "* !", MENTEE)


@pytest.mark.parametrize("verb", ["close", "cancel"])
def test_a_register_that_is_done_is_not_written(club: ClubFile, verb: str) -> None:
    (ada,) = people(club, "Ada")
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


# ---------------------------------------------------------------------------------------------------- live


def test_who_is_late_has_a_time_and_who_is_not_has_none(club: ClubFile) -> None:
    ada, bo = people(club, "Ada", "Bo")
    key = a_session(club)
    register.arrive(club, key, ada, at=17 * 60 + 55)
    register.arrive(club, key, bo, at=18 * 60 + 20)
    assert (row_of(club, key, ada).arrived, row_of(club, key, bo).arrived) == (None, 18 * 60 + 20)
    register.arrive(club, key, bo, at=18 * 60)  # corrected
    assert row_of(club, key, bo).arrived is None


def test_a_volunteer_who_comes_early_has_a_time_for_hours_follow_from_it(club: ClubFile) -> None:
    ben = a_volunteer(club)
    key = a_session(club)
    register.arrive(club, key, ben, VOLUNTEER, at=17 * 60 + 30)
    assert row_of(club, key, ben, VOLUNTEER).arrived == 17 * 60 + 30


def test_leaving_notes_time_and_collector(club: ClubFile) -> None:
    (ada,) = people(club, "Ada")
    key = a_session(club)
    register.leave(club, key, ada, at=19 * 60, collected_by="c2")
    row = row_of(club, key, ada)
    assert (row.mark, row.left, row.collected_by) == (Mark.CAME, 19 * 60, "C2")


def test_a_mark_clears_times_that_no_longer_hold(club: ClubFile) -> None:
    (ada,) = people(club, "Ada")
    key = a_session(club)
    register.arrive(club, key, ada, at=18 * 60 + 20)
    register.mark(club, key, ada, MENTEE, Mark.NOT_RECORDED)
    row = row_of(club, key, ada)
    assert (row.mark, row.arrived) == (Mark.NOT_RECORDED, None)


def test_each_verb_is_one_step_with_the_name_in_its_words(club: ClubFile) -> None:
    (ada,) = people(club, "Ada")
    key = a_session(club)
    before = dump(club)
    register.arrive(club, key, ada)
    assert history.undo_words(club) == "Ada arrived"
    history.undo(club)
    register.walk_in(club, key, "Mar Lima")
    assert history.undo_words(club) == "walk-in Mar Lima"
    history.undo(club)
    assert dump(club) == before


def test_a_walk_in_by_key_is_on_this_register_only(club: ClubFile) -> None:
    eve = a_mentee(club, "Eve", group=a_group(club))
    key, later = a_session(club), a_session(club, TODAY + WEEK)
    register.walk_in(club, key, eve, at=18 * 60 + 5)
    row = row_of(club, key, eve)
    assert (row.source, row.expected, row.arrived) == ("walk_in", False, 18 * 60 + 5)
    assert roll.roll(club, the_session(club, later)) == []


def test_what_was_said_beforehand_never_changes_what_the_register_knows(club: ClubFile) -> None:
    ada, bo = people(club, "Ada", "Bo")
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING, "dentist")
    assert row_of(club, key, ada).mark is Mark.TOLD_US
    register.say(club, key, ada, MENTEE, Coming.COMING)
    assert row_of(club, key, ada).mark is Mark.NOT_RECORDED
    register.arrive(club, key, bo)
    register.say(club, key, bo, MENTEE, Coming.NOT_COMING)
    assert row_of(club, key, bo).mark is Mark.CAME


def test_saying_leaves_the_roll_open(club: ClubFile) -> None:
    (ada,) = people(club, "Ada")
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    assert not the_session(club, key).roll_fixed
    people(club, "Bo")
    assert len(roll.roll(club, the_session(club, key))) == 2


def test_headcounts_and_nil_incidents(club: ClubFile) -> None:
    key = a_session(club)
    register.headcounts(club, key, children=(14, 13), adults=(4, None))
    register.no_incidents(club, key)
    one = the_session(club, key)
    assert (one.children_10, one.children_end, one.adults_10, one.adults_end) == (14, 13, 4, None)
    assert one.no_incidents
    with pytest.raises(Refused):
        register.headcounts(club, key, children=(-1, None))


# ----------------------------------------------------------------------------------------- the wrong evening


def test_a_register_typed_against_the_wrong_date_moves_in_one_step(club: ClubFile) -> None:
    ada, bo = people(club, "Ada", "Bo")
    wrong, right = a_session(club), a_session(club, TODAY - WEEK)
    register.save(club, wrong, "1>15 -2 +mar", MENTEE)
    register.headcounts(club, wrong, children=(2, 2))
    before = dump(club)
    register.move_register(club, wrong, right)
    assert [row_of(club, right, who).mark for who in (ada, bo)] == [Mark.CAME, Mark.ABSENT]
    assert {row.date for row in record.all_of(club, SessionPerson, session=right)} == {TODAY - WEEK}
    assert record.all_of(club, SessionPerson, session=wrong) == []
    assert (the_session(club, wrong).status, the_session(club, wrong).children_10) == (SessionStatus.PLANNED, None)
    assert (the_session(club, right).status, the_session(club, right).children_10) == (SessionStatus.OPEN, 2)
    history.undo(club)
    assert dump(club) == before


def test_sheets_stay_with_their_session_when_a_register_moves(club: ClubFile, clock: Clock) -> None:
    people(club, "Ada")
    wrong, right = a_session(club), a_session(club, TODAY - WEEK)
    codes = issue(club, wrong), issue(club, right)
    register.save(club, wrong, "*", MENTEE)
    register.move_register(club, wrong, right)
    clock.go_to(TODAY + WEEK)
    assert [one.code for one in sheet.never_typed(club)] == [codes[0]]
    register.save(club, wrong, "-1", MENTEE)


def test_a_register_does_not_move_onto_another(club: ClubFile) -> None:
    (ada,) = people(club, "Ada")
    one, two = a_session(club), a_session(club, TODAY - WEEK)
    elsewhere = a_session(club, TODAY - timedelta(days=5), group=a_group(club))
    register.arrive(club, one, ada)
    register.arrive(club, two, ada)
    for target in (two, elsewhere):
        with pytest.raises(Refused):
            register.move_register(club, one, target)


# -------------------------------------------------------------------------------------------------- drafts


def test_a_draft_survives_and_is_no_history(club: ClubFile) -> None:
    people(club, "Ada")
    key = a_session(club)
    steps = [row.step for row in history.entries(club)]
    register.keep_draft(club, key, MENTEE, "* -1")
    path = club.path
    club.close()
    with clubs.open_(path) as again:
        assert register.draft(again, key, MENTEE) == "* -1"
        assert register.draft(again, key, VOLUNTEER) == ""
        assert [row.step for row in history.entries(again)] == steps
        register.keep_draft(again, key, MENTEE, "  ")
        assert register.draft(again, key, MENTEE) == ""


def test_a_line_that_is_saved_leaves_no_draft(club: ClubFile) -> None:
    people(club, "Ada")
    key = a_session(club)
    register.keep_draft(club, key, MENTEE, "*")
    register.save(club, key, "*", MENTEE)
    assert register.draft(club, key, MENTEE) == ""


# ----------------------------------------------------------------------------------------------------- laws

ACTIONS = st.lists(st.sampled_from(["1", "-2", "3?", "*", "+mar", "+tom", "8+eve", "say", "walk", "issue"]), max_size=7)


@given(ACTIONS)
@settings(max_examples=25)
def test_a_number_means_the_same_person_until_another_sheet_is_printed(actions: list[str]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        people(club, "Ada", "Kim", "Zoë")
        late = a_mentee(club, "Bo", since=TODAY + WEEK)
        key = a_session(club)
        seen: tuple[str, dict[int, int]] = "", {}
        for action in actions:
            if action == "issue":
                issue(club, key)
            elif action == "say":
                register.say(club, key, late, MENTEE, Coming.COMING)
            elif action == "walk":
                register.walk_in(club, key, "Ann")
            else:
                try:
                    register.save(club, key, action, MENTEE)
                except Refused:
                    continue
            one = the_session(club, key)
            found, blank, code = sheet.numbers(club, one, RoleKind.MENTEE, roll.roll(club, one))
            assert not set(found) & set(blank)
            assert len(set(found.values())) == len(found)
            if code == seen[0]:
                assert {number: found.get(number) for number in seen[1]} == seen[1]
            seen = code, found


@given(ACTIONS)
@settings(max_examples=15)
def test_undoing_everything_is_as_if_nothing_had_been_typed(actions: list[str]) -> None:
    with TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        people(club, "Ada", "Kim", "Zoë")
        key = a_session(club)
        before = dump(club)
        done = 0
        for action in actions:
            try:
                done += register.save(club, key, action, MENTEE)[0].step is not None
            except Refused:
                continue
        for _ in range(done):
            history.undo(club)
        assert dump(club) == before
