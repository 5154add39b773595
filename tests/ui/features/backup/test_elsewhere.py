from pathlib import Path

from desktop.services import backup
from desktop.system.settings import Settings
from desktop.ui.features.backup.page import BackupsPage
from tests.hands import Hands


def test_a_folder_is_chosen_filled_and_given_up(hands: Hands, tmp_path: Path) -> None:
    backup.save(hands.club)
    hands.window.desk.navigator.go("backups")
    page = hands.window.page("backups")
    assert isinstance(page, BackupsPage)
    part = page.elsewhere
    assert not part.last.isVisible()
    stick = tmp_path / "stick"
    stick.mkdir()
    hands.ask.answers = [stick]
    hands.click(part.choose)
    assert Settings.load().second_place == str(stick)
    assert part.last.text() == "Last copy elsewhere: just now"
    assert list(stick.glob("*/*.club"))
    hands.click(part.none)
    assert Settings.load().second_place == ""
    assert not part.none.isVisible()


def test_asking_and_choosing_nothing_changes_nothing(hands: Hands) -> None:
    hands.window.desk.navigator.go("backups")
    page = hands.window.page("backups")
    assert isinstance(page, BackupsPage)
    hands.ask.answers = [None]
    hands.click(page.elsewhere.choose)
    assert hands.window.desk.settings.second_place == ""
