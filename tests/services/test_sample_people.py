"""The people of the sample: what they have, and what a few of them lack on purpose."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.choices import RoleKind
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.services import club as clubs
from desktop.services import due, person, record, roll, sample, supervision
from desktop.services.club import ClubFile
from tests.factories import Clock


@pytest.fixture
def small(tmp_path: Path) -> Iterator[ClubFile]:
    sample._write_club(tmp_path / sample.FILE, 7, sample.SIZES["club"], Clock())
    with clubs.open_(tmp_path / sample.FILE, at=Clock()) as club:
        yield club


def test_codes_and_roles(small: ClubFile) -> None:
    mentees, volunteers = (person.rows(small, role=kind) for kind in (RoleKind.MENTEE, RoleKind.VOLUNTEER))
    assert (len(mentees), len(volunteers)) == (sample.SIZES["club"].mentees, sample.SIZES["club"].volunteers)
    codes = {record.get(small, Person, row.key).code for row in mentees}
    assert len(codes) == len(mentees)
    assert "M01" in codes


def test_they_are_sorted_as_the_club_sorts(small: ClubFile) -> None:
    own = clubs.settings(small)
    for one in record.all_of(small, Person):
        values = {"given_name": one.given_name, "family_name": one.family_name, "known_as": one.known_as}
        assert one.sort_name == person.sort_name_of(values, own)


def test_some_things_are_missing_as_in_life(small: ClubFile) -> None:
    assert person.rows(small, gap=True)
    said = [line.words for line in due.due(small)]
    assert any("check runs out" in words for words in said)
    assert any("telephone" in words for words in said)


def test_not_every_volunteer_counts(small: ClubFile) -> None:
    group = record.all_of(small, Group)[0]
    coming = next(one for one in record.all_of(small, Session, group=group.id) if one.status == "planned")
    found = supervision.at(small, coming, roll.expected(roll.roll(small, coming)))
    assert found.counted
    assert found.others
