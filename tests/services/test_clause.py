"""The club's clauses: the program's, in own words, left out, or added."""

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition
from desktop.services import clause, history
from desktop.services.clause import Wording
from desktop.services.club import ClubFile

ADULT, CHILD = AgreementEdition.ADULT, AgreementEdition.CHILD


def _of(club: ClubFile, number: int, edition: AgreementEdition = ADULT) -> Wording:
    return next(said for said in clause.library(club, edition) if said.number == number)


def test_a_new_club_has_the_fourteen(club: ClubFile) -> None:
    for edition in AgreementEdition:
        found = clause.library(club, edition)
        assert [said.number for said in found] == list(range(1, 15))
        assert not any(said.changed or said.is_own for said in found)


def test_own_words_are_of_one_edition_and_go_back(club: ClubFile) -> None:
    before = _of(club, 12)
    clause.change(club, ADULT, 12, {"wording": "Gifts: only {gift_limit}."})
    assert (_of(club, 12).text, _of(club, 12).title) == ("Gifts: only {gift_limit}.", before.title)
    assert _of(club, 12).changed
    assert not _of(club, 12, CHILD).changed
    clause.change(club, ADULT, 12, {"wording": ""})
    assert _of(club, 12) == before
    clause.change(club, ADULT, 12, {"title": "Edges", "wording": before.text})
    assert (_of(club, 12).title, _of(club, 12).text) == ("Edges", before.text)
    clause.reset(club, ADULT, 12)
    assert _of(club, 12) == before
    history.undo(club)
    assert _of(club, 12).title == "Edges"


def test_left_out_and_back(club: ClubFile) -> None:
    clause.change(club, ADULT, 11, {"included": False})
    assert (_of(club, 11).included, _of(club, 11).changed) == (False, True)
    clause.change(club, ADULT, 11, {"included": True})
    assert not _of(club, 11).changed


@pytest.mark.parametrize(("edition", "number"), [(ADULT, 10), (ADULT, 14), (CHILD, 5), (CHILD, 8)])
def test_what_keeps_people_safe_stays(club: ClubFile, edition: AgreementEdition, number: int) -> None:
    with pytest.raises(Refused, match=f"Clause {number} stays"):
        clause.change(club, edition, number, {"included": False})
    assert _of(club, number, edition).included


def test_additions_are_numbered_from_fifteen(club: ClubFile) -> None:
    clause.add(club, ADULT, "Dogs", "Dogs wait outside.")
    clause.add(club, ADULT, "", "We bring a cup.")
    assert [(said.number, said.title) for said in clause.library(club, ADULT)][14:] == [(15, "Dogs"), (16, "")]
    assert _of(club, 15).is_own
    clause.reset(club, ADULT, 15)
    assert [said.number for said in clause.library(club, ADULT)][14:] == [16]
    assert history.undo_words(club) == "clause of the club as it came"


def test_an_addition_says_something_and_a_number_is_known(club: ClubFile) -> None:
    with pytest.raises(Refused, match="Write what the clause says"):
        clause.add(club, ADULT, "Dogs", " ")
    with pytest.raises(Refused, match="There is no clause 15"):
        clause.change(club, ADULT, 15, {"wording": "Dogs wait."})
