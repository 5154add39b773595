from pathlib import Path

import pytest

from desktop.services import backup, backup_list
from desktop.ui.features.backup import page as page_of
from desktop.ui.features.backup.page import BackupsPage
from tests.factories import a_mentee
from tests.hands import Hands


@pytest.fixture
def page(hands: Hands) -> BackupsPage:
    backup.save(hands.club)
    a_mentee(hands.club, "Zoe")
    backup.save(hands.club)
    hands.window.desk.navigator.go("backups")
    found = hands.window.page("backups")
    assert isinstance(found, BackupsPage)
    return found


def test_the_newest_stands_first_and_is_chosen(hands: Hands, page: BackupsPage) -> None:
    people = [row.people for row in page.table.model.rows]
    assert people[0] == people[1] + 1
    assert page.chosen.holds.text() == backup_list.holds(page.table.current())
    assert page.subtitle.text().endswith("ago, checked") or "just now" in page.subtitle.text()
    page.table.choose(1)
    assert page.chosen.holds.text() == backup_list.holds(page.table.current())
    assert page.foot.text() == "2 backups on this laptop"
    assert hands.window.desk.navigator.place is not None


def test_one_is_made_by_hand(hands: Hands, page: BackupsPage) -> None:
    page.banner.say("All 2 backups are whole.")
    stick = hands.ask.folder / "stick"
    stick.mkdir()
    hands.window.desk.settings.second_place = str(stick)
    hands.click(page.now)
    assert len(page.table.model.rows) == 3
    assert page.banner.words == ""
    assert len(list(stick.rglob("*.club"))) == 1


def test_all_are_checked_and_the_bad_one_is_named(hands: Hands, page: BackupsPage) -> None:
    hands.click(page.every)
    assert page.banner.words == "All 2 backups are whole."
    bad: Path = page.table.model.rows[1].path
    bad.write_bytes(bad.read_bytes()[:-5])
    hands.click(page.every)
    assert page.banner.words.endswith("This backup is damaged.")
    assert [row.state for row in page.table.model.rows] == ["checked", "damaged"]


def test_the_club_is_looked_through(hands: Hands, page: BackupsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.click(page.through)
    assert page.banner.words.startswith("The club is whole")
    with hands.club.unrecorded():
        hands.club.execute("DROP TRIGGER journal_person_update")
        hands.club.execute("UPDATE person SET notes = 'x' WHERE id = 1")
    monkeypatch.setattr(page_of, "MOST", 1)
    hands.click(page.through)
    assert "switched off" in page.banner.words
    assert page.banner.words.endswith("And 1 more thing.")


def test_settings_lead_to_it(hands: Hands) -> None:
    hands.window.desk.navigator.go("settings")
    hands.click(hands.button("Backups"))
    assert isinstance(hands.window.pile.currentWidget(), BackupsPage)
