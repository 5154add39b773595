"""One person's page: the number to call, what is missing leads to its field, records beside the page."""

from desktop.core.choices import RoleKind
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.person import Person, Role
from desktop.services import person, record
from desktop.ui.features.person.one_page import PersonPage
from tests import factories as make
from tests.hands import Hands


def _open(hands: Hands, key: int) -> PersonPage:
    hands.window.desk.navigator.go("person", key)
    page = hands.window.page("person")
    assert isinstance(page, PersonPage)
    return page


def test_the_number_to_call_stands_under_the_name(hands: Hands) -> None:
    page = _open(hands, person.the_one(hands.club, "Zoë Zox").id)
    assert "07700 900123" in page.phone.text()
    assert "Mentee since 1 Sept 2026" in page.subtitle.text()
    assert page.tabs.tabText(2) == "Attendance 3 of 3"


def test_what_is_missing_leads_to_what_mends_it(hands: Hands) -> None:
    key = make.a_mentee(hands.club, "Nia", "Reid", born_on=None)
    page = _open(hands, key)
    assert "telephone" in page.missing.words
    page.complete()
    assert page.panel.form is not None
    for name, value in (("given_name", "Rosa"), ("phone", "07700 900999"), ("relationship", "aunt")):
        page.panel.form.editors[name].set_value(value)
    page.panel.save()
    assert record.all_of(hands.club, ContactLink, person=key)[0].collector_code == "C1"
    page.complete()
    assert hands.window.focusWidget() is page.form.editors["born_on"].focusProxy()


def test_a_field_is_changed_and_a_wrong_one_said(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    page = _open(hands, key)
    page.tabs.setCurrentIndex(1)
    page.form.editors["known_as"].set_value("Zo")
    page.save_about()
    assert record.get(hands.club, Person, key).known_as == "Zo"
    page.form.editors["born_on"].set_value("soon")
    page.save_about()
    assert "soon" in page.form.error_at("born_on")


def test_unsaved_text_is_asked_about_before_it_is_lost(hands: Hands) -> None:
    page = _open(hands, person.the_one(hands.club, "Zoë Zox").id)
    page.tabs.setCurrentIndex(1)
    page.form.editors["notes"].setFocus()
    hands.type("x")
    hands.ask.answers = [False]
    hands.window.desk.navigator.go("hours")
    assert hands.window.pile.currentWidget() is page
    hands.ask.answers = [True]
    hands.window.desk.navigator.go("hours")
    assert hands.window.pile.currentWidget() is hands.window.page("hours")


def test_roles_are_given_and_ended(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    page = _open(hands, key)
    page.give_role(RoleKind.VOLUNTEER)
    assert {role.kind for role in record.all_of(hands.club, Role, person=key)} == {RoleKind.MENTEE, RoleKind.VOLUNTEER}
    mentee = next(role for role in record.all_of(hands.club, Role, person=key) if role.kind is RoleKind.MENTEE)
    hands.ask.answers = ["moved away"]
    page.end_role(mentee)
    assert record.get(hands.club, Role, mentee.id).reason == "moved away"


def test_a_consent_is_added_changed_and_removed(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    page = _open(hands, key)
    section = next(one for one in page.sections if one.noun is Consent)
    page.edit(section, None)
    assert page.panel.form is not None
    page.panel.form.editors["given"].set_value(True)
    page.panel.save()
    consent = record.all_of(hands.club, Consent, person=key)[0]
    assert consent.given
    page.edit(section, consent)
    assert page.panel.form is not None
    page.panel.form.editors["given_by"].set_value("Rosa")
    page.panel.save()
    assert record.get(hands.club, Consent, consent.id).given_by == "Rosa"
    page.remove(section, consent)
    assert not record.all_of(hands.club, Consent, person=key)
