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
