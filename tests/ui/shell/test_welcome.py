"""The first run shows how far the sample club is, and says what went wrong."""

from PySide6.QtWidgets import QApplication

from desktop.core.errors import Refused
from desktop.system.settings import Settings
from desktop.ui.shell.welcome import Welcome


def test_progress_and_failure_are_seen(qapp: QApplication) -> None:
    del qapp
    page = Welcome(Settings())
    page.busy("Making the sample club", 0.5)
    assert page.progress.value() == 50
    assert not page.sample.isEnabled()
    page.failed(Refused("There is no folder."))
    assert page.banner.words == "There is no folder."
    assert page.sample.isEnabled()


def test_the_form_of_a_new_club_is_left_again(qapp: QApplication) -> None:
    del qapp
    page = Welcome(Settings())
    page.new.click()
    assert page.fresh is not None
    assert page.sample.isVisibleTo(page) is False
    assert page.title.text() == "New club"
    page.fresh.key.make_up()
    page.fresh.left.emit()
    assert page.sample.isVisibleTo(page)
    assert page.fresh.key.first.text() == ""
    assert page.title.text() == "Welcome to Alongside"
    page.new.click()
    assert page.fresh.isVisibleTo(page)
