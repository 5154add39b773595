"""Clauses of one agreement: laid on the club's, marked where they differ, and kept as they were signed."""

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition
from desktop.services import agreement_clauses, clause, history
from desktop.services.agreement_clauses import Standing
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer
from tests.pairs import a_draft, a_signed, proposed

CHILD, ADULT = AgreementEdition.CHILD, AgreementEdition.ADULT


def _of(club: ClubFile, key: int, number: int) -> Standing:
    return next(one for one in agreement_clauses.clauses(club, key) if one.wording.number == number)


def _changed(club: ClubFile, key: int) -> list[tuple[int, str]]:
    return [(said.number, said.words) for said in agreement_clauses.what_changed(club, key)]


def test_terms_stand_in_the_clauses_and_minors_are_looked_after(club: ClubFile) -> None:
    key = a_draft(club, proposed(club), place="the library", channel="the coordinator")
    read = _of(club, key, 5).read
    assert "the library" in read
    assert read.endswith("I stay where others can see us.")
    grown_up = proposed(club, (a_volunteer(club, "Eve"),), (a_mentee(club, "Zoë", born_on="1990"),))
    assert "in sight of others" not in _of(club, a_draft(club, grown_up), 5).read


def test_own_words_are_marked_and_go_back_to_the_clubs(club: ClubFile) -> None:
    key = a_draft(club, proposed(club))
    clause.change(club, CHILD, 12, {"wording": "No gifts."})
    agreement_clauses.change(club, key, 11, {"wording": "We say one thing."})
    agreement_clauses.change(club, key, 13, {"included": False})
    agreement_clauses.add(club, key, "Dogs", "The dog comes along.")
    assert _changed(club, key) == [
        (11, "in own words"),
        (12, "in the club’s words"),
        (13, "left out of this agreement"),
        (15, "added to this agreement"),
    ]
    agreement_clauses.change(club, key, 11, {"wording": ""})
    agreement_clauses.reset(club, key, 13)
    agreement_clauses.reset(club, key, 15)
    assert _changed(club, key) == [(12, "in the club’s words")]
    history.undo(club)
    assert _changed(club, key)[-1] == (15, "added to this agreement")


def test_what_the_club_leaves_out_or_adds_is_said(club: ClubFile) -> None:
    clause.change(club, CHILD, 11, {"included": False})
    clause.add(club, CHILD, "Cups", "I bring a cup.")
    key = a_draft(club, proposed(club))
    assert _changed(club, key) == [(11, "left out by the club"), (15, "added by the club")]
    agreement_clauses.change(club, key, 11, {"included": True})
    assert _changed(club, key)[0] == (11, "in own words")


def test_what_the_club_words_after_the_signatures_changes_no_signed_agreement(club: ClubFile) -> None:
    clause.change(club, CHILD, 12, {"wording": "No gifts."})
    clause.add(club, CHILD, "Cups", "I bring a cup.")
    key = a_signed(club, proposed(club))
    before = [one.read for one in agreement_clauses.clauses(club, key)]
    clause.change(club, CHILD, 12, {"wording": "Gifts galore."})
    clause.change(club, CHILD, 11, {"wording": "Silence."})
    clause.change(club, CHILD, 13, {"included": False})
    clause.reset(club, CHILD, 15)
    clause.add(club, CHILD, "Dogs", "No dogs.")
    clause.add(club, CHILD, "Cats", "No cats.")
    assert [one.read for one in agreement_clauses.clauses(club, key)] == before
    assert {number for number, _words in _changed(club, key)} == {11, 12, 13, 15}
    with pytest.raises(Refused, match="is signed"):
        agreement_clauses.reset(club, key, 12)


def test_what_keeps_people_safe_stays(club: ClubFile) -> None:
    key = a_draft(club, proposed(club))
    for number in (5, 8, 10, 14):
        with pytest.raises(Refused, match=f"Clause {number} stays"):
            agreement_clauses.change(club, key, number, {"included": False})
    with pytest.raises(Refused, match="There is no clause 40"):
        agreement_clauses.change(club, key, 40, {"wording": "x"})
    with pytest.raises(Refused, match="Write what the clause says"):
        agreement_clauses.add(club, key, "Nothing", "")


def test_a_title_may_be_their_own_and_braces_are_text(club: ClubFile) -> None:
    key = a_draft(club, proposed(club))
    agreement_clauses.change(club, key, 9, {"title": "Ill?", "wording": "{who} calls {notice_hours} before."})
    found = _of(club, key, 9)
    assert (found.wording.title, found.read) == ("Ill?", "{who} calls 24 hours before.")
