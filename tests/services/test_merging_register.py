from datetime import date

from desktop.core.choices import Mark, SheetKind
from desktop.model.hours import HoursEntry
from desktop.model.session import SessionPerson
from desktop.model.sheet import SheetRow
from desktop.services import history, hours, merging, record, session
from desktop.services.club import ClubFile
from tests import factories as make
from tests.factories import VOLUNTEER, dump, row_of

FIRST, SECOND = date(2026, 10, 27), date(2026, 11, 3)
SIX = 18 * 60


def counted(club: ClubFile, key: int) -> int:
    return sum(one.minutes - one.deducted for one in record.all_of(club, HoursEntry, person=key))


def test_the_fuller_row_of_one_session_wins(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    both = make.a_held_session(club, FIRST, {one: "absent", other: "came"})
    mine = make.a_held_session(club, SECOND, {one: "came", other: "absent"})
    merged = merging.merge(club, one, other)
    assert row_of(club, both, one).mark is row_of(club, mine, one).mark is Mark.CAME
    assert merged.words == ()
    assert len(record.all_of(club, SessionPerson)) == 2


def test_hours_of_one_evening_count_once_and_none_is_lost(club: ClubFile) -> None:
    one, other = make.a_volunteer(club, "Ben", "Carter"), make.a_volunteer(club, "Benn", "Carter")
    early, late = {"left": SIX + 60}, {"arrived": SIX + 30}
    key = make.a_held_session(club, FIRST, {}, {one: early, other: late})
    make.a_held_session(club, SECOND, {}, {other: {}})
    before = dump(club)
    merged = merging.merge(club, one, other)
    assert merged.words == ("Both were marked as present at 1 session; their times are joined there.",)
    assert counted(club, one) == 180
    session.reopen(club, key)
    row = row_of(club, key, one, VOLUNTEER)
    assert (row.arrived, row.left, row.break_minutes) == (None, None, None)
    session.close(club, key, "leave")
    assert counted(club, one) == 180  # what follows from the joined row is the same
    for _step in range(3):
        history.undo(club)
    assert dump(club) == before


def test_claimed_hours_stay_claimed_and_the_merge_can_be_undone(club: ClubFile) -> None:
    one, other = make.a_volunteer(club, "Ben", "Carter"), make.a_volunteer(club, "Benn", "Carter")
    make.a_held_session(club, FIRST, {}, {one: {}, other: {}})
    hours.claim(club, make.a_fund(club), FIRST, FIRST)
    before = dump(club)
    merged = merging.merge(club, one, other)
    assert merged.words[1:] == ("Hours of both that are claimed stay as they were claimed.",)
    entries = record.all_of(club, HoursEntry, person=one)
    assert [(entry.minutes, entry.deducted, entry.claim is None) for entry in entries] == [(90, 0, False)] * 2
    after = dump(club)
    history.undo(club)
    assert dump(club) == before
    history.redo(club)
    assert dump(club) == after


def test_both_numbers_of_a_printed_sheet_mean_the_one_who_stayed(club: ClubFile) -> None:
    one, other = make.mentees(club, "Finlay", "Fin")
    make.a_printed(club, make.a_session(club), SheetKind.REGISTER)
    merging.merge(club, one, other)
    assert [row.number for row in record.all_of(club, SheetRow, person=one)] == [1, 2]
