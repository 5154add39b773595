"""Making a club, opening it, and what holds for everybody in it."""

from pathlib import Path
from typing import Any

import pytest

from desktop.core.choices import ClubKind, PaperSize, SortBy
from desktop.core.errors import Refused
from desktop.model.group import Group
from desktop.model.hours import HoursPolicy
from desktop.services import club as clubs
from desktop.services import history, hours, person, record
from desktop.services.club import ClubFile
from tests.factories import a_club, a_mentee, dump


def test_a_new_club_has_what_it_needs_and_no_more(club: ClubFile) -> None:
    own = clubs.settings(club)
    assert (own.name, own.country, own.paper, own.kind) == (
        "Riverside Code Club",
        "GB",
        PaperSize.A4,
        ClubKind.CODE_CLUB,
    )
    assert [(one.name, one.adults_only) for one in record.all_of(club, Group)] == [("Riverside Code Club", False)]
    assert [one.is_default for one in record.all_of(club, HoursPolicy)] == [True]
    assert hours.policy_of(club).rounding == 0
    assert person.rows(club) == []


def test_the_country_chooses_the_paper(tmp_path: Path) -> None:
    with a_club(tmp_path, country="us") as club:
        assert (clubs.settings(club).country, clubs.settings(club).paper) == ("US", PaperSize.LETTER)


@pytest.mark.parametrize("kind", ["adults", "peer"])
def test_a_club_of_adults_needs_no_supervision(tmp_path: Path, kind: str) -> None:
    with a_club(tmp_path, kind=kind) as club:
        assert record.all_of(club, Group)[0].adults_only


@pytest.mark.parametrize("wrong", [{"name": " "}, {"kind": "choir"}, {"country": "GBR"}])
def test_what_cannot_be_leaves_no_file(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        a_club(tmp_path, **wrong)
    assert list(tmp_path.iterdir()) == []


def test_a_club_that_is_there_is_not_replaced(club: ClubFile) -> None:
    before = club.path.read_bytes()
    with pytest.raises(Refused):
        a_club(club.path.parent)
    assert club.path.read_bytes() == before


def test_a_club_is_open_once(club: ClubFile) -> None:
    with pytest.raises(Refused):
        clubs.open_(club.path)
    with clubs.open_(club.path, writing=False) as reading:
        assert reading.read_only


def test_a_passphrase_is_needed_again(tmp_path: Path) -> None:
    with a_club(tmp_path, passphrase="O’Brien’s łódź") as club:
        path = club.path
    with clubs.open_(path, passphrase="O’Brien’s łódź") as again:
        assert clubs.settings(again).name == "Riverside Code Club"


def test_settings_change_in_one_step(club: ClubFile) -> None:
    before = dump(club)
    clubs.change(club, {"organisation": "Library", "country": "de", "school_year_month": "8"})
    own = clubs.settings(club)
    assert (own.organisation, own.country, own.school_year_month) == ("Library", "DE", 8)
    assert clubs.language_of(club) == "en_DE"
    history.undo(club)
    assert dump(club) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [("school_year_month", 13), ("school_year_month", 0), ("ratio_bands", "9-12"), ("ratio_bands", ""), ("name", "")],
)
def test_what_would_break_papers_is_refused(club: ClubFile, field: str, value: object) -> None:
    before = dump(club)
    with pytest.raises(Refused) as refused:
        clubs.change(club, {field: value})
    assert refused.value.field == field
    assert dump(club) == before


def test_another_order_sorts_everybody_anew(club: ClubFile) -> None:
    for given, family in (("Zoë", "Ahmed"), ("Ada", "Zhou")):
        a_mentee(club, given, family)
    assert [row.name for row in person.rows(club)] == ["Ada Zhou", "Zoë Ahmed"]
    before = dump(club)
    clubs.change(club, {"sort_by": SortBy.FAMILY})
    assert [row.name for row in person.rows(club)] == ["Zoë Ahmed", "Ada Zhou"]
    history.undo(club)
    assert dump(club) == before


def test_another_language_sorts_everybody_anew(club: ClubFile) -> None:
    for given in ("Åsa", "Zoë", "Adam"):
        a_mentee(club, given)
    assert [row.name for row in person.rows(club)] == ["Adam", "Åsa", "Zoë"]
    clubs.change(club, {"language": "sv"})
    assert [row.name for row in person.rows(club)] == ["Adam", "Zoë", "Åsa"]
