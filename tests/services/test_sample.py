"""The sample club is believable, and the same for the same seed and day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import ages
from desktop.model.term import Term
from desktop.services import club as clubs
from desktop.services import hours, period_papers, person, record, sample, session
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, dump


def made(folder: Path, seed: int = 7) -> ClubFile:
    folder.mkdir(exist_ok=True)
    sample._write_club(folder / sample.FILE, seed, sample.SMALL, Clock())
    return clubs.open_(folder / sample.FILE, at=Clock())


@pytest.fixture
def small(tmp_path: Path) -> Iterator[ClubFile]:
    with made(tmp_path) as club:
        yield club


def test_the_same_seed_on_the_same_day_is_the_same_club(tmp_path: Path) -> None:
    with made(tmp_path / "one") as club:
        one = dump(club)
    with made(tmp_path / "two") as club:
        assert dump(club) == one
    with made(tmp_path / "three", seed=8) as club:
        assert dump(club)["person"] != one["person"]


@pytest.mark.parametrize("seed", range(5))
def test_no_two_people_have_one_name(tmp_path: Path, seed: int) -> None:
    with made(tmp_path, seed) as club:
        names = [row.name for row in person.rows(club)]
        assert len(set(names)) == len(names) > 60


def test_ages_fit_their_groups(small: ClubFile) -> None:
    found = small.rows(
        """SELECT p.born_on, g.youngest, g.oldest FROM membership m JOIN person p ON p.id = m.person_id
            JOIN "group" g ON g.id = m.group_id WHERE m.role = 'mentee' AND length(p.born_on) = 10"""
    )
    for born_on, youngest, oldest in found:
        assert youngest <= ages.age_on(born_on, TODAY) <= oldest
    assert len(found) > 20


def test_nothing_of_it_can_be_undone_or_is_broken(small: ClubFile) -> None:
    assert small.rows("PRAGMA foreign_key_check") == []
    assert small.rows("PRAGMA integrity_check") == [("ok",)]


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
    assert empty == {"claim", "draft", "printed_sheet", "sheet_row"}


def test_a_small_sample_is_made_with_its_papers(tmp_path: Path) -> None:
    said: list[tuple[str, float]] = []
    done = sample.make(tmp_path / "sample", at=Clock(), progress=lambda words, share: said.append((words, share)))
    assert done.path.exists()
    assert {path.suffix for path in done.papers} == {".pdf", ".csv", ".xlsx"}
    assert all(path.stat().st_size for path in done.papers)
    assert (said[0][1], said[-1][1]) == (0.0, 1.0)
    again = sample.make(tmp_path / "sample", at=Clock())
    assert [path.name for path in again.papers] == [path.name for path in done.papers]


def test_a_size_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        sample.make(tmp_path / "sample", size="continent")
    assert not (tmp_path / "sample" / sample.FILE).exists()
