"""What the papers of one relationship show, from the sample club."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AgreementEdition, ClosureReason, EndedBy
from desktop.model.relationship import Relationship
from desktop.services import agreement_clauses, agreement_version, pair, record, relationship_papers
from desktop.services.club import ClubFile
from tests.riverside import riverside


@pytest.fixture
def club(tmp_path: Path) -> Iterator[ClubFile]:
    with riverside(tmp_path) as opened:
        yield opened


def key(club: ClubFile, code: str) -> int:
    return pair.the_one(club, code).key


def test_an_agreement_says_who_wants_what_and_who_signed(club: ClubFile) -> None:
    data = relationship_papers.agreement_paper(club, key(club, "R01"))
    assert data.edition is AgreementEdition.CHILD
    assert [goal.start for goal in data.goals] == [3, 2, 4]
    assert (data.gets.mentee, data.brings.mentor) == (
        ("Somebody who looks at my code with me",),
        ("Twenty years of small mistakes",),
    )
    [mentee] = data.mentees
    assert mentee.minor
    assert mentee.reach == ""
    assert mentee.signature.by
    assert mentee.carer_signature.by
    assert [clause.number for clause in data.clauses] == list(range(1, 15))
    assert data.changed == ()
    assert data.filed


def test_a_group_has_all_its_mentees(club: ClubFile) -> None:
    data = relationship_papers.agreement_paper(club, key(club, "R03"))
    assert data.edition is AgreementEdition.GROUP
    assert len(data.mentees) == 2


def test_what_two_people_word_otherwise_is_named(club: ClubFile) -> None:
    pair = key(club, "R01")
    new = agreement_version.new_version(club, pair).subject
    assert new is not None
    agreement_clauses.change(club, new, 12, {"wording": "Cake is fine."})
    agreement_clauses.change(club, new, 3, {"included": False})
    data = relationship_papers.agreement_paper(club, pair)
    assert data.version == 2
    assert 3 not in [clause.number for clause in data.clauses]
    assert [words.split()[0] for words in data.changed] == ["3", "12"]
    assert not data.mentees[0].signature.by


def test_without_an_agreement_it_says_what_to_do(club: ClubFile) -> None:
    [proposed] = record.all_of(club, Relationship, state="proposed")
    for gather in (relationship_papers.agreement_paper, relationship_papers.promises):
        with pytest.raises(Refused, match="no agreement yet"):
            gather(club, proposed.id)


def test_promises_are_set_beside_the_time_that_was_kept(club: ClubFile) -> None:
    data = relationship_papers.promises(club, key(club, "R01"))
    assert [line.rating for line in (*data.gets, *data.brings)] == [7, 9, 7, 9]
    assert data.kept is not None
    assert data.kept.kept_meetings == 6
    assert data.kept.planned_minutes == 60 * data.kept.planned_meetings


def test_an_ending_tells_what_is_known_and_leaves_the_rest(club: ClubFile) -> None:
    data = relationship_papers.closure_form(club, key(club, "R04"))
    assert (data.reason, data.begun_by, data.planned) == (ClosureReason.GOALS_MET, EndedBy.BOTH, True)
    assert (data.rematch_mentor, data.rematch_mentee) == (True, False)
    assert {goal.text: (goal.start, goal.now) for goal in data.goals}["Draw a character that moves"] == (2, 8)
    blank = relationship_papers.closure_form(club, key(club, "R01"))
    assert blank.planned is None
    assert blank.last_met is not None


def test_no_paper_of_a_relationship_knows_health_or_contacts(club: ClubFile) -> None:
    for data in (
        relationship_papers.agreement_paper(club, key(club, "R01")),
        relationship_papers.promises(club, key(club, "R01")),
        relationship_papers.closure_form(club, key(club, "R04")),
    ):
        said = " ".join(str(getattr(data, field.name)) for field in fields(data))
        assert "07700" not in said
        assert "EpiPen" not in said
