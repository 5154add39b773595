"""Everything the page of one person shows."""

import pytest

from desktop.core.choices import Coming
from desktop.model.consent import Consent
from desktop.model.health import HealthNote
from desktop.model.training import Training
from desktop.services import person, person_page, record, register
from desktop.services.club import ClubFile
from tests.factories import (
    BEGIN,
    MENTEE,
    TODAY,
    VOLUNTEER,
    WEEK,
    a_check,
    a_contact,
    a_held_session,
    a_mentee,
    a_session,
    a_term,
    a_volunteer,
)
from tests.pairs import a_relationship


def missing(club: ClubFile, key: int) -> list[str]:
    return [gap.words for gap in person_page.page(club, key).missing]


def test_a_mentees_page(club: ClubFile) -> None:
    a_term(club)
    ada = a_mentee(club, "Ada", "King")
    a_contact(club, ada, "Rosa", "King")
    a_contact(club, ada, "Luis", "King", phone="", priority=1)
    record.add(club, Consent, {"person": ada, "kind": "take_part", "given": True})
    record.add(club, HealthNote, {"person": ada, "short_label": "nuts"})
    a_held_session(club, TODAY, {ada: "came"})
    a_held_session(club, TODAY - WEEK, {ada: "absent"})
    register.say(club, a_session(club, TODAY + WEEK), ada, MENTEE, Coming.NOT_COMING)
    found = person_page.page(club, ada)
    assert (found.name, found.missing) == ("Ada King", [])
    assert [contact.name for contact in found.contacts] == ["Rosa King", "Luis King"]
    assert [(row.date, row.mark) for row in found.attendance] == [("2026-11-17", "came"), ("2026-11-10", "absent")]
    assert found.attended == (1, 2)
    assert [len(part) for part in (found.roles, found.consents, found.health, found.memberships)] == [1, 1, 1, 1]
    assert found.memberships[0].group == "Riverside Code Club"
    rosa = person_page.page(club, found.contacts[0].key)
    assert [(one.name, one.link.relationship) for one in rosa.contact_of] == [("Ada King", "mother")]
    assert rosa.contacts == []


def test_a_volunteers_page(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    record.add(club, Training, {"person": ben, "topic": "Safeguarding", "done_on": BEGIN})
    a_held_session(club, TODAY, {}, {ben: {}})
    found = person_page.page(club, ben)
    assert (len(found.checks), len(found.trainings), [row.minutes for row in found.hours]) == (1, 1, [90])
    assert found.attendance[0].role == VOLUNTEER
    assert found.missing == []


def test_what_is_missing_of_a_mentee(club: ClubFile) -> None:
    key = a_mentee(club, "mar", born_on=None, to_complete=True)
    assert missing(club, key) == [
        "Came as a walk-in: details to complete",
        "No contact with a telephone number",
        "Age not known",
    ]
    person.change(club, key, {"family_name": "Lima", "adult_confirmed": True})
    assert missing(club, key) == []


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (None, ["No check recorded"]),
        ({"renew_by": TODAY - WEEK}, ["Check missing or run out"]),
        ({"decision": "not_accepted"}, ["Check missing or run out"]),
        ({"renew_by": TODAY + WEEK}, ["Check runs out on 24 Nov 2026"]),
        ({"kind": "not_required", "reason_not_required": "never alone"}, []),
        ({"kind": "not_required"}, ["Check missing or run out"]),
        ({"renew_by": None}, []),
    ],
)
def test_what_is_missing_of_a_volunteer(club: ClubFile, check: dict[str, object] | None, said: list[str]) -> None:
    ben = a_volunteer(club, cleared=False)
    if check is not None:
        a_check(club, ben, **check)
    assert missing(club, ben) == said


def test_an_age_that_is_not_known(club: ClubFile) -> None:
    assert missing(club, a_volunteer(club, adult_confirmed=False)) == ["18 or over not confirmed"]


def test_the_relationships_of_a_person_the_latest_first(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben")
    pairs = [a_relationship(club, ben, a_mentee(club, name)) for name in ("Ada", "Mei")]
    assert [row.key for row in person_page.page(club, ben).relationships] == pairs[::-1]
