from desktop.services import club as clubs
from desktop.services import history, safe, safe_lead
from desktop.ui.features.safe.page import SafePage
from tests.hands import Hands
from tests.safes import SECRET, a_safe
from tests.ui.features.safe.conftest import enter, opened


def test_a_wrong_passphrase_is_said_at_its_field_and_the_right_one_opens(hands: Hands, page: SafePage) -> None:
    safe.close(a_safe(hands.club))
    page.refresh()
    line = page.entrance.to_open.lines["passphrase"]
    enter(page, "something else")
    assert "not the passphrase" in page.entrance.to_open.wrong.text()
    assert line.hasFocus()
    assert line.selectedText()
    enter(page)
    assert opened(page).who == "Lena Lead"
    assert line.text() == ""


def test_the_code_opens_as_well(hands: Hands, page: SafePage) -> None:
    held, code = safe_lead.name_first(hands.club, "Lena Lead", SECRET)
    safe.close(held)
    page.refresh()
    enter(page, " ".join(code.lines))
    assert opened(page).who == "Lena Lead"


def test_the_lead_whom_forms_name_is_proposed(hands: Hands, page: SafePage) -> None:
    clubs.change(hands.club, {"safeguarding_lead": "Lena Lead"})
    page.refresh()
    assert page.entrance.to_name.lines["name"].text() == "Lena Lead"


def test_what_is_wrong_with_a_first_lead_is_said(hands: Hands, page: SafePage) -> None:
    form = page.entrance.to_name
    for name, typed in (("name", "Lena"), ("passphrase", "short"), ("again", "short")):
        form.lines[name].setText(typed)
    page.act()
    assert "at least 12" in form.wrong.text()
    assert form.lines["passphrase"].hasFocus()
    assert safe.lead_names(hands.club) == []


def test_beginning_anew_is_asked_first_and_stands_in_the_history(hands: Hands, page: SafePage) -> None:
    safe.close(a_safe(hands.club))
    page.refresh()
    hands.ask.answers = [False]
    page.entrance.lost.click()
    assert not page.entrance.is_first
    page.entrance.lost.click()
    for name, typed in (("name", "Max Mixed"), ("passphrase", SECRET), ("again", SECRET)):
        page.entrance.to_name.lines[name].setText(typed)
    page.act()
    assert safe.lead_names(hands.club) == ["Max Mixed"]
    assert history.entries(hands.club)[0].words == "safeguarding notes begun anew"
