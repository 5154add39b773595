"""The sample club is believable, and the same for the same seed and day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.core.rules import ages
from desktop.services import club as clubs
from desktop.services import person, sample
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, dump


def made(folder: Path, seed: int = 7) -> ClubFile:
    folder.mkdir(exist_ok=True)
    sample._write_club(folder / sample.FILE, seed, sample.SIZES["club"], Clock())
    return clubs.open_(folder / sample.FILE, at=Clock())


@pytest.fixture
def small(tmp_path: Path) -> Iterator[ClubFile]:
    with made(tmp_path) as club:
        yield club


def test_the_same_seed_on_the_same_day_is_the_same_club(tmp_path: Path) -> None:
    with made(tmp_path / "one") as club:
        one = dump(club)
    with made(tmp_path / "two") as club:
        assert {**dump(club), "safe": one["safe"]} == one  # an empty safe is noise
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


def test_a_small_sample_is_made_with_its_papers(tmp_path: Path) -> None:
    said: list[tuple[str, float]] = []
    done = sample.make(tmp_path / "sample", at=Clock(), progress=lambda words, share: said.append((words, share)))
    assert done.path.exists()
    with clubs.open_(done.path) as club:
        assert clubs.settings(club).is_sample
    assert {path.suffix for path in done.papers} == {".pdf", ".csv", ".xlsx", ".ods"}
    assert all(path.stat().st_size for path in done.papers)
    assert (said[0][1], said[-1][1]) == (0.0, 1.0)
    again = sample.make(tmp_path / "sample", at=Clock())
    assert [path.name for path in again.papers] == [path.name for path in done.papers]


def test_a_size_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        sample.make(tmp_path / "sample", size="continent")
    assert not (tmp_path / "sample" / sample.FILE).exists()
