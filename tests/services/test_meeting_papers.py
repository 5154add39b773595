"""What the papers around meetings show, from the sample club."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import Side
from desktop.reports import prep as paper
from desktop.reports.kit.page import Options
from desktop.services import meeting_list, meeting_papers, pair, prep, rating_round, record_sheet, session
from desktop.services.club import ClubFile
from tests.factories import TODAY
from tests.reports.conftest import words
from tests.riverside import riverside


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with riverside(tmp_path) as opened:
        yield opened


def key(club: ClubFile, code: str) -> int:
    return pair.the_one(club, code).key


def test_both_halves_are_headed_with_the_planned_meeting(club: ClubFile) -> None:
    pair = key(club, "R01")
    data = meeting_papers.prep_sheets(club, [pair])
    mentee, mentor = data.halves
    assert (mentee.side, mentor.side) == (Side.MENTEE, Side.MENTOR)
    planned = meeting_list.next_of(club, pair)
    assert planned is not None
    assert (mentee.meeting.number, mentee.meeting.day) == (7, planned.date)
    assert mentee.question
    assert mentor.question != mentee.question
    assert "Keep a copy of the last version that worked" in mentee.advice
    assert mentor.advice == ()


def test_no_half_shows_what_a_side_wrote(club: ClubFile) -> None:
    pair = key(club, "R01")
    before = meeting_papers.prep_sheets(club, [pair])
    planned = meeting_list.next_of(club, pair)
    assert planned is not None
    for side in Side:
        written = dict.fromkeys(("tried", "want", "questions"), f"only the {side.value} wrote this")
        prep.write(club, planned.key, side, {**written, "form": "review"})
    data = meeting_papers.prep_sheets(club, [pair])
    assert data == before
    assert not any("wrote this" in page for page in words(paper.render(data, Options())))


def test_a_meeting_that_is_not_planned_has_its_papers_too(club: ClubFile) -> None:
    pair = key(club, "R08")
    found = meeting_papers.coming(club, pair)
    assert (found.head.number, found.head.day) == (1, None)
    assert all(half.question for half in meeting_papers.prep_sheets(club, [pair]).halves)


def test_records_carry_the_code_and_row_that_is_typed(club: ClubFile) -> None:
    evening = session.current(club)
    assert evening is not None
    pairs = record_sheet.pairs_of(club, evening)
    data = meeting_papers.records(club, pairs, evening)
    plan = record_sheet.plan(club, pairs, evening, evening.date)
    assert [half.sheet for half in data.halves] == [f"{plan.code}-{row}" for row in plan.rows]
    assert {half.meeting.day for half in data.halves} == {evening.date}
    assert all(len(half.goals) <= 1 for half in data.halves)
    alone = meeting_papers.records(club, [key(club, "R01")])
    assert [half.sheet for half in alone.halves] == [record_sheet.plan(club, [key(club, "R01")], None, TODAY).code]


def test_slips_for_kind_critique_go_both_ways(club: ClubFile) -> None:
    one, other = meeting_papers.critique(club, key(club, "R01")).slips
    assert (one.author, one.reviewer) == (other.reviewer, other.author)
    assert [slip.author for slip in meeting_papers.critique(club).slips] == ["", ""]


def test_only_advice_that_worked_and_was_not_told_back_has_a_slip(club: ClubFile) -> None:
    [slip] = meeting_papers.tell_them(club).slips
    assert slip.advice == "Keep a copy of the last version that worked"
    with pytest.raises(Refused, match="No advice"):
        meeting_papers.tell_them(club, key(club, "R04"))


def test_mistakes_are_printed_with_consent_and_without_names(club: ClubFile) -> None:
    data = meeting_papers.mistakes(club, date(2026, 1, 1), TODAY)
    assert len(data.mistakes) == 3
    assert all(one.agreed and not one.who for one in data.mistakes)


def test_slips_of_then_and_now_number_every_goal_once(club: ClubFile) -> None:
    data = meeting_papers.then_now(club)
    rows = [goal.row for slip in data.slips for goal in slip.goals]
    assert len(set(rows)) == len(rows)
    assert {slip.sheet for slip in data.slips} == {rating_round.plan(club).code}


def test_a_month_holds_meetings_apart_under_codes(club: ClubFile) -> None:
    one = pair.the_one(club, "R01")
    apart = [row for row in meeting_list.rows(club, one.key) if row.session is None and row.minutes]
    month = apart[0].date.replace(day=1)
    data = meeting_papers.timesheet(club, one.mentors[0], apart[0].date)
    assert [(row.day, row.minutes) for row in data.rows] == [
        (row.date, 60) for row in reversed(apart) if row.date.replace(day=1) == month
    ]
    assert all(row.code.startswith("M") for row in data.rows)
