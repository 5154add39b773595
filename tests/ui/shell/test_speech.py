"""The window speaks a language: Qt's own words, digits, and nothing left over from the one before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.ui.shell import speech


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    speech.speak(qapp, "en_GB")


@pytest.mark.parametrize(
    ("language", "word"), [("cy", "Canslo"), ("hi", "रहने दें"), ("de", "Abbrechen"), ("en", "Cancel")]
)
def test_buttons_speak_the_language(app: QApplication, qtbot: QtBot, language: str, word: str) -> None:
    speech.speak(app, language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == word


def test_what_we_do_not_say_is_left_to_qt(app: QApplication) -> None:
    speech.speak(app, "de")
    assert QCoreApplication.translate("QColorDialog", "Select Color") == "Farbauswahl"


def test_numbers_are_typed_with_the_digits_that_papers_show(app: QApplication) -> None:
    speech.speak(app, "ar")
    assert QLocale().toString(12) == "12"


def test_speaking_again_leaves_no_translator_behind(app: QApplication) -> None:
    for language in ("de", "fr", "en"):
        speech.speak(app, language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
