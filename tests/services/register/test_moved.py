"""A register that was typed against the wrong evening."""

from datetime import timedelta

import pytest

from desktop.core.choices import Mark, SessionStatus
from desktop.core.errors import Refused
from desktop.model.session import SessionPerson
from desktop.services import history, record, register, sheet
from desktop.services.club import ClubFile
from tests.factories import (
    MENTEE,
    TODAY,
    WEEK,
    Clock,
    a_group,
    a_printed,
    a_session,
    dump,
    mentees,
    row_of,
    the_session,
)


def test_a_register_typed_against_the_wrong_date_moves_in_one_step(club: ClubFile) -> None:
    ada, bo = mentees(club, "Ada", "Bo")
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
    mentees(club, "Ada")
    wrong, right = a_session(club), a_session(club, TODAY - WEEK)
    codes = a_printed(club, wrong), a_printed(club, right)
    register.save(club, wrong, "*", MENTEE)
    register.move_register(club, wrong, right)
    clock.go_to(TODAY + WEEK)
    assert [one.code for one in sheet.never_typed(club)] == [codes[0]]
    register.save(club, wrong, "-1", MENTEE)


def test_a_register_does_not_move_onto_another(club: ClubFile) -> None:
    (ada,) = mentees(club, "Ada")
    one, two = a_session(club), a_session(club, TODAY - WEEK)
    elsewhere = a_session(club, TODAY - timedelta(days=5), group=a_group(club))
    register.arrive(club, one, ada)
    register.arrive(club, two, ada)
    for target in (two, elsewhere):
        with pytest.raises(Refused):
            register.move_register(club, one, target)
