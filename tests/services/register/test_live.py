"""The register live: arriving, leaving, walking in, what was said beforehand, counts; and drafts of lines."""

import pytest

from desktop.core.choices import Coming, Mark
from desktop.core.errors import Refused
from desktop.services import club as clubs
from desktop.services import history, register, roll
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_group,
    a_mentee,
    a_session,
    a_volunteer,
    dump,
    mentees,
    row_of,
    the_session,
)


def test_who_is_late_has_a_time_and_who_is_not_has_none(club: ClubFile) -> None:
    ada, bo = mentees(club, "Ada", "Bo")
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
    (ada,) = mentees(club, "Ada")
    key = a_session(club)
    register.leave(club, key, ada, at=19 * 60, collected_by="c2")
    row = row_of(club, key, ada)
    assert (row.mark, row.left, row.collected_by) == (Mark.CAME, 19 * 60, "C2")


def test_a_mark_clears_times_that_no_longer_hold(club: ClubFile) -> None:
    (ada,) = mentees(club, "Ada")
    key = a_session(club)
    register.arrive(club, key, ada, at=18 * 60 + 20)
    register.mark(club, key, ada, MENTEE, Mark.NOT_RECORDED)
    row = row_of(club, key, ada)
    assert (row.mark, row.arrived) == (Mark.NOT_RECORDED, None)


def test_each_verb_is_one_step_with_the_name_in_its_words(club: ClubFile) -> None:
    (ada,) = mentees(club, "Ada")
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
    ada, bo = mentees(club, "Ada", "Bo")
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING, "dentist")
    assert row_of(club, key, ada).mark is Mark.TOLD_US
    register.say(club, key, ada, MENTEE, Coming.COMING)
    assert row_of(club, key, ada).mark is Mark.NOT_RECORDED
    register.arrive(club, key, bo)
    register.say(club, key, bo, MENTEE, Coming.NOT_COMING)
    assert row_of(club, key, bo).mark is Mark.CAME


def test_saying_leaves_the_roll_open(club: ClubFile) -> None:
    (ada,) = mentees(club, "Ada")
    key = a_session(club)
    register.say(club, key, ada, MENTEE, Coming.NOT_COMING)
    assert not the_session(club, key).roll_fixed
    mentees(club, "Bo")
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


def test_a_draft_survives_and_is_no_history(club: ClubFile) -> None:
    mentees(club, "Ada")
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
    mentees(club, "Ada")
    key = a_session(club)
    register.keep_draft(club, key, MENTEE, "*")
    register.save(club, key, "*", MENTEE)
    assert register.draft(club, key, MENTEE) == ""


def test_a_walk_in_has_a_time_as_an_arrival_has(club: ClubFile) -> None:
    ada, bo = a_mentee(club, "Ada", group=a_group(club)), a_mentee(club, "Bo", group=a_group(club))
    key = a_session(club)
    register.walk_in(club, key, ada, at=17 * 60 + 50)
    register.walk_in(club, key, bo, at=18 * 60 + 10)
    assert (row_of(club, key, ada).arrived, row_of(club, key, bo).arrived) == (None, 18 * 60 + 10)
