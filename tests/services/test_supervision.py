"""How many adults a session needs, and who counts as one."""

import pytest

from desktop.core.choices import Coming
from desktop.core.rules.supervision import Supervision
from desktop.model.training import Training
from desktop.services import club as clubs
from desktop.services import record, register, roll, session, supervision
from desktop.services.club import ClubFile
from tests.factories import (
    BEGIN,
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_check,
    a_member,
    a_mentee,
    a_session,
    a_volunteer,
    change_group,
    the_group,
    the_session,
)


def planned(club: ClubFile, key: int) -> Supervision:
    one = the_session(club, key)
    return supervision.at(club, one, roll.expected(roll.roll(club, one)))


def test_one_more_child_can_need_one_more_adult(club: ClubFile) -> None:
    key = a_session(club)
    assert planned(club, key).needed == 0
    for number in range(16):
        a_mentee(club, f"Child {number}")
    assert planned(club, key).needed == 2
    late = a_mentee(club, "One more")
    assert planned(club, key).needed == 3
    register.say(club, key, late, MENTEE, Coming.NOT_COMING)
    assert planned(club, key).needed == 2


def test_unknown_ages_count_as_the_youngest_that_the_group_takes(club: ClubFile) -> None:
    change_group(club, youngest=4)
    clubs.change(club, {"minimum_adults": 1})
    for number in range(7):
        a_mentee(club, f"Child {number}", born_on=None)
    assert planned(club, a_session(club)).needed == 2


def test_a_group_may_have_a_rule_of_its_own(club: ClubFile) -> None:
    change_group(club, ratio_bands="0-17:1", minimum_adults=0)
    for number in range(3):
        a_mentee(club, f"Child {number}")
    assert planned(club, a_session(club)).needed == 3


def test_a_helper_under_18_is_a_child_and_never_an_adult(club: ClubFile) -> None:
    a_volunteer(club, "Kai", born_on="2010-03-09", adult_confirmed=True)
    a_volunteer(club, "Ben")
    found = planned(club, a_session(club))
    assert (found.children, found.counted, found.needed) == (1, ("Ben",), 2)


def test_a_volunteer_of_unknown_age_is_named(club: ClubFile) -> None:
    a_mentee(club)
    a_volunteer(club, "Ben")
    a_volunteer(club, "Kai", adult_confirmed=False)
    assert planned(club, a_session(club)).counted_words() == "2 present, 1 counted: age of Kai not confirmed"


@pytest.mark.parametrize(
    ("check", "counts"),
    [
        ({}, True),
        ({"renew_by": TODAY}, True),
        ({"renew_by": TODAY - WEEK}, False),
        ({"seen_on": TODAY + WEEK}, False),
        ({"decision": "not_accepted"}, False),
        ({"kind": "not_required", "reason_not_required": "never alone"}, True),
        ({"kind": "not_required"}, False),
    ],
)
def test_a_check_must_hold_on_the_day(club: ClubFile, check: dict[str, object], counts: bool) -> None:
    a_mentee(club)
    ben = a_volunteer(club, "Ben", cleared=False)
    a_check(club, ben, **check)
    assert planned(club, a_session(club)).counted == (("Ben",) if counts else ())


def test_training_counts_where_the_rule_says_so(club: ClubFile) -> None:
    a_mentee(club)
    ben = a_volunteer(club, "Ben")
    key = a_session(club)
    assert planned(club, key).counted == ("Ben",)
    clubs.change(club, {"training_required": True})
    assert planned(club, key).counted_words() == "1 present, 0 counted: training of Ben missing"
    record.add(club, Training, {"person": ben, "topic": "Safeguarding", "done_on": BEGIN})
    assert planned(club, key).counted == ("Ben",)


def test_a_group_of_adults_needs_nobody(club: ClubFile) -> None:
    change_group(club, adults_only=True)
    a_mentee(club, "Grown", born_on="1990")
    a_mentee(club, "Unknown", born_on=None)
    found = planned(club, a_session(club))
    assert (found.children, found.needed, found.planned_words()) == (0, 0, "")


def test_an_adult_mentee_is_no_child(club: ClubFile) -> None:
    a_mentee(club, "Grown", born_on="1990")
    assert planned(club, a_session(club)).children == 0


def test_needs_of_a_period(club: ClubFile) -> None:
    ada, ben = a_mentee(club), a_volunteer(club)
    held, ahead, cancelled = (a_session(club, TODAY + number * WEEK) for number in (0, 1, 2))
    register.arrive(club, held, ada)
    register.arrive(club, held, ben, VOLUNTEER)
    session.cancel(club, cancelled)
    assert supervision.needed_at(club, TODAY, TODAY + 3 * WEEK) == {held: 2, ahead: 2}


def test_who_is_both_stands_on_both_sheets(club: ClubFile) -> None:
    kai = a_mentee(club, "Kai", born_on="2012")
    a_member(club, kai, the_group(club), VOLUNTEER)
    assert planned(club, a_session(club)).counted == ()
