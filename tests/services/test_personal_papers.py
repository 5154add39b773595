"""What the papers about one person show, from the sample club."""

from datetime import date
from pathlib import Path

import pytest

from desktop.core.choices import ConsentKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import WritingKind
from desktop.model.consent import Consent
from desktop.model.search import Request
from desktop.reports.ask_letter import AskFor
from desktop.services import pair, personal_papers, record, writing
from desktop.services.club import ClubFile
from tests.factories import TODAY
from tests.riverside import riverside

START = date(2026, 8, 1)


@pytest.fixture
def club(tmp_path: Path) -> ClubFile:
    return riverside(tmp_path)


def _mentee(club: ClubFile, code: str = "R01") -> int:
    return pair.the_one(club, code).mentees[0]


def test_a_report_holds_what_was_written_and_quotes_with_consent_only(club: ClubFile) -> None:
    with club:
        ada = _mentee(club)
        said = {"sentence": "Seun waits now before asking.", "own_words": "I like mazes.", "mistake": "I look first."}
        writing.keep(club, WritingKind.PROGRESS, ada, START, TODAY, said)
        data = personal_papers.progress_report(club, ada, START, TODAY)
        assert data.opening is not None
        assert (data.opening.text, data.opening.may_quote) == ("Seun waits now before asking.", False)
        assert data.mistake is not None
        assert data.mistake.came_of_it == "I look first."
        assert not any(goal.may_quote for goal in data.goals)
        assert [line.hoped for line in data.lines] == [7, 9, 8]
        record.add(club, Consent, {"person": ada, "kind": ConsentKind.QUOTE, "given": True, "given_on": START})
        again = personal_papers.progress_report(club, ada, START, TODAY)
        assert again.opening is not None
        assert again.opening.may_quote
        assert all(goal.may_quote for goal in again.goals)


def test_a_folio_counts_minutes_and_knows_mentees_as_codes(club: ClubFile) -> None:
    with club:
        mentor = pair.the_one(club, "R01").mentors[0]
        data = personal_papers.proof(club, mentor, START, TODAY)
        assert data.statement.reference == "F-2026-1"
        assert sum(data.worked.values()) > 200
        assert all(one.code.startswith("M") for one in data.examples)
        assert "Hassan" in " ".join(data.codes)
        kept = writing.keep(club, WritingKind.FOLIO, mentor, START, TODAY, {"mistake": "We slowed down."})
        again = personal_papers.proof(club, mentor, START, TODAY)
        assert again.statement.reference == writing.by_number(club, "F-2026-1").number
        assert kept.step is not None


def test_a_letter_holds_the_thanks_that_wait(club: ClubFile) -> None:
    with club:
        mentor = pair.the_one(club, "R01").mentors[0]
        data = personal_papers.thanks(club, mentor, START, TODAY)
        assert [one.day for one in data.thanks] == sorted(one.day for one in data.thanks if one.day)
        assert data.envelope.greeting == "Ana"
        assert data.since is not None
        with pytest.raises(Refused, match="No thanks"):
            personal_papers.thanks(club, mentor, date(2020, 1, 1), date(2020, 2, 1))


def test_an_ask_letter_is_of_a_mentee_or_of_a_volunteer(club: ClubFile) -> None:
    with club:
        [request] = record.all_of(club, Request)
        data = personal_papers.asking(club, request.id)
        assert data.ask_for is AskFor.MENTOR
        assert "engineers" in data.envelope.recipient_address
        mentor = pair.the_one(club, "R01").mentors[0]
        record.change(club, Request, request.id, {"person": mentor})
        assert personal_papers.asking(club, request.id).ask_for is AskFor.ROLE
