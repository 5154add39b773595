from desktop import i18n
from desktop.ui.shell.qt_words import WORDS, QtWords


def test_it_answers_for_its_own_words_alone() -> None:
    words = QtWords()
    assert not words.isEmpty()
    assert words.translate("QColorDialog", "Select Color") is None
    assert words.translate("QPlatformTheme", "Cancel") == "Cancel"
    i18n.use("xx")
    assert words.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_keys_of_qt_are_kept() -> None:
    assert {"&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Select All"} <= WORDS
