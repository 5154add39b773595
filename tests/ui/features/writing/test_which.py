"""Of which time and which group something is written."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop.model.group import Group
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.ui.features.writing.which import Which
from tests.factories import TODAY, the_group


@pytest.fixture
def club(qapp: QApplication, evening: ClubFile) -> ClubFile:
    del qapp
    return evening


def test_it_begins_with_the_present_term(club: ClubFile) -> None:
    which = Which(club)
    assert which.days == (date(2026, 9, 1), date(2026, 12, 18))
    which.begin_whole()
    assert which.days == (date(TODAY.year, 1, 1), date(TODAY.year, 12, 31))
    assert [which.period.itemText(number) for number in range(which.period.count())][-2:] == ["2026", "2025"]


def test_one_of_several_groups_or_all(club: ClubFile) -> None:
    first, second = (one.id for one in record.all_of(club, Group))
    which = Which(club)
    assert which.home == first == the_group(club)
    which.group.setCurrentIndex(1)
    assert which.home == second
    which.begin_whole()
    assert which.home is None
    record.remove(club, Group, second)
    assert Which(club).home is None, "a club of one group is written of whole"
