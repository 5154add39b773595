from desktop.services import safe, safe_lead
from desktop.ui.features.safe.page import SafePage
from tests.hands import Hands
from tests.safes import OTHERS, SECRET
from tests.ui.features.safe.conftest import enter, opened


def _fill(page: SafePage, form: str, **typed: str) -> None:
    for name, text in typed.items():
        getattr(page.leads, form).lines[name].setText(text)


def test_a_second_lead_is_named_and_the_first_removes_herself(hands: Hands, inside: SafePage) -> None:
    page, leads = inside, inside.leads
    page.chips.choose("leads")
    page.refresh()
    assert "only lead" in leads.alone.words
    _fill(page, "adding", name="Max Mixed", passphrase=OTHERS, again=f"{OTHERS}x")
    leads.add_lead()
    assert "not the same" in leads.adding.wrong.text()
    _fill(page, "adding", again=OTHERS)
    leads.add_lead()
    assert page.code.code.text()
    page.act()
    assert leads.alone.words == ""
    assert leads.adding.lines["passphrase"].text() == ""
    assert safe.lead_names(hands.club) == ["Lena Lead", "Max Mixed"]
    leads.remove(next(one for one in safe_lead.leads(opened(page)) if one.name == "Lena Lead"))
    assert hands.ask.asked[-1] == "Remove a lead"
    assert page.desk.safe.opened is None, "who removes herself has closed it"
    assert safe.lead_names(hands.club) == ["Max Mixed"]


def test_a_lead_changes_her_passphrase(hands: Hands, inside: SafePage) -> None:
    page = inside
    page.chips.choose("leads")
    page.refresh()
    _fill(page, "changing", now=OTHERS, passphrase=OTHERS, again=OTHERS)
    page.leads.change()
    assert "until now" in page.leads.changing.wrong.text()
    _fill(page, "changing", now=SECRET)
    page.leads.change()
    page.act()
    page.desk.safe.close()
    enter(page, OTHERS)
    assert opened(page).who == "Lena Lead"
    assert safe.lead_names(hands.club) == ["Lena Lead"]
