from PySide6.QtWidgets import QApplication

from desktop.ui.kit import keys
from desktop.ui.shell import speech


def test_keys_have_the_names_that_keyboards_of_the_language_have(qapp: QApplication) -> None:
    assert keys.named("Ctrl+Enter") == "Ctrl+Enter"
    speech.speak(qapp, "de")
    try:
        assert keys.named("Ctrl+Shift+Z") == "Strg+Umschalt+Z"
    finally:
        speech.speak(qapp, "en_GB")
