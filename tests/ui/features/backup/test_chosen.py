from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.services import backup
from desktop.services import club as clubs
from desktop.ui.features.backup.page import BackupsPage
from tests.factories import Clock, a_mentee
from tests.hands import Hands


@pytest.fixture
def page(hands: Hands) -> BackupsPage:
    backup.save(hands.club)
    a_mentee(hands.club, "Zoe")
    hands.window.desk.navigator.go("backups")
    found = hands.window.page("backups")
    assert isinstance(found, BackupsPage)
    return found


def test_going_back_is_seen_before_it_is_done(hands: Hands, page: BackupsPage) -> None:
    went: list[tuple[object, object]] = []
    hands.window.desk.bus.going_back.connect(lambda path, secret: went.append((path, secret)))
    hands.click(page.chosen.go)
    words = [label.text() for label in page.chosen.changes.findChildren(QLabel)]
    assert words[words.index("Person") : words.index("Person") + 4] == ["Person", "–", "1", "–"]
    assert went == []
    hands.click(page.chosen.really)
    assert went == [(page.table.current().path, None)]


def test_one_that_holds_the_same_changes_nothing(hands: Hands, page: BackupsPage) -> None:
    backup.save(hands.club)
    page.refresh_now()
    page.table.choose(0)
    hands.click(page.chosen.go)
    words = [label.text() for label in page.chosen.changes.findChildren(QLabel)]
    assert any(said.startswith("Nothing:") for said in words)


def test_another_passphrase_is_asked(hands: Hands, page: BackupsPage, tmp_path: Path) -> None:
    other = clubs.new(tmp_path / "other.club", name="Other", passphrase="then", at=Clock())
    copy = backup.save(other)
    other.close()
    for file in (copy, copy.with_name(f"{copy.name}.json")):
        file.rename(page.table.current().path.parent / file.name)
    page.refresh_now()
    row = next(one for one in page.table.model.rows if one.path.name == copy.name)
    page.chosen.show_row(row)
    page.chosen.look()
    assert page.chosen.asks.isVisibleTo(page.chosen)
    page.chosen.older.set_text("then")
    page.chosen.older.entered.emit()
    assert page.chosen.changes.isVisibleTo(page.chosen)
    assert not page.chosen.asks.isVisibleTo(page.chosen)
    assert page.chosen.older.text() == ""


def test_it_is_checked_and_saved_elsewhere(hands: Hands, page: BackupsPage) -> None:
    hands.click(page.chosen.check)
    assert page.table.current().looked_through
    hands.click(page.chosen.out)
    saved = hands.ask.folder / page.table.current().path.name
    assert saved.read_bytes() == page.table.current().path.read_bytes()
