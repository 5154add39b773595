"""The lists of a person's page say what matters in one line; numbers of checks show their last four."""

from datetime import date

from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.services import person, person_page, record
from desktop.ui.features.person.tabs import SECTIONS
from tests import factories as make
from tests.hands import Hands


def _rows(hands: Hands, key: int, noun: type) -> list[tuple[str, str]]:
    shown = person_page.page(hands.club, key)
    section = next(one for one in SECTIONS if one.noun is noun)
    return [(words, detail) for _record, words, detail in section.rows(shown)]


def test_a_check_shows_its_last_four_only(hands: Hands) -> None:
    key = make.a_volunteer(hands.club, "Tess", cleared=False)
    values = {"person": key, "reference": "001234567890", "decision": "accepted", "renew_by": date(2029, 1, 2)}
    record.add(hands.club, Check, values)
    detail = _rows(hands, key, Check)[0][1]
    assert "…7890" in detail
    assert "1234567890" not in detail
    assert "2 Jan 2029" in detail


def test_a_withdrawn_consent_says_so(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    record.add(hands.club, Consent, {"person": key, "given": True, "withdrawn_on": date(2026, 11, 1)})
    assert "withdrawn" in _rows(hands, key, Consent)[0][1]
