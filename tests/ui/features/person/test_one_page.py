"""One person's page: the number to call, what is missing leads to its field, records beside the page."""

from desktop.core.choices import RoleKind
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.group import Group, Membership
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


def test_a_contact_is_changed_with_their_number_and_shared_with_a_sister(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    page = _open(hands, key)
    section = next(one for one in page.sections if one.noun is ContactLink)
    link = record.all_of(hands.club, ContactLink, person=key)[0]
    page.edit(section, link)
    assert page.panel.form is not None
    page.panel.form.editors["phone"].set_value("07700 900456")
    page.panel.save()
    assert page.phone.text() == "07700 900456   Rosa Zox (mother)"
    sister = make.a_mentee(hands.club, "Zara", "Zox")
    page = _open(hands, sister)
    page.mend("contact")
    assert page.panel.form is not None
    page.panel.form.editors["contact"].set_value(link.contact)
    page.panel.save()
    assert record.all_of(hands.club, ContactLink, person=sister)[0].contact == link.contact
    assert page.phone.text().startswith("07700 900456")


def test_a_contacts_page_leads_to_the_child_and_leaves_out_what_is_not_theirs(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    link = record.all_of(hands.club, ContactLink, person=key)[0]
    page = _open(hands, link.contact)
    shown = [page.tabs.tabText(number) for number in range(page.tabs.count()) if page.tabs.isTabVisible(number)]
    assert shown == ["Contacts and consents", "About", "Roles and groups", "History"]
    assert page.phone.text() == "07700 900123"
    hands.rest()
    hands.click(hands.button("Zoë Zox"))
    assert page.title.text() == "Zoë Zox"


def test_the_history_of_a_person_is_read_when_it_is_looked_at(hands: Hands) -> None:
    page = _open(hands, person.the_one(hands.club, "Ben Carter").id)
    assert not page.history.model.rows
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    assert "new person Ben Carter" in [row.words for row in page.history.model.rows]


def test_the_page_of_somebody_whose_adding_was_undone_leads_back(hands: Hands) -> None:
    page = _open(hands, make.a_mentee(hands.club, "Nia", "Reid"))
    assert page.title.text() == "Nia Reid"
    hands.window.desk.undo()
    assert hands.window.pile.currentWidget() is hands.window.page("people")


def test_a_group_and_a_role_are_added_beside_the_page(hands: Hands) -> None:
    key = person.the_one(hands.club, "Zoë Zox").id
    page = _open(hands, key)
    makers = next(one.id for one in record.all_of(hands.club, Group) if one.id != make.the_group(hands.club))
    for noun, values in ((Membership, {"group": makers, "since": "1/9/2026"}), (Role, {"kind": "volunteer"})):
        page.edit(next(one for one in page.sections if one.noun is noun), None)
        assert page.panel.form is not None
        for name, value in values.items():
            page.panel.form.editors[name].set_value(value)
        page.panel.save()
        assert page.panel.isHidden()
    assert makers in [one.group for one in record.all_of(hands.club, Membership, person=key)]
    assert RoleKind.VOLUNTEER in [one.kind for one in record.all_of(hands.club, Role, person=key)]
