"""The sample's sessions, registers and hours fit one another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.choices import RoleKind
from desktop.model.term import Term
from desktop.services import club as clubs
from desktop.services import hours, period_papers, person, record, sample, session
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, dump


@pytest.fixture
def small(tmp_path: Path) -> Iterator[ClubFile]:
    sample._write_club(tmp_path / sample.FILE, 7, sample.SIZES["club"], Clock())
    with clubs.open_(tmp_path / sample.FILE, at=Clock()) as club:
        yield club


def test_sessions_lie_around_today(small: ClubFile) -> None:
    rows = session.rows(small)
    states = {row.status for row in rows}
    assert states == {"closed", "planned", "cancelled"}
    assert {row.status for row in rows if row.date < TODAY.isoformat()} == {"closed", "cancelled"}
    assert {row.status for row in rows if row.date >= TODAY.isoformat()} == {"planned"}
    assert session.current(small) is not None


def test_closing_again_derives_the_same_hours(small: ClubFile) -> None:
    key = [row.key for row in session.rows(small) if row.status == "closed"][-1]
    before = [(row.person, row.category, row.minutes) for row in hours.entries(small) if row.session == key]
    session.reopen(small, key)
    session.close(small, key)
    after = [(row.person, row.category, row.minutes) for row in hours.entries(small) if row.session == key]
    assert sorted(after) == sorted(before)
    assert before


def test_its_papers_agree(small: ClubFile) -> None:
    term = record.all_of(small, Term)[0]
    period = term.starts_on, term.ends_on
    report = period_papers.hours_report(small, *period)
    volunteers = person.rows(small, role=RoleKind.VOLUNTEER)
    assert report.minutes == sum(period_papers.statement(small, row.key, *period).minutes for row in volunteers) > 0


def test_there_is_something_of_everything(small: ClubFile) -> None:
    empty = {name for name, rows in dump(small).items() if not rows}
    asked_for = {"different_people", "list_mapping", "named_export", "check_override", "clause", "agreement_clause"}
    asked_for |= {"writing", "hold", "access_request", "alias", "conflict", "safe_key"}
    assert empty - asked_for == {"claim", "draft", "erased", "printed_sheet", "sheet_row"}
