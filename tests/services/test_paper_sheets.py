"""Sheets of papers that come back: codes before printing are those that are stored when it is printed."""

from pathlib import Path

import pytest

from desktop.core.choices import SheetKind
from desktop.model.meeting import Prep
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.services import meeting_list, pair, paper, record, session
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import dump
from tests.riverside import riverside


@pytest.fixture
def club(tmp_path: Path) -> ClubFile:
    return riverside(tmp_path)


def test_records_of_a_session_keep_their_rows(club: ClubFile) -> None:
    with club:
        evening = session.current(club)
        assert evening is not None
        request = PaperRequest(session=evening.id)
        [code] = paper.make(club, "record", request).sheets
        paper.issue(club, "record", request)
        [printed] = record.all_of(club, PrintedSheet)
        assert (printed.code, printed.kind) == (code, SheetKind.RECORDS)
        assert all(row.relationship for row in record.all_of(club, SheetRow))
        paper.issue(club, "record", request)
        assert [one.copies for one in record.all_of(club, PrintedSheet)] == [2]


def test_slips_are_stored_without_a_session(club: ClubFile) -> None:
    with club:
        [code] = paper.make(club, "then-now", PaperRequest()).sheets
        paper.issue(club, "then-now", PaperRequest())
        [printed] = record.all_of(club, PrintedSheet)
        assert (printed.code, printed.session) == (code, None)


def test_a_question_that_was_printed_is_not_asked_again_at_once(club: ClubFile) -> None:
    with club:
        key = pair.the_one(club, "R01").key
        planned = meeting_list.next_of(club, key)
        assert planned is not None
        before = dump(club)
        paper.make(club, "prep", PaperRequest(relationship=key))
        assert dump(club) == before
        paper.issue(club, "prep", PaperRequest(relationship=key))
        asked = [one.question for one in record.all_of(club, Prep, meeting=planned.key)]
        assert len(set(asked)) == 2
        assert all(asked)
        assert paper.stores("prep")
        assert not paper.stores("agreement")
