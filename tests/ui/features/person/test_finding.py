"""The tab “Finding”: want, where and ask; skills with levels and their order; times; wishes whose reason is sealed."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.core.choices import RoleKind
from desktop.core.relationship_choices import SkillLevel, SkillUse, WishKind
from desktop.model.search import FreeTime, Search, Wish
from desktop.services import finding, person, record, skill
from desktop.ui.features.person.finding import FINDING
from desktop.ui.features.person.one_page import PersonPage
from tests.factories import a_contact, a_mentee, a_volunteer, made
from tests.hands import CTRL, Hands

SEARCH, SKILL, TIME, WISH = FINDING


def the_page(hands: Hands, key: int) -> PersonPage:
    hands.window.desk.navigator.go("person", key)
    hands.rest()
    page = hands.window.page("person")
    assert isinstance(page, PersonPage)
    page.tabs.setCurrentWidget(page._places["finding"])
    return page


def put(page: PersonPage, **values: Any) -> None:
    assert page.panel.form is not None
    for name, value in values.items():
        page.panel.form.editors[name].set_value(value)


def words(page: PersonPage, noun: type) -> str:
    return "\n".join(one.text() for one in page.cards[noun].findChildren(QLabel))


def test_what_is_wanted_is_typed_by_keys_alone(hands: Hands) -> None:
    ada = a_mentee(hands.club)
    page = the_page(hands, ada)
    page.cards[Search].add.setFocus()
    hands.enter()
    assert page.panel.isVisible()
    hands.tab()
    hands.type("Make a game")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert page.panel.isHidden()
    (search,) = record.all_of(hands.club, Search)
    assert (search.person, search.role, search.want) == (ada, RoleKind.MENTEE, "Make a game")
    assert search.since == hands.club.today()
    assert "Want: Make a game" in words(page, Search)
    page.edit(SEARCH, search)
    put(page, looking=False, places="library, school")
    page.panel.save()
    assert "not looking now  ·  library and school" in words(page, Search)


def test_a_volunteer_offers_and_looks_for_mentees(hands: Hands) -> None:
    ben = a_volunteer(hands.club)
    person.give_role(hands.club, ben, RoleKind.MENTEE)
    page = the_page(hands, ben)
    for role in (RoleKind.VOLUNTEER, RoleKind.MENTEE):
        page.edit(SEARCH, None)
        page.panel.save()
        assert finding.of_person(hands.club, ben).searches[-1].role is role
    page.edit(SKILL, None)
    put(page, skill="Chess")
    page.panel.save()
    (told,) = skill.told(hands.club, ben)
    assert (told.skill, told.use, told.level) == ("Chess", SkillUse.OFFERS, SkillLevel.ALONE)


def test_skills_come_from_the_club_or_are_new_and_change_their_place(hands: Hands) -> None:
    ada = a_mentee(hands.club)
    chess = made(skill.add(hands.club, "Chess").subject)
    page = the_page(hands, ada)
    page.edit(SKILL, None)
    put(page, chosen=chess)
    page.panel.save()
    page.edit(SKILL, None)
    put(page, skill="Scratch", level="tried")
    page.panel.save()
    second = skill.told(hands.club, ada)[1]
    assert (second.skill, second.level) == ("Scratch", SkillLevel.TRIED)
    page.edit(SKILL, second)
    put(page, rank="1")
    page.panel.save()
    assert [one.skill for one in skill.told(hands.club, ada)] == ["Scratch", "Chess"]
    assert "wants  ·  has tried it" in words(page, type(record.get(hands.club, SKILL.noun, second.key)))
    page.remove(SKILL, second)
    assert [one.skill for one in skill.told(hands.club, ada)] == ["Chess"]
    page.edit(SKILL, None)
    page.panel.save()
    assert page.panel.form is not None
    assert page.panel.form.error_at("skill") or page.panel.form.error_at("")


def test_times_and_wishes_are_kept_and_the_reason_is_in_no_list(hands: Hands) -> None:
    ada, ben = a_mentee(hands.club), a_volunteer(hands.club)
    page = the_page(hands, ada)
    page.edit(TIME, None)
    put(page, weekday="sat", starts="10:00", ends="12:00")
    page.panel.save()
    assert [one.starts for one in record.all_of(hands.club, FreeTime, person=ada)] == [600]
    page.edit(WISH, None)
    page.panel.save()
    assert page.panel.form is not None
    assert page.panel.form.error_at("other") == "Say whom it is about."
    put(page, other=ben, kind="not_with", reason="neighbours")
    page.panel.save()
    (wish,) = record.all_of(hands.club, Wish)
    assert (wish.kind, wish.reason) == (WishKind.NOT_WITH, "neighbours")
    assert "not with" in words(page, Wish)
    assert "neighbours" not in words(page, Wish)
    page.edit(WISH, wish)
    put(page, kind="wish")
    page.panel.save()
    assert [(one.kind, one.reason) for one in record.all_of(hands.club, Wish)] == [(WishKind.WISH, "neighbours")]


@pytest.mark.parametrize("contact", [True, False])
def test_who_is_only_a_contact_looks_for_nobody(hands: Hands, *, contact: bool) -> None:
    ada = a_mentee(hands.club)
    link = a_contact(hands.club, ada)
    shown = hands.club.value("SELECT contact_id FROM contact_link WHERE id = ?", (link,)) if contact else ada
    page = the_page(hands, shown)
    assert page.tabs.isTabVisible(page.tabs.indexOf(page._places["finding"])) is not contact
