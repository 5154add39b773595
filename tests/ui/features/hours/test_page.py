"""The hours page: the line, sums, what is missing, typed entries, signatures and claims."""

from desktop.model.hours import Claim
from desktop.services import hours, record
from desktop.ui.features.hours.page import HoursPage
from tests import factories as make
from tests.hands import Hands


def _page(hands: Hands) -> HoursPage:
    hands.window.desk.navigator.go("hours")
    page = hands.window.page("hours")
    assert isinstance(page, HoursPage)
    return page


def test_hours_apart_from_sessions_by_one_line(hands: Hands) -> None:
    page = _page(hands)
    hands.type("ben 2 training")
    hands.enter()
    assert [row.minutes for row in hours.entries(hands.club) if row.category == "training"] == [120]
    assert page.line.text() == ""
    hands.start_counting()
    hands.type("nobody 2 training")
    hands.enter()
    assert "nobody" in page.answer.words
    assert page.line.text() == "nobody 2 training"


def test_sums_and_entries(hands: Hands) -> None:
    page = _page(hands)
    assert "22 h 30 min" in page.subtitle.text()
    for by, count in (("month", 2), ("person", 5), ("category", 1)):
        page.chips.choose(by)
        page.refresh_now()
        assert len(page.sums.model.rows) == count
    page.chips.choose("entries")
    page.refresh_now()
    assert len(page.entries.model.rows) == 15


def test_what_lacks_a_signature_is_said_and_signed(hands: Hands) -> None:
    page = _page(hands)
    hands.type("ben 2 training")
    hands.enter()
    assert "signature" in page.missing.words
    hands.click(hands.button("See the entries"))
    page.sign()
    assert all(row.signed_supervisor for row in hours.entries(hands.club))


def test_an_entry_is_added_changed_and_removed(hands: Hands) -> None:
    page = _page(hands)
    page.add()
    form = page.panel.form
    assert form is not None
    form.editors["person"].set_value(page.people()[0][0])
    form.editors["minutes"].set_value("1:30")
    page.panel.save()
    entry = next(row for row in hours.entries(hands.club) if row.source == "typed")
    assert entry.minutes == 90
    page.chips.choose("entries")
    page.refresh_now()
    page.entries.opened.emit(entry)
    form = page.panel.form
    assert form is not None
    form.editors["minutes"].set_value("45m")
    page.panel.save()
    page.entries.choose([row.key for row in page.entries.model.rows].index(entry.key))
    assert page.entries.current().minutes == 45
    page.remove()
    assert all(row.source == "register" for row in hours.entries(hands.club))


def test_an_entry_of_a_register_leads_to_its_session(hands: Hands) -> None:
    page = _page(hands)
    page.entries.opened.emit(hours.entries(hands.club)[0])
    assert hands.window.pile.currentWidget() is hands.window.page("session")


def test_hours_are_frozen_for_a_fund(hands: Hands) -> None:
    page = _page(hands)
    page.claim()
    assert "no fund" in hands.window.toast.words
    make.a_fund(hands.club)
    page.claim()
    page.panel.save()
    assert len(record.all_of(hands.club, Claim)) == 1
    assert any(row.claim is not None for row in hours.entries(hands.club))


def test_entries_are_exported(hands: Hands) -> None:
    _page(hands).export(".csv")
    assert "Ben,Carter" in (hands.ask.folder / "hours.csv").read_text(encoding="utf-8-sig")
