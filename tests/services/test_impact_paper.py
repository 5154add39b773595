"""An impact report names and quotes nobody without consent."""

from datetime import date

import pytest

from desktop.core.choices import ConsentKind
from desktop.model.consent import Consent
from desktop.model.goal import Evidence
from desktop.model.person import Person
from desktop.services import impact_paper, impact_words, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, WEEK, a_fund, a_held_session, a_mentee, a_session, a_volunteer, the_group
from tests.pairs import a_meeting, a_pair, a_thanks

START, END = date(2026, 1, 1), date(2026, 12, 31)


def _agrees(club: ClubFile, who: int, kind: ConsentKind, **values: object) -> int:
    said = {"person": who, "kind": kind, "given": True, "given_on": START, **values}
    return record.add(club, Consent, said).subject or 0


@pytest.fixture
def ada(club: ClubFile) -> int:
    return a_mentee(club, "Ada", "King")


@pytest.fixture
def ben(club: ClubFile) -> int:
    return a_volunteer(club, "Ben", "Carter")


def _says(club: ClubFile, who: int, words: str, **values: object) -> None:
    record.add(
        club, Evidence, {"person": who, "date": TODAY, "kind": "quote", "wording": words, "consent": True, **values}
    )


def test_quotes_stand_under_a_code_or_a_first_name(club: ClubFile, ada: int, ben: int) -> None:
    sam = a_mentee(club, "Sam", "Berg")
    _says(club, ada, "Ben Carter waited for me.", date=TODAY - WEEK)
    _says(club, ada, "I was told not to be printed.", consent=False)
    _says(club, ada, "A work sample", kind="work")
    _says(club, sam, "I can read it now.")
    assert [tuple(one) for one in _quotes(club)] == [("I can read it now.", "M02"), ("[V01] waited for me.", "M01")]
    key = _agrees(club, ada, ConsentKind.QUOTE)
    assert [one[1] for one in _quotes(club)] == ["M02", "Ada"]
    record.change(club, Person, ada, {"privacy_hold": True})
    assert [one[1] for one in _quotes(club)] == ["M02", "M01"]
    record.change(club, Consent, key, {"withdrawn_on": TODAY})
    assert [one[1] for one in _quotes(club)] == ["M02"], "taken back: quoted nowhere, whatever is ticked"


def _quotes(club: ClubFile) -> list[tuple[str, str]]:
    return [(one.words, one.who) for one in impact_paper.paper(club, START, END).quotes]


def test_everybody_speaks_once_before_anybody_speaks_twice(club: ClubFile, ada: int, ben: int) -> None:
    sam = a_mentee(club, "Sam", "Berg")
    for number in range(6):
        _says(club, sam, f"Number {number}")
    a_thanks(club, ben, "for waiting", TODAY - WEEK, giver=ada, may_quote=True)
    found = _quotes(club)
    assert len(found) == 6
    assert found[1] == ("for waiting", "M01")
    assert len(impact_paper.paper(club, START, END, the_group(club)).quotes) == 6


def test_a_failure_needs_the_agreement_of_all(club: ClubFile, ada: int, ben: int) -> None:
    impact_words.write(
        club, START, END, None, {"failure": "Ada lost the file.", "changed": "Ada asks now.", "purpose": "For Ada."}
    )
    found = impact_paper.paper(club, START, END)
    assert (found.failure, found.changed, found.purpose) == ("", "[M01] asks now.", "For [M01].")
    a_meeting(club, a_pair(club, ben, ada), TODAY, mistake="Saved over it", mistake_may_print=True)
    assert impact_paper.paper(club, START, END).failure == "Saved over it"
    impact_words.write(club, START, END, None, {"failure_agreed": True, "hosts": "Library\n\nTown hall"})
    found = impact_paper.paper(club, START, END)
    assert (found.failure, found.hosts) == ("[M01] lost the file.", ("Library", "Town hall"))


def test_volunteers_who_gave_time_and_agreed_are_named_in_short(club: ClubFile, ada: int, ben: int) -> None:
    eve, kim = a_volunteer(club, "Eve", "Stone"), a_volunteer(club, "Kim", "Oh")
    a_held_session(club, date(2025, 6, 3), {ada: "came"}, {ben: {}, kim: {}})
    a_held_session(club, TODAY - WEEK, {ada: "came"}, {ben: {}, eve: {}})
    for who in (ben, kim):
        _agrees(club, who, ConsentKind.NAMED)
    found = impact_paper.paper(club, START, END, fund=a_fund(club))
    assert found.named == ("Ben C.",)
    assert found.stayed == (1, 2)
    assert (found.trained, found.group) == (0, "")
    assert found.hours.fund
    record.change(club, Person, ben, {"privacy_hold": True})
    assert impact_paper.paper(club, START, END).named == ()


def test_an_empty_club_has_a_report_too(club: ClubFile) -> None:
    a_session(club)
    found = impact_paper.paper(club, START, END, the_group(club))
    assert (found.reach.people, found.hours.minutes, found.change.share.goals) == (0, 0, 0)
    assert found.group
