"""Who gets a certificate by a rule, with which sentence, under which number."""

import pytest

from desktop.core.errors import Refused
from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import WritingKind
from desktop.model.consent import Consent
from desktop.model.goal import Goal
from desktop.model.gratitude import Gratitude
from desktop.services import certificate, history, record, writing
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, WEEK, a_held_session, a_mentee, a_volunteer

THANKS, ACHIEVEMENT, ATTENDANCE = Certificate


def _names(club: ClubFile, kind: Certificate, least: int) -> list[tuple[str, str]]:
    return [(row.name, row.facts) for row in certificate.rows(club, kind, BEGIN, TODAY, least)]


def test_by_hours_and_by_how_often(club: ClubFile) -> None:
    ada, mei = a_mentee(club, "Ada"), a_mentee(club, "Mei")
    ben, eve = a_volunteer(club, "Ben"), a_volunteer(club, "Eve")
    for number in range(3):
        came = {ada: "came", mei: "came" if number else "absent"}
        a_held_session(club, TODAY - WEEK * (number + 1), came, {ben: {}, **({eve: {}} if not number else {})})
    assert _names(club, THANKS, 1) == [("Ben", "4 hours"), ("Eve", "1 hour")]
    assert _names(club, THANKS, 4) == [("Ben", "4 hours")]
    assert _names(club, ATTENDANCE, 3) == [("Ada", "came 3 times")]
    assert len(_names(club, ATTENDANCE, 2)) == 2


def test_goals_count_when_they_were_reached(club: ClubFile) -> None:
    ada, mei = a_mentee(club, "Ada"), a_mentee(club, "Mei")
    for who, status in ((ada, "reached"), (mei, "open")):
        record.add(club, Goal, {"person": who, "wording": "Finish a game", "set_on": TODAY, "status": status})
    [row] = certificate.rows(club, ACHIEVEMENT, BEGIN, TODAY, 1)
    assert (row.name, row.facts, row.sentence) == ("Ada", "1 goal reached", "")
    assert not certificate.rows(club, ACHIEVEMENT, BEGIN, TODAY - WEEK, 1)
    record.add(club, Consent, {"person": ada, "kind": "quote", "given": True})
    assert certificate.sentence(club, ACHIEVEMENT, ada, BEGIN, TODAY) == "has reached “Finish a game”"


def test_thanks_are_quoted_with_consent_and_name_no_mentee(club: ClubFile) -> None:
    a_mentee(club, "Mei", "Chen")
    ben = a_volunteer(club, "Ben")
    for wording, quote in (("for the tea", True), ("for helping Mei", True), ("for the secret", False)):
        record.add(club, Gratitude, {"to": ben, "date": TODAY, "wording": wording, "may_quote": quote})
    assert certificate.sentence(club, THANKS, ben, BEGIN, TODAY) == "for the tea"
    writing.keep(club, WritingKind.CERTIFICATE_THANKS, ben, BEGIN, TODAY, {"sentence": "For patience."})
    assert certificate.sentence(club, THANKS, ben, BEGIN, TODAY) == "For patience."


def test_a_number_is_given_once_and_can_be_looked_up(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada"), a_volunteer(club, "Ben")
    record.add(club, Gratitude, {"to": ben, "date": TODAY, "wording": "for the tea", "may_quote": True})
    certificate.give(club, THANKS, [ben], BEGIN, TODAY)
    certificate.give(club, ATTENDANCE, [ada], BEGIN, TODAY)
    certificate.give(club, THANKS, [ben], BEGIN, TODAY)
    assert [row.number for row in writing.rows(club)] == ["C-2026-2", "C-2026-1"]
    found = writing.by_number(club, "c-2026-1")
    assert (found.name, found.kind, found.sentence) == ("Ben", WritingKind.CERTIFICATE_THANKS, "for the tea")
    assert found.written_on == TODAY
    assert history.entries(club, limit=1)[0].words == "certificates given"


def test_which_fits_a_role(club: ClubFile) -> None:
    ada, ben = a_mentee(club, "Ada"), a_volunteer(club, "Ben")
    assert (certificate.fitting(ben), certificate.fitting(ada)) == (THANKS, ACHIEVEMENT)
    assert certificate.fitting(ada, "attendance") is ATTENDANCE
    for key, wanted, words in (
        (ada, "thanks", "for volunteers"),
        (ben, "attendance", "for mentees"),
        (ben, "prize", "Certificates are thanks, achievement and attendance"),
    ):
        with pytest.raises(Refused, match=words):
            certificate.fitting(key, wanted)
