"""The tidy-up: looked through, kept on for a reason, destroyed after a question; the list to sign comes after it."""

from datetime import date

from desktop.core.choices import RoleKind
from desktop.model.destruction import Destruction
from desktop.model.person import Role
from desktop.services import hold, person, record, retention
from desktop.ui.features.paper.page import PapersPage
from desktop.ui.features.retention.page import RetentionPage
from tests.factories import made
from tests.hands import Hands

LONG_AGO = date(2020, 7, 17)


def the_page(hands: Hands, *names: str) -> RetentionPage:
    for name in names:
        key = made(person.add(hands.club, {"given_name": name}, role=RoleKind.MENTEE, since=LONG_AGO).subject)
        for role in record.all_of(hands.club, Role, person=key):
            person.end_role(hands.club, role.id, LONG_AGO, "moved")
    hands.window.desk.navigator.go("retention")
    hands.rest()
    page = hands.window.page("retention")
    assert isinstance(page, RetentionPage)
    return page


def names_on(page: RetentionPage) -> list[str]:
    return [row.due.name for row in page.table.model.rows]


def test_nothing_due_leads_to_the_settings(hands: Hands) -> None:
    page = the_page(hands)
    assert not names_on(page)
    assert not page.go.isEnabled()


def test_destroying_asks_first_and_shows_the_list_to_sign(hands: Hands) -> None:
    page = the_page(hands, "Zelda", "Yara")
    assert names_on(page) == ["Yara", "Zelda"]
    hands.ask.answers = [False, True]
    page.go.click()
    hands.rest()
    assert names_on(page) == ["Yara", "Zelda"]
    assert not record.all_of(hands.club, Destruction)
    page.table.choose(0)
    page.go.click()
    hands.rest()
    assert [one.name for one in retention.due(hands.club)] == ["Zelda"]
    papers = hands.window.pile.currentWidget()
    assert isinstance(papers, PapersPage)
    assert papers.name == "destruction"


def test_keeping_on_takes_a_day_and_a_reason(hands: Hands) -> None:
    page = the_page(hands, "Zelda")
    page.keep.click()
    form = page.panel.form
    assert form is not None
    page.panel.save()
    hands.rest()
    assert page.panel.isVisible()
    form.editors["kept_until"].set_value("2099-01-01")
    form.editors["reason"].set_value("a reference")
    page.panel.save()
    hands.rest()
    assert not names_on(page)
    [one] = record.all_of(hands.club, Destruction)
    assert (one.kept_until, one.reason) == (date(2099, 1, 1), "a reference")


def test_what_is_on_hold_is_kept_on_and_not_destroyed(hands: Hands) -> None:
    page = the_page(hands, "Zelda")
    hold.put(hands.club, person.the_one(hands.club, "Zelda").id, "an inquiry")
    page.refresh()
    page.go.click()
    assert hands.ask.asked == ["This cannot be erased now"]
    assert names_on(page) == ["Zelda"]
    page.keep.click()
    assert page.panel.form is not None
    page.panel.form.editors["kept_until"].set_value("2099-01-01")
    page.panel.form.editors["reason"].set_value("an inquiry")
    page.panel.save()
    hands.rest()
    assert not names_on(page)
