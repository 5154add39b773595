"""Registration and consent: labels as the fields say them, what is known of one person, and its class."""

from pathlib import Path

import pytest

from desktop.core.choices import ConsentKind, Privacy
from desktop.core.errors import Refused
from desktop.core.rules import consents
from desktop.model.consent import Consent
from desktop.model.health import HealthNote
from desktop.reports.consent_form import ConsentFormData
from desktop.services import consent_form, paper, record
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.factories import TODAY, WEEK, a_contact, a_mentee, a_volunteer


def values(data: ConsentFormData) -> dict[str, str]:
    return {place.label: place.value for part in data.parts for row in part.rows for place in row if place.value}


def test_what_is_known_of_a_child_stands_in_its_place(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King", known_as="Addie", address="1 Mill Lane\nOtterbourne")
    a_contact(club, ada, "Rosa", "King", password="bluebird")
    a_contact(club, ada, "Max", "King", may_collect=False, may_not_collect=True, is_emergency=False)
    record.add(club, HealthNote, {"person": ada, "kind": "allergy", "short_label": "nuts", "action": "EpiPen"})
    for given_on, values_ in ((TODAY - WEEK, {"given": False}), (TODAY, {"given": True, "withdrawn_on": TODAY})):
        record.add(club, Consent, {"person": ada, "kind": "photo_public", "given_on": given_on, **values_})
    data = consent_form.consent_form(club, ada)
    assert values(data) == {
        "Given name": "Ada",
        "Family name": "King",
        "Known as": "Addie",
        "Date of birth": "2 Mar 2015",
        "Address": "1 Mill Lane, Otterbourne",
        "1. Contact": "Rosa King",
        "Relationship": "mother",
        "Telephone": "07700 900123",
        "Allergy": "nuts: EpiPen",
        "May collect": "Rosa King",
        "Password at the door": "bluebird",
        "May NOT collect": "Max King",
    }
    [said] = [answer for answer in data.consents if answer.given is not None]
    assert (said.label, said.on, said.withdrawn) == ("Photo, public", "17 Nov 2026", "17 Nov 2026")
    assert len(data.consents) == len(ConsentKind) - len(consents.OF_ADULTS)
    assert data.person == "Ada King"


def test_a_blank_form_knows_nobody(club: ClubFile) -> None:
    data = consent_form.consent_form(club)
    assert values(data) == {}
    assert {answer.given for answer in data.consents} == {None}
    assert (data.person, data.adult, data.privacy) == ("", False, Privacy.OPEN)


def test_an_adult_is_asked_for_no_parent(club: ClubFile) -> None:
    ben = a_volunteer(club, "Ben", email="ben@example.org")
    data = consent_form.consent_form(club, ben)
    assert data.adult
    assert values(data)["E-mail"] == "ben@example.org"
    assert not [place for part in data.parts for row in part.rows for place in row if place.label == "May collect"]


def test_the_class_follows_from_whether_somebody_stands_on_it(club: ClubFile, tmp_path: Path) -> None:
    ada = a_mentee(club, "Ada")
    assert paper.make(club, "consent-form", PaperRequest()).privacy is Privacy.OPEN
    made = paper.make(club, "consent-form", PaperRequest(person=ada))
    assert made.privacy is Privacy.SEALED
    assert "Ada" not in made.name
    saved = paper.save(club, "consent-form", PaperRequest(edition="adult"), tmp_path / "blank.pdf")
    assert saved.privacy is Privacy.OPEN
    with pytest.raises(Refused, match="edition"):
        paper.make(club, "consent-form", PaperRequest(edition="coded"))
