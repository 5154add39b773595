from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.model.goal import GoalRating
from desktop.model.hours import HoursEntry
from desktop.model.meeting import Meeting, MeetingForm
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.services import history, meeting, record, record_sheet, session, sheet
from desktop.services.club import ClubFile
from desktop.services.record_sheet import Where
from tests.factories import TODAY, a_group, a_session, dump, the_session
from tests.pairs import their_goal, who_meet


@pytest.fixture
def three(club: ClubFile) -> tuple[int, tuple[int, int, int]]:
    """A session of today with three pairs, and their records printed."""
    pairs = who_meet(club, "Ben", "Ada"), who_meet(club, "Eve", "Noor"), who_meet(club, "Kim", "Sam")
    key = a_session(club, TODAY)
    record_sheet.issue(club, pairs, the_session(club, key))
    return key, pairs


def typed(club: ClubFile, line: str, **where: object) -> str:
    return record_sheet.save(club, line, Where(**where))[1].words  # type: ignore[arg-type]


def test_three_pairs_in_36_keys(club: ClubFile, three: tuple[int, tuple[int, int, int]]) -> None:
    evening, pairs = three
    for pair in pairs[:2]:
        their_goal(club, pair)
    lines = ("5 6=4/3 1:6", "5 6=3/2 1:4", "2")
    assert sum(len(line) + 1 for line in lines) <= 36  # and Enter
    words = [typed(club, line, session=evening) for line in lines]
    assert words[0] == "Ada with Ben, 17/11/2026: met; both ready; pairing; turns: mentor 4, mentee 3; goal 1 now 6"
    assert words[2] == "Sam with Kim, 17/11/2026: cancelled by the mentee"
    found = {one.relationship: one for one in record.all_of(club, Meeting)}
    assert [found[pair].outcome.value for pair in pairs] == ["met", "met", "cancelled_mentee"]
    assert (found[pairs[1]].swaps_mentor, found[pairs[1]].swaps_mentee) == (3, 2)
    assert all(one.session == evening for one in found.values())
    assert not HoursEntry.select().exists()
    assert PrintedSheet.get().typed_at is not None
    with pytest.raises(Refused, match="All records of this sheet are typed in"):
        typed(club, "7", session=evening)


def test_rows_are_named_by_sheet_and_number(club: ClubFile, three: tuple[int, tuple[int, int, int]]) -> None:
    evening, pairs = three
    code = PrintedSheet.get().code
    assert typed(club, f"#{code.lower()}/2 7").startswith("Noor with Eve")
    assert typed(club, "#3 10", session=evening).startswith("Sam with Kim")
    assert typed(club, "16:00-16:30", sheet=code).startswith("Ada with Ben")
    for line, where, words in (
        (f"#{code}/4 7", Where(), "no row 4"),
        ("#X99 7", Where(), "no sheet of records “X99”"),
        ("7", Where(), "Whose record is it"),
        ("7 #K7", Where(session=evening, pair=None), "typed in"),
        ("#1 7 #K7", Where(session=evening), "at the beginning"),
        ("#1 7", Where(pair=pairs[0]), "known here already"),
        ("#1 99", Where(session=evening), "no box 99"),
        ("#1", Where(session=evening), "Nothing is said"),
    ):
        with pytest.raises(Refused, match=words):
            record_sheet.save(club, line, where)


def test_a_line_is_one_step_and_can_be_mended(club: ClubFile, three: tuple[int, tuple[int, int, int]]) -> None:
    evening, pairs = three
    their_goal(club, pairs[0])
    before = dump(club)
    typed(club, "#1 5 7=30 =5/4 g1:6 21: loops 24: the patience", session=evening)
    assert record.all_of(club, GoalRating)[0].value == 6
    after = dump(club)
    typed(club, "#1 5 7 =5/4 g1:6 21: loops", session=evening)
    assert dump(club) == after
    typed(club, "#1 g1:7=5/5", session=evening)
    assert [one.value for one in record.all_of(club, GoalRating)] == [7]
    assert [one.minutes for one in record.all_of(club, MeetingForm)] == [30]
    for _line in range(2):
        assert history.undo_words(club) == "typed from the record: Ada with Ben, 17/11/2026"
        history.undo(club)
    assert dump(club) == before


def test_without_a_sheet_the_pairs_of_the_session_have_numbers(club: ClubFile) -> None:
    who_meet(club, "Ben", "Noor")
    who_meet(club, "Eve", "Ada")
    who_meet(club, "Kim", "Sam", group=a_group(club))
    evening = a_session(club, TODAY)
    assert record_sheet.pairs_of(club, the_session(club, evening)) == [2, 1]
    assert typed(club, "#1 7", session=evening).startswith("Ada with Eve")


def test_a_pair_apart_is_typed_for_the_day_that_was_planned(club: ClubFile) -> None:
    pair = who_meet(club)
    meeting.plan(club, pair, {"date": TODAY + timedelta(days=1)})
    with pytest.raises(Refused, match="still to come"):
        typed(club, "7", pair=pair, day=TODAY + timedelta(days=1))
    assert typed(club, "7", pair=pair).endswith("met; pairing; no hours yet: from when to when?")
    assert typed(club, "16:00-16:45", pair=pair).endswith("met 16:00–16:45")
    assert [one.minutes for one in record.all_of(club, HoursEntry)] == [45]
    record_sheet.issue(club, [pair])
    assert typed(club, "#1 21: maps", sheet=PrintedSheet.get().code).endswith("met; worked on “maps”")


def test_the_same_records_again_are_a_copy(club: ClubFile, three: tuple[int, tuple[int, int, int]]) -> None:
    evening, pairs = three
    record_sheet.issue(club, pairs, the_session(club, evening))
    assert [one.copies for one in record.all_of(club, PrintedSheet)] == [2]
    record_sheet.issue(club, pairs[:2], the_session(club, evening))
    first, second = record.all_of(club, PrintedSheet)
    assert first.code != second.code
    rows = record.all_of(club, SheetRow, sheet=second.id)
    assert [(row.number, row.relationship) for row in rows] == [(1, pairs[0]), (2, pairs[1])]


def test_records_that_never_came_back_are_asked_for(club: ClubFile) -> None:
    pair = who_meet(club)
    evening = a_session(club, TODAY - timedelta(days=7))
    record_sheet.issue(club, [pair], the_session(club, evening))
    session.close(club, evening, "leave")
    assert [one.kind for one in sheet.never_typed(club)] == ["records"]
    typed(club, "7", session=evening)
    assert sheet.never_typed(club) == []
    record_sheet.issue(club, [pair], day=TODAY - timedelta(days=900))
    assert [(one.session, one.date) for one in sheet.to_shred(club)] == [(None, TODAY.isoformat())]


def test_a_half_typed_line_is_kept_where_it_is_typed(club: ClubFile, three: tuple[int, tuple[int, int, int]]) -> None:
    evening, pairs = three
    places = Where(session=evening), Where(pair=pairs[0]), Where()
    for number, where in enumerate(places):
        record_sheet.keep_draft(club, where, f"5 {number}")
    assert [record_sheet.draft(club, where) for where in places] == ["5 0", "5 1", "5 2"]
    typed(club, "5 7", session=evening)
    assert [record_sheet.draft(club, where) for where in places] == ["", "5 1", "5 2"]
