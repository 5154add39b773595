"""Exports that are kept: found by name, replaced, taken back."""

import pytest

from desktop.core.choices import Audience
from desktop.core.errors import Refused
from desktop.services import history, named_export
from desktop.services.audience import Wanted
from desktop.services.club import ClubFile

GUESTS = Wanted("people", Audience.HOST, ("name", "code"))


def test_it_is_kept_with_its_columns_and_audience(club: ClubFile) -> None:
    named_export.keep(club, "Guest list", GUESTS)
    (one,) = named_export.kept(club)
    assert (one.name, one.wanted) == ("Guest list", GUESTS)


def test_the_same_name_again_replaces_it(club: ClubFile) -> None:
    named_export.keep(club, "Guest list", GUESTS)
    named_export.keep(club, "guest LIST ", GUESTS._replace(columns=("code",)))
    (one,) = named_export.kept(club)
    assert one.wanted.columns == ("code",)
    history.undo(club)
    assert named_export.kept(club)[0].wanted == GUESTS


def test_what_the_audience_may_not_see_is_not_kept(club: ClubFile) -> None:
    with pytest.raises(Refused, match="may not be in an export"):
        named_export.keep(club, "Guests", GUESTS._replace(columns=("phone",)))
    with pytest.raises(Refused, match="missing"):
        named_export.keep(club, " ", GUESTS)
    assert named_export.kept(club) == []


def test_it_is_removed(club: ClubFile) -> None:
    named_export.keep(club, "Guest list", GUESTS)
    named_export.remove(club, named_export.kept(club)[0].key)
    assert named_export.kept(club) == []
